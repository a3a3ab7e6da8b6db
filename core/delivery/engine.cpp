// SPDX-License-Identifier: Apache-2.0
#include "delivery/engine.h"

#include "base/host_name.h"
#include "base/logging.h"
#include "base/when_done.h"
#include "delivery/evidence.h"
#include "smtp/wire_log.h"
#include "store/workspace_store.h"

#include <algorithm>

namespace ringi {

Engine::Engine(RunParts parts)
    : m_parts(parts), m_memory(std::make_shared<LogMemory>(parts.options.memoryFolder))
{
    m_timer.setParent(this); // moves to the delivery thread with the engine
    m_parts.pool = &m_pool;
    m_restEnd.setParent(this);
    m_restEnd.setSingleShot(true);
    connect(&m_restEnd, &QTimer::timeout, this, &Engine::wake);
    m_parts.proven = &m_proven;
    connect(&m_timer, &QTimer::timeout, this, [this] {
        watchClock();
        look();
    });
}

Engine::~Engine()
{
    m_pool.waitForDone(); // messages nobody waits for any more
}

void Engine::look()
{
    if (!m_started || m_stopping)
        return;
    if (m_busy > 0 || m_preparing > 0 || m_rest) {
        m_lookAgain = true;
        return;
    }
    m_lookAgain = false;
    m_waiting = false;
    writeOutcomes();
    ++m_busy;
    auto job = m_parts.store->readers().run([memory = m_memory](Connection& connection) {
        const auto agenda = readAgenda(connection);
        const auto kept = agenda ? memory->keepUp(connection, *agenda) : Status();
        if (!kept)
            qCWarning(logDelivery) << "not remembered:" << kept.error().detail;
        if (!kept && kept.error().code == ErrorCode::Conflict)
            return Result<QList<AgendaItem>>(failure(kept));
        return agenda;
    });
    whenDone(this, job, [this](const Result<QList<AgendaItem>>& agenda) {
        if (agenda && mayBegin())
            onAgenda(*agenda);
        else if (!agenda)
            m_waiting = true;
        if (!agenda && agenda.error().code == ErrorCode::Conflict && mayBegin())
            startAgain();
        endLook();
    });
}

/// One step of work is over; when it was the last, either look again or say that nothing is left.
void Engine::endLook()
{
    --m_busy;
    if (m_busy > 0)
        return;
    if (m_stopping) {
        if (m_runs.empty() && m_tests.isEmpty())
            Q_EMIT stopped();
        return;
    }
    if (m_rest)
        tellRested();
    else if (m_lookAgain)
        look();
    else if (m_runs.empty() && m_tests.isEmpty() && m_preparing == 0 && !m_waiting)
        Q_EMIT idle();
}

void Engine::onAgenda(const QList<AgendaItem>& agenda)
{
    for (const AgendaItem& item : agenda)
        consider(item);
    // A run whose campaign is not sending any more (paused or stopped by a person, anywhere).
    for (const auto& [campaign, running] : std::map(m_runs)) {
        const bool sends = std::any_of(agenda.begin(), agenda.end(), [&](const AgendaItem& item) {
            return item.campaign == campaign && item.state == CampaignState::Sending;
        });
        if (!sends)
            running.run->halt();
    }
}

void Engine::consider(const AgendaItem& item)
{
    if (m_runs.contains(item.campaign))
        return;
    if (m_unwritten.contains(item.campaign)) {
        m_waiting = true; // looked at again when they are written
        return;
    }
    const Moment now = m_parts.clock->now();
    const bool isTooLate = item.notAfter && *item.notAfter <= now;
    if (!item.waitsFor.isEmpty() && !isTooLate)
        return; // for a person
    if (isBusy(m_relays.value(item.campaign))) {
        m_waiting = true;
        return;
    }
    const auto known = m_notBefore.constFind(item.campaign);
    switch (item.state) {
    case CampaignState::Submitted:
        if (isTooLate)
            lapse(item.campaign);
        return;
    case CampaignState::Holding:
        if (item.holdUntil.value_or(now) > now || item.notBefore.value_or(now) > now
            || (known != m_notBefore.constEnd() && *known > now)) {
            m_waiting = true;
            return;
        }
        verify(item.campaign);
        return;
    case CampaignState::Approved: // no use case leaves it so: somebody wrote it by hand
        verify(item.campaign);
        return;
    case CampaignState::Sending:
        if (item.counts.left() > 0 || item.counts.total == 0)
            verify(item.campaign);
        else if (item.counts.unknown == 0)
            finish(item.campaign);
        return; // what is unknown waits for a person
    case CampaignState::Paused:
        if (item.counts.total > 0 && item.counts.isFinal())
            finish(item.campaign);
        return;
    default: return;
    }
}

void Engine::verify(CampaignId campaign)
{
    ++m_busy;
    auto job = m_parts.store->readers().run([campaign](Connection& connection) -> Result<Verified> {
        const auto sealed = verifyStoredCampaign(connection, campaign);
        if (!sealed)
            return failure(sealed);
        const auto sent = mayBeSentAlready(connection, campaign);
        return sent ? Result<Verified>({*sealed, *sent}) : failure(sent);
    });
    whenDone(this, job, [this, campaign](const Result<Verified>& verified) {
        if (mayBegin())
            onVerified(campaign, verified);
        endLook();
    });
}

void Engine::onVerified(CampaignId campaign, const Result<Verified>& verified)
{
    if (!verified) {
        if (refutes(verified.error())) {
            refuse(campaign, verified.error());
        } else {
            m_waiting = true;
            reportBlocked(campaign, verified.error());
        }
        return;
    }
    const SealedCampaign& sealed = verified->sealed;
    if (m_parts.options.loopbackOnly && !isLoopbackHost(sealed.snapshot().sender.relayHost)) {
        refuse(campaign, {ErrorCode::NotPermitted, QStringLiteral("practice office")});
        return;
    }
    const Moment earliest = earliestStart(sealed);
    if (earliest > m_parts.clock->now()) {
        m_notBefore.insert(campaign, earliest);
        m_waiting = true;
        return;
    }
    const RelayId relay = sealed.snapshot().sender.relay;
    m_relays.insert(campaign, relay);
    if (isBusy(relay)) {
        m_waiting = true;
        return;
    }
    begin(*verified);
}

bool Engine::isBusy(RelayId relay) const
{
    return relay.isValid() && std::ranges::any_of(m_runs, [relay](const auto& entry) {
        return entry.second.relay == relay;
    });
}

/// Sleep shows as a jump too. What was going on is looked at afresh.
void Engine::watchClock()
{
    // A sleep shows here even where both clocks went on in it.
    const Moment last = std::exchange(m_lastSeen, m_parts.clock->now());
    if (m_lastSeen > last + kLateGrace)
        m_presentSince = m_lastSeen;
    const auto jump = m_clockWatch.look(m_parts.clock->now(), steadyNow());
    if (!jump)
        return;
    qCWarning(logDelivery) << "the clock jumped by" << jump->by.count() << "ms";
    for (const auto& [campaign, running] : std::map(m_runs))
        running.run->clockJumped();
    if (jump->by < jump->by.zero())
        m_parts.store->writer().run([by = -jump->by, now = m_parts.clock->now()](
                                        Connection& connection) {
            return LedgerGateway(connection).hasten(by, now);
        });
    wake(); // nobody else may tell
}

void Engine::refuse(CampaignId campaign, const Error& why)
{
    qCWarning(logDelivery) << "refused campaign" << campaign.value << errorCodeName(why.code)
                           << why.detail;
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [campaign, why, now = m_parts.clock->now()](Connection& connection) {
            return refuseRun(connection, campaign, why, now);
        });
    whenDone(this, job, [this, campaign, why](const Status& done) {
        // Never sent, but not on record yet: tried again, unless the log itself takes no entry.
        if (!done && !refutes(done.error()))
            m_waiting = true;
        reportBlocked(campaign, why);
        Q_EMIT changed(campaign);
        endLook();
    });
}

