// SPDX-License-Identifier: Apache-2.0
// Runs that end, and what they could not write down.
#include "base/when_done.h"
#include "delivery/engine.h"
#include "store/workspace_store.h"

namespace ringi {

void Engine::onEnded(Run* run, CampaignId campaign)
{
    if (const QList<Settlement> unwritten = run->takeUnwritten(); !unwritten.isEmpty())
        m_unwritten.insert_or_assign(campaign, unwritten);
    m_runs.erase(campaign);
    run->deleteLater();
    finish(campaign);
}

void Engine::writeOutcomes()
{
    for (const auto& [campaign, settlements] : m_unwritten)
        writeOutcomes(campaign);
}

/// As the run would have. When the program ends before it works, the rows are open still at its
/// next start, and so unknown.
void Engine::writeOutcomes(CampaignId campaign)
{
    Turn turn;
    turn.campaign = campaign;
    turn.settlements = m_unwritten.at(campaign);
    turn.now = m_parts.clock->now();
    ++m_busy;
    auto job = m_parts.store->writer().run(
        [turn](Connection& connection) { return takeTurn(connection, turn); });
    whenDone(this, job, [this, campaign](const Result<TurnResult>& written) {
        if (written) {
            m_unwritten.erase(campaign);
            m_lookAgain = true;
            Q_EMIT changed(campaign);
        } else {
            m_waiting = true;
        }
        endLook();
    });
}

} // namespace ringi
