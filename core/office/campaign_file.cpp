// SPDX-License-Identifier: Apache-2.0
#include "office/campaign_file.h"

#include "campaign/tally.h"
#include "html/html_cleaner.h"
#include "html/html_text.h"
#include "mail/merge_template.h"
#include "office/message_desk.h"
#include "office/copy_source.h"
#include "store/dkim_key_gateway.h"
#include "store/file_gateway.h"
#include "store/list_gateway.h"
#include "store/past_mail_gateway.h"
#include "store/person_gateway.h"
#include "store/relay_gateway.h"
#include "store/seal_gateway.h"
#include "store/sender_gateway.h"

#include <QTimeZone>

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPageSize = 1000;

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
    out.headers = sender->headers;
    const auto keys = DkimKeyGateway(connection).forSender(id);
    if (!keys)
        return failure(keys);
    out.dkim = *keys;
    const auto relay = RelayGateway(connection).find(sender->relay);
    if (!relay)
        return failure(relay);
    out.relay = relay->id;
    out.relayHost = relay->host;
    out.relayPort = relay->port;
    out.tlsRule = relay->tlsRule;
    out.userName = relay->userName;
    out.token = relay->token;
    out.caPem = relay->caPem;
    return {};
}

/// Where the office's own senders are at home.
QStringList officeDomains(Connection& connection)
{
    QStringList domains;
    const auto senders = SenderGateway(connection).all();
    for (const SenderRow& sender : senders.value_or(QList<SenderRow>()))
        domains.append(domainOf(sender.address));
    return domains;
}

/// What is really sent of what the author wrote: HTML that was put aside and pictures that no HTML
/// shows any more stay with the draft.
Status fillMessage(Connection& connection, const Draft& draft, Snapshot& out)
{
    const MessageSources sources = sourcesOf(draft);
    out.subject = sources.subject;
    out.body = sources.body;
    out.html = sources.html;
    const QStringList shown = cleanHtml(sources.html).contentIds;
    for (const EmbeddedFile& image : draft.images) {
        if (shown.contains(image.contentId))
            out.images.append(image);
    }
    out.files = draft.files;
    if (!draft.personalFiles)
        return {};
    const PersonalFiles& own = *draft.personalFiles;
    auto summary = FileGateway(connection).summariseSet(own.set, own.field, own.name);
    if (!summary)
        return failure(summary);
    out.personalFiles = *std::move(summary);
    return {};
}

/// Of those who sign in; none where they cannot be read: then more is found, not less.
QStringList peopleNames(Connection& connection)
{
    QStringList names;
    for (const Person& person : PersonGateway(connection).all().value_or(QList<Person>()))
        names.append(person.identity.record.name);
    return names;
}

/// Nothing to say where it was no copy, or what it was copied from cannot be read any more.
std::optional<CopiedCampaign> copiedCampaign(Connection& connection, const CampaignRow& row)
{
    if (!row.copiedFrom)
        return std::nullopt;
    const auto source = sourceSnapshot(connection, *row.copiedFrom);
    if (!source)
        return std::nullopt;
    CopiedCampaign copied{source->snapshot.subject, {}};
    for (const FileRef& file : source->snapshot.files)
        copied.files.append(file.digest);
    return copied;
}

} // namespace

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

Result<ChosenPolicy> policyFor(Connection& connection, const Draft& draft,
                               std::optional<qint64> recipients)
{
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    PolicyCase about{.list = {}, .sender = draft.sender, .recipients = recipients.value_or(0)};
    if (draft.list.isValid()) {
        const auto list = ListGateway(connection).find(draft.list);
        if (!list)
            return failure(list);
        about.list = list->name;
        about.recipients = recipients.value_or(list->count);
    }
    return choosePolicy(workspace->policy, about);
}

Result<Snapshot> sketchSnapshot(Connection& connection, const Draft& draft,
                                std::optional<qint64> recipients)
{
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    Snapshot snapshot;
    snapshot.workspace = workspace->uuid;
    const auto chosen = policyFor(connection, draft, recipients);
    if (!chosen)
        return failure(chosen);
    snapshot.policy = chosen->policy;
    snapshot.campaign = draft.id;
    snapshot.revision = draft.revision;
    snapshot.author = {draft.author, personName(connection, draft.author)};
    snapshot.intent = draft.intent;
    snapshot.timing = draft.timing;
    snapshot.handling = draft.handling;
    if (auto ok = fillMessage(connection, draft, snapshot); !ok)
        return failure(ok);
    if (auto ok = fillSender(connection, draft.sender, snapshot.sender); !ok)
        return failure(ok);
    if (draft.list.isValid()) {
        const auto list = ListGateway(connection).find(draft.list);
        if (!list)
            return failure(list);
        snapshot.listName = list->name;
        snapshot.recipients.fields = list->fields;
    }
    return snapshot;
}

