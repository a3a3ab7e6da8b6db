// SPDX-License-Identifier: Apache-2.0
#include "office/review_changes.h"

#include "html/html_text.h"
#include "office/campaign_file.h"
#include "office/copy_source.h"
#include "office/frozen_campaign.h"
#include "office/office_context.h"
#include "store/audit_gateway.h"
#include "store/recipients_summary.h"
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

Result<SourceSnapshot> snapshotBefore(Connection& connection, const Comparison& what)
{
    if (what.before == Before::Source) {
        if (!what.now.row.copiedFrom)
            return failure(ErrorCode::NotFound, QStringLiteral("source"));
        return sourceSnapshot(connection, *what.now.row.copiedFrom);
    }
    const Snapshot& now = what.now.snapshot;
    const auto number = lastSeenNumber(connection, now.campaign, now.revision, what.person);
    if (!number)
        return failure(number);
    if (*number == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("earlier revision"));
    auto seen = readSubmitted(connection, now.campaign, *number);
    if (!seen)
        return failure(seen);
    return SourceSnapshot{*std::move(seen), true, {}};
}

/// Everybody of a submitted campaign, proven to be who was submitted.
Status forEverybody(Connection& connection, const Snapshot& snapshot, const std::stop_token& stop,
                    const std::function<void(const Recipient&)>& visit)
{
    return forEachFrozen(connection, snapshot, [&](const Recipient& recipient) {
        visit(recipient);
        return stop.stop_requested() ? failure(ErrorCode::Cancelled) : Status();
    });
}

/// The same of a draft's list as it is now, which nobody submitted: there is nothing to prove.
Status forEverybodyOnList(Connection& connection, ListId list, const std::stop_token& stop,
                          const std::function<void(const Recipient&)>& visit)
{
    if (!list.isValid())
        return {};
    const auto read = forEachOnList(connection, list, [&](const Recipient& recipient) {
        visit(recipient);
        return !stop.stop_requested();
    });
    return read && stop.stop_requested() ? failure(ErrorCode::Cancelled) : read;
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

Result<std::optional<SourceCampaign>> sourceOf(Connection& connection, const CampaignRow& row)
{
    if (!row.copiedFrom)
        return std::optional<SourceCampaign>();
    const auto source = sourceSnapshot(connection, *row.copiedFrom);
    if (!source && source.error().code == ErrorCode::NotFound)
        return std::optional<SourceCampaign>();
    if (!source)
        return failure(source);
    const auto at = source->wasSubmitted ? std::optional(source->snapshot.submittedAt) : std::nullopt;
    return std::optional(SourceCampaign{row.copiedFrom->campaign, source->snapshot.revision,
                                        source->snapshot.subject, at});
}

Result<QList<CampaignChange>> changesSince(Connection& connection, const Comparison& what)
{
    const auto before = snapshotBefore(connection, what);
    if (!before)
        return failure(before);
    return compare(before->snapshot, what.now.snapshot, textFromHtml);
}

Result<RecipientChanges> recipientChangesSince(Connection& connection, const Comparison& what,
                                               const std::stop_token& stop)
{
    const auto before = snapshotBefore(connection, what);
    if (!before)
        return failure(before);
    const Snapshot& now = what.now.snapshot;
    RecipientsDifference difference(before->snapshot.recipients.fields, now.recipients.fields);
    const auto forAllBefore = [&](const std::function<void(const Recipient&)>& visit) {
        return before->wasSubmitted ? forEverybody(connection, before->snapshot, stop, visit)
                                    : forEverybodyOnList(connection, before->list, stop, visit);
    };
    if (auto ok = forAllBefore([&](const Recipient& one) { difference.addBefore(one); }); !ok)
        return failure(ok);
    const auto isThere = [&](const Recipient& recipient) { difference.addAfter(recipient); };
    if (auto ok = forEverybody(connection, now, stop, isThere); !ok)
        return failure(ok);
    if (difference.hasRemoved()) {
        if (auto ok = forAllBefore([&](const Recipient& one) { difference.nameRemoved(one); }); !ok)
            return failure(ok);
    }
    return difference.finish();
}

} // namespace ringi
