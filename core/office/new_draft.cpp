// SPDX-License-Identifier: Apache-2.0
#include "office/new_draft.h"

#include "office/campaign_file.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QStringList partsOf(const Draft& draft)
{
    QStringList parts{u"subject"_s, u"body"_s};
    if (!draft.files.isEmpty() || draft.personalFiles)
        parts.append(u"files"_s);
    if (draft.sender.isValid())
        parts.append(u"sender"_s);
    if (draft.list.isValid())
        parts.append(u"recipients"_s);
    if (draft.handling != Handling{})
        parts.append(u"timing"_s);
    if (!draft.intent.audience.isEmpty() || !draft.intent.purpose.isEmpty())
        parts.append(u"intent"_s);
    return parts;
}

} // namespace

Draft messageOf(const Draft& draft)
{
    Draft message;
    message.subject = draft.subject;
    message.body = draft.body;
    message.form = draft.form;
    message.html = draft.html;
    message.textFollowsHtml = draft.textFollowsHtml;
    message.images = draft.images;
    message.files = draft.files;
    return message;
}

Result<OpenCampaign> startDraft(const OfficeContext& context, Connection& connection,
                                const PersonRecord& actor, const DraftPattern& pattern)
{
    CampaignRow row;
    row.draft = pattern.draft;
    row.copiedFrom = pattern.copiedFrom;
    row.draft.id = {};
    row.draft.revision = 1;
    row.draft.author = actor.id;
    row.draft.carriedOver = partsOf(pattern.draft);
    row.draft.timing = {.notBefore = {}, .notAfter = {}, .zone = zoneHere(), .perMinute = 0};
    row.touchedBy = {{actor.id, actor.name}};
    row.createdAt = row.updatedAt = context.now();
    CampaignGateway campaigns(connection);
    const auto id = campaigns.insert(row);
    if (!id)
        return failure(id);
    if (auto ok = context.record(connection, actor, u"campaign.created"_s, subjectOf(*id),
                                 {{u"from"_s, pattern.from}});
        !ok)
        return failure(ok);
    const auto stored = campaigns.find(*id);
    if (!stored)
        return failure(stored);
    return OpenCampaign{stored->draft, stored->state, stored->reason, stored->version};
}

} // namespace ringi
