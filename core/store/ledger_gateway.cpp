// SPDX-License-Identifier: Apache-2.0
#include "store/ledger_gateway.h"

#include "campaign/life_cycle.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString ledgerColumns()
{
    return u"id, campaign_id, revision, ordinal, address, state, tries, message_id, reply, reason,"
           " due_at, updated_at"_s;
}

Result<LedgerRow> ledgerFrom(const Row& row)
{
    const auto state = ledgerStateFromName(row.text(5));
    if (!state)
        return failure(ErrorCode::WorkspaceDamaged, u"ledger %1: state"_s.arg(row.integer(0)));
    return LedgerRow{row.id<LedgerId>(0),
                     row.id<CampaignId>(1),
                     row.number(2),
                     row.integer(3),
                     row.text(4),
                     *state,
                     row.number(6),
                     row.bytes(7),
                     row.bytes(8),
                     row.text(9),
                     row.optionalMoment(10),
                     row.moment(11)};
}

Result<QList<LedgerRow>> ledgerRowsFrom(const Result<Rows>& rows)
{
    if (!rows)
        return failure(rows);
    QList<LedgerRow> ledger;
    ledger.reserve(rows->size());
    for (const Row& row : *rows) {
        auto made = ledgerFrom(row);
        if (!made)
            return failure(made);
        ledger.append(std::move(*made));
    }
    return ledger;
}

/// Literal states let the planner use the partial index.
QString claiming(const QString& condition)
{
    return u"UPDATE ledger SET state = 'claimed', due_at = NULL, updated_at = ? WHERE id IN"
           " (SELECT l.id FROM ledger l JOIN campaign c ON c.id = l.campaign_id"
           " WHERE l.campaign_id = ? AND c.state = 'sending' AND "_s +
           condition + u" LIMIT ?) RETURNING "_s + ledgerColumns();
}

qint64 changeOf(LedgerState column, LedgerState from, LedgerState to, qint64 rows)
{
    return (column == to ? rows : 0) - (column == from ? rows : 0);
}

} // namespace

Status LedgerGateway::fill(const SealedCampaign& sealed, Moment now)
{
    const Snapshot& snapshot = sealed.snapshot();
    const auto present = m_connection.selectOne(
        u"SELECT c.revision, r.packet_digest FROM campaign c"
        " JOIN revision r ON r.campaign_id = c.id AND r.revision = c.revision WHERE c.id = ?"_s,
        {snapshot.campaign}, u"campaign"_s);
    if (!present)
        return failure(present);
    if (present->number(0) != snapshot.revision)
        return failure(ErrorCode::WrongState, u"another revision"_s);
    if (present->bytes(1) != sealed.packetDigest())
        return failure(ErrorCode::PacketMismatch, u"packet"_s);
    const qint64 count = snapshot.recipients.count;
    const auto counted = m_connection.execute(
        u"INSERT INTO ledger_count (campaign_id, total, planned, claimed, opened, deferred,"
        " accepted, refused, unknown, skipped, cancelled) VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)"_s,
        {snapshot.campaign, count, count});
    if (!counted)
        return failure(counted);
    const auto firstId = m_connection.nextId(u"ledger"_s, count);
    if (!firstId)
        return failure(firstId);
    // Ordinals are 1 .. count, so ids follow ledger order.
    const auto filled = m_connection.execute(
        u"INSERT INTO ledger (id, campaign_id, revision, ordinal, address, state, updated_at)"
        " SELECT CAST(? AS BIGINT) + ordinal, campaign_id, revision, ordinal, address, 'planned',"
        " CAST(? AS BIGINT) FROM revision_recipient WHERE campaign_id = ? AND revision = ?"
        " AND ordinal BETWEEN 1 AND ?"_s,
        {*firstId - 1, now, snapshot.campaign, snapshot.revision, count});
    if (!filled)
        return failure(filled);
    if (*filled != count)
        return failure(ErrorCode::PacketMismatch, u"recipients"_s);
    return {};
}

