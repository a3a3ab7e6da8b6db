// SPDX-License-Identifier: Apache-2.0
#include "office/run_desk.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "office/line_export.h"
#include "office/rest_campaign.h"
#include "office/run_card.h"
#include "office/settling.h"
#include "office/use_case.h"
#include "store/ledger_gateway.h"

#include <QSaveFile>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// An export that was written but not put in its place yet: first it goes on record.
struct PreparedExport {
    std::shared_ptr<QSaveFile> file;
    ExportedLines lines;
};

Result<PreparedExport> prepareExport(Connection& connection, CampaignId campaign,
                                     const LineFilter& filter, const QString& path)
{
    PreparedExport prepared{std::make_shared<QSaveFile>(path), {}};
    if (!prepared.file->open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, prepared.file->errorString());
    auto lines = writeLines(connection, campaign, filter, *prepared.file);
    if (!lines)
        return failure(lines);
    prepared.lines = *std::move(lines);
    return prepared;
}

QJsonObject detailsOf(const ExportedLines& lines, const LineFilter& filter)
{
    return {{u"lines"_s, lines.count},
            {u"sha256"_s, QString::fromLatin1(lines.digest.toHex())},
            {u"only"_s, filter.only ? ledgerStateName(*filter.only) : QString()},
            {u"domain"_s, filter.domain},
            {u"text"_s, filter.text}};
}

/// What goOn() changes. An unknown word in the store waits for ever rather than starting anything.
Status letGo(CampaignGateway& campaigns, const CampaignRow& row)
{
    const bool canGo =
        row.state == CampaignState::Approved || row.state == CampaignState::Holding
        || row.state == CampaignState::Sending || row.state == CampaignState::Paused;
    if (row.waitsFor != u"ring" && row.waitsFor != u"overdue" && row.waitsFor != u"restored")
        return failure(ErrorCode::Conflict, u"campaign"_s);
    if (!canGo)
        return failure(ErrorCode::WrongState, stateName(row.state) + u"+go-on"_s);
    const CampaignId id = row.draft.id;
    if (auto ok = row.waitsFor == u"ring" ? campaigns.setRing(id, row.ring + 1)
                                          : campaigns.setLateStart(id);
        !ok)
        return ok;
    return campaigns.setWaitsFor(id, {});
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
                                               LineFilter filter)
{
    return m_context.read([=](Connection& connection) {
        return linesOfRun(connection, campaign, afterOrdinal, limit, filter);
    });
}

QFuture<Result<QList<TallyRow>>> RunDesk::tally(CampaignId campaign, TallyKind kind, int limit)
{
    return m_context.read([=](Connection& connection) {
        return TallyGateway(connection).top(campaign, kind, limit);
    });
}

QFuture<Result<RunReport>> RunDesk::report(CampaignId campaign)
{
    return m_context.read([this, campaign](Connection& connection) {
        return reportOfRun(m_context, connection, campaign);
    });
}

QFuture<Result<QList<RelayId>>> RunDesk::relaysInUse()
{
    return m_context.read([](Connection& connection) -> Result<QList<RelayId>> {
        const auto rows = CampaignGateway(connection)
                              .inStates({CampaignState::Approved, CampaignState::Holding,
                                         CampaignState::Sending, CampaignState::Paused});
        if (!rows)
            return failure(rows);
        QList<RelayId> relays;
        for (const CampaignRow& row : *rows) {
            const auto frozen = readFrozen(connection, row.draft.id);
            if (!frozen && frozen.error().code == ErrorCode::PacketMismatch)
                continue; // it is not going to be sent
            if (!frozen)
                return failure(frozen);
            if (const RelayId relay = frozen->snapshot.sender.relay; !relays.contains(relay))
                relays.append(relay);
        }
        return relays;
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
                if (auto ok = campaigns.closeRun(campaign, m_context.now()); !ok)
                    return ok;
            }
            QJsonObject details{{u"reason"_s, step.reason}};
            if (step.event == CampaignEvent::Resume) {
                details.insert(u"code"_s, row->reason); // what it is resumed in spite of
                if (row->draft.handling.rings)
                    details.insert(u"ring"_s, row->ring);
            }
            return m_context.record(connection, actor, step.action, subjectOf(campaign), details);
        });
}

