// SPDX-License-Identifier: Apache-2.0
#include "office/review_desk.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "office/frozen_samples.h"
#include "office/overview_maker.h"
#include "office/return_reason.h"
#include "office/review_talk.h"
#include "office/sealing.h"
#include "office/second_factor.h"
#include "office/use_case.h"
#include "campaign/campaign_mail.h"
#include "campaign/sealed_campaign.h"
#include "store/file_gateway.h"
#include "store/review_gateway.h"
#include "store/seal_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

/// Facts that would tell the loaded number before the reviewer has said theirs.
QList<Finding> withoutCounts(QList<Finding> findings)
{
    findings.removeIf(
        [](const Finding& finding) { return finding.code == QLatin1StringView("expected-count-differs"); });
    for (Finding& finding : findings) {
        for (const auto key : {"loaded", "rows", "count"})
            finding.facts.remove(QLatin1StringView(key));
    }
    return findings;
}

ReviewFolder folderOf(const FrozenCampaign& frozen, PersonId reviewer)
{
    const Snapshot& snapshot = frozen.snapshot;
    ReviewFolder folder;
    folder.campaign = snapshot.campaign;
    folder.revision = snapshot.revision;
    folder.packetDigest = frozen.packetDigest;
    folder.author = snapshot.author;
    folder.touchedBy = snapshot.touchedBy;
    folder.intent = snapshot.intent;
    folder.sender = snapshot.sender;
    folder.listName = snapshot.listName;
    folder.fields = snapshot.recipients.fields;
    folder.subject = snapshot.subject;
    folder.body = snapshot.body;
    folder.html = snapshot.html;
    folder.images = snapshot.images;
    folder.files = snapshot.files;
    folder.personalFiles = snapshot.personalFiles;
    folder.timing = snapshot.timing;
    folder.handling = snapshot.handling;
    folder.findings = withoutCounts(snapshot.findings);
    folder.policy = snapshot.policy;
    folder.barred = isBarred(snapshot, reviewer);
    folder.submittedAt = snapshot.submittedAt;
    return folder;
}

/// For a reviewer who has said what number they expect; CountMismatch for others.
Result<FrozenCampaign> readRevealed(const OfficeContext& context, Connection& connection,
                                    const Session& session, CampaignId campaign)
{
    const auto actor = context.permitted(connection, session, Permission::Review);
    if (!actor)
        return failure(actor);
    auto frozen = readFrozen(connection, campaign);
    if (!frozen)
        return frozen;
    const auto answer =
        ReviewGateway(connection).find(campaign, frozen->snapshot.revision, actor->id);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::CountMismatch, QStringLiteral("not said"));
    if (!answer)
        return failure(answer);
    return frozen;
}

Result<RenderedMessage> renderFrozen(Connection& connection, const Snapshot& snapshot,
                                     const Recipient& recipient)
{
    auto message = renderFor({snapshot.subject, snapshot.body, snapshot.html},
                             snapshot.recipients.fields, recipient);
    const auto column = personalFileColumn(snapshot);
    if (!column)
        return failure(column);
    if (message && *column) {
        const auto file = FileGateway(connection)
                              .setMember(snapshot.personalFiles->set,
                                         recipient.values.value(**column));
        if (!file)
            return failure(file);
        message->ownFile = *file;
    }
    return message;
}

} // namespace

ReviewDesk::ReviewDesk(OfficeContext& context)
    : m_context(context), m_talk(std::make_unique<ReviewTalk>(context))
{
}

ReviewDesk::~ReviewDesk() = default;

QFuture<Result<QList<CampaignCard>>> ReviewDesk::waiting(Session session)
{
    return m_context.read(
        [this, session](Connection& connection) -> Result<QList<CampaignCard>> {
            if (const auto actor = m_context.permitted(connection, session, Permission::Review);
                !actor)
                return failure(actor);
            const auto rows = CampaignGateway(connection).inStates({CampaignState::Submitted});
            if (!rows)
                return failure(rows);
            QList<CampaignCard> cards;
            for (const CampaignRow& row : *rows) {
                CampaignCard card = cardOf(connection, row);
                card.recipientCount = 0; // not before the reviewer has said a number
                cards.append(card);
            }
            return cards;
        });
}