Result<QList<LedgerRow>> LedgerGateway::claimNext(CampaignId campaign, int limit, Moment now)
{
    if (auto ok = m_connection.becomeRunner(); !ok)
        return failure(ok);
    auto claimed = ledgerRowsFrom(m_connection.select(
        claiming(u"l.state = 'deferred' AND l.due_at <= ? ORDER BY l.due_at, l.id"_s),
        {now, campaign, now, limit}));
    if (!claimed)
        return claimed;
    const auto wereDeferred = static_cast<int>(claimed->size());
    auto planned =
        ledgerRowsFrom(m_connection.select(claiming(u"l.state = 'planned' ORDER BY l.ordinal"_s),
                                           {now, campaign, limit - wereDeferred}));
    if (!planned)
        return planned;
    if (auto ok = shift({campaign, LedgerState::Deferred, LedgerState::Claimed, wereDeferred}); !ok)
        return failure(ok);
    if (auto ok = shift({campaign, LedgerState::Planned, LedgerState::Claimed, planned->size()});
        !ok)
        return failure(ok);
    // Engines give the rows back in an order of their own.
    const auto byOrdinal = [](const LedgerRow& row) { return row.ordinal; };
    std::ranges::sort(*planned, {}, byOrdinal);
    std::ranges::sort(*claimed, {}, byOrdinal);
    claimed->append(*planned);
    return claimed;
}

Result<LedgerState> LedgerGateway::move(LedgerId id, LedgerEvent event,
                                        const LedgerDetails& details, Moment now)
{
    const auto found = m_connection.selectOne(
        u"SELECT l.state, l.campaign_id, l.message_id, l.reply, c.state FROM ledger l"
        " JOIN campaign c ON c.id = l.campaign_id WHERE l.id = ?"_s,
        {id}, u"ledger"_s);
    if (!found)
        return failure(found);
    const auto from = ledgerStateFromName(found->text(0));
    const auto campaignState = stateFromName(found->text(4));
    if (!from || !campaignState)
        return failure(ErrorCode::WorkspaceDamaged, u"ledger %1: state"_s.arg(id.value));
    const auto rule = applyLedgerEvent(*from, event);
    if (!rule)
        return failure(rule);
    const bool mayOpen =
        *campaignState == CampaignState::Sending || *campaignState == CampaignState::Paused;
    if (event == LedgerEvent::Claim || (event == LedgerEvent::Open && !mayOpen)) {
        return failure(ErrorCode::WrongState,
                       stateName(*campaignState) + u'+' + ledgerEventName(event));
    }
    if (event == LedgerEvent::Defer && !details.dueAt)
        return failure(ErrorCode::InvalidInput, u"dueAt"_s);
    const bool isDeferred = rule->to == LedgerState::Deferred;
    const auto changed = m_connection.execute(
        u"UPDATE ledger SET state = ?, tries = tries + ?, message_id = ?, reply = ?, reason = ?,"
        " due_at = ?, updated_at = ? WHERE id = ?"_s,
        {ledgerStateName(rule->to), rule->triesAdded,
         details.messageId.isEmpty() ? found->bytes(2) : details.messageId,
         details.reply.isEmpty() ? found->bytes(3) : details.reply, details.reason,
         isDeferred ? details.dueAt : std::nullopt, now, id});
    if (!changed)
        return failure(changed);
    if (auto ok = shift({found->id<CampaignId>(1), rule->from, rule->to, 1}); !ok)
        return failure(ok);
    return rule->to;
}

Result<QList<RecoveredRun>> LedgerGateway::recover(Moment now)
{
    if (auto ok = m_connection.becomeRunner(); !ok)
        return failure(ok);
    const auto rows =
        m_connection.select(u"SELECT campaign_id FROM ledger_count WHERE opened > 0 OR claimed > 0"
                            " ORDER BY campaign_id"_s);
    if (!rows)
        return failure(rows);
    QList<RecoveredRun> runs;
    for (const Row& row : *rows) {
        const auto campaign = row.id<CampaignId>(0);
        const auto unknown = moveAll(campaign, LedgerState::Open, LedgerEvent::Doubt, now);
        if (!unknown)
            return failure(unknown);
        const auto planned = moveAll(campaign, LedgerState::Claimed, LedgerEvent::Lose, now);
        if (!planned)
            return failure(planned);
        runs.append({campaign, *unknown, *planned});
    }
    return runs;
}

