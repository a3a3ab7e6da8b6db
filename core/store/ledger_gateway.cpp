// SPDX-License-Identifier: Apache-2.0
#include "store/ledger_gateway.h"

#include <algorithm>
#include <limits>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString ledgerColumns()
{
    return u"id, campaign_id, revision, ordinal, address, state, tries, message_id, reply, reason,"
           " due_at, opened_at, updated_at"_s;
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
                     row.optionalMoment(11),
                     row.moment(12)};
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

Result<QList<ClaimedRow>> claimedFrom(const Result<Rows>& rows)
{
    if (!rows)
        return failure(rows);
    QList<ClaimedRow> claimed;
    claimed.reserve(rows->size());
    for (const Row& row : *rows)
        claimed.append({row.id<LedgerId>(0), row.integer(1), row.text(2), row.number(3)});
    return claimed;
}

/// Of rows in a range, behind other conditions.
struct Condition {
    QString text = {};
    Values values = {};
};

Condition conditionOf(const ClaimRange& range)
{
    const QList<qint64>& named = range.only.isEmpty() ? range.also : range.only;
    if (range.only.isEmpty() && !range.upTo)
        return {};
    Condition condition;
    QStringList either;
    if (range.only.isEmpty()) {
        either.append(u"ordinal <= ?"_s);
        condition.values.append(*range.upTo);
    }
    if (!named.isEmpty()) {
        QStringList marks;
        for (const qint64 ordinal : named) {
            marks.append(u"?"_s);
            condition.values.append(ordinal);
        }
        either.append(u"ordinal IN (%1)"_s.arg(marks.join(u", "_s)));
    }
    condition.text = u" AND (%1)"_s.arg(either.join(u" OR "_s));
    return condition;
}

/// Literal states let the planner use the partial index.
QString claiming(const QString& condition)
{
    return u"UPDATE ledger SET state = 'claimed', due_at = NULL, updated_at = ? WHERE id IN"
           " (SELECT l.id FROM ledger l JOIN campaign c ON c.id = l.campaign_id"
           " WHERE l.campaign_id = ? AND c.state = 'sending' AND "_s +
           condition + u" LIMIT ?) RETURNING id, ordinal, address, tries"_s;
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
        " accepted, refused, unknown, skipped, cancelled, relay_id)"
        " VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)"_s,
        {snapshot.campaign, count, count, snapshot.sender.relay});
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

Result<QList<ClaimedRow>> LedgerGateway::claimNext(CampaignId campaign, int limit, Moment now,
                                                   const ClaimRange& range)
{
    if (auto ok = m_connection.becomeRunner(); !ok)
        return failure(ok);
    if (!range.only.isEmpty())
        return claimOnly(campaign, limit, now, range.only);
    if (!range.also.isEmpty()) {
        auto claimed = claimNext(campaign, limit, now, {.only = {}, .upTo = range.upTo});
        return claimed && claimed->isEmpty() ? claimOnly(campaign, limit, now, range.also) : claimed;
    }
    const qint64 last = range.upTo.value_or(std::numeric_limits<qint64>::max());
    auto claimed = claimedFrom(m_connection.select(
        claiming(u"l.state = 'deferred' AND l.due_at <= ? AND l.ordinal <= ?"
                 " ORDER BY l.due_at, l.id"_s),
        {now, campaign, now, last, limit}));
    if (!claimed)
        return claimed;
    const auto wereDeferred = static_cast<int>(claimed->size());
    auto planned = claimedFrom(m_connection.select(
        claiming(u"l.state = 'planned' AND l.ordinal <= ? ORDER BY l.ordinal"_s),
        {now, campaign, last, limit - wereDeferred}));
    if (!planned)
        return planned;
    if (auto ok = shift({campaign, LedgerState::Deferred, LedgerState::Claimed, wereDeferred}); !ok)
        return failure(ok);
    if (auto ok = shift({campaign, LedgerState::Planned, LedgerState::Claimed, planned->size()});
        !ok)
        return failure(ok);
    // Engines give the rows back in an order of their own.
    const auto byOrdinal = [](const ClaimedRow& row) { return row.ordinal; };
    std::ranges::sort(*planned, {}, byOrdinal);
    std::ranges::sort(*claimed, {}, byOrdinal);
    claimed->append(*planned);
    return claimed;
}

