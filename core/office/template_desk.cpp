// SPDX-License-Identifier: Apache-2.0
#include "office/template_desk.h"

#include "office/campaign_file.h"
#include "office/new_draft.h"
#include "office/use_case.h"
#include "store/template_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString subjectOfTemplate(TemplateId id)
{
    return u"template:%1"_s.arg(id.value);
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
            return startDraft(m_context, connection, actor,
                              {row->draft, subjectOfTemplate(id)});
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
            // Encryption that was asked for is not lost on the way.
            pattern.handling = row->draft.handling;
            return startDraft(m_context, connection, actor,
                              {pattern, subjectOf(campaign),
                               CopySource{campaign, row->draft.revision}});
        });
}

} // namespace ringi
