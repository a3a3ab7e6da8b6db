// SPDX-License-Identifier: Apache-2.0
#include "delivery/run_facts.h"

#include "store/campaign_gateway.h"
#include "store/person_gateway.h"
#include "store/relay_gateway.h"
#include "store/revision_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

Result<QStringList> loginsOf(Connection& connection)
{
    const auto people = PersonGateway(connection).all();
    if (!people)
        return failure(people);
    QStringList logins;
    for (const Person& person : *people)
        logins.append(person.identity.record.login);
    return logins;
}

/// The office's own, by domain or as somebody's login, in ledger order.
Result<QList<qint64>> ownOrdinals(Connection& connection, const Snapshot& snapshot,
                                  const RingPlan& plan)
{
    RevisionGateway revisions(connection);
    auto own = revisions.ordinalsAtDomain(snapshot.campaign, snapshot.revision, plan.domain,
                                          RingPlan::kMostOwn + 1);
    if (!own)
        return own;
    if (!plan.isOfficeDomain(own->size()))
        own->clear();
    const auto people = revisions.ordinalsOf(snapshot.campaign, snapshot.revision, plan.addresses);
    if (!people)
        return people;
    own->append(*people);
    std::ranges::sort(*own);
    own->erase(std::unique(own->begin(), own->end()), own->end());
    return own;
}

Result<RunFacts> inRings(Connection& connection, const Snapshot& snapshot, RunFacts facts)
{
    const auto logins = loginsOf(connection);
    if (!logins)
        return failure(logins);
    facts.plan = ringsOf(snapshot, *logins);
    const auto own = ownOrdinals(connection, snapshot, facts.plan);
    if (!own)
        return failure(own);
    facts.ownOrdinals = *own;
    // With nobody of our own on the list the first ring is the first per cent.
    facts.ring = std::max(facts.ringOnRecord, own->isEmpty() ? kFirstRing + 1 : kFirstRing);
    return facts;
}

/// Who is in this ring is whoever is in its range and was not in the one before.
Result<LedgerOutcomes> outcomesOf(Connection& connection, const CampaignRow& row,
                                  const RunFacts& facts)
{
    LedgerGateway ledger(connection);
    // The state changed last when it was begun or resumed.
    auto outcomes = ledger.outcomesAfter(row.draft.id, rangeOf(facts, facts.ring), row.updatedAt);
    const int first = facts.ownOrdinals.isEmpty() ? kFirstRing + 1 : kFirstRing;
    if (!outcomes || facts.plan.count == 0 || facts.ring == first)
        return outcomes;
    const auto before =
        ledger.outcomesAfter(row.draft.id, rangeOf(facts, facts.ring - 1), row.updatedAt);
    if (!before)
        return before;
    outcomes->accepted -= before->accepted;
    outcomes->refused -= before->refused;
    return outcomes;
}

/// More than any relay takes from a desktop in a minute.
constexpr int kMostInAMinute = 100'000;

Result<QList<PastStart>> pastStarts(Connection& connection, const Snapshot& snapshot,
                                    const RelayLimits& limits, Moment now)
{
    using namespace std::chrono_literals;
    int most = std::max({limits.perMinute, limits.perHour, snapshot.timing.perMinute});
    if (limits.perDomainMinute > 0)
        most = std::max(most, kMostInAMinute);
    if (most == 0)
        return QList<PastStart>();
    const Moment lastMinute = now - 1min;
    return PastStartsGateway(connection)
        .find({.relay = snapshot.sender.relay,
               .since = limits.perHour > 0 ? now - 1h : lastMinute,
               .domainsSince = limits.perDomainMinute > 0 ? lastMinute : Moment::max(),
               .most = most});
}

} // namespace

std::vector<PaceStart> onSteadyClock(const QList<PastStart>& starts, Moment now, Steady steady)
{
    std::vector<PaceStart> known;
    known.reserve(static_cast<std::size_t>(starts.size()));
    for (const PastStart& start : starts)
        known.push_back({steady - (now - std::min(start.at, now)), start.domain});
    return known;
}

Result<RunFacts> readRunFacts(Connection& connection, const Snapshot& snapshot, Moment now)
{
    const auto relay = RelayGateway(connection).find(snapshot.sender.relay);
    if (!relay)
        return failure(relay);
    const auto campaign = CampaignGateway(connection).find(snapshot.campaign);
    if (!campaign)
        return failure(campaign);
    RunFacts facts;
    facts.limits = relay->limits;
    const auto past = pastStarts(connection, snapshot, facts.limits, now);
    if (!past)
        return failure(past);
    facts.pastStarts = *past;
    if (snapshot.handling.rings) {
        facts.ringOnRecord = campaign->ring;
        auto ringed = inRings(connection, snapshot, std::move(facts));
        if (!ringed)
            return ringed;
        facts = *std::move(ringed);
    }
    const auto outcomes = outcomesOf(connection, *campaign, facts);
    if (!outcomes)
        return failure(outcomes);
    facts.outcomes = *outcomes;
    return facts;
}

ClaimRange rangeOf(const RunFacts& facts, int ring)
{
    if (ring >= kLastRing)
        return {};
    if (ring == kFirstRing)
        return {.only = facts.ownOrdinals, .upTo = {}};
    // Our own who were told "later" are tried again with whoever is next.
    return {.only = {}, .upTo = facts.plan.upToOrdinal(ring), .also = facts.ownOrdinals};
}

} // namespace ringi