void Engine::prepare(const SealedCampaign& sealed)
{
    ++m_preparing;
    whenDone(this, prepareRun(*m_parts.store, *m_parts.secrets, sealed, m_parts.clock->now()),
             [this, sealed, campaign = sealed.snapshot().campaign](const Result<RunSetup>& setup) {
                 --m_preparing;
                 if (!mayBegin())
                     ; // another day
                 else if (setup)
                     startRun(sealed, *setup);
                 else if (refutes(setup.error()))
                     refuse(campaign, setup.error());
                 else if (needsPerson(setup.error().code))
                     pause(campaign, setup.error());
                 else
                     m_waiting = true;
                 ++m_busy; // as a step of work that is over now
                 endLook();
             });
}

void Engine::startRun(const SealedCampaign& sealed, const RunSetup& setup)
{
    const CampaignId campaign = sealed.snapshot().campaign;
    const RelayId relay = sealed.snapshot().sender.relay;
    if (isBusy(relay)) { // another was quicker
        m_waiting = true;
        return;
    }
    auto& pace = m_paces[relay];
    if (!pace) {
        pace = std::make_unique<RelayPace>(setup.facts.limits, 0);
        pace->hurry(m_parts.options.haste);
    }
    RunParts parts = m_parts;
    parts.pace = pace.get();
    auto* run = new Run(parts, sealed, setup, this);
    m_runs.emplace(campaign, Running{run, relay});
    connect(run, &Run::progress, this, &Engine::progress);
    connect(run, &Run::rested, this, &Engine::tellRested);
    connect(run, &Run::ended, this, [this, run, campaign] { onEnded(run, campaign); });
    run->setOffline(m_offlineUntil);
    run->start();
}

/// It cannot be sent from here until a person has seen to something: on record.
void Engine::pause(CampaignId campaign, const Error& why)
{
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [campaign, why, now = m_parts.clock->now()](Connection& connection) {
            return pauseForPerson(connection, campaign, why, now);
        });
    whenDone(this, job, [this, campaign, why](const Status& done) {
        if (!done)
            m_waiting = true;
        reportBlocked(campaign, why);
        Q_EMIT changed(campaign);
        endLook();
    });
}

void Engine::lapse(CampaignId campaign)
{
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [campaign, now = m_parts.clock->now()](Connection& connection) {
            return lapseUnsealed(connection, campaign, now);
        });
    whenDone(this, job, [this, campaign](const Status&) {
        Q_EMIT changed(campaign);
        endLook();
    });
}

void Engine::finish(CampaignId campaign)
{
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [campaign, now = m_parts.clock->now()](Connection& connection) {
            return finishRun(connection, campaign, now);
        });
    whenDone(this, job, [this, campaign](const Result<bool>& finished) {
        if (!finished && refutes(finished.error()))
            refuse(campaign, finished.error());
        m_lookAgain = true; // another may be due, or this one needs a person
        Q_EMIT changed(campaign);
        endLook();
    });
}

} // namespace ringi
