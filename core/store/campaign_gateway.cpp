// SPDX-License-Identifier: Apache-2.0
#include "store/campaign_gateway.h"

#include "store/campaign_columns.h"

#include <algorithm>

namespace ringi {
namespace {

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT ") + campaignColumns() + QStringLiteral(" FROM campaign ") +
           condition;
}

Result<QList<CampaignRow>> campaignsFrom(const Result<Rows>& rows)
{
    if (!rows)
        return failure(rows);
    QList<CampaignRow> campaigns;
    campaigns.reserve(rows->size());
    for (const Row& row : *rows) {
        auto campaign = campaignFrom(row);
        if (!campaign)
            return failure(campaign);
        campaigns.append(std::move(*campaign));
    }
    return campaigns;
}

bool isStep(CampaignState from, CampaignState to)
{
    return std::ranges::any_of(kLifeCycle, [from, to](const Transition& transition) {
        return transition.from == from && transition.to == to;
    });
}

Status oneChanged(const Result<qint64>& changed)
{
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("campaign"));
    return {};
}

} // namespace

Result<CampaignId> CampaignGateway::insert(const CampaignRow& row)
{
    auto columns = draftColumnsOf(row);
    if (!columns)
        return failure(columns);
    const auto id = m_connection.nextId(QStringLiteral("campaign"));
    if (!id)
        return failure(id);
    columns->append(
        {*id, stateName(CampaignState::Draft), row.reason, row.createdAt, row.updatedAt});
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO campaign (revision, parent, author_id, sender_id, list_id,"
                       " intent, subject, body, timing, touched_by, html, content, handling, id,"
                       " state, reason, created_at, updated_at, version)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
        *columns);
    if (!done)
        return failure(done);
    return CampaignId{*id};
}

Result<CampaignRow> CampaignGateway::find(CampaignId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("campaign"));
    if (!row)
        return failure(row);
    return campaignFrom(*row);
}

Result<CampaignState> CampaignGateway::state(CampaignId id)
{
    const auto row = m_connection.selectOne(QStringLiteral("SELECT state FROM campaign WHERE id = ?"), {id},
                                            QStringLiteral("campaign"));
    if (!row)
        return failure(row);
    const auto state = stateFromName(row->text(0));
    if (!state)
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("campaign %1: state").arg(id.value));
    return *state;
}

Result<qint64> CampaignGateway::updateDraft(const CampaignRow& row, qint64 expectedVersion)
{
    auto columns = draftColumnsOf(row);
    if (!columns)
        return failure(columns);
    columns->append({row.updatedAt, row.draft.id, expectedVersion});
    const auto changed = m_connection.execute(
        QStringLiteral("UPDATE campaign SET revision = ?, parent = ?, author_id = ?, sender_id = ?,"
                       " list_id = ?, intent = ?, subject = ?, body = ?, timing = ?,"
                       " touched_by = ?, html = ?, content = ?, handling = ?, updated_at = ?,"
                       " version = version + 1"
                       " WHERE id = ? AND version = ? AND state = 'draft'"),
        *columns);
    if (!changed)
        return failure(changed);
    if (*changed == 1)
        return expectedVersion + 1;
    const auto present = find(row.draft.id);
    if (!present)
        return failure(present);
    if (present->state != CampaignState::Draft)
        return failure(ErrorCode::WrongState, stateName(present->state) + QStringLiteral("+edit"));
    return failure(ErrorCode::Conflict, QStringLiteral("campaign"));
}

Status CampaignGateway::setState(CampaignId id, CampaignState from, CampaignState to, Moment at)
{
    if (!isStep(from, to)) {
        return failure(ErrorCode::WrongState,
                       stateName(from) + QStringLiteral("->") + stateName(to));
    }
    const auto changed = m_connection.execute(
        QStringLiteral("UPDATE campaign SET state = ?, updated_at = ?, version = version + 1"
                       " WHERE id = ? AND state = ?"),
        {stateName(to), at, id, stateName(from)});
    if (!changed)
        return failure(changed);
    if (*changed == 1)
        return to == CampaignState::Draft ? forgetRun(id) : Status{};
    if (const auto present = find(id); !present)
        return failure(present);
    return failure(ErrorCode::Conflict, QStringLiteral("campaign"));
}

Status CampaignGateway::forgetRun(CampaignId id)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET ring = 0, waits_for = '', late_start = 0,"
                       " started_at = NULL, ended_at = NULL WHERE id = ?"),
        {id}));
}

Status CampaignGateway::setReviewForm(CampaignId id, ReviewForm form)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET review_form = ? WHERE id = ?"),
        {reviewFormName(form), id}));
}

Status CampaignGateway::setRing(CampaignId id, int ring)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET ring = ? WHERE id = ?"), {ring, id}));
}

Status CampaignGateway::setWaitsFor(CampaignId id, const QString& what)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET waits_for = ? WHERE id = ?"), {what, id}));
}

Status CampaignGateway::setLateStart(CampaignId id)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET late_start = 1 WHERE id = ?"), {id}));
}

Status CampaignGateway::setStartedAt(CampaignId id, Moment at)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET started_at = ? WHERE id = ?"), {at, id}));
}

Status CampaignGateway::setEndedAt(CampaignId id, Moment at)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET ended_at = ? WHERE id = ?"), {at, id}));
}

Status CampaignGateway::closeRun(CampaignId id, Moment at)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET waits_for = '', ended_at = CASE"
                       " WHEN started_at IS NULL THEN ended_at"
                       " ELSE COALESCE(ended_at, CAST(? AS BIGINT)) END WHERE id = ?"),
        {at, id}));
}

Status CampaignGateway::setReason(CampaignId id, const QString& reason)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET reason = ? WHERE id = ?"), {reason, id}));
}

Status CampaignGateway::setHold(CampaignId id, std::optional<Moment> sealedAt,
                                std::optional<Moment> holdUntil)
{
    return oneChanged(m_connection.execute(
        QStringLiteral("UPDATE campaign SET sealed_at = ?, hold_until = ? WHERE id = ?"),
        {sealedAt, holdUntil, id}));
}

Result<QList<CampaignRow>> CampaignGateway::all(std::optional<CampaignCursor> after, int limit)
{
    if (!after) {
        return campaignsFrom(m_connection.select(
            selecting(QStringLiteral("ORDER BY updated_at DESC, id DESC LIMIT ?")), {limit}));
    }
    return campaignsFrom(
        m_connection.select(selecting(QStringLiteral("WHERE (updated_at, id) < (?, ?)"
                                                     " ORDER BY updated_at DESC, id DESC LIMIT ?")),
                            {after->updatedAt, after->id, limit}));
}

Result<QList<CampaignRow>> CampaignGateway::inStates(const QList<CampaignState>& states)
{
    if (states.isEmpty())
        return QList<CampaignRow>{};
    Values names;
    for (const CampaignState state : states)
        names.append(stateName(state));
    const QString marks =
        QStringList(states.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return campaignsFrom(m_connection.select(
        selecting(QStringLiteral("WHERE state IN (") + marks + QStringLiteral(") ORDER BY id")),
        names));
}

} // namespace ringi
