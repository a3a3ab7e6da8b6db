// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"
#include "store/connection.h"

namespace ringi {

/// What somebody said became of a row whose fate is unknown, while another person is waited for.
struct SettlementWord {
    LedgerId row;
    PersonId person;
    QString event; ///< ledgerEventName()
    Moment at{};

    friend bool operator==(const SettlementWord&, const SettlementWord&) = default;
};

/// A row that somebody wants to settle.
struct SettlementTarget {
    LedgerId row;
    qint64 ordinal = 0;
    QString address;
    QByteArray messageId;
    LedgerState state = LedgerState::Unknown;
    bool agreed = false; ///< one of the asked-for people said the same already

    friend bool operator==(const SettlementTarget&, const SettlementTarget&) = default;
};

/// Words about unknown rows. One word a person and row: the latest counts.
class SettlementGateway final {
public:
    explicit SettlementGateway(Connection& connection) : m_connection(connection) {}

    struct Question {
        CampaignId campaign;
        QList<LedgerId> rows; ///< empty: all that are unknown
        LedgerEvent event = LedgerEvent::SettleSent;
        QList<PersonId> others; ///< whose word counts beside the asker's
    };
    /// In ledger order; those of another campaign are not among them, those in another state are.
    Result<QList<SettlementTarget>> targets(const Question& question);
    /// Everybody who has said this about an unknown row of the campaign.
    Result<QList<PersonId>> whoSaid(CampaignId campaign, LedgerEvent event);
    Status say(PersonId person, LedgerEvent event, const QList<LedgerId>& rows, Moment at);
    /// Nobody's word is left: the row was settled, and may become unknown again one day.
    Status forget(const QList<LedgerId>& rows);
    /// Words about the rows between two ordinals, both included; by row, the first sayer first.
    Result<QList<SettlementWord>> words(CampaignId campaign, qint64 fromOrdinal, qint64 toOrdinal);

private:
    Connection& m_connection;
};

} // namespace ringi
