// SPDX-License-Identifier: Apache-2.0
#include "delivery/run.h"

#include "base/when_done.h"
#include "delivery/agenda.h"
#include "delivery/lane.h"
#include "store/workspace_store.h"

#include <algorithm>
#include <cmath>

namespace ringi {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kReportEvery = 250ms;
constexpr std::chrono::milliseconds kStoreRetry = 5s;

LedgerBook::Page pageOf(const SealedCampaign& sealed)
{
    const Snapshot& snapshot = sealed.snapshot();
    LedgerBook::Page page{snapshot.campaign, snapshot.revision, snapshot.timing.notAfter, {}};
    // A column that is not there was refused when the run was prepared.
    if (const auto column = personalFileColumn(snapshot); column && *column)
        page.personalFiles = {snapshot.personalFiles->set, **column};
    return page;
}

RefusalGuard guardOf(const Handling& handling)
{
    return handling.rings ? RefusalGuard::ofRing(handling.haltAtPercent)
                          : RefusalGuard(handling.haltAtPercent);
}

} // namespace

Run::Run(RunParts parts, SealedCampaign sealed, RunSetup setup, QObject* parent)
    : QObject(parent), m_parts(parts), m_sealed(std::move(sealed)), m_setup(std::move(setup)),
      m_pace(*m_parts.pace), m_guard(guardOf(m_sealed.snapshot().handling))
{
    m_pace.begin(m_setup.facts.limits, m_sealed.snapshot().timing.perMinute);
    m_pace.recall(
        onSteadyClock(std::exchange(m_setup.facts.pastStarts, {}), m_parts.clock->now(), steadyNow()));
    m_ring = m_setup.facts.ring;
    m_guard.recall(m_setup.facts.outcomes.accepted, m_setup.facts.outcomes.refused);
    m_counts.total = m_sealed.snapshot().recipients.count;
    m_book = new LedgerBook(*m_parts.store, *m_parts.clock, pageOf(m_sealed), this);
    m_book->setRetry(unhurried(kStoreRetry));
    connect(m_book, &LedgerBook::written, this, &Run::onWritten);
    connect(m_book, &LedgerBook::failed, this, &Run::onNotWritten);
    m_messages = new MessagePool(m_setup.maker, *m_parts.pool, this);
    connect(m_messages, &MessagePool::made, this, &Run::onMade);
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &Run::onWakeUp);
    m_reporter.setInterval(kReportEvery);
    connect(&m_reporter, &QTimer::timeout, this, &Run::report);
}

Run::~Run() = default;

void Run::start()
{
    m_reporter.start();
    if (m_ring > m_setup.facts.ringOnRecord) // there was nobody in the ones before
        beginRingNow();
    pump();
}

void Run::halt()
{
    if (!m_halting) {
        m_halting = true;
        m_wakeUp.stop();
        giveBackReady();
        for (Lane* lane : QList<Lane*>(m_lanes))
            lane->quit();
    }
    checkEnd();
}

/// Waiting times between tries, which tests may shorten.
std::chrono::milliseconds Run::unhurried(std::chrono::milliseconds delay) const
{
    return std::chrono::milliseconds(std::llround(static_cast<double>(delay.count()) / m_parts.options.haste));
}

/// At the latest then; an earlier call for later does not delay it.
void Run::wakeIn(std::chrono::milliseconds delay)
{
    const std::chrono::milliseconds wait = std::max(delay, std::chrono::milliseconds{1});
    if (!m_wakeUp.isActive() || m_wakeUp.remainingTimeAsDuration() > wait)
        m_wakeUp.start(wait);
}

void Run::onWakeUp()
{
    m_resting = false;
    m_exhausted = false;
    pump();
}

/// Everybody in this ring was tried. On to the next, or a person is asked.
void Run::ringIsThrough()
{
    const Snapshot& snapshot = m_sealed.snapshot();
    if (m_guard.isOver()) {
        pauseAndHalt({ErrorCode::TooManyRefusals, u"ring %1"_s.arg(m_ring)});
        return;
    }
    if (snapshot.policy.askBetweenRings) {
        askForGoOn();
        return;
    }
    ++m_ring;
    m_guard = guardOf(snapshot.handling);
    beginRingNow();
}

