// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "store/connection.h"

namespace ringi {

struct ListRow {
    ListId id;
    QString name;
    QStringList fields;      ///< merge fields, in column order
    qint64 count = 0;        ///< recipients; kept by the gateway
    qint64 refusedCount = 0; ///< lines that were refused; kept by the gateway
    QString sourceFile;      ///< name only, no folders
    PersonId importedBy;
    Moment createdAt{};

    friend bool operator==(const ListRow&, const ListRow&) = default;
};

/// A line of the imported file that became no recipient.
struct RefusalRow {
    qint64 line = 0; ///< in the file, from 1
    QString reason;  ///< code, e.g. "duplicate"
    QString detail;

    friend bool operator==(const RefusalRow&, const RefusalRow&) = default;
};

/// Lists of recipients. Import one in a single Writer job, so that it is there whole or not at all.
class ListGateway final {
public:
    explicit ListGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id; the row's own id and its counts are ignored.
    Result<ListId> insert(const ListRow& row);
    /// Ordinals go on from the list's count without a gap, values fit the fields, and there is one
    /// key (MailAddress::key()) per recipient: InvalidInput otherwise. AlreadyExists when an
    /// address is on the list.
    Status appendRecipients(ListId list, const QList<Recipient>& recipients,
                            const QStringList& keys);
    /// At most one per line: AlreadyExists.
    Status appendRefusals(ListId list, const QList<RefusalRow>& refusals);

    /// Newest first.
    Result<QList<ListRow>> all();
    Result<ListRow> find(ListId id);
    Result<QList<Recipient>> recipientsAfter(ListId list, qint64 afterOrdinal, int limit);
    Result<Recipient> recipient(ListId list, qint64 ordinal);
    Result<QList<RefusalRow>> refusalsAfter(ListId list, qint64 afterLine, int limit);

private:
    Connection& m_connection;
};

} // namespace ringi
