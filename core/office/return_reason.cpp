// SPDX-License-Identifier: Apache-2.0
#include "office/return_reason.h"

#include "store/comment_gateway.h"

namespace ringi {

Status keepReason(Connection& connection, const CampaignRow& campaign, const ReturnReason& reason)
{
    if (auto ok = CampaignGateway(connection).setReason(campaign.draft.id, reason.text); !ok)
        return ok;
    CommentRow todo;
    todo.campaign = campaign.draft.id;
    todo.revision = campaign.draft.revision;
    todo.author = reason.by;
    todo.text = reason.text;
    todo.madeAt = reason.at;
    const auto id = CommentGateway(connection).insert(todo);
    return id ? Status{} : failure(id);
}

} // namespace ringi
