// SPDX-License-Identifier: Apache-2.0
// What has to be so before anything leaves: of the whole workspace, and of one campaign.
#include "base/logging.h"
#include "base/when_done.h"
#include "delivery/engine.h"
#include "delivery/evidence.h"
#include "store/workspace_store.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// False: it waits for a person, on record.
Result<bool> waitFor(const QString& what, Connection& connection, CampaignId campaign, Moment now)
{
    const auto waits = beginWaiting(connection, campaign, what, now);
    return waits ? Result<bool>(false) : Result<bool>(failure(waits));
}

/// Whether it is on its way now, with all its rows. What was begun before goes on where it was.
Result<bool> beginOrGoOn(Connection& connection, const Verified& verified, Moment now,
                         Moment presentSince)
{
    const SealedCampaign& sealed = verified.sealed;
    const CampaignId campaign = sealed.snapshot().campaign;
    const auto counts = LedgerGateway(connection).counts(campaign);
    if (!counts)
        return failure(counts);
    if (counts->open + counts->claimed > 0) { // nobody works on it, so they are not
        if (auto ok = recoverRuns(connection, now, campaign); !ok)
            return failure(ok);
    }
    const auto may = mayGoOn(connection, sealed, now);
    if (!may || !*may)
        return may;
    if (verified.mayBeSentAlready && !isTooLate(sealed, now))
        return waitFor(u"restored"_s, connection, campaign, now);
    if (counts->total > 0)
        return true;
    const auto overdue = isOverdue(connection, sealed, now, presentSince);
    if (!overdue)
        return failure(overdue);
    if (*overdue)
        return waitFor(u"overdue"_s, connection, campaign, now);
    if (auto ok = beginRun(connection, sealed, now); !ok)
        return failure(ok);
    const auto filled = LedgerGateway(connection).counts(campaign);
    return filled ? Result<bool>(filled->total > 0) : Result<bool>(failure(filled));
}

} // namespace

void Engine::start()
{
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [memory = m_memory, now = m_parts.clock->now()](Connection& connection) {
            const auto recovered = recoverRuns(connection, now);
            return recovered ? noteIfRestored(connection, *memory, now) : recovered;
        });
    whenDone(this, job, [this](const Status& recovered) {
        if (m_stopping) { // meanwhile
            endLook();
            return;
        }
        --m_busy;
        if (!recovered) {
            // Another desk delivers (PostgreSQL), or the store cannot be written: try again.
            qCWarning(logDelivery) << "not delivering:" << errorCodeName(recovered.error().code);
            QTimer::singleShot(m_parts.options.lookEvery, this, [this] {
                if (!m_stopping)
                    start();
            });
            reportBlocked({}, recovered.error());
        } else {
            m_started = true;
            m_presentSince = m_lastSeen = m_parts.clock->now();
            watchClock(); // from now on
            m_timer.start(m_parts.options.lookEvery);
            look();
        }
        tellRested();
    });
}

/// Under our hands the workspace became an older copy of itself.
void Engine::startAgain()
{
    m_timer.stop();
    m_started = false;
    for (const auto& [campaign, running] : std::map(m_runs))
        running.run->halt();
    start();
}

void Engine::begin(const Verified& verified)
{
    const CampaignId campaign = verified.sealed.snapshot().campaign;
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [verified, now = m_parts.clock->now(), since = m_presentSince](Connection& connection) {
            return beginOrGoOn(connection, verified, now, since);
        });
    whenDone(this, job, [this, sealed = verified.sealed, campaign](const Result<bool>& begun) {
        if (mayBegin()) {
            if (begun && *begun)
                remember(sealed);
            else if (!begun && refutes(begun.error()))
                refuse(campaign, begun.error());
            else if (!begun)
                m_waiting = true;
        }
        Q_EMIT
        changed(campaign);
        endLook();
    });
}

/// Before anything of it leaves, this computer knows that it was begun.
void Engine::remember(const SealedCampaign& sealed)
{
    ++m_busy;
    auto job = m_parts.store->readers().run([memory = m_memory](Connection& connection) -> Status {
        const auto agenda = readAgenda(connection);
        return agenda ? memory->keepUp(connection, *agenda) : failure(agenda);
    });
    whenDone(this, job, [this, sealed](const Status& kept) {
        if (mayBegin() && kept) {
            prepare(sealed);
        } else if (!kept) {
            m_waiting = true;
            reportBlocked(sealed.snapshot().campaign, kept.error());
        }
        endLook();
    });
}

} // namespace ringi