QFuture<Result<ReviewFolder>> ReviewDesk::open(Session session, CampaignId campaign)
{
    return m_context.read([this, session,
                           campaign](Connection& connection) -> Result<ReviewFolder> {
        if (const auto actor = m_context.permitted(connection, session, Permission::Review);
            !actor)
            return failure(actor);
        const auto frozen = readFrozen(connection, campaign);
        if (!frozen)
            return failure(frozen);
        const auto seals =
            SealGateway(connection).forRevision(campaign, frozen->snapshot.revision);
        if (!seals)
            return failure(seals);
        ReviewFolder folder = folderOf(*frozen, session.person());
        for (const Seal& seal : *seals) {
            const SealStatement& statement = seal.statement;
            folder.seals.append({{statement.approver, personName(connection, statement.approver)},
                                 statement.at,
                                 statement.parts});
        }
        const auto seen =
            lastSeen(connection, campaign, frozen->snapshot.revision, session.person());
        if (!seen)
            return failure(seen);
        folder.seen = *seen;
        const auto source = sourceOf(connection, frozen->row);
        if (!source)
            return failure(source);
        folder.source = *source;
        return folder;
    });
}

QFuture<Result<RevealedCount>> ReviewDesk::reveal(Session session, CampaignId campaign,
                                                  qint64 expected)
{
    return act<RevealedCount>(
        m_context, session,
        {Permission::Review, QStringLiteral("review.expected"), subjectOf(campaign)},
        [this, campaign, expected](Connection& connection,
                                   const PersonRecord& actor) -> Result<RevealedCount> {
            if (expected < 0)
                return failure(ErrorCode::InvalidInput, QStringLiteral("expected"));
            const auto frozen = readFrozen(connection, campaign);
            if (!frozen)
                return failure(frozen);
            const int revision = frozen->snapshot.revision;
            const qint64 loaded = frozen->snapshot.recipients.count;
            ReviewGateway answers(connection);
            if (const auto before = answers.find(campaign, revision, actor.id); before)
                return RevealedCount{before->expected, loaded};
            if (auto ok = answers.insert({campaign, revision, actor.id, expected, m_context.now()});
                !ok)
                return failure(ok);
            QJsonObject details{{QStringLiteral("revision"), revision}};
            // Of three who must agree none reads the others' figures in the log beforehand.
            if (frozen->snapshot.policy.form != ReviewForm::Split) {
                details.insert(QStringLiteral("expected"), expected);
                details.insert(QStringLiteral("loaded"), loaded);
            }
            if (auto ok = m_context.record(connection, actor, QStringLiteral("review.expected"),
                                           subjectOf(campaign), details);
                !ok)
                return failure(ok);
            return RevealedCount{expected, loaded};
        });
}

QFuture<Result<QList<Recipient>>> ReviewDesk::recipients(Session session, CampaignId campaign,
                                                         RecipientPage page, QString text)
{
    return m_context.read([=, this](Connection& connection) -> Result<QList<Recipient>> {
        const auto frozen = readRevealed(m_context, connection, session, campaign);
        if (!frozen)
            return failure(frozen);
        return RevisionGateway(connection)
            .recipientsHaving(text, campaign, frozen->snapshot.revision, page);
    });
}

QFuture<Result<ChosenSamples>> ReviewDesk::samples(Session session, CampaignId campaign,
                                                   std::shared_ptr<const std::atomic_bool> over)
{
    return m_context.read([=, this](Connection& connection) -> Result<ChosenSamples> {
        const auto frozen = readRevealed(m_context, connection, session, campaign);
        if (!frozen)
            return failure(frozen);
        return chooseFrozenSamples(connection, *frozen, *over);
    });
}

