// SPDX-License-Identifier: Apache-2.0
#include "office/review_changes.h"

#include "html/html_text.h"
#include "office/frozen_campaign.h"
#include "office/office_context.h"
#include "store/audit_gateway.h"
#include "store/review_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

/// The newest revision before this one that the person returned; 0: none.
Result<int> lastReturned(Connection& connection, CampaignId campaign, int before, PersonId person)
{
    // A revision is returned once, so that the second newest is an earlier one.
    constexpr int kEnough = 2;
    const auto returns =
        AuditGateway(connection)
            .deedsOf(person, QStringLiteral("campaign.returned"), subjectOf(campaign), kEnough);
    if (!returns)
        return failure(returns);
    int last = 0;
    for (const AuditEntry& entry : *returns) {
        const int revision = entry.details.value(QLatin1StringView("revision")).toInt();
        if (revision < before)
            last = std::max(last, revision);
    }
    return last;
}

Result<int> lastSeenNumber(Connection& connection, CampaignId campaign, int before, PersonId person)
{
    if (before <= 1)
        return 0;
    const auto answered = ReviewGateway(connection).lastAnswered(campaign, before, person);
    if (!answered)
        return failure(answered);
    const auto returned = lastReturned(connection, campaign, before, person);
    if (!returned)
        return failure(returned);
    return std::max(*answered, *returned);
}

Result<Snapshot> lastSeenSnapshot(Connection& connection, const Snapshot& now, PersonId person)
{
    const auto number = lastSeenNumber(connection, now.campaign, now.revision, person);
    if (!number)
        return failure(number);
    if (*number == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("earlier revision"));
    return readSubmitted(connection, now.campaign, *number);
}

/// Hands out everybody of a submitted list in order, and proves that it is the one submitted.
template <typename Visit>
Status forEverybody(Connection& connection, const Snapshot& snapshot, const std::stop_token& stop,
                    Visit visit)
{
    constexpr int kPageSize = 1000;
    RevisionGateway revisions(connection);
    RecipientsHasher hasher(snapshot.recipients.fields);
    qint64 after = 0;
    for (bool more = true; more;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto page =
            revisions.recipientsAfter(snapshot.campaign, snapshot.revision, after, kPageSize);
        if (!page)
            return failure(page);
        for (const Recipient& recipient : *page) {
            if (!hasher.add(recipient))
                return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
            visit(recipient);
        }
        more = page->size() == kPageSize;
        if (more)
            after = page->last().ordinal;
    }
    if (hasher.finish() != snapshot.recipients)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    return {};
}

} // namespace

Result<std::optional<SeenRevision>> lastSeen(Connection& connection, CampaignId campaign,
                                             int before, PersonId person)
{
    const auto number = lastSeenNumber(connection, campaign, before, person);
    if (!number)
        return failure(number);
    if (*number == 0)
        return std::optional<SeenRevision>();
    const auto revision = RevisionGateway(connection).find(campaign, *number);
    if (!revision)
        return failure(revision);
    return std::optional(SeenRevision{revision->revision, revision->submittedAt});
}

Result<QList<CampaignChange>> changesSince(Connection& connection, const Snapshot& now,
                                           PersonId person)
{
    const auto before = lastSeenSnapshot(connection, now, person);
    if (!before)
        return failure(before);
    return compare(*before, now, textFromHtml);
}

Result<RecipientChanges> recipientChangesSince(Connection& connection, const Snapshot& now,
                                               PersonId person, const std::stop_token& stop)
{
    const auto before = lastSeenSnapshot(connection, now, person);
    if (!before)
        return failure(before);
    RecipientsDifference difference(before->recipients.fields, now.recipients.fields);
    const auto wasThere = [&](const Recipient& recipient) { difference.addBefore(recipient); };
    if (auto ok = forEverybody(connection, *before, stop, wasThere); !ok)
        return failure(ok);
    const auto isThere = [&](const Recipient& recipient) { difference.addAfter(recipient); };
    if (auto ok = forEverybody(connection, now, stop, isThere); !ok)
        return failure(ok);
    const auto name = [&](const Recipient& recipient) { difference.nameRemoved(recipient); };
    if (difference.hasRemoved()) {
        if (auto ok = forEverybody(connection, *before, stop, name); !ok)
            return failure(ok);
    }
    return difference.finish();
}

} // namespace ringi