Result<Snapshot> buildSnapshot(const OfficeContext& context, Connection& connection,
                               const CampaignRow& row)
{
    auto snapshot = sketchSnapshot(connection, row.draft);
    if (!snapshot)
        return snapshot;
    snapshot->parent = row.parent;
    snapshot->submittedAt = context.now();
    std::optional<PersonRef> importer;
    if (row.draft.list.isValid()) {
        const auto list = ListGateway(connection).find(row.draft.list);
        if (!list)
            return failure(list);
        const auto summary = summarise(connection, *list);
        if (!summary)
            return failure(summary);
        snapshot->recipients = *summary;
        // By who is really on it, whatever the list says of itself.
        const auto chosen = policyFor(connection, row.draft, summary->count);
        if (!chosen)
            return failure(chosen);
        snapshot->policy = chosen->policy;
        importer = PersonRef{list->importedBy, personName(connection, list->importedBy)};
    }
    snapshot->touchedBy = everyoneWhoTouched(row.touchedBy, snapshot->author, importer);
    return snapshot;
}

QList<Finding> checkAgainstList(const OfficeContext& context, Connection& connection,
                                const Snapshot& snapshot, const CampaignRow& row)
{
    const Draft& draft = row.draft;
    const ListId list = draft.list;
    CheckContext checkContext;
    checkContext.now = context.now();
    checkContext.personalFile = [&](const QString& name) {
        return FileGateway(connection)
            .setMember(draft.personalFiles ? draft.personalFiles->set : FileSetId{}, name);
    };
    checkContext.officeDomains = officeDomains(connection);
    checkContext.wasUsedAsSender = [&](const QString& address) {
        return PastMailGateway(connection).cameFrom(address);
    };
    checkContext.attachment = [&](const FileRef& file) {
        return context.papers().look(file, [&] { return readStoredFile(connection, file); });
    };
    checkContext.people = peopleNames(connection);
    checkContext.copiedFrom = copiedCampaign(connection, row);
    checkContext.forEachRecipient = [&](const std::function<bool(const Recipient&)>& visit) {
        return list.isValid() ? forEachOnList(connection, list, visit) : Status{};
    };
    return runChecks(allChecks(), snapshot, checkContext);
}

Result<QByteArray> readStoredFile(Connection& connection, const FileRef& file)
{
    if (file.size > MessageDesk::kLargestFile)
        return failure(ErrorCode::TooLarge, QStringLiteral("file"));
    QByteArray bytes;
    bytes.reserve(file.size);
    const auto read = FileGateway(connection).read(
        file.digest, [&](const QByteArray& piece) { bytes += piece; });
    return read ? Result<QByteArray>(bytes) : failure(read);
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

MessageSources sourcesOf(const Draft& draft)
{
    return {.subject = draft.subject,
            .body = draft.body,
            .html = draft.form == BodyForm::Plain ? QString() : draft.html};
}

Draft withTextFromHtml(Draft draft)
{
    if (draft.form != BodyForm::Plain && draft.textFollowsHtml)
        draft.body = textFromHtml(draft.html);
    return draft;
}

Result<RenderedMessage> renderFor(const MessageSources& sources, const QStringList& fields,
                                  const Recipient& recipient)
{
    RenderedMessage message;
    message.ordinal = recipient.ordinal;
    message.to = recipient.address;
    const struct {
        const QString* source;
        MergeKind kind;
        QString* target;
    } parts[] = {{&sources.subject, MergeKind::Header, &message.subject},
                 {&sources.body, MergeKind::Text, &message.body},
                 {&sources.html, MergeKind::Html, &message.html}};
    for (const auto& part : parts) {
        const auto parsed = MergeTemplate::parse(*part.source, part.kind);
        if (!parsed)
            return failure(parsed);
        auto values = mergeValues(fields, recipient);
        for (const qsizetype index : parsed->bind(fields).unresolved(recipient.values)) {
            const QString& field = parsed->placeholders().at(index).field;
            if (!message.unresolved.contains(field))
                message.unresolved.append(field);
            values.insert(field, QStringLiteral("{{%1}}").arg(field));
        }
        auto text = parsed->render(values);
        if (!text)
            return failure(text);
        *part.target = *std::move(text);
    }
    return message;
}

QString zoneHere()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QString::fromLatin1(id) : QStringLiteral("UTC");
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
    card.solo = row.reviewForm == ReviewForm::Solo && row.state != CampaignState::Draft;
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