QFuture<Status> RunDesk::pause(Session session, CampaignId campaign)
{
    return step(session, campaign,
                {CampaignEvent::Pause, Permission::RunDelivery, u"delivery.paused"_s, {}});
}

QFuture<Status> RunDesk::resume(Session session, CampaignId campaign)
{
    return step(session, campaign,
                {CampaignEvent::Resume, Permission::RunDelivery, u"delivery.resumed"_s, {}});
}

QFuture<Status> RunDesk::stop(Session session, CampaignId campaign, QString reason)
{
    return step(session, campaign,
                {CampaignEvent::Stop, Permission::StopDelivery, u"delivery.stopped"_s,
                 reason.trimmed()});
}

QFuture<Status> RunDesk::goOn(Session session, CampaignId campaign)
{
    return act<void>(
        m_context, session,
        {Permission::RunDelivery, u"delivery.wentOn"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection, const PersonRecord& actor) -> Status {
            CampaignGateway campaigns(connection);
            const auto row = campaigns.find(campaign);
            if (!row)
                return failure(row);
            if (auto ok = letGo(campaigns, *row); !ok)
                return ok;
            QJsonObject details{{u"waitedFor"_s, row->waitsFor}};
            if (row->waitsFor == u"ring")
                details.insert(u"ring"_s, row->ring + 1);
            return m_context.record(connection, actor, u"delivery.wentOn"_s, subjectOf(campaign),
                                    details);
        });
}

QFuture<Result<SettleResult>> RunDesk::settle(Session session, CampaignId campaign,
                                              QList<LedgerId> lines, SettleAs as)
{
    return act<SettleResult>(
        m_context, session,
        {Permission::SettleUnknown, u"ledger.settled"_s, subjectOf(campaign)},
        [this, wish = SettleWish{campaign, lines, as}](Connection& connection,
                                                       const PersonRecord& actor) {
            return settleLines(m_context, connection, actor, wish);
        });
}

QFuture<Result<qint64>> RunDesk::exportLines(Session session, CampaignId campaign,
                                             LineFilter filter, QString path)
{
    const Deed deed{Permission::RunDelivery, u"delivery.exported"_s, subjectOf(campaign)};
    return m_context
        .read([this, session, campaign, filter,
               path](Connection& connection) -> Result<PreparedExport> {
            if (const auto actor = m_context.permitted(connection, session, Permission::RunDelivery);
                !actor)
                return failure(actor);
            return prepareExport(connection, campaign, filter, path);
        })
        .then([this, session, campaign, filter, deed](Result<PreparedExport> prepared) {
            return act<qint64>(
                m_context, session, deed,
                [this, campaign, filter, prepared](Connection& connection,
                                                   const PersonRecord& actor) -> Result<qint64> {
                    if (!prepared)
                        return failure(prepared);
                    if (auto ok = m_context.record(connection, actor, u"delivery.exported"_s,
                                                   subjectOf(campaign),
                                                   detailsOf(prepared->lines, filter));
                        !ok)
                        return failure(ok);
                    return prepared->lines.count;
                })
                .then([prepared](Result<qint64> recorded) -> Result<qint64> {
                    // What is not on record is not handed out.
                    if (recorded && !prepared->file->commit())
                        return failure(ErrorCode::FileUnwritable, prepared->file->errorString());
                    return recorded;
                });
        })
        .unwrap();
}

QFuture<Result<CampaignId>> RunDesk::campaignToTheRest(Session session, CampaignId campaign)
{
    return act<CampaignId>(
        m_context, session,
        {Permission::Compose, u"campaign.created"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection, const PersonRecord& actor) {
            return startRestCampaign(m_context, connection, actor, campaign);
        });
}

} // namespace ringi
