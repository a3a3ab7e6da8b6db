// SPDX-License-Identifier: Apache-2.0
#include "store/campaign_gateway.h"
#include "store/ledger_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString countColumns()
{
    return u"total, planned, claimed, opened, deferred, accepted, refused, unknown, skipped,"
           " cancelled"_s;
}

LedgerCounts countsFrom(const Row& row)
{
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
            row.integer(5), row.integer(6), row.integer(7), row.integer(8), row.integer(9)};
}

/// Once a stop is stored nothing more can be accepted; a pause lets finish what was begun.
bool mayOpen(CampaignState state, bool begun)
{
    return state == CampaignState::Sending || (state == CampaignState::Paused && begun);
}

std::unexpected<Error> wrongState(const QString& state, LedgerEvent event)
{
    return failure(ErrorCode::WrongState, state + u'+' + ledgerEventName(event));
}

} // namespace

Result<LedgerMoved> LedgerGateway::moveMany(CampaignId campaign, const QList<LedgerMove>& moves,
                                            Moment now)
{
    const auto state = CampaignGateway(m_connection).state(campaign);
    if (!state)
        return failure(state);
    QList<Status> answers;
    answers.reserve(moves.size());
    std::map<LedgerState, qint64> changes;
    QList<TallyChange> tally;
    for (const LedgerMove& move : moves) {
        const auto rule = applyLedgerEvent(move.from, move.event);
        if (!rule) {
            answers.append(failure(rule));
            continue;
        }
        if (move.event == LedgerEvent::Claim ||
            (move.event == LedgerEvent::Open && !mayOpen(*state, move.begun))) {
            answers.append(wrongState(stateName(*state), move.event));
            continue;
        }
        if (move.event == LedgerEvent::Defer && !move.details.dueAt) {
            answers.append(failure(ErrorCode::InvalidInput, u"dueAt"_s));
            continue;
        }
        const auto changed = change(move, *rule, now);
        if (!changed)
            return failure(changed);
        if (!*changed) {
            answers.append(wrongState(ledgerStateName(move.from), move.event));
            continue;
        }
        answers.append(Status{});
        --changes[rule->from];
        ++changes[rule->to];
        const bool hasReason =
            rule->to == LedgerState::Refused || rule->to == LedgerState::Deferred;
        tally.append({move.domain,
                      hasReason ? reasonName(move.details.reply, move.details.reason) : QString(),
                      rule->from, rule->to});
    }
    const auto counts = shiftMany(campaign, changes);
    if (!counts)
        return failure(counts);
    if (auto ok = TallyGateway(m_connection).apply(campaign, tally); !ok)
        return failure(ok);
    return LedgerMoved{std::move(answers), *state, *counts};
}

/// False where the row is not in the state that was said.
Result<bool> LedgerGateway::change(const LedgerMove& move, const LedgerRule& rule, Moment now)
{
    const LedgerDetails& details = move.details;
    if (rule.to == LedgerState::Open) {
        const auto changed = m_connection.execute(
            u"UPDATE ledger SET state = 'open', message_id = ?, reason = '', opened_at = ?,"
            " updated_at = ? WHERE id = ? AND state = ?"_s,
            {details.messageId, now, now, move.row, ledgerStateName(rule.from)});
        return changed ? Result<bool>(*changed == 1) : Result<bool>(failure(changed));
    }
    const bool isDeferred = rule.to == LedgerState::Deferred;
    const Value dueAt = isDeferred ? Value(details.dueAt) : Value(std::optional<Moment>());
    const auto changed =
        details.reply.isEmpty()
            ? m_connection.execute(u"UPDATE ledger SET state = ?, tries = tries + ?, reason = ?,"
                                   " due_at = ?, updated_at = ? WHERE id = ? AND state = ?"_s,
                                   {ledgerStateName(rule.to), rule.triesAdded, details.reason,
                                    dueAt, now, move.row, ledgerStateName(rule.from)})
            : m_connection.execute(
                  u"UPDATE ledger SET state = ?, tries = tries + ?, reply = ?, reason = ?,"
                  " due_at = ?, updated_at = ? WHERE id = ? AND state = ?"_s,
                  {ledgerStateName(rule.to), rule.triesAdded, details.reply, details.reason, dueAt,
                   now, move.row, ledgerStateName(rule.from)});
    return changed ? Result<bool>(*changed == 1) : Result<bool>(failure(changed));
}

Result<LedgerCounts> LedgerGateway::counts(CampaignId campaign)
{
    const auto rows = m_connection.select(
        u"SELECT "_s + countColumns() + u" FROM ledger_count WHERE campaign_id = ?"_s, {campaign});
    if (!rows)
        return failure(rows);
    return rows->isEmpty() ? LedgerCounts{} : countsFrom(rows->first());
}

