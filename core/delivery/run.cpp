// SPDX-License-Identifier: Apache-2.0
#include "delivery/run.h"

#include "base/logging.h"
#include "base/when_done.h"
#include "delivery/endpoint_of.h"
#include "delivery/lane.h"
#include "store/workspace_store.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace std::chrono_literals;

constexpr std::array kReconnectDelays{1s, 2s, 5s, 10s, 30s, 60s};
constexpr std::chrono::milliseconds kStoreRetry = 5s;
constexpr std::chrono::milliseconds kReportEvery = 250ms;
/// A relay closes idle connections after minutes; for a longer wait it is more polite to leave.
constexpr std::chrono::milliseconds kKeepIdle = 10s;

} // namespace

Run::Run(RunParts parts, SealedCampaign sealed, RunSetup setup, QObject* parent)
    : QObject(parent), m_parts(parts), m_sealed(std::move(sealed)), m_setup(std::move(setup)),
      m_pace(m_sealed.snapshot().timing.perMinute)
{
    const Snapshot& snapshot = m_sealed.snapshot();
    // A column that is not there was refused when the run was prepared.
    if (const auto column = personalFileColumn(snapshot); column && *column)
        m_personalFiles = {snapshot.personalFiles->set, **column};
    m_counts.total = m_sealed.snapshot().recipients.count;
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, [this] {
        m_exhausted = false;
        for (const Settlement& settlement : std::exchange(m_unstored, {}))
            takeTurn(nullptr, settlement, false);
        if (m_lanes.isEmpty())
            openLanes(1);
        else
            pump();
    });
    m_reporter.setInterval(kReportEvery);
    connect(&m_reporter, &QTimer::timeout, this, &Run::report);
}

Run::~Run() = default;

void Run::start()
{
    m_reporter.start();
    openLanes(1);
}

void Run::halt()
{
    m_halting = true;
    m_wakeUp.stop();
    for (const Settlement& settlement : std::exchange(m_unstored, {}))
        takeTurn(nullptr, settlement, false);
    quitIdleLanes();
    checkEnd();
}

/// The first connection comes alone: a relay that refuses us is knocked at once, not N times.
void Run::openLanes(int count)
{
    const int most = std::clamp(m_parts.options.connections, 1, 16);
    for (int i = 0; i < count && !m_halting && m_lanes.size() < most; ++i) {
        auto* lane = new Lane(endpointOf(m_sealed.snapshot().sender), this);
        m_lanes.append(lane);
        connect(lane, &Lane::connected, this, [this] {
            m_problem.reset();
            openLanes(static_cast<int>(
                std::min<qint64>(m_counts.total, m_parts.options.connections)));
            pump();
        });
        connect(lane, &Lane::openWanted, this, [this, lane] { onOpenWanted(lane); });
        connect(lane, &Lane::settled, this,
                [this, lane](const Parcel& parcel, const Verdict& verdict) {
                    if (verdict.event == LedgerEvent::Accept)
                        m_failures = 0;
                    if (verdict.campaignProblem) {
                        m_problem = verdict.campaignProblem;
                        m_halting = true;
                    }
                    m_speed.count(m_parts.clock->now());
                    const bool goesOn =
                        !m_halting && lane->isFree() && m_pace.wait(m_parts.clock->now()) == 0ms;
                    if (goesOn)
                        m_pace.started(m_parts.clock->now());
                    takeTurn(lane, Settlement{parcel.row, parcel.tries, verdict}, goesOn);
                });
        connect(lane, &Lane::over, this,
                [this, lane](const std::optional<Error>& error) { onLaneOver(lane, error); });
        lane->open(m_setup.password);
    }
}

void Run::onLaneOver(Lane* lane, const std::optional<Error>& error)
{
    m_lanes.removeOne(lane);
    m_inTurn.removeOne(lane);
    lane->deleteLater();
    if (error && !m_halting) {
        qCInfo(logDelivery) << "a connection ended:" << errorCodeName(error->code);
        if (needsPerson(error->code)) {
            pauseAndHalt(*error);
            return;
        }
        if (m_lanes.isEmpty())
            retryLater(*error);
    }
    checkEnd();
}

void Run::pump()
{
    for (Lane* lane : QList<Lane*>(m_lanes)) {
        if (m_halting || m_exhausted)
            break;
        if (!lane->isFree() || m_inTurn.contains(lane))
            continue;
        const auto wait = m_pace.wait(m_parts.clock->now());
        if (wait > 0ms) {
            m_wakeUp.start(wait);
            break;
        }
        m_pace.started(m_parts.clock->now());
        takeTurn(lane, std::nullopt, true);
    }
    checkEnd();
}

void Run::takeTurn(QPointer<Lane> lane, std::optional<Settlement> settlement, bool claim)
{
    Turn turn;
    turn.campaign = campaign();
    turn.revision = m_sealed.snapshot().revision;
    turn.settlement = std::move(settlement);
    turn.claim = claim;
    turn.notAfter = m_sealed.snapshot().timing.notAfter;
    turn.personalFiles = m_personalFiles;
    turn.deferFor = m_parts.options.deferFor;
    turn.now = m_parts.clock->now();
    if (lane)
        m_inTurn.append(lane);
    ++m_jobs;
    auto job = m_parts.store->writer().run(
        [turn](Connection& connection) { return ringi::takeTurn(connection, turn); });
    whenDone(this, job, [this, lane, turn](const Result<TurnResult>& result) {
        --m_jobs;
        if (lane)
            m_inTurn.removeOne(lane);
        onTurn(lane, turn, result);
    });
}

