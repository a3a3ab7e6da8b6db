// SPDX-License-Identifier: Apache-2.0
#include "office/run_desk.h"

#include "office/campaign_file.h"
#include "office/use_case.h"
#include "store/ledger_gateway.h"
#include "store/relay_gateway.h"
#include "store/sender_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

RunCounts countsOf(const LedgerCounts& counts)
{
    return {counts.total,    counts.planned + counts.claimed,   counts.open,
            counts.deferred, counts.accepted,                   counts.refused,
            counts.unknown,  counts.cancelled + counts.skipped};
}

Result<RunCard> cardOfRun(Connection& connection, const CampaignRow& row)
{
    const auto counts = LedgerGateway(connection).counts(row.draft.id);
    if (!counts)
        return failure(counts);
    RunCard card;
    card.campaign = row.draft.id;
    card.subject = row.draft.subject;
    card.state = row.state;
    card.counts = countsOf(*counts);
    card.holdUntil = row.holdUntil;
    card.notBefore = row.draft.timing.notBefore;
    card.reason = row.reason;
    if (const auto sender = SenderGateway(connection).find(row.draft.sender); sender) {
        if (const auto relay = RelayGateway(connection).find(sender->relay); relay)
            card.relayHost = relay->host;
    }
    return card;
}

} // namespace

RunDesk::RunDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<RunCard>>> RunDesk::all()
{
    return m_context.read([](Connection& connection) -> Result<QList<RunCard>> {
        auto rows = CampaignGateway(connection)
                        .inStates({CampaignState::Approved, CampaignState::Holding,
                                   CampaignState::Sending, CampaignState::Paused,
                                   CampaignState::Finished, CampaignState::Stopped,
                                   CampaignState::Lapsed});
        if (!rows)
            return failure(rows);
        std::sort(rows->begin(), rows->end(), [](const CampaignRow& a, const CampaignRow& b) {
            return std::pair(a.updatedAt, a.draft.id) > std::pair(b.updatedAt, b.draft.id);
        });
        QList<RunCard> cards;
        for (const CampaignRow& row : *rows) {
            auto card = cardOfRun(connection, row);
            if (!card)
                return failure(card);
            cards.append(*std::move(card));
        }
        return cards;
    });
}

QFuture<Result<QList<RunLine>>> RunDesk::lines(CampaignId campaign, qint64 afterOrdinal, int limit,
                                               std::optional<LedgerState> only)
{
    return m_context.read([=](Connection& connection) -> Result<QList<RunLine>> {
        const auto rows = LedgerGateway(connection).page(campaign, afterOrdinal, limit, only);
        if (!rows)
            return failure(rows);
        QList<RunLine> lines;
        for (const LedgerRow& row : *rows)
            lines.append({row.id, row.ordinal, row.address, row.state, row.tries, row.messageId,
                          row.reply, row.reason, row.updatedAt});
        return lines;
    });
}

QFuture<Status> RunDesk::step(const Session& session, CampaignId campaign, Step step)
{
    const Deed deed{step.permission, step.action, subjectOf(campaign)};
    return act<void>(
        m_context, session, deed,
        [this, campaign, step](Connection& connection, const PersonRecord& actor) -> Status {
            CampaignGateway campaigns(connection);
            const auto row = campaigns.find(campaign);
            if (!row)
                return failure(row);
            if (auto ok = moveCampaign(m_context, connection, *row, step.event); !ok)
                return ok;
            if (auto ok = campaigns.setReason(campaign, step.reason); !ok)
                return ok;
            if (step.event == CampaignEvent::Stop) {
                const auto cancelled =
                    LedgerGateway(connection).cancelRemaining(campaign, m_context.now());
                if (!cancelled)
                    return failure(cancelled);
            }
            return m_context.record(connection, actor, step.action, subjectOf(campaign),
                                    {{QStringLiteral("reason"), step.reason}});
        });
}

QFuture<Status> RunDesk::pause(Session session, CampaignId campaign)
{
    return step(session, campaign,
                {CampaignEvent::Pause, Permission::RunDelivery, QStringLiteral("delivery.paused"),
                 {}});
}

QFuture<Status> RunDesk::resume(Session session, CampaignId campaign)
{
    return step(session, campaign,
                {CampaignEvent::Resume, Permission::RunDelivery,
                 QStringLiteral("delivery.resumed"), {}});
}

QFuture<Status> RunDesk::stop(Session session, CampaignId campaign, QString reason)
{
    return step(session, campaign,
                {CampaignEvent::Stop, Permission::StopDelivery, QStringLiteral("delivery.stopped"),
                 reason.trimmed()});
}

QFuture<Status> RunDesk::settle(Session session, LedgerId line, bool wasSent)
{
    return act<void>(
        m_context, session,
        {Permission::SettleUnknown, QStringLiteral("ledger.settled"),
         QStringLiteral("ledger:%1").arg(line.value)},
        [this, line, wasSent](Connection& connection, const PersonRecord& actor) -> Status {
            LedgerGateway ledger(connection);
            const auto row = ledger.find(line);
            if (!row)
                return failure(row);
            const auto campaign = CampaignGateway(connection).find(row->campaign);
            if (!campaign)
                return failure(campaign);
            // A stopped run sends nothing again: what is settled as "not sent" there is cancelled.
            const bool over = campaign->state == CampaignState::Stopped;
            const LedgerEvent event = wasSent ? LedgerEvent::SettleSent
                                      : over  ? LedgerEvent::SettleNotSent
                                              : LedgerEvent::SettleResend;
            if (const auto moved = ledger.move(line, event, {}, m_context.now()); !moved)
                return failure(moved);
            return m_context.record(connection, actor, QStringLiteral("ledger.settled"),
                                    subjectOf(row->campaign),
                                    {{QStringLiteral("ordinal"), row->ordinal},
                                     {QStringLiteral("messageId"),
                                      QString::fromLatin1(row->messageId)},
                                     {QStringLiteral("event"), ledgerEventName(event)}});
        });
}

} // namespace ringi
