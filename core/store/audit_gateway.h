// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/chain_verifier.h"
#include "audit/entry.h"
#include "store/connection.h"

namespace ringi {

/// The audit log. Entries are in the order they were appended, whatever the clock says.
class AuditGateway final {
public:
    explicit AuditGateway(Connection& connection) : m_connection(connection) {}

    /// In the caller's transaction: the change and its entry are stored together or not at all.
    Result<AuditEntry> append(const AuditDraft& draft, Moment at);
    Result<AuditHead> head();
    /// Oldest first. A row that cannot be read is ChainBroken, detail "entry N: why".
    Result<QList<AuditEntry>> entriesAfter(qint64 sequence, int limit);
    /// Newest first; those before `sequence`, all with the largest qint64.
    Result<QList<AuditEntry>> entriesBefore(qint64 sequence, int limit);
    /// What one person did to one thing, newest first. Looks at the whole log where there are fewer
    /// than `limit`: on a reader, never in a list.
    Result<QList<AuditEntry>> deedsOf(PersonId actor, const QString& action, const QString& subject,
                                      int limit);
    /// Entries with one of these actions, oldest first.
    Result<QList<AuditEntry>> deedsAfter(qint64 sequence, const QStringList& actions, int limit);
    /// The newest entry about one thing with one of these actions; NotFound where there is none. Looks
    /// at the whole log, as deedsOf().
    Result<AuditEntry> latestOf(const QStringList& actions, const QString& subject);
    /// Proves the whole log, page by page, up to the stored head. ChainBroken names the first
    /// broken entry; the verifier says what was proven.
    Result<ChainVerifier> verifyAll();

private:
    Result<QList<AuditEntry>> read(const QString& sql, const Values& values);

    Connection& m_connection;
};

} // namespace ringi
