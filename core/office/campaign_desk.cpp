// SPDX-License-Identifier: Apache-2.0
#include "office/campaign_desk.h"

#include "office/campaign_file.h"
#include "office/use_case.h"
#include "store/file_gateway.h"
#include "store/list_gateway.h"
#include "store/revision_gateway.h"

namespace ringi {
namespace {

constexpr int kMostCards = 500;

OpenCampaign opened(const CampaignRow& row)
{
    return {row.draft, row.state, row.reason, row.version};
}

Status storeRevision(Connection& connection, const Snapshot& snapshot, const QByteArray& packet,
                     ListId list)
{
    RevisionGateway revisions(connection);
    RevisionRow revision;
    revision.campaign = snapshot.campaign;
    revision.revision = snapshot.revision;
    revision.packet = packet;
    revision.packetDigest = crypto::sha256(packet);
    revision.texts = textsOf(snapshot);
    revision.submittedAt = snapshot.submittedAt;
    if (auto ok = revisions.insert(revision); !ok)
        return ok;
    const auto frozen =
        revisions.freezeRecipients(snapshot.campaign, snapshot.revision, list);
    if (!frozen)
        return failure(frozen);
    if (*frozen != snapshot.recipients.count)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    return {};
}

/// The message for one recipient; the plain text as it would be saved.
Result<RenderedMessage> renderDraft(Connection& connection, const Draft& draft,
                                    const QStringList& fields, const Recipient& recipient)
{
    auto message = renderFor(sourcesOf(withTextFromHtml(draft)), fields, recipient);
    if (message && draft.personalFiles) {
        const QString value =
            mergeValues(fields, recipient).value(draft.personalFiles->field);
        const auto file = FileGateway(connection).setMember(draft.personalFiles->set, value);
        message->ownFile = file ? std::optional(*file) : std::nullopt;
    }
    return message;
}

/// That it was tried and what stood in the way goes on record, though nothing changed.
Result<QList<Finding>> refuseRow(const OfficeContext& context, Connection& connection,
                                 const PersonRecord& actor, const Snapshot& snapshot)
{
    QStringList codes;
    for (const Finding& finding : snapshot.findings) {
        if (finding.severity == Severity::Blocking && !codes.contains(finding.code))
            codes.append(finding.code);
    }
    if (auto ok = context.record(connection, actor, QStringLiteral("campaign.submitted.refused"),
                                 subjectOf(snapshot.campaign),
                                 {{QStringLiteral("revision"), snapshot.revision},
                                  {QStringLiteral("detail"), codes.join(u", ")}});
        !ok)
        return failure(ok);
    return snapshot.findings;
}

/// Checks, freezes and logs; the findings say why it was not done where one blocks.
Result<QList<Finding>> submitRow(const OfficeContext& context, Connection& connection,
                                 const PersonRecord& actor, const CampaignRow& row)
{
    if (const auto next = transition(row.state, CampaignEvent::Submit); !next)
        return failure(next);
    auto snapshot = buildSnapshot(context, connection, row);
    if (!snapshot)
        return failure(snapshot);
    snapshot->findings = checkAgainstList(context, connection, *snapshot, row);
    if (blocks(snapshot->findings))
        return refuseRow(context, connection, actor, *snapshot);
    const auto packet = packetBytes(*snapshot);
    if (!packet)
        return failure(packet);
    if (auto ok = storeRevision(connection, *snapshot, *packet, row.draft.list); !ok)
        return failure(ok);
    if (auto ok = moveCampaign(context, connection, row, CampaignEvent::Submit); !ok)
        return failure(ok);
    CampaignGateway campaigns(connection);
    if (auto ok = campaigns.setReason(row.draft.id, {}); !ok)
        return failure(ok);
    if (auto ok = campaigns.setReviewForm(row.draft.id, snapshot->policy.form); !ok)
        return failure(ok);
    const QString digest = QString::fromLatin1(crypto::sha256(*packet).toHex());
    if (auto ok = context.record(connection, actor, QStringLiteral("campaign.submitted"),
                                 subjectOf(row.draft.id),
                                 {{QStringLiteral("campaign"), row.draft.id.value},
                                  {QStringLiteral("revision"), row.draft.revision},
                                  {QStringLiteral("packet"), packetOf(*snapshot)},
                                  {QStringLiteral("packetDigest"), digest}});
        !ok)
        return failure(ok);
    return snapshot->findings;
}

} // namespace

CampaignDesk::CampaignDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<CampaignCard>>> CampaignDesk::all()
{
    return m_context.read([](Connection& connection) -> Result<QList<CampaignCard>> {
        const auto rows = CampaignGateway(connection).all({}, kMostCards);
        if (!rows)
            return failure(rows);
        QList<CampaignCard> cards;
        for (const CampaignRow& row : *rows)
            cards.append(cardOf(connection, row));
        return cards;
    });
}

QFuture<Result<OpenCampaign>> CampaignDesk::load(CampaignId campaign)
{
    return m_context.read([campaign](Connection& connection) -> Result<OpenCampaign> {
        const auto row = CampaignGateway(connection).find(campaign);
        if (!row)
            return failure(row);
        return opened(*row);
    });
}

QFuture<Result<OpenCampaign>> CampaignDesk::create(Session session)
{
    return act<OpenCampaign>(
        m_context, session, {Permission::Compose, QStringLiteral("campaign.created"), {}},
        [this](Connection& connection, const PersonRecord& actor) -> Result<OpenCampaign> {
            CampaignRow row;
            row.draft.author = actor.id;
            row.draft.timing.zone = zoneHere();
            row.touchedBy = {{actor.id, actor.name}};
            row.createdAt = row.updatedAt = m_context.now();
            CampaignGateway campaigns(connection);
            const auto id = campaigns.insert(row);
            if (!id)
                return failure(id);
            if (auto ok = m_context.record(connection, actor, QStringLiteral("campaign.created"),
                                           subjectOf(*id), {});
                !ok)
                return failure(ok);
            const auto stored = campaigns.find(*id);
            if (!stored)
                return failure(stored);
            return opened(*stored);
        });
}

QFuture<Result<OpenCampaign>> CampaignDesk::save(Session session, OpenCampaign campaign)
{
    return act<OpenCampaign>(
        m_context, session,
        {Permission::Compose, QStringLiteral("campaign.saved"), subjectOf(campaign.draft.id)},
        [this, campaign](Connection& connection,
                         const PersonRecord& actor) -> Result<OpenCampaign> {
            CampaignGateway campaigns(connection);
            auto row = campaigns.find(campaign.draft.id);
            if (!row)
                return failure(row);
            const bool newList = campaign.draft.list.isValid()
                                 && campaign.draft.list != row->draft.list;
            if (newList && !campaign.draft.intent.isComplete())
                return failure(ErrorCode::InvalidInput, QStringLiteral("intent"));
            // Who wrote it and which revision it is are not the editor's to say.
            const Draft before = row->draft;
            row->draft = withTextFromHtml(campaign.draft);
            row->draft.author = before.author;
            row->draft.revision = before.revision;
            row->touchedBy =
                everyoneWhoTouched(row->touchedBy, row->touchedBy.value(0, {actor.id, actor.name}),
                                   PersonRef{actor.id, actor.name});
            row->updatedAt = m_context.now();
            if (const auto version = campaigns.updateDraft(*row, campaign.version); !version)
                return failure(version);
            if (auto ok = m_context.record(connection, actor, QStringLiteral("campaign.saved"),
                                           subjectOf(row->draft.id),
                                           {{QStringLiteral("revision"), row->draft.revision}});
                !ok)
                return failure(ok);
            const auto stored = campaigns.find(row->draft.id);
            if (!stored)
                return failure(stored);
            return opened(*stored);
        });
}

QFuture<Result<RenderedMessage>> CampaignDesk::preview(Draft draft, qint64 ordinal)
{
    return m_context.read([draft, ordinal](Connection& connection) -> Result<RenderedMessage> {
        ListGateway lists(connection);
        const auto list = lists.find(draft.list);
        if (!list)
            return failure(list);
        const auto recipient = lists.recipient(draft.list, ordinal);
        if (!recipient)
            return failure(recipient);
        return renderDraft(connection, draft, list->fields, *recipient);
    });
}

QFuture<Result<ChosenPolicy>> CampaignDesk::policyFor(Draft draft)
{
    return m_context.read(
        [draft](Connection& connection) { return ringi::policyFor(connection, draft); });
}

QFuture<Result<QList<Finding>>> CampaignDesk::check(Session session, CampaignId campaign)
{
    return m_context.read([this, session,
                           campaign](Connection& connection) -> Result<QList<Finding>> {
        if (const auto actor = m_context.permitted(connection, session, Permission::Compose);
            !actor)
            return failure(actor);
        const auto row = CampaignGateway(connection).find(campaign);
        if (!row)
            return failure(row);
        const auto snapshot = buildSnapshot(m_context, connection, *row);
        if (!snapshot)
            return failure(snapshot);
        return checkAgainstList(m_context, connection, *snapshot, *row);
    });
}

QFuture<Result<QList<Finding>>> CampaignDesk::submit(Session session, CampaignId campaign)
{
    return act<QList<Finding>>(
        m_context, session,
        {Permission::Compose, QStringLiteral("campaign.submitted"), subjectOf(campaign)},
        [this, campaign](Connection& connection,
                         const PersonRecord& actor) -> Result<QList<Finding>> {
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            return submitRow(m_context, connection, actor, *row);
        });
}

QFuture<Status> CampaignDesk::withdraw(Session session, CampaignId campaign)
{
    return act<void>(
        m_context, session,
        {Permission::Compose, QStringLiteral("campaign.withdrawn"), subjectOf(campaign)},
        [this, campaign](Connection& connection, const PersonRecord& actor) -> Status {
            CampaignGateway campaigns(connection);
            const auto row = campaigns.find(campaign);
            if (!row)
                return failure(row);
            if (row->draft.author != actor.id)
                return failure(ErrorCode::NotPermitted, QStringLiteral("author"));
            if (auto ok = moveCampaign(m_context, connection, *row, CampaignEvent::Withdraw); !ok)
                return ok;
            if (auto ok = campaigns.setHold(campaign, {}, {}); !ok)
                return ok;
            return m_context.record(connection, actor, QStringLiteral("campaign.withdrawn"),
                                    subjectOf(campaign),
                                    {{QStringLiteral("revision"), row->draft.revision}});
        });
}

QFuture<Result<OpenCampaign>> CampaignDesk::revise(Session session, CampaignId campaign)
{
    return act<OpenCampaign>(
        m_context, session,
        {Permission::Compose, QStringLiteral("campaign.revised"), subjectOf(campaign)},
        [this, campaign](Connection& connection,
                         const PersonRecord& actor) -> Result<OpenCampaign> {
            CampaignGateway campaigns(connection);
            const auto before = campaigns.find(campaign);
            if (!before)
                return failure(before);
            if (auto ok = moveCampaign(m_context, connection, *before, CampaignEvent::Revise); !ok)
                return failure(ok);
            auto row = campaigns.find(campaign);
            if (!row)
                return failure(row);
            row->parent = row->draft.revision;
            row->draft.revision += 1;
            row->updatedAt = m_context.now();
            if (const auto version = campaigns.updateDraft(*row, row->version); !version)
                return failure(version);
            if (auto ok = m_context.record(connection, actor, QStringLiteral("campaign.revised"),
                                           subjectOf(campaign),
                                           {{QStringLiteral("revision"), row->draft.revision},
                                            {QStringLiteral("parent"), row->parent}});
                !ok)
                return failure(ok);
            const auto stored = campaigns.find(campaign);
            if (!stored)
                return failure(stored);
            return opened(*stored);
        });
}

} // namespace ringi
