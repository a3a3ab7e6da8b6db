// SPDX-License-Identifier: Apache-2.0
#include "office/rehearsal_desk.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "office/use_case.h"
#include "store/list_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Its author can still change it, and so there is no packet, or none that counts.
bool isBeingWritten(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::Returned ||
           state == CampaignState::Withdrawn;
}

/// Anyone signed in may ask; what they may see depends on how far the campaign is.
Status maySee(const PersonRecord& actor, CampaignState state)
{
    const bool may = permits(actor.roles, Permission::Compose) ||
                     (!isBeingWritten(state) && permits(actor.roles, Permission::Review));
    return may ? Status() : failure(ErrorCode::NotPermitted, u"Compose"_s);
}

Result<RehearsalPlan> planOfDraft(Connection& connection, Draft draft)
{
    draft = withTextFromHtml(std::move(draft));
    auto snapshot = sketchSnapshot(connection, draft);
    if (!snapshot)
        return failure(snapshot);
    if (!draft.list.isValid())
        return failure(ErrorCode::NotFound, u"list"_s);
    const auto list = ListGateway(connection).find(draft.list);
    if (!list)
        return failure(list);
    return RehearsalPlan{*std::move(snapshot), draft.list, list->count};
}

Result<RehearsalPlan> planOfFrozen(Connection& connection, CampaignId campaign)
{
    auto frozen = readFrozen(connection, campaign);
    if (!frozen)
        return failure(frozen);
    if (auto ok = checkFrozenContents(connection, frozen->snapshot); !ok)
        return failure(ok);
    const qint64 count = frozen->snapshot.recipients.count;
    return RehearsalPlan{std::move(frozen->snapshot), {}, count};
}

} // namespace

QFuture<Result<RehearsalPlan>> RehearsalDesk::prepare(Session session, CampaignId campaign)
{
    return act<RehearsalPlan>(
        m_context, session,
        {Permission::StopDelivery, u"campaign.rehearsed"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection,
                         const PersonRecord& actor) -> Result<RehearsalPlan> {
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            if (auto ok = maySee(actor, row->state); !ok)
                return failure(ok);
            auto plan = isBeingWritten(row->state) ? planOfDraft(connection, row->draft)
                                                   : planOfFrozen(connection, campaign);
            if (!plan)
                return plan;
            if (auto ok = m_context.record(
                    connection, actor, u"campaign.rehearsed"_s, subjectOf(campaign),
                    {{u"revision"_s, row->draft.revision}, {u"recipients"_s, plan->count}});
                !ok)
                return failure(ok);
            return plan;
        });
}

QFuture<Status> RehearsalDesk::noteExport(Session session, CampaignId campaign, qint64 ordinal)
{
    return act<void>(
        m_context, session, {Permission::StopDelivery, u"message.exported"_s, subjectOf(campaign)},
        [this, campaign, ordinal](Connection& connection, const PersonRecord& actor) -> Status {
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            if (auto ok = maySee(actor, row->state); !ok)
                return ok;
            return m_context.record(connection, actor, u"message.exported"_s, subjectOf(campaign),
                                    {{u"recipient"_s, ordinal}, {u"rehearsed"_s, true}});
        });
}

} // namespace ringi
