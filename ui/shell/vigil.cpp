// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/vigil.h"

#include <algorithm>
#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;
using Kind = RunNews::Kind;

/// A run that leaves so soon keeps the computer awake already: asleep, it would be overdue.
constexpr std::chrono::hours kSoon{1};

bool isOver(CampaignState state)
{
    return state == CampaignState::Finished || state == CampaignState::Stopped ||
           state == CampaignState::Lapsed;
}

} // namespace

bool Vigil::goesOn(const Watched& run)
{
    return run.sight.state == CampaignState::Sending && run.activity != RunActivity::Blocked &&
           run.sight.waitsFor.isEmpty();
}

/// What a person has to do; empty: nothing.
QString Vigil::need(const Watched& run)
{
    if (isOver(run.sight.state))
        return {};
    if (!run.sight.waitsFor.isEmpty())
        return run.sight.waitsFor;
    const bool halted = run.sight.state == CampaignState::Paused && !run.sight.reason.isEmpty();
    const bool blocked = run.activity == RunActivity::Blocked && run.problem.has_value();
    return halted || blocked ? u"problem"_s : QString();
}

void Vigil::look(const QList<RunSight>& runs, Moment now)
{
    m_startsSoon = false;
    std::map<CampaignId, Watched> seen;
    for (const RunSight& sight : runs) {
        const auto old = m_runs.find(sight.campaign);
        const bool known = old != m_runs.end();
        Watched run = known ? old->second : Watched{};
        run.sight = sight;
        // A run that was taken up again is no longer blocked, whatever was heard before.
        const bool resumed = known && old->second.sight.state == CampaignState::Paused &&
                             sight.state == CampaignState::Sending;
        if (resumed) {
            run.activity = RunActivity::Connecting;
            run.problem.reset();
        }
        run.done = std::max(run.done, sight.accepted + sight.refused + sight.unknown);
        compare(known ? &old->second.sight : nullptr, sight);
        tellNeed(run);
        const bool held = sight.state == CampaignState::Holding && sight.waitsFor.isEmpty();
        m_startsSoon = m_startsSoon || (held && sight.due && *sight.due - now <= kSoon);
        seen.insert_or_assign(sight.campaign, std::move(run));
    }
    m_runs = std::move(seen);
    m_looked = true;
}

/// What was over when the program started is no news.
void Vigil::compare(const RunSight* before, const RunSight& now)
{
    const bool wasOver = before == nullptr ? !m_looked : isOver(before->state);
    if (wasOver || !isOver(now.state))
        return;
    if (now.state == CampaignState::Finished)
        m_news.append({Kind::Finished, now});
    else if (now.state == CampaignState::Lapsed || !now.reason.isEmpty())
        m_news.append({Kind::Ended, now});
    // Otherwise a person stopped it, and knows.
}

void Vigil::tellNeed(Watched& run)
{
    const QString needed = need(run);
    if (std::exchange(run.needed, needed) == needed || needed.isEmpty())
        return;
    const Kind kind = needed == "overdue"_L1    ? Kind::Overdue
                      : needed == "restored"_L1 ? Kind::Restored
                      : needed == "ring"_L1     ? Kind::Ring
                                                : Kind::Problem;
    m_news.append({kind, run.sight, kind == Kind::Problem ? run.problem : std::nullopt});
}

void Vigil::hear(const RunProgress& progress)
{
    const auto found = m_runs.find(progress.campaign);
    if (found == m_runs.end())
        return; // the next look finds it
    Watched& run = found->second;
    run.activity = progress.activity;
    run.problem = progress.problem;
    run.done = progress.done;
    if (progress.total > 0)
        run.sight.total = progress.total;
    // The records are read now and then only; that it sends is heard at once.
    const bool sends = progress.activity == RunActivity::Sending;
    if (sends && run.sight.state == CampaignState::Holding)
        run.sight.state = CampaignState::Sending;
    tellNeed(run);
}

void Vigil::goesToSleep(Moment now)
{
    m_sleptAt = now;
    m_asleep.clear();
    for (const auto& [campaign, run] : m_runs) {
        if (goesOn(run))
            m_asleep.append(campaign);
    }
    m_rested = m_asleep.isEmpty();
}

void Vigil::rested()
{
    m_rested = true;
}

void Vigil::wokeUp(Moment now)
{
    if (!m_sleptAt)
        return;
    const auto slept = std::chrono::duration_cast<std::chrono::seconds>(now - *m_sleptAt);
    m_sleptAt.reset();
    for (const CampaignId campaign : std::exchange(m_asleep, {})) {
        const auto run = m_runs.find(campaign);
        if (run != m_runs.end())
            m_news.append({Kind::Slept, run->second.sight, {}, slept, m_rested});
    }
}

bool Vigil::isGoing() const
{
    return std::ranges::any_of(m_runs, [](const auto& run) { return goesOn(run.second); });
}

bool Vigil::needsPerson() const
{
    return std::ranges::any_of(m_runs, [](const auto& run) { return !need(run.second).isEmpty(); });
}

qint64 Vigil::done() const
{
    qint64 sum = 0;
    for (const auto& [campaign, run] : m_runs)
        sum += goesOn(run) ? run.done : 0;
    return sum;
}

qint64 Vigil::total() const
{
    qint64 sum = 0;
    for (const auto& [campaign, run] : m_runs)
        sum += goesOn(run) ? run.sight.total : 0;
    return sum;
}

QList<RunNews> Vigil::takeNews()
{
    return std::exchange(m_news, {});
}

} // namespace ringi
