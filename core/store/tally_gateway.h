// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"
#include "campaign/tally.h"
#include "store/connection.h"

namespace ringi {

/// One row of the ledger that changed.
struct TallyChange {
    QString domain; ///< lower case, as domainOf()
    QString reason; ///< as reasonName(), of what was refused or deferred; else empty: counted by domain only
    LedgerState from = LedgerState::Open;
    LedgerState to = LedgerState::Accepted;
};

/// "550 5.1.1" from the relay's reply, else the error code's name, else "".
QString reasonName(const QByteArray& reply, const QString& reason);

/// Counters beside the ledger, so that nobody ever groups a big table.
class TallyGateway final {
public:
    explicit TallyGateway(Connection& connection) : m_connection(connection) {}

    /// Gathers changes of the same name first: one statement a name. Leaving a state takes one away
    /// there (an unknown row that is settled), never below zero; deferred only grows.
    Status apply(CampaignId campaign, const QList<TallyChange>& changes);
    /// The names with the most rows first; at most `limit`.
    Result<QList<TallyRow>> top(CampaignId campaign, TallyKind kind, int limit);

private:
    Connection& m_connection;
};

} // namespace ringi