/// Nothing is claimed until it is written down.
void Run::beginRingNow()
{
    m_exhausted = true;
    doInStore([campaign = campaign(), ring = m_ring,
               now = m_parts.clock->now()](
                  Connection& connection) { return beginRing(connection, campaign, ring, now); },
              [this] { m_exhausted = false; });
}

void Run::askForGoOn()
{
    doInStore([campaign = campaign(), ring = m_ring,
               now = m_parts.clock->now()](Connection& connection) {
        return askForNextRing(connection, campaign, ring, now);
    });
    halt();
}

/// Too many refusals halt it.
void Run::countOutcome(bool refused, const QByteArray& reply)
{
    if (m_guard.count(refused) && !m_halting)
        pauseAndHalt({ErrorCode::TooManyRefusals, {}, reply});
}

/// Something a person has to look at: it is on record, and the run ends until somebody resumes it.
void Run::pauseAndHalt(const Error& why)
{
    m_problem = why;
    doInStore([campaign = campaign(), why, now = m_parts.clock->now()](Connection& connection) {
        return pauseForPerson(connection, campaign, why, now);
    });
    report();
    halt();
}

void Run::doInStore(std::function<Status(Connection&)> job, std::function<void()> then)
{
    ++m_jobs;
    whenDone(this, m_parts.store->writer().run(std::move(job)),
             [this, then = std::move(then)](const Status& done) {
                 --m_jobs;
                 if (!done)
                     m_problem = done.error();
                 if (then)
                     then();
                 pump();
             });
}

void Run::checkEnd()
{
    if (isAtRest())
        Q_EMIT rested();
    if (!m_halting || m_ended)
        return;
    if (m_jobs > 0 || !m_lanes.isEmpty() || m_messages->underWay() > 0 || m_book->isClaiming())
        return;
    m_book->finish();
    if (!m_book->isClosed())
        return;
    m_ended = true;
    report();
    Q_EMIT ended();
}

RunActivity Run::activity() const
{
    if (m_ended || m_halting)
        return m_problem && needsPerson(m_problem->code) ? RunActivity::Blocked
                                                         : RunActivity::Done;
    if (m_asleep)
        return RunActivity::Resting;
    const bool connected =
        std::ranges::any_of(m_lanes, [](const Lane* lane) { return lane->isReady(); });
    const bool busy = std::ranges::any_of(m_lanes, [](const Lane* lane) { return !lane->isIdle(); });
    if (busy)
        return RunActivity::Sending;
    if (m_lanes.isEmpty() && isOffline())
        return RunActivity::Offline;
    if (m_lanes.isEmpty() || m_resting || m_exhausted || m_wakeUp.isActive())
        return RunActivity::Waiting;
    return connected ? RunActivity::Sending : RunActivity::Connecting;
}

void Run::report()
{
    const Moment now = m_parts.clock->now();
    RunProgress state;
    state.campaign = campaign();
    state.activity = activity();
    state.total = m_counts.total;
    state.accepted = m_counts.accepted;
    state.refused = m_counts.refused;
    state.unknown = m_counts.unknown;
    state.deferred = m_counts.deferred;
    state.done = m_counts.accepted + m_counts.refused + m_counts.unknown;
    state.left = m_counts.left();
    state.ring = m_ring;
    state.connections = static_cast<int>(m_lanes.size());
    for (const Lane* lane : m_lanes)
        state.window = std::max(state.window, lane->capacity());
    state.perMinute = m_speed.perMinute(now);
    if (state.perMinute > 0 && state.left > 0) {
        const double minutes = static_cast<double>(state.left) / state.perMinute;
        state.expectedEnd = now + std::chrono::milliseconds(static_cast<qint64>(minutes * 60'000));
    }
    if (state.activity == RunActivity::Waiting && m_wakeUp.isActive())
        state.waitsUntil = now + m_wakeUp.remainingTimeAsDuration();
    state.problem = m_problem;
    Q_EMIT progress(state);
}

} // namespace ringi
