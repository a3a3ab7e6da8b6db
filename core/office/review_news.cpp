// SPDX-License-Identifier: Apache-2.0
#include "office/review_news.h"

#include "office/frozen_campaign.h"
#include "people/permission.h"
#include "people/person.h"
#include "store/audit_gateway.h"
#include "store/campaign_gateway.h"
#include "store/list_gateway.h"
#include "store/seal_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// More than that in one go is read at the next question.
constexpr int kMostEntries = 200;

constexpr auto kSubmitted = "campaign.submitted"_L1;
constexpr auto kReturned = "campaign.returned"_L1;
constexpr auto kApproved = "campaign.approved"_L1;
constexpr auto kLapsed = "campaign.lapsed"_L1;

/// As far as the row says: the packet is what decides, when somebody wants to seal.
bool touched(Connection& connection, const CampaignRow& row, PersonId person)
{
    if (row.draft.author == person ||
        std::ranges::any_of(row.touchedBy,
                            [person](const PersonRef& editor) { return editor.id == person; }))
        return true;
    const auto list = ListGateway(connection).find(row.draft.list);
    return list && list->importedBy == person;
}

bool waitsFor(Connection& connection, const CampaignRow& row, const PersonRecord& person)
{
    if (!permits(person.roles, Permission::Review) || row.state != CampaignState::Submitted ||
        touched(connection, row, person.id))
        return false;
    const auto seals = SealGateway(connection).forRevision(row.draft.id, row.draft.revision);
    return seals && std::ranges::none_of(*seals, [&](const Seal& seal) {
               return seal.statement.approver == person.id;
           });
}

/// With all its seals it was a run, and those who watch over runs tell of it.
bool lackedSeals(Connection& connection, CampaignId campaign, int revision)
{
    const auto snapshot = readSubmitted(connection, campaign, revision);
    const auto seals = SealGateway(connection).forRevision(campaign, revision);
    return snapshot && seals && seals->size() < sealsWanted(snapshot->policy);
}

std::optional<ReviewNewsItem> itemOf(Connection& connection, const AuditEntry& entry,
                                     const PersonRecord& person)
{
    const CampaignId campaign{entry.subject.section(u':', 1).toLongLong()};
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row || entry.actor == person.id)
        return std::nullopt;
    ReviewNewsItem item{{}, campaign, row->draft.subject, entry.actorName};
    const int revision = entry.details.value("revision"_L1).toInt();
    if (entry.action == kSubmitted) {
        item.kind = ReviewNewsItem::Kind::Wanted;
        if (revision != row->draft.revision || !waitsFor(connection, *row, person))
            return std::nullopt;
        return item;
    }
    if (row->draft.author != person.id)
        return std::nullopt;
    if (entry.action == kLapsed) {
        item.kind = ReviewNewsItem::Kind::Lapsed;
        item.reason = entry.details.value("reason"_L1).toString();
        if (!lackedSeals(connection, campaign, revision))
            return std::nullopt;
        return item;
    }
    item.kind =
        entry.action == kReturned ? ReviewNewsItem::Kind::Returned : ReviewNewsItem::Kind::Sealed;
    if (item.kind == ReviewNewsItem::Kind::Sealed && row->state == CampaignState::Holding)
        item.leavesAfter = row->holdUntil;
    return item;
}

} // namespace

Result<ReviewNews> readReviewNews(Connection& connection, const PersonRecord& person,
                                  std::optional<qint64> after)
{
    AuditGateway log(connection);
    const auto head = log.head();
    if (!head)
        return failure(head);
    ReviewNews news{.sequence = head->sequence, .waiting = 0, .items = {}};
    const auto rows = CampaignGateway(connection).inStates({CampaignState::Submitted});
    if (!rows)
        return failure(rows);
    news.waiting = static_cast<int>(std::ranges::count_if(
        *rows, [&](const CampaignRow& row) { return waitsFor(connection, row, person); }));
    if (!after)
        return news;
    const auto entries =
        log.deedsAfter(*after, {kSubmitted, kReturned, kApproved, kLapsed}, kMostEntries);
    if (!entries)
        return failure(entries);
    for (const AuditEntry& entry : *entries) {
        if (const auto item = itemOf(connection, entry, person))
            news.items.append(*item);
    }
    if (entries->size() == kMostEntries)
        news.sequence = entries->last().sequence;
    return news;
}

} // namespace ringi