Result<qint64> LedgerGateway::cancelRemaining(CampaignId campaign, Moment now)
{
    const auto planned = moveAll(campaign, LedgerState::Planned, LedgerEvent::Cancel, now);
    if (!planned)
        return planned;
    const auto deferred = moveAll(campaign, LedgerState::Deferred, LedgerEvent::Cancel, now);
    if (!deferred)
        return deferred;
    return *planned + *deferred;
}

Result<qint64> LedgerGateway::moveAll(CampaignId campaign, LedgerState from, LedgerEvent event,
                                      Moment now)
{
    const auto rule = applyLedgerEvent(from, event);
    if (!rule)
        return failure(rule);
    const auto moved = m_connection.execute(
        u"UPDATE ledger SET state = ?, tries = tries + ?, due_at = NULL, updated_at = ?"
        " WHERE campaign_id = ? AND state = ?"_s,
        {ledgerStateName(rule->to), rule->triesAdded, now, campaign, ledgerStateName(from)});
    if (!moved)
        return moved;
    if (auto ok = shift({campaign, from, rule->to, *moved}); !ok)
        return failure(ok);
    return moved;
}

Status LedgerGateway::shift(const Shift& shift)
{
    if (shift.rows == 0)
        return {};
    Values values;
    for (const LedgerState column : kLedgerStates)
        values.append(changeOf(column, shift.from, shift.to, shift.rows));
    values.append(shift.campaign);
    // In the order of kLedgerStates.
    const auto changed = m_connection.execute(
        u"UPDATE ledger_count SET planned = planned + ?, claimed = claimed + ?,"
        " opened = opened + ?, deferred = deferred + ?, accepted = accepted + ?,"
        " refused = refused + ?, unknown = unknown + ?, skipped = skipped + ?,"
        " cancelled = cancelled + ? WHERE campaign_id = ?"_s,
        values);
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::WorkspaceDamaged, u"ledger_count"_s);
    return {};
}

Result<LedgerRow> LedgerGateway::find(LedgerId id)
{
    const auto row = m_connection.selectOne(
        u"SELECT "_s + ledgerColumns() + u" FROM ledger WHERE id = ?"_s, {id}, u"ledger"_s);
    if (!row)
        return failure(row);
    return ledgerFrom(*row);
}

Result<QList<LedgerRow>> LedgerGateway::page(CampaignId campaign, qint64 afterOrdinal, int limit,
                                             std::optional<LedgerState> only)
{
    const QString select =
        u"SELECT "_s + ledgerColumns() + u" FROM ledger WHERE campaign_id = ? AND ordinal > ?"_s;
    const QString order = u" ORDER BY ordinal LIMIT ?"_s;
    if (!only)
        return ledgerRowsFrom(m_connection.select(select + order, {campaign, afterOrdinal, limit}));
    return ledgerRowsFrom(
        m_connection.select(select + u" AND state = ?"_s + order,
                            {campaign, afterOrdinal, ledgerStateName(*only), limit}));
}

Result<LedgerCounts> LedgerGateway::counts(CampaignId campaign)
{
    const auto rows = m_connection.select(
        u"SELECT total, planned, claimed, opened, deferred, accepted, refused, unknown, skipped,"
        " cancelled FROM ledger_count WHERE campaign_id = ?"_s,
        {campaign});
    if (!rows)
        return failure(rows);
    if (rows->isEmpty())
        return LedgerCounts{};
    const Row& row = rows->first();
    return LedgerCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                        row.integer(4), row.integer(5), row.integer(6), row.integer(7),
                        row.integer(8), row.integer(9)};
}

Result<std::optional<Moment>> LedgerGateway::nextDue(CampaignId campaign)
{
    const auto row = m_connection.selectOne(
        u"SELECT MIN(due_at) FROM ledger WHERE campaign_id = ? AND state = 'deferred'"_s,
        {campaign}, u"ledger"_s);
    if (!row)
        return failure(row);
    return row->optionalMoment(0);
}

} // namespace ringi