void Run::onTurn(QPointer<Lane> lane, const Turn& turn, const Result<TurnResult>& result)
{
    if (!result && result.error().code == ErrorCode::WrongState) {
        // The row moved on while this was queued (see onOpenWanted); its present state stands.
        qCInfo(logDelivery) << "an outcome came too late:" << result.error().detail;
        pump();
        return;
    }
    if (!result) {
        qCWarning(logDelivery) << "the ledger could not be written:"
                               << errorCodeName(result.error().code) << result.error().detail;
        // An outcome that is not stored stays open in the ledger: honest, if the program dies now.
        if (turn.settlement && !m_halting)
            m_unstored.append(*turn.settlement);
        retryLater(result.error());
        checkEnd();
        return;
    }
    m_counts = result->counts;
    if (turn.settlement && !turn.claim)
        m_exhausted = false; // what came back may be claimed again
    if (result->state != CampaignState::Sending && !m_halting)
        halt();
    if (result->row)
        onClaimed(lane, *result);
    else if (turn.claim)
        onNothingToClaim(*result);
    pump();
}

void Run::onClaimed(QPointer<Lane> lane, const TurnResult& result)
{
    const auto parcel = result.file ? m_setup.maker.parcel(*result.row,
                                                           {result.recipient, *result.file},
                                                           m_parts.clock->now())
                                    : failure(result.file);
    Settlement settlement{result.row->id, result.row->tries, {}};
    if (!parcel) {
        settlement.verdict.event = LedgerEvent::Refuse;
        settlement.verdict.reason = errorCodeName(parcel.error().code);
        takeTurn(lane, settlement, !m_halting);
        return;
    }
    if (m_halting || !lane || !lane->isFree()) {
        settlement.verdict.event = LedgerEvent::Release;
        takeTurn(nullptr, settlement, false);
        return;
    }
    lane->send(*parcel);
}

void Run::onNothingToClaim(const TurnResult& result)
{
    m_exhausted = true;
    if (result.counts.left() == 0) {
        halt();
        return;
    }
    if (!result.nextDue) // what is left is in the hands of other lanes
        return;
    const auto wait = std::max(*result.nextDue - m_parts.clock->now(), 10ms);
    m_wakeUp.start(wait);
    if (wait > kKeepIdle)
        quitIdleLanes();
}

void Run::onOpenWanted(Lane* lane)
{
    const Parcel& parcel = *lane->parcel();
    ++m_jobs;
    auto job = m_parts.store->writer().run(
        [row = parcel.row, id = parcel.messageId, now = m_parts.clock->now()](
            Connection& connection) { return openRow(connection, row, id, now); });
    whenDone(this, job, [this, lane = QPointer<Lane>(lane), row = parcel.row](const Status& opened) {
        --m_jobs;
        const bool waits = lane && lane->parcel() && lane->parcel()->row == row;
        if (opened && waits) {
            lane->goAhead();
        } else if (opened) {
            // The connection went while the ledger was written, before any content: the row was
            // settled as lost on a state it no longer has. It is open, and stays so honestly.
            takeTurn(nullptr, Settlement{row, 0, verdictOnLoss(smtp::Phase::Content, {})}, false);
        } else if (waits) {
            lane->giveUp();
            retryLater(opened.error());
        }
        checkEnd();
    });
}

/// Something a person has to look at: it is on record, and the run ends until somebody resumes it.
void Run::pauseAndHalt(const Error& why)
{
    m_problem = why;
    ++m_jobs;
    auto job = m_parts.store->writer().run(
        [campaign = campaign(), why, now = m_parts.clock->now()](Connection& connection) {
            return pauseForPerson(connection, campaign, why, now);
        });
    whenDone(this, job, [this](const Status&) {
        --m_jobs;
        checkEnd();
    });
    report();
    halt();
}

void Run::retryLater(const Error& why)
{
    m_problem = why;
    if (m_halting)
        return;
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(m_failures),
                                            kReconnectDelays.size() - 1);
    ++m_failures;
    const std::chrono::milliseconds delay =
        m_lanes.isEmpty() ? std::chrono::milliseconds(kReconnectDelays[step]) : kStoreRetry;
    m_exhausted = true; // nothing is claimed before the timer
    m_wakeUp.start(delay);
}

void Run::quitIdleLanes()
{
    for (Lane* lane : QList<Lane*>(m_lanes)) {
        if (!lane->parcel() && !m_inTurn.contains(lane))
            lane->quit();
    }
}

void Run::checkEnd()
{
    if (!m_halting || m_ended)
        return;
    quitIdleLanes();
    if (m_jobs > 0 || !m_lanes.isEmpty())
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
    if (m_lanes.isEmpty() || m_exhausted)
        return RunActivity::Waiting;
    const bool connected = std::any_of(m_lanes.begin(), m_lanes.end(), [this](Lane* lane) {
        return lane->parcel() || lane->isFree() || m_inTurn.contains(lane);
    });
    return connected ? RunActivity::Sending : RunActivity::Connecting;
}

void Run::report()
{
    const Moment now = m_parts.clock->now();
    RunProgress state;
    state.campaign = campaign();
    state.activity = activity();
    state.total = m_counts.total;
    state.done = m_counts.accepted + m_counts.refused + m_counts.unknown;
    state.left = m_counts.left();
    state.perMinute = m_speed.perMinute(now);
    if (state.perMinute > 0 && state.left > 0) {
        const double minutes = static_cast<double>(state.left) / state.perMinute;
        state.expectedEnd = now + std::chrono::milliseconds(static_cast<qint64>(minutes * 60'000));
    }
    state.problem = m_problem;
    Q_EMIT progress(state);
}

} // namespace ringi