/// A handful of rows by name: one statement each.
Result<QList<ClaimedRow>> LedgerGateway::claimOnly(CampaignId campaign, int limit, Moment now,
                                                   const QList<qint64>& ordinals)
{
    QList<ClaimedRow> claimed;
    for (const qint64 ordinal : ordinals) {
        if (claimed.size() >= limit)
            break;
        for (const LedgerState from : {LedgerState::Planned, LedgerState::Deferred}) {
            const QString state = from == LedgerState::Planned
                                      ? u"l.state = 'planned'"_s
                                      : u"l.state = 'deferred'"_s;
            const auto rows = claimedFrom(m_connection.select(
                claiming(state + u" AND l.ordinal = ? AND COALESCE(l.due_at, 0) <= ?"_s),
                {now, campaign, ordinal, now, 1}));
            if (!rows)
                return rows;
            if (auto ok = shift({campaign, from, LedgerState::Claimed, rows->size()}); !ok)
                return failure(ok);
            claimed.append(*rows);
        }
    }
    return claimed;
}

Result<bool> LedgerGateway::isThrough(CampaignId campaign, const ClaimRange& range)
{
    if (!range.only.isEmpty()) {
        for (const qint64 ordinal : range.only) {
            const auto rows = m_connection.select(
                u"SELECT id FROM ledger WHERE campaign_id = ? AND ordinal = ?"
                " AND state IN ('planned', 'claimed', 'open')"_s,
                {campaign, ordinal});
            if (!rows)
                return failure(rows);
            if (!rows->isEmpty())
                return false;
        }
        return true;
    }
    if (!range.also.isEmpty()) {
        const auto others = isThrough(campaign, {.only = range.also, .upTo = {}});
        if (!others || !*others)
            return others;
    }
    for (const LedgerState state : {LedgerState::Planned, LedgerState::Claimed, LedgerState::Open}) {
        const auto rows = m_connection.select(
            u"SELECT id FROM ledger WHERE campaign_id = ? AND state = ? AND ordinal <= ? LIMIT 1"_s,
            {campaign, ledgerStateName(state),
             range.upTo.value_or(std::numeric_limits<qint64>::max())});
        if (!rows)
            return failure(rows);
        if (!rows->isEmpty())
            return false;
    }
    return true;
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

Result<std::optional<Moment>> LedgerGateway::nextDue(CampaignId campaign, const ClaimRange& range)
{
    const Condition inRange = conditionOf(range);
    const auto row = m_connection.selectOne(
        u"SELECT MIN(due_at) FROM ledger WHERE campaign_id = ? AND state = 'deferred'"_s +
            inRange.text,
        Values{campaign} + inRange.values, u"ledger"_s);
    if (!row)
        return failure(row);
    return row->optionalMoment(0);
}

Result<LedgerOutcomes> LedgerGateway::outcomesAfter(CampaignId campaign, const ClaimRange& range,
                                                    Moment since)
{
    const Condition inRange = conditionOf(range);
    const auto rows = m_connection.select(
        u"SELECT state, COUNT(*) FROM ledger WHERE campaign_id = ?"
        " AND state IN ('accepted', 'refused') AND updated_at > ?"_s +
            inRange.text + u" GROUP BY state"_s,
        Values{campaign, since} + inRange.values);
    if (!rows)
        return failure(rows);
    LedgerOutcomes outcomes;
    for (const Row& row : *rows)
        (row.text(0) == u"accepted" ? outcomes.accepted : outcomes.refused) = row.integer(1);
    return outcomes;
}

} // namespace ringi
