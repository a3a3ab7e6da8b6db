// SPDX-License-Identifier: Apache-2.0
#include "office/campaign_file.h"

#include "mail/merge_template.h"
#include "store/list_gateway.h"
#include "store/person_gateway.h"
#include "store/relay_gateway.h"
#include "store/seal_gateway.h"
#include "store/sender_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPageSize = 1000;

/// Visits a list in order, page by page; stops when the visitor says so.
Status forEachOnList(Connection& connection, ListId list,
                     const std::function<bool(const Recipient&)>& visit)
{
    qint64 after = 0;
    for (;;) {
        const auto page = ListGateway(connection).recipientsAfter(list, after, kPageSize);
        if (!page)
            return failure(page);
        for (const Recipient& recipient : *page) {
            if (!visit(recipient))
                return {};
        }
        if (page->size() < kPageSize)
            return {};
        after = page->last().ordinal;
    }
}

Result<RecipientsSummary> summarise(Connection& connection, const ListRow& list)
{
    RecipientsHasher hasher(list.fields);
    Status fault;
    const auto read = forEachOnList(connection, list.id, [&](const Recipient& recipient) {
        fault = hasher.add(recipient);
        return fault.has_value();
    });
    if (!read)
        return failure(read);
    if (!fault)
        return failure(fault);
    return hasher.finish();
}

Status fillSender(Connection& connection, SenderId id, SenderSnapshot& out)
{
    if (!id.isValid())
        return {};
    const auto sender = SenderGateway(connection).find(id);
    if (!sender)
        return failure(sender);
    out.fromName = sender->name;
    out.fromAddress = sender->address;
    out.replyTo = sender->replyTo;
    out.envelopeSender = sender->envelopeSender;
    const auto relay = RelayGateway(connection).find(sender->relay);
    if (!relay)
        return failure(relay);
    out.relay = relay->id;
    out.relayHost = relay->host;
    out.relayPort = relay->port;
    out.tlsRule = relay->tlsRule;
    out.userName = relay->userName;
    out.caPem = relay->caPem;
    return {};
}

} // namespace

Result<Snapshot> buildSnapshot(const OfficeContext& context, Connection& connection,
                               const CampaignRow& row)
{
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    Snapshot snapshot;
    snapshot.workspace = workspace->uuid;
    snapshot.campaign = row.draft.id;
    snapshot.revision = row.draft.revision;
    snapshot.parent = row.parent;
    snapshot.author = {row.draft.author, personName(connection, row.draft.author)};
    snapshot.intent = row.draft.intent;
    snapshot.subject = row.draft.subject;
    snapshot.body = row.draft.body;
    snapshot.timing = row.draft.timing;
    snapshot.policy = workspace->policy;
    snapshot.submittedAt = context.now();
    if (auto ok = fillSender(connection, row.draft.sender, snapshot.sender); !ok)
        return failure(ok);

    std::optional<PersonRef> importer;
    if (row.draft.list.isValid()) {
        const auto list = ListGateway(connection).find(row.draft.list);
        if (!list)
            return failure(list);
        const auto summary = summarise(connection, *list);
        if (!summary)
            return failure(summary);
        snapshot.listName = list->name;
        snapshot.recipients = *summary;
        importer = PersonRef{list->importedBy, personName(connection, list->importedBy)};
    }
    snapshot.touchedBy = everyoneWhoTouched(row.touchedBy, snapshot.author, importer);
    return snapshot;
}

QList<Finding> checkAgainstList(const OfficeContext& context, Connection& connection,
                                const Snapshot& snapshot, ListId list)
{
    CheckContext checkContext;
    checkContext.now = context.now();
    checkContext.forEachRecipient = [&](const std::function<bool(const Recipient&)>& visit) {
        return list.isValid() ? forEachOnList(connection, list, visit) : Status{};
    };
    return runChecks(allChecks(), snapshot, checkContext);
}

Status moveCampaign(const OfficeContext& context, Connection& connection, const CampaignRow& row,
                    CampaignEvent event)
{
    const auto next = transition(row.state, event);
    if (!next)
        return failure(next);
    return CampaignGateway(connection).setState(row.draft.id, row.state, *next, context.now());
}

QList<PersonRef> everyoneWhoTouched(const QList<PersonRef>& editors, const PersonRef& author,
                                    const std::optional<PersonRef>& importer)
{
    QList<PersonRef> all{author};
    QList<PersonRef> others = editors;
    if (importer)
        others.append(*importer);
    for (const PersonRef& other : others) {
        const bool known = std::any_of(all.begin(), all.end(),
                                       [&](const PersonRef& p) { return p.id == other.id; });
        if (!known)
            all.append(other);
    }
    return all;
}

Result<RenderedMessage> renderFor(const QString& subject, const QString& body,
                                  const QStringList& fields, const Recipient& recipient)
{
    QMap<QString, QString> values = mergeValues(fields, recipient);
    RenderedMessage message;
    message.ordinal = recipient.ordinal;
    message.to = recipient.address;
    for (const auto& [source, target] :
         {std::pair(subject, &message.subject), std::pair(body, &message.body)}) {
        const auto parsed = MergeTemplate::parse(source);
        if (!parsed)
            return failure(parsed);
        for (const auto& place : parsed->placeholders()) {
            if (place.fallback || !values.value(place.field).trimmed().isEmpty())
                continue;
            if (!message.unresolved.contains(place.field))
                message.unresolved.append(place.field);
            values.insert(place.field, QStringLiteral("{{%1}}").arg(place.field));
        }
        auto text = parsed->render(values);
        if (!text)
            return failure(text);
        *target = *std::move(text);
    }
    return message;
}

QString personName(Connection& connection, PersonId person)
{
    if (!person.isValid())
        return {};
    const auto found = PersonGateway(connection).find(person);
    return found ? found->identity.record.name : QString();
}

CampaignCard cardOf(Connection& connection, const CampaignRow& row)
{
    CampaignCard card;
    card.id = row.draft.id;
    card.revision = row.draft.revision;
    card.subject = row.draft.subject;
    card.state = row.state;
    card.author = personName(connection, row.draft.author);
    card.authorId = row.draft.author;
    card.reason = row.reason;
    card.holdUntil = row.holdUntil;
    card.updatedAt = row.updatedAt;
    if (row.draft.list.isValid()) {
        if (const auto list = ListGateway(connection).find(row.draft.list); list) {
            card.listName = list->name;
            card.recipientCount = list->count;
        }
    }
    if (const auto seals = SealGateway(connection).forRevision(row.draft.id, row.draft.revision);
        seals) {
        for (const Seal& seal : *seals)
            card.seals.append(
                {personName(connection, seal.statement.approver), seal.statement.at});
    }
    return card;
}

} // namespace ringi
