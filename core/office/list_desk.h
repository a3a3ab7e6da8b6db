// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "campaign/recipient.h"
#include "importing/delimited_table.h"
#include "importing/text_decoding.h"
#include "office/session.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ringi {

class OfficeContext;

struct ListCard {
    ListId id;
    QString name;
    QStringList fields;
    qint64 count = 0;
    qint64 refusedCount = 0;
    QString sourceFile; ///< file name without folder
    QString importedBy;
    Moment createdAt{};
};

/// Why a line of the file did not become a recipient.
struct RefusedLine {
    qint64 line = 0; ///< physical line in the file, from 1
    QString reason;  ///< code: "no-address", "invalid-address", "duplicate", "too-many-cells", ...
    QString detail;  ///< e.g. the line of the first of two duplicates
};

/// How a person wants a file to be read.
struct ReadOptions {
    std::optional<TextEncoding> encoding; ///< empty: guessed, and shown
    std::optional<char16_t> delimiter;    ///< empty: guessed
};

/// What was read, before anything is stored.
struct ImportPreview {
    QString path;
    TextEncoding encoding = TextEncoding::Utf8;
    bool hadBom = false;
    char16_t delimiter = u',';
    QStringList header;
    QList<TableRow> firstRows;       ///< at most 20
    qint64 rowCount = 0;
    int addressColumn = -1;          ///< guessed; -1: none looks like one
    bool headerLooksLikeData = false; ///< the file has no header line: say so before it is imported
};

/// What would become of the file with this address column: nothing is stored yet.
struct ImportJudgement {
    qint64 accepted = 0;
    qint64 refusedCount = 0;
    QList<RefusedLine> refused; ///< the first 1,000
};

struct ImportRequest {
    QString listName;
    QString path;
    ReadOptions options;
    int addressColumn = 0;
};

/// Recipient lists.
class ListDesk final {
public:
    explicit ListDesk(OfficeContext& context);

    QFuture<Result<QList<ListCard>>> all();
    QFuture<Result<QList<Recipient>>> page(ListId list, qint64 afterOrdinal, int limit);
    QFuture<Result<QList<RefusedLine>>> refusals(ListId list, qint64 afterLine, int limit);

    /// Reads and guesses on the pool; cancellable. FileNotFound, UnknownEncoding, MalformedTable...
    QFuture<Result<ImportPreview>> preview(QString path, ReadOptions options);
    /// Judges every row with that column; cancellable.
    QFuture<Result<ImportJudgement>> judge(QString path, ReadOptions options, int addressColumn);
    /// Stores the accepted rows and the refused lines with their reasons. AlreadyExists where a list
    /// of that name is there; InvalidInput ("listName", "addressColumn", "no rows").
    QFuture<Result<ListId>> import(Session session, ImportRequest request);

private:
    OfficeContext& m_context;
};

} // namespace ringi
