// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "importing/delimited_table.h"
#include "importing/text_decoding.h"

#include <QString>

#include <optional>

namespace ringi {

/// Which column holds the mail addresses, 0-based, as a first suggestion to the person: by header
/// (mail, e-mail, メール, メールアドレス, アドレス, ...) and by whether most of the cells look like
/// one address; the cells weigh more. Nothing where neither speaks for any column.
std::optional<int> guessAddressColumn(const Table& table);

struct RecipientFileOptions {
    std::optional<TextEncoding> encoding; ///< nothing: guess
    std::optional<char16_t> delimiter;    ///< nothing: guess
    qint64 maxBytes = 256 * 1024 * 1024;
};

/// A recipient file as it was read. Whether its addresses are any good is not judged here.
struct RecipientFile {
    Table table;
    TextEncoding encoding = TextEncoding::Utf8;
    bool hadBom = false;
    std::optional<int> addressColumn;
    /// The header holds something like an address: the file has none, and its first recipient would
    /// be taken for it. The person must be told.
    bool headerLooksLikeData = false;
};

/// Reads the file, decodes and parses it. Blocks on the disk and takes a second for a million rows:
/// for the pool, never the GUI thread.
///
/// FileNotFound, FileUnreadable (a folder, no permission, a disk error), TooLarge, and what
/// decodeText() and parseTable() say.
Result<RecipientFile> readRecipientFile(const QString& path,
                                        const RecipientFileOptions& options = {});

} // namespace ringi
