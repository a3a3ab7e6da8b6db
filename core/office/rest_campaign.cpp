// SPDX-License-Identifier: Apache-2.0
#include "office/rest_campaign.h"

#include "mail/mail_address.h"
#include "office/frozen_campaign.h"
#include "office/new_draft.h"
#include "store/ledger_gateway.h"
#include "store/line_gateway.h"
#include "store/list_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPageSize = 1000;

/// Nobody is in the rest who got it, or who may still get it.
Status checkOver(const CampaignRow& row, const LedgerCounts& counts)
{
    if (counts.unknown > 0)
        return failure(ErrorCode::UnknownLeft, QString::number(counts.unknown));
    const bool isOver = row.state == CampaignState::Finished || row.state == CampaignState::Stopped;
    if (!isOver || counts.left() > 0)
        return failure(ErrorCode::WrongState, stateName(row.state) + u"+rest"_s);
    if (counts.refused + counts.cancelled + counts.skipped == 0)
        return failure(ErrorCode::NotFound, u"rest"_s);
    return {};
}

Result<qint64> copyRest(Connection& connection, CampaignId campaign, ListId list)
{
    LineGateway lines(connection);
    ListGateway lists(connection);
    qint64 after = 0;
    qint64 count = 0;
    for (;;) {
        auto page = lines.withoutMessage(campaign, after, kPageSize);
        if (!page)
            return failure(page);
        const bool isLast = page->size() < kPageSize;
        if (!page->isEmpty())
            after = page->last().ordinal;
        QStringList keys;
        for (Recipient& recipient : *page) {
            const auto address = MailAddress::parse(recipient.address);
            if (!address)
                return failure(ErrorCode::WorkspaceDamaged, u"recipient"_s);
            keys.append(address->key());
            recipient.ordinal = ++count;
        }
        if (auto ok = lists.appendRecipients(list, *page, keys); !ok)
            return failure(ok);
        if (isLast)
            return count;
    }
}

/// Lists are told apart by their names; somebody may write to the rest more than once.
Result<QString> freeListName(Connection& connection, const QString& wanted)
{
    const auto lists = ListGateway(connection).all();
    if (!lists)
        return failure(lists);
    QString name = wanted;
    for (int number = 2;; ++number) {
        const bool isTaken = std::any_of(lists->begin(), lists->end(), [&](const ListRow& list) {
            return list.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!isTaken)
            return name;
        name = u"%1 %2"_s.arg(wanted).arg(number);
    }
}

} // namespace

Result<CampaignId> startRestCampaign(const OfficeContext& context, Connection& connection,
                                     const PersonRecord& actor, CampaignId campaign)
{
    const auto frozen = readFrozen(connection, campaign);
    if (!frozen)
        return failure(frozen);
    const CampaignRow& row = frozen->row;
    const auto counts = LedgerGateway(connection).counts(campaign);
    if (!counts)
        return failure(counts);
    if (auto ok = checkOver(row, *counts); !ok)
        return failure(ok);
    const auto name =
        freeListName(connection, u"%1 (#%2)"_s.arg(frozen->snapshot.listName).arg(campaign.value));
    if (!name)
        return failure(name);
    ListRow list;
    list.name = *name;
    list.fields = frozen->snapshot.recipients.fields;
    list.sourceFile = u"#%1"_s.arg(campaign.value);
    list.importedBy = actor.id;
    list.createdAt = context.now();
    const auto listId = ListGateway(connection).insert(list);
    if (!listId)
        return failure(listId);
    const auto count = copyRest(connection, campaign, *listId);
    if (!count)
        return failure(count);
    // The counters and the rows must tell the same story.
    if (*count != counts->refused + counts->cancelled + counts->skipped)
        return failure(ErrorCode::WorkspaceDamaged, u"ledger_count"_s);
    if (auto ok = context.record(
            connection, actor, u"list.fromRun"_s, subjectOf(*listId),
            {{u"name"_s, list.name}, {u"campaign"_s, campaign.value}, {u"recipients"_s, *count}});
        !ok)
        return failure(ok);
    Draft pattern = messageOf(row.draft);
    pattern.personalFiles = row.draft.personalFiles;
    pattern.sender = row.draft.sender;
    pattern.handling = row.draft.handling;
    pattern.list = *listId;
    pattern.intent = row.draft.intent;
    pattern.intent.expectedCount = *count;
    const auto opened = startDraft(context, connection, actor, {pattern, subjectOf(campaign)});
    if (!opened)
        return failure(opened);
    return opened->draft.id;
}

} // namespace ringi
