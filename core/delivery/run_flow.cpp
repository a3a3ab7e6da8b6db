// SPDX-License-Identifier: Apache-2.0
#include "base/logging.h"
#include "campaign/schedule.h"
#include "delivery/agenda.h"
#include "delivery/evidence.h"
#include "delivery/lane.h"
#include "delivery/retry_plan.h"
#include "delivery/run.h"

#include <QRandomGenerator>
#include <QScopedValueRollback>

#include <algorithm>

namespace ringi {
namespace {

using namespace std::chrono_literals;

/// A relay closes idle connections after minutes; for a longer wait it is more polite to leave.
constexpr std::chrono::milliseconds kKeepIdle = 10s;
constexpr qint64 kMostReadyOctets = 32'000'000;
constexpr qsizetype kMostReady = 256;
/// How far ahead of a slow pace messages are made: their Date should be true.
constexpr int kAheadSeconds = 10;

} // namespace

/// Whatever can go on now goes on. Called after everything that happened.
void Run::pump()
{
    if (m_pumping)
        return;
    const QScopedValueRollback guard(m_pumping, true);
    if (!m_halting && !m_resting && !m_asleep) {
        if (const std::chrono::milliseconds quiet = quietFor(); quiet > 0ms) {
            giveBackReady();
            quitIdleLanes();
            wakeIn(std::min<std::chrono::milliseconds>(quiet, 10min)); // a clock may be set meanwhile
        } else if (m_lanes.isEmpty() && isOffline()) {
            giveBackReady(); // a message should not be older than its sending
            wakeIn(m_offlineUntil - steadyNow());
        } else {
            claimMore();
            if (const Steady now = steadyNow(); now < m_nextStart)
                wakeIn(m_nextStart - now);
            else if (!m_exhausted || !m_ready.empty())
                openLanes();
            feedLanes();
        }
    }
    flushLanes();
    checkEnd();
}

std::chrono::milliseconds Run::quietFor() const
{
    const Moment now = m_parts.clock->now();
    return quietUntil(m_sealed.snapshot().timing, now) - now;
}

/// How many messages may be made ahead of the lanes.
qsizetype Run::depth() const
{
    qsizetype most = std::clamp<qsizetype>(qsizetype{lanesWanted()} * 32, 32, kMostReady);
    if (const int perMinute = slowestPerMinute(); perMinute > 0)
        most = std::clamp<qsizetype>(perMinute * kAheadSeconds / 60, lanesWanted(), most);
    if (m_largest > 0)
        most = std::clamp<qsizetype>(kMostReadyOctets / m_largest, 1, most);
    else if (m_sealed.snapshot().personalFiles)
        most = 1; // nobody knows yet how large theirs are
    return most;
}

int Run::slowestPerMinute() const
{
    const RelayLimits& limits = m_setup.facts.limits;
    int slowest = 0;
    for (const int limit : {m_sealed.snapshot().timing.perMinute, limits.perMinute,
                            limits.perHour > 0 ? std::max(limits.perHour / 60, 1) : 0}) {
        if (limit > 0)
            slowest = slowest == 0 ? limit : std::min(slowest, limit);
    }
    return slowest;
}

void Run::claimMore()
{
    if (m_exhausted || m_book->isClaiming())
        return;
    const qsizetype most = depth();
    const qsizetype ahead = std::ssize(m_ready) + m_messages->underWay();
    if (ahead > most / 2)
        return;
    m_book->claim(static_cast<int>(most - ahead), rangeOf(m_setup.facts, m_ring));
}

void Run::feedLanes()
{
    std::chrono::milliseconds shortest = kUntilDone;
    // In turns, so that all connections get their share.
    for (bool any = true; any && !m_ready.empty();) {
        any = false;
        for (Lane* lane : std::as_const(m_lanes)) {
            if (lane->room() == 0 || m_ready.empty())
                continue;
            const std::chrono::milliseconds wait = feed(lane);
            any = any || wait == 0ms;
            shortest = std::min(shortest, wait > 0ms ? wait : kUntilDone);
        }
    }
    if (shortest == kUntilDone)
        return;
    wakeIn(shortest);
    if (shortest > kKeepIdle) {
        m_nextStart = steadyNow() + shortest;
        quitIdleLanes();
    }
}

/// The first message that may start now on this connection; else how long until one may.
std::chrono::milliseconds Run::feed(Lane* lane)
{
    const Steady now = steadyNow();
    std::chrono::milliseconds shortest = kUntilDone;
    for (auto parcel = m_ready.begin(); parcel != m_ready.end(); ++parcel) {
        const std::chrono::milliseconds wait = m_pace.wait(now, parcel->domain, lane->number());
        if (wait > 0ms) {
            shortest = std::min(shortest, wait);
            continue;
        }
        m_pace.started(now, parcel->domain, lane->number());
        Parcel chosen = std::move(*parcel);
        m_ready.erase(parcel);
        lane->send(std::move(chosen));
        return 0ms;
    }
    return shortest;
}

void Run::flushLanes()
{
    for (Lane* lane : QList<Lane*>(m_lanes))
        lane->flush();
    m_book->setMouths(static_cast<int>(
        std::ranges::count_if(m_lanes, [](const Lane* lane) { return !lane->isIdle(); })));
}

void Run::onMade(const QList<MadeParcel>& parcels)
{
    m_nextStart = Steady{0}; // these may be for a domain that need not wait
    for (const MadeParcel& made : parcels) {
        if (made.parcel) {
            m_largest = std::max<qint64>(m_largest, made.parcel->message.size());
            m_ready.push_back(*made.parcel);
            continue;
        }
        Verdict verdict; // once halted, the others are given back
        if (!m_halting) {
            verdict.event = LedgerEvent::Refuse;
            verdict.reason = errorCodeName(made.parcel.error().code);
        }
        settle({.row = made.row.id, .domain = domainOf(made.row.address)}, verdict, false);
        if (verdict.event == LedgerEvent::Refuse)
            countOutcome(true, {});
    }
    if (m_halting || m_resting || m_asleep)
        giveBackReady();
    pump();
}

void Run::onOpenWanted(const Parcel& parcel, bool begun)
{
    m_book->open({parcel.row, parcel.messageId, parcel.domain, begun});
}

void Run::onSettled(Lane* lane, const Parcel& parcel, const Verdict& verdict, bool opened)
{
    m_pace.ended(steadyNow(), parcel.domain, lane->number(), paceEventOf(verdict));
    if (verdict.event == LedgerEvent::Accept) {
        m_failures = 0;
        m_forwarding.accepted();
    } else if (verdict.meaning == ReplyMeaning::RelayDenied) {
        m_forwarding.denied(parcel.domain);
    }
    if (verdict.event == LedgerEvent::Accept || verdict.event == LedgerEvent::Refuse)
        m_speed.count(m_parts.clock->now());
    settle(parcel, verdict, opened);
    if (verdict.event == LedgerEvent::Accept || verdict.event == LedgerEvent::Refuse)
        countOutcome(verdict.event == LedgerEvent::Refuse, verdict.reply);
    if (verdict.campaignProblem) {
        m_problem = verdict.campaignProblem;
        halt(); // the pause is written with the row
    } else if (verdict.scope == Scope::Connection && !verdict.reply.isEmpty()) {
        lane->quit(); // another may do better
    } else if (verdict.scope == Scope::Relay) {
        retryLater({ErrorCode::RelayRefused, {}, verdict.reply});
    }
}

void Run::settle(const Parcel& parcel, Verdict verdict, bool opened)
{
    const Moment now = m_parts.clock->now();
    Settlement settlement{.row = parcel.row,
                          .from = opened ? LedgerState::Open : LedgerState::Claimed,
                          .domain = parcel.domain,
                          .verdict = std::move(verdict),
                          .dueAt = {}};
    LedgerEvent& event = settlement.verdict.event;
    // Open never goes back to planned. What was refused in words was not accepted and may be tried
    // again; after a mere loss nobody knows.
    if (opened && (event == LedgerEvent::Release || event == LedgerEvent::Lose))
        event = settlement.verdict.reply.isEmpty() ? LedgerEvent::Doubt : LedgerEvent::Defer;
    // Whoever takes connections down with them again and again may not hold up all the others.
    if (event == LedgerEvent::Lose && parcel.tries > 0)
        event = LedgerEvent::Defer;
    if (event == LedgerEvent::Defer)
        settlement.dueAt = now + waitAfter(settlement.verdict, parcel.tries);
    const bool isTriedOut = parcel.tries + 1 >= kMostTries && !settlement.verdict.campaignProblem &&
                            !m_sealed.snapshot().timing.notAfter;
    if (event == LedgerEvent::Defer && isTriedOut)
        event = LedgerEvent::Refuse; // days of "later": it is not going to happen
    m_book->settle(std::move(settlement));
}

/// Until a deferred recipient is tried again.
std::chrono::milliseconds Run::waitAfter(const Verdict& verdict, int tries) const
{
    const bool isTheirs = verdict.scope == Scope::Recipient || verdict.scope == Scope::Relay;
    const quint32 random = QRandomGenerator::global()->generate();
    return unhurried(isTheirs ? retryDelay(tries, random) : innocentDelay(tries, random));
}

/// What was made and not begun is planned again.
void Run::giveBackReady()
{
    for (const Parcel& parcel : std::exchange(m_ready, {}))
        settle(parcel, {}, false);
}

void Run::onWritten(const QList<Opening>& asked, const TurnResult& result)
{
    m_counts = result.counts;
    for (const Opening& opening : asked) {
        const auto lane = std::ranges::find_if(
            m_lanes, [&](const Lane* l) { return l->has(opening.row); });
        const bool opened = result.opened.contains(opening.row);
        if (lane != m_lanes.end() && opened) {
            (*lane)->goAhead(opening.row);
        } else if (lane != m_lanes.end()) {
            (*lane)->giveUp(opening.row);
        } else if (opened) {
            takeBack(opening);
        }
    }
    if (result.claimError)
        onClaimFailed(*result.claimError);
    else if (!result.taken.isEmpty())
        m_messages->make(result.taken, m_parts.clock->now());
    else if (result.claimed)
        onNothingToClaim(result);
    else if (m_exhausted && !m_resting && m_counts.planned + m_counts.deferred > 0)
        m_exhausted = false; // something came back: look when it is due
    if (!m_halting && (result.state != CampaignState::Sending || m_counts.left() == 0))
        halt();
    pump();
}

/// The connection went while the row was being opened: nobody was told to let the content go, so none
/// of it left, and no person need be asked. By the rules an open row cannot be planned again; it is
/// put off until now.
void Run::takeBack(const Opening& opening)
{
    Verdict verdict;
    verdict.event = LedgerEvent::Defer;
    verdict.reason = errorCodeName(ErrorCode::ConnectionLost);
    m_book->settle({.row = opening.row,
                    .from = LedgerState::Open,
                    .domain = opening.domain,
                    .verdict = std::move(verdict),
                    .dueAt = m_parts.clock->now()});
}

void Run::onNotWritten(const QList<Opening>& asked, const Error& error)
{
    for (const Opening& opening : asked) {
        for (Lane* lane : QList<Lane*>(m_lanes))
            lane->giveUp(opening.row);
    }
    retryLater(error);
    pump();
}

void Run::onClaimFailed(const Error& error)
{
    if (!refutes(error)) {
        retryLater(error);
        return;
    }
    m_problem = error;
    doInStore([campaign = campaign(), error, now = m_parts.clock->now()](Connection& connection) {
        return refuseRun(connection, campaign, error, now);
    });
    halt();
}

void Run::onNothingToClaim(const TurnResult& result)
{
    m_exhausted = true;
    if (m_ring < kLastRing && result.isThrough && result.state == CampaignState::Sending) {
        ringIsThrough();
        return;
    }
    if (!result.nextDue) // what is left is in the hands of the lanes
        return;
    const auto wait = std::max<std::chrono::milliseconds>(*result.nextDue - m_parts.clock->now(), 10ms);
    wakeIn(std::min<std::chrono::milliseconds>(wait, 10min));
    if (wait > kKeepIdle)
        quitIdleLanes();
}

} // namespace ringi
