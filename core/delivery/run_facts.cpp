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
    auto own = revisions.ordinalsAtDomain(snapshot.campaign, snapshot.revision, plan.domain);
    if (!own)
        return own;
    const auto people = revisions.ordinalsOf(snapshot.campaign, snapshot.revision, plan.addresses);
    if (!people)
        return people;
    own->append(*people);
    std::ranges::sort(*own);
    own->erase(std::unique(own->begin(), own->end()), own->end());
    return own;
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
    if (!snapshot.handling.rings)
        return facts;
    const auto logins = loginsOf(connection);
    if (!logins)
        return failure(logins);
    facts.plan = ringsOf(snapshot, *logins);
    const auto own = ownOrdinals(connection, snapshot, facts.plan);
    if (!own)
        return failure(own);
    facts.ownOrdinals = *own;
    // With nobody of our own on the list the first ring is the first per cent.
    facts.ring = std::max(campaign->ring, own->isEmpty() ? kFirstRing + 1 : kFirstRing);
    return facts;
}

ClaimRange rangeOf(const RunFacts& facts, int ring)
{
    if (ring >= kLastRing)
        return {};
    if (ring == kFirstRing)
        return {.only = facts.ownOrdinals, .upTo = {}};
    return {.only = {}, .upTo = facts.plan.upToOrdinal(ring)};
}

} // namespace ringi
