// SPDX-License-Identifier: Apache-2.0
#include "office/template_desk.h"

#include "office/campaign_file.h"
#include "office/use_case.h"
#include "store/template_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString subjectOfTemplate(TemplateId id)
{
    return u"template:%1"_s.arg(id.value);
}

/// Only what a message is made of.
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

QStringList partsOf(const Draft& draft)
{
    QStringList parts{u"subject"_s, u"body"_s};
    if (!draft.files.isEmpty())
        parts.append(u"files"_s);
    if (draft.sender.isValid())
        parts.append(u"sender"_s);
    if (!draft.intent.audience.isEmpty() || !draft.intent.purpose.isEmpty())
        parts.append(u"intent"_s);
    return parts;
}

Result<OpenCampaign> startDraft(const OfficeContext& context, Connection& connection,
                                const PersonRecord& actor, const Draft& pattern,
                                const QString& from)
{
    CampaignRow row;
    row.draft = pattern;
    row.draft.id = {};
    row.draft.revision = 1;
    row.draft.author = actor.id;
    row.draft.carriedOver = partsOf(pattern);
    row.draft.timing = {.notBefore = {}, .notAfter = {}, .zone = zoneHere(), .perMinute = 0};
    row.touchedBy = {{actor.id, actor.name}};
    row.createdAt = row.updatedAt = context.now();
    CampaignGateway campaigns(connection);
    const auto id = campaigns.insert(row);
    if (!id)
        return failure(id);
    if (auto ok = context.record(connection, actor, u"campaign.created"_s, subjectOf(*id),
                                 {{u"from"_s, from}});
        !ok)
        return failure(ok);
    const auto stored = campaigns.find(*id);
    if (!stored)
        return failure(stored);
    return OpenCampaign{stored->draft, stored->state, stored->reason, stored->version};
}

} // namespace

TemplateDesk::TemplateDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<TemplateCard>>> TemplateDesk::all()
{
    return m_context.read([](Connection& connection) -> Result<QList<TemplateCard>> {
        const auto rows = TemplateGateway(connection).all();
        if (!rows)
            return failure(rows);
        QList<TemplateCard> cards;
        for (const TemplateRow& row : *rows)
            cards.append({row.id, row.name, row.draft.subject, personName(connection, row.savedBy),
                          row.createdAt});
        return cards;
    });
}

QFuture<Result<TemplateId>> TemplateDesk::save(Session session, CampaignId campaign, QString name)
{
    name = name.trimmed();
    return act<TemplateId>(
        m_context, session, {Permission::Compose, u"template.saved"_s, subjectOf(campaign)},
        [this, campaign, name](Connection& connection,
                               const PersonRecord& actor) -> Result<TemplateId> {
            if (name.isEmpty() || name.size() > 200)
                return failure(ErrorCode::InvalidInput, u"name"_s);
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            const auto id = TemplateGateway(connection)
                                .insert({.id = {},
                                         .name = name,
                                         .draft = messageOf(row->draft),
                                         .savedBy = actor.id,
                                         .createdAt = m_context.now()});
            if (!id) {
                return id.error().code == ErrorCode::AlreadyExists
                           ? failure(ErrorCode::AlreadyExists, u"template"_s)
                           : failure(id);
            }
            if (auto ok = m_context.record(connection, actor, u"template.saved"_s,
                                           subjectOfTemplate(*id), {{u"name"_s, name}});
                !ok)
                return failure(ok);
            return *id;
        });
}

QFuture<Status> TemplateDesk::remove(Session session, TemplateId id)
{
    return act<void>(m_context, session,
                     {Permission::Compose, u"template.removed"_s, subjectOfTemplate(id)},
                     [this, id](Connection& connection, const PersonRecord& actor) -> Status {
                         TemplateGateway templates(connection);
                         const auto row = templates.find(id);
                         if (!row)
                             return failure(row);
                         if (auto ok = templates.remove(id); !ok)
                             return ok;
                         return m_context.record(connection, actor, u"template.removed"_s,
                                                 subjectOfTemplate(id), {{u"name"_s, row->name}});
                     });
}

QFuture<Result<OpenCampaign>> TemplateDesk::start(Session session, TemplateId id)
{
    return act<OpenCampaign>(
        m_context, session, {Permission::Compose, u"campaign.created"_s, subjectOfTemplate(id)},
        [this, id](Connection& connection, const PersonRecord& actor) -> Result<OpenCampaign> {
            const auto row = TemplateGateway(connection).find(id);
            if (!row)
                return failure(row);
            return startDraft(m_context, connection, actor, row->draft, subjectOfTemplate(id));
        });
}

QFuture<Result<OpenCampaign>> TemplateDesk::startFrom(Session session, CampaignId campaign)
{
    return act<OpenCampaign>(
        m_context, session, {Permission::Compose, u"campaign.created"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection,
                         const PersonRecord& actor) -> Result<OpenCampaign> {
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            Draft pattern = messageOf(row->draft);
            pattern.sender = row->draft.sender;
            pattern.intent = row->draft.intent;
            return startDraft(m_context, connection, actor, pattern, subjectOf(campaign));
        });
}

} // namespace ringi
