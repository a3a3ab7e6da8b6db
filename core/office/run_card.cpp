// SPDX-License-Identifier: Apache-2.0
#include "office/run_card.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "store/ledger_gateway.h"
#include "store/line_gateway.h"
#include "store/relay_gateway.h"
#include "store/seal_gateway.h"
#include "store/sender_gateway.h"
#include "store/settlement_gateway.h"

#include <QHash>

namespace ringi {
namespace {

constexpr int kReportedNames = 20;

RunCounts countsOf(const LedgerCounts& counts)
{
    return {counts.total,    counts.planned + counts.claimed,
            counts.open,     counts.deferred,
            counts.accepted, counts.refused,
            counts.unknown,  counts.cancelled + counts.skipped};
}

bool isOver(CampaignState state)
{
    return state == CampaignState::Finished || state == CampaignState::Stopped;
}

} // namespace

bool settlingTakesTwo(Connection& connection, CampaignId campaign)
{
    const auto frozen = readFrozen(connection, campaign);
    return !frozen || frozen->snapshot.policy.form != ReviewForm::Solo;
}

Result<RunCard> cardOfRun(Connection& connection, const CampaignRow& row)
{
    LedgerGateway ledger(connection);
    const auto counts = ledger.counts(row.draft.id);
    if (!counts)
        return failure(counts);
    RunCard card;
    card.campaign = row.draft.id;
    card.subject = row.draft.subject;
    card.state = row.state;
    card.counts = countsOf(*counts);
    card.holdUntil = row.holdUntil;
    card.notBefore = row.draft.timing.notBefore;
    card.reason = row.reason;
    card.timing = row.draft.timing;
    card.handling = row.draft.handling;
    card.ring = row.ring;
    card.waitsFor = row.waitsFor;
    card.startedAt = row.startedAt;
    card.endedAt = row.endedAt;
    card.hasRest = isOver(row.state) && card.counts.left() == 0 &&
                   card.counts.refused + card.counts.cancelled > 0;
    if (counts->deferred > 0) {
        const auto due = ledger.nextDue(row.draft.id);
        if (!due)
            return failure(due);
        card.nextDue = *due;
    }
    if (counts->unknown > 0)
        card.twoPersons = settlingTakesTwo(connection, row.draft.id);
    if (const auto sender = SenderGateway(connection).find(row.draft.sender); sender) {
        if (const auto relay = RelayGateway(connection).find(sender->relay); relay) {
            card.relayHost = relay->host;
            card.relayPort = relay->port;
            card.limits = relay->limits;
        }
    }
    return card;
}

Result<QList<RunLine>> linesOfRun(Connection& connection, CampaignId campaign, qint64 afterOrdinal,
                                  int limit, const LineFilter& filter)
{
    const auto rows = LineGateway(connection).page(campaign, afterOrdinal, limit, filter);
    if (!rows)
        return failure(rows);
    QList<RunLine> lines;
    if (rows->isEmpty())
        return lines;
    const auto words =
        SettlementGateway(connection).words(campaign, rows->first().ordinal, rows->last().ordinal);
    if (!words)
        return failure(words);
    QHash<LedgerId, QList<SettlementWord>> said;
    QHash<PersonId, QString> names;
    for (const SettlementWord& word : *words) {
        said[word.row].append(word);
        if (!names.contains(word.person))
            names.insert(word.person, personName(connection, word.person));
    }
    lines.reserve(rows->size());
    for (const LedgerRow& row : *rows) {
        RunLine line{.id = row.id,
                     .ordinal = row.ordinal,
                     .address = row.address,
                     .state = row.state,
                     .tries = row.tries,
                     .messageId = row.messageId,
                     .reply = row.reply,
                     .reason = row.reason,
                     .updatedAt = row.updatedAt,
                     .openedAt = row.openedAt};
        for (const SettlementWord& word : said.value(row.id)) {
            if (line.firstSayer.isEmpty()) {
                line.firstSayer = names.value(word.person);
                line.saidEvent = word.event;
            } else if (word.event != line.saidEvent && line.disagreeing.isEmpty()) {
                line.disagreeing = names.value(word.person);
            }
        }
        lines.append(std::move(line));
    }
    return lines;
}

Result<RunReport> reportOfRun(const OfficeContext& context, Connection& connection,
                              CampaignId campaign)
{
    const auto frozen = readFrozen(connection, campaign);
    if (!frozen)
        return failure(frozen);
    auto card = cardOfRun(connection, frozen->row);
    if (!card)
        return failure(card);
    const Snapshot& snapshot = frozen->snapshot;
    RunReport report;
    report.card = *std::move(card);
    report.card.relayHost = snapshot.sender.relayHost;
    report.card.relayPort = snapshot.sender.relayPort;
    report.card.subject = snapshot.subject;
    report.officeName = context.workspace().name;
    report.revision = snapshot.revision;
    report.fromName = snapshot.sender.fromName;
    report.fromAddress = snapshot.sender.fromAddress;
    report.replyTo = snapshot.sender.replyTo;
    report.author = snapshot.author.name;
    for (const PersonRef& person : snapshot.touchedBy)
        report.touchedBy.append(person.name);
    report.intent = snapshot.intent;
    report.listName = snapshot.listName;
    report.submittedAt = snapshot.submittedAt;
    report.packetDigest = frozen->packetDigest;
    const auto seals = SealGateway(connection).forRevision(campaign, snapshot.revision);
    if (!seals)
        return failure(seals);
    for (const Seal& seal : *seals)
        report.seals.append({personName(connection, seal.statement.approver), seal.statement.at});
    TallyGateway tallies(connection);
    const auto domains = tallies.top(campaign, TallyKind::Domain, kReportedNames);
    if (!domains)
        return failure(domains);
    const auto reasons = tallies.top(campaign, TallyKind::Reason, kReportedNames);
    if (!reasons)
        return failure(reasons);
    report.domains = *domains;
    report.reasons = *reasons;
    return report;
}

} // namespace ringi
