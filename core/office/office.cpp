// SPDX-License-Identifier: Apache-2.0
#include "office/office.h"

#include "office/audit_desk.h"
#include "office/campaign_desk.h"
#include "office/founding.h"
#include "office/dkim_desk.h"
#include "office/list_desk.h"
#include "office/message_desk.h"
#include "office/office_context.h"
#include "office/people_desk.h"
#include "office/rehearsal_desk.h"
#include "office/review_desk.h"
#include "office/run_desk.h"
#include "office/settings_desk.h"
#include "office/template_desk.h"

#include <QtConcurrent>

namespace ringi {
namespace {

StoreLocation locationOf(const WorkspacePlace& place)
{
    return place.postgresUrl.isEmpty()
               ? StoreLocation::inFolder(place.folder)
               : StoreLocation::inServer(place.postgresUrl, place.postgresPassword);
}

} // namespace

QFuture<Result<std::shared_ptr<Office>>> Office::create(WorkspacePlace place, Founding founding,
                                                        OfficeParts parts)
{
    return QtConcurrent::run([=]() -> Result<std::shared_ptr<Office>> {
        auto workspace = foundWorkspace(founding, parts);
        if (!workspace)
            return failure(workspace);
        auto store = Store::create(locationOf(place), workspace->row, [&](Connection& connection) {
            return writeFounder(connection, *workspace);
        });
        if (!store)
            return failure(store);
        return make(*std::move(store), parts);
    });
}

QFuture<Result<std::shared_ptr<Office>>> Office::open(WorkspacePlace place, OfficeParts parts)
{
    return QtConcurrent::run([=]() -> Result<std::shared_ptr<Office>> {
        auto store = Store::open(locationOf(place));
        if (!store)
            return failure(store);
        return make(*std::move(store), parts);
    });
}

QFuture<Result<std::shared_ptr<Office>>> Office::look(WorkspacePlace place, OfficeParts parts)
{
    return QtConcurrent::run([=]() -> Result<std::shared_ptr<Office>> {
        auto store = Store::look(locationOf(place));
        if (!store)
            return failure(store);
        return make(*std::move(store), parts);
    });
}

Result<std::shared_ptr<Office>> Office::make(std::unique_ptr<Store> store,
                                             const OfficeParts& parts)
{
    auto row = store->readers()
                   .run([](Connection& connection) { return WorkspaceGateway(connection).load(); })
                   .result();
    if (!row)
        return failure(row);
    return std::shared_ptr<Office>(
        new Office(std::make_unique<OfficeContext>(std::move(store), parts, *std::move(row))));
}

Office::Office(std::unique_ptr<OfficeContext> context)
    : m_context(std::move(context)), m_people(std::make_unique<PeopleDesk>(*m_context)),
      m_settings(std::make_unique<SettingsDesk>(*m_context)),
      m_lists(std::make_unique<ListDesk>(*m_context)),
      m_campaigns(std::make_unique<CampaignDesk>(*m_context)),
      m_messages(std::make_unique<MessageDesk>(*m_context)),
      m_templates(std::make_unique<TemplateDesk>(*m_context)),
      m_dkim(std::make_unique<DkimDesk>(*m_context)),
      m_review(std::make_unique<ReviewDesk>(*m_context)),
      m_rehearsals(std::make_unique<RehearsalDesk>(*m_context)),
      m_runs(std::make_unique<RunDesk>(*m_context)), m_audit(std::make_unique<AuditDesk>(*m_context))
{
}

Office::~Office()
{
    // Jobs on their way hold the desks by pointer: they end before the desks do.
    m_context->close();
}

QString Office::workspaceId() const
{
    return m_context->workspace().uuid;
}

QString Office::officeName() const
{
    return m_context->workspace().name;
}

bool Office::isPractice() const
{
    return m_context->workspace().practice;
}

PeopleDesk& Office::people()
{
    return *m_people;
}
SettingsDesk& Office::settings()
{
    return *m_settings;
}
ListDesk& Office::lists()
{
    return *m_lists;
}
CampaignDesk& Office::campaigns()
{
    return *m_campaigns;
}
MessageDesk& Office::messages()
{
    return *m_messages;
}
TemplateDesk& Office::templates()
{
    return *m_templates;
}
DkimDesk& Office::dkim()
{
    return *m_dkim;
}
ReviewDesk& Office::review()
{
    return *m_review;
}
RehearsalDesk& Office::rehearsals()
{
    return *m_rehearsals;
}

RunDesk& Office::runs()
{
    return *m_runs;
}
AuditDesk& Office::audit()
{
    return *m_audit;
}
Store& Office::store()
{
    return m_context->store();
}

} // namespace ringi