QFuture<Result<RecipientOverview>> ReviewDesk::overview(Session session, CampaignId campaign,
                                                        std::function<bool()> cancelled)
{
    return m_context.read([=, this](Connection& connection) -> Result<RecipientOverview> {
        const auto frozen = readRevealed(m_context, connection, session, campaign);
        if (!frozen)
            return failure(frozen);
        return overviewOf(connection, *frozen, cancelled);
    });
}

QFuture<Result<RenderedMessage>> ReviewDesk::message(Session session, CampaignId campaign,
                                                     qint64 ordinal)
{
    return m_context.read([=, this](Connection& connection) -> Result<RenderedMessage> {
        if (const auto actor = m_context.permitted(connection, session, Permission::Review);
            !actor)
            return failure(actor);
        const auto frozen = readFrozen(connection, campaign);
        if (!frozen)
            return failure(frozen);
        const Snapshot& snapshot = frozen->snapshot;
        const auto recipient =
            RevisionGateway(connection).recipient(campaign, snapshot.revision, ordinal);
        if (!recipient)
            return failure(recipient);
        return renderFrozen(connection, snapshot, *recipient);
    });
}

QFuture<Result<QList<CampaignChange>>> ReviewDesk::changes(Session session, CampaignId campaign,
                                                          Before before)
{
    return m_context.read([=, this](Connection& connection) -> Result<QList<CampaignChange>> {
        if (const auto actor = m_context.permitted(connection, session, Permission::Review); !actor)
            return failure(actor);
        const auto frozen = readFrozen(connection, campaign);
        if (!frozen)
            return failure(frozen);
        return changesSince(connection, {*frozen, before, session.person()});
    });
}

QFuture<Result<RecipientChanges>> ReviewDesk::recipientChanges(Session session, CampaignId campaign,
                                                               std::stop_token stop, Before before)
{
    return m_context.read([=, this](Connection& connection) -> Result<RecipientChanges> {
        const auto frozen = readRevealed(m_context, connection, session, campaign);
        if (!frozen)
            return failure(frozen);
        return recipientChangesSince(connection, {*frozen, before, session.person()}, stop);
    });
}

QFuture<Status> ReviewDesk::sendBack(Session session, CampaignId campaign, QString reason)
{
    return act<void>(
        m_context, session,
        {Permission::Review, QStringLiteral("campaign.returned"), subjectOf(campaign)},
        [this, campaign, reason](Connection& connection, const PersonRecord& actor) -> Status {
            if (reason.trimmed().isEmpty())
                return failure(ErrorCode::InvalidInput, QStringLiteral("reason"));
            const auto row = CampaignGateway(connection).find(campaign);
            if (!row)
                return failure(row);
            if (auto ok = moveCampaign(m_context, connection, *row, CampaignEvent::Return); !ok)
                return ok;
            if (auto ok = keepReason(connection, *row, {actor.id, reason.trimmed(), m_context.now()}); !ok)
                return ok;
            return m_context.record(connection, actor, QStringLiteral("campaign.returned"),
                                    subjectOf(campaign),
                                    {{QStringLiteral("revision"), row->draft.revision},
                                     {QStringLiteral("reason"), reason.trimmed()}});
        });
}

QFuture<Result<ApprovalOutcome>> ReviewDesk::approve(Session session, Approval approval)
{
    return openKeys(m_context, session.person(), approval.password)
        .then([this, session, approval](Result<OpenedKeys> keys) {
            return act<ApprovalOutcome>(
                m_context, session,
                {Permission::Review, QStringLiteral("campaign.approved"),
                 subjectOf(approval.campaign), wrongCodeCounter(m_context, session.person())},
                [this, approval, keys](Connection& connection, const PersonRecord& actor) {
                    return sealCampaign(m_context, connection, actor, approval, keys);
                });
        })
        .unwrap();
}

} // namespace ringi