Result<LedgerState> LedgerGateway::move(LedgerId id, LedgerEvent event,
                                        const LedgerDetails& details, Moment now)
{
    const auto found = find(id);
    if (!found)
        return failure(found);
    const auto rule = applyLedgerEvent(found->state, event);
    if (!rule)
        return failure(rule);
    const auto moved = moveMany(found->campaign,
                                  {{.row = id,
                                    .from = found->state,
                                    .event = event,
                                    .details = details,
                                    .domain = domainOf(found->address),
                                    .begun = true}},
                                  now);
    if (!moved)
        return failure(moved);
    if (!moved->answers.first())
        return failure(moved->answers.first());
    return rule->to;
}

Result<QList<RecoveredRun>> LedgerGateway::recover(Moment now, std::optional<CampaignId> only)
{
    if (auto ok = m_connection.becomeRunner(); !ok)
        return failure(ok);
    const auto rows = m_connection.select(
        u"SELECT n.campaign_id, CASE WHEN c.state = 'stopped' THEN 1 ELSE 0 END"
        " FROM ledger_count n JOIN campaign c ON c.id = n.campaign_id"
        " WHERE n.opened > 0 OR n.claimed > 0"
        " OR (c.state = 'stopped' AND (n.planned > 0 OR n.deferred > 0)) ORDER BY n.campaign_id"_s);
    if (!rows)
        return failure(rows);
    QList<RecoveredRun> runs;
    for (const Row& row : *rows) {
        const auto campaign = row.id<CampaignId>(0);
        if (only && *only != campaign)
            continue;
        const auto doubted = openRows(campaign);
        if (!doubted)
            return failure(doubted);
        if (auto ok = TallyGateway(m_connection).apply(campaign, *doubted); !ok)
            return failure(ok);
        const auto unknown = moveAll(campaign, LedgerState::Open, LedgerEvent::Doubt, now);
        if (!unknown)
            return failure(unknown);
        const auto planned = moveAll(campaign, LedgerState::Claimed, LedgerEvent::Release, now);
        if (!planned)
            return failure(planned);
        runs.append({campaign, *unknown, *planned});
        if (!row.truth(1))
            continue;
        const auto cancelled = cancelRemaining(campaign, now);
        if (!cancelled)
            return failure(cancelled);
        runs.last().cancelled = *cancelled;
    }
    return runs;
}

Status LedgerGateway::hasten(std::chrono::milliseconds by, Moment now)
{
    const auto changed = m_connection.execute(
        u"UPDATE ledger SET due_at = due_at - CAST(? AS BIGINT)"
        " WHERE state = 'deferred' AND due_at > ?"_s,
        {qint64{by.count()}, now});
    return changed ? Status{} : failure(changed);
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

Result<QList<TallyChange>> LedgerGateway::openRows(CampaignId campaign)
{
    const auto rows = m_connection.select(
        u"SELECT address FROM ledger WHERE campaign_id = ? AND state = 'open'"_s, {campaign});
    if (!rows)
        return failure(rows);
    QList<TallyChange> changes;
    for (const Row& row : *rows)
        changes.append({domainOf(row.text(0)), {}, LedgerState::Open, LedgerState::Unknown});
    return changes;
}

Status LedgerGateway::shift(const Shift& shift)
{
    if (shift.rows == 0)
        return {};
    const auto done = shiftMany(shift.campaign, {{shift.from, -shift.rows}, {shift.to, shift.rows}});
    return done ? Status{} : failure(done);
}

Result<std::optional<LedgerCounts>>
LedgerGateway::shiftMany(CampaignId campaign, const std::map<LedgerState, qint64>& changes)
{
    Values values;
    bool any = false;
    for (const LedgerState column : kLedgerStates) {
        const auto found = changes.find(column);
        const qint64 rows = found == changes.end() ? 0 : found->second;
        any = any || rows != 0;
        values.append(rows);
    }
    if (!any)
        return std::nullopt;
    values.append(campaign);
    // In the order of kLedgerStates.
    const auto changed = m_connection.select(
        u"UPDATE ledger_count SET planned = planned + ?, claimed = claimed + ?,"
        " opened = opened + ?, deferred = deferred + ?, accepted = accepted + ?,"
        " refused = refused + ?, unknown = unknown + ?, skipped = skipped + ?,"
        " cancelled = cancelled + ? WHERE campaign_id = ? RETURNING "_s + countColumns(),
        values);
    if (!changed)
        return failure(changed);
    if (changed->size() != 1)
        return failure(ErrorCode::WorkspaceDamaged, u"ledger_count"_s);
    return countsFrom(changed->first());
}

} // namespace ringi
