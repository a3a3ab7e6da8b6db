// SPDX-License-Identifier: Apache-2.0
#include "base/logging.h"
#include "delivery/endpoint_of.h"
#include "delivery/lane.h"
#include "delivery/retry_plan.h"
#include "delivery/run.h"

#include <algorithm>

namespace ringi {

int Run::lanesWanted() const
{
    const int most = std::clamp(m_parts.options.connections.value_or(m_setup.facts.limits.connections), 1,
                                kMostConnections);
    return static_cast<int>(std::min<qint64>(most, std::max<qint64>(m_counts.total, 1)));
}

/// The first connection comes alone: a relay that refuses us is knocked at once, not N times.
void Run::openLanes()
{
    const bool known =
        std::ranges::any_of(m_lanes, [](const Lane* lane) { return lane->isReady(); });
    const int wanted = known && !isOffline() ? lanesWanted() : 1;
    while (m_lanes.size() < wanted) {
        const Steady now = steadyNow();
        if (!m_lanes.isEmpty() && now < m_nextLane) {
            wakeIn(m_nextLane - now);
            return;
        }
        addLane();
    }
}

int Run::freeNumber() const
{
    int number = 0;
    while (std::ranges::any_of(m_lanes, [&](const Lane* l) { return l->number() == number; }))
        ++number;
    return number;
}

void Run::addLane()
{
    const smtp::Endpoint relay = endpointOf(m_sealed.snapshot().sender);
    auto* lane = new Lane({.endpoint = relay,
                           .timeouts = m_parts.options.timeouts,
                           .number = freeNumber(),
                           .window = m_parts.options.window.value_or(m_setup.facts.limits.window),
                           .mostParcels = m_setup.facts.limits.perConnection,
                           .ticket = m_ticket,
                           .proven = m_parts.proven->of(relay),
                           .wireLog = m_parts.wireLog,
                           .forwarding = &m_forwarding},
                          this);
    m_lanes.append(lane);
    connect(lane, &Lane::connected, this, [this, lane] { onLaneConnected(lane); });
    connect(lane, &Lane::openWanted, this, &Run::onOpenWanted);
    connect(lane, &Lane::settled, this,
            [this, lane](const Parcel& parcel, const Verdict& verdict, bool opened) {
                onSettled(lane, parcel, verdict, opened);
            });
    connect(lane, &Lane::doubted, this, &Run::onDoubted);
    connect(lane, &Lane::roomMade, this, &Run::pump);
    connect(lane, &Lane::over, this,
            [this, lane](const std::optional<Error>& error) { onLaneOver(lane, error); });
    lane->open(m_setup.password);
}

void Run::onLaneConnected(Lane* lane)
{
    m_ticket = lane->ticket();
    m_parts.proven->note(endpointOf(m_sealed.snapshot().sender), lane->mechanism());
    m_problem.reset();
    m_denied = 0;
    m_pace.setMost(lanesWanted() * lane->capacity());
    pump();
}

void Run::onLaneOver(Lane* lane, const std::optional<Error>& error)
{
    if (const QByteArray ticket = lane->ticket(); !ticket.isEmpty())
        m_ticket = ticket;
    m_lanes.removeOne(lane);
    lane->deleteLater();
    if (error && !m_halting) {
        qCInfo(logDelivery) << "a connection ended:" << errorCodeName(error->code);
        if (needsPerson(error->code)) {
            pauseAndHalt(*error);
            return;
        }
        m_ticket.clear();
        if (m_lanes.isEmpty())
            retryLater(*error);
        else if (!lane->wasReady()) // it wants fewer of us, and not to be asked all the time
            m_nextLane = steadyNow() + unhurried(reconnectDelay(m_denied++));
    }
    pump();
}

/// Whatever the relay seemed to say about the row, it counts no more: a person decides. The ledger
/// knows which of the three it was; the others do nothing.
void Run::onDoubted(const Parcel& parcel)
{
    Verdict verdict;
    verdict.event = LedgerEvent::Doubt;
    verdict.reason = errorCodeName(ErrorCode::ProtocolViolation);
    for (const LedgerState was :
         {LedgerState::Accepted, LedgerState::Deferred, LedgerState::Refused})
        m_book->settle({.row = parcel.row,
                        .from = was,
                        .domain = parcel.domain,
                        .verdict = verdict,
                        .dueAt = {}});
}

/// Relay or store are in trouble: tell, and try again after a growing delay.
void Run::retryLater(const Error& why)
{
    m_problem = why;
    if (m_halting)
        return;
    giveBackReady(); // a message should not be older than its sending
    m_resting = true;
    m_byNetwork = isAboutNetwork(why.code);
    m_wakeUp.start(unhurried(reconnectDelay(m_failures++)));
}

void Run::setWireLog(smtp::WireLog* log)
{
    m_parts.wireLog = log;
    for (Lane* lane : std::as_const(m_lanes))
        lane->setWireLog(log);
}

void Run::quitIdleLanes()
{
    for (Lane* lane : QList<Lane*>(m_lanes)) {
        if (lane->isIdle())
            lane->quit();
    }
}

} // namespace ringi
