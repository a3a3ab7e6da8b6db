// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_histories.h"

#include "base/clock.h"
#include "delivery/delivery_service.h"

namespace ringi {
namespace {

/// The service tells four times a second; where it is silent for so long, the store knows better.
constexpr std::chrono::seconds kSilence{5};

bool isOver(CampaignState state)
{
    return state == CampaignState::Finished || state == CampaignState::Stopped ||
           state == CampaignState::Lapsed;
}

} // namespace

RunHistories::RunHistories(const Clock& clock, DeliveryService* service, QObject* parent)
    : QObject(parent), m_clock(clock)
{
    if (service == nullptr)
        return;
    connect(service, &DeliveryService::progress, this,
            [this](const RunProgress& progress) { note(progress); });
}

void RunHistories::note(const RunCard& run)
{
    const bool over = isOver(run.state);
    const auto known = m_seen.constFind(run.campaign.value);
    const bool seen = known != m_seen.constEnd();
    // A run that was over before anybody looked has no history to tell.
    if (over && (!seen || known->over))
        return;
    const Moment now = m_clock.now();
    if (!over && seen && known->told && now - *known->told < kSilence)
        return;
    Seen& entry = m_seen[run.campaign.value];
    entry.history.note(
        now, {run.counts.accepted, run.counts.refused, run.counts.unknown, run.counts.deferred});
    entry.over = over;
}

void RunHistories::note(const RunProgress& progress)
{
    Seen& entry = m_seen[progress.campaign.value];
    entry.told = m_clock.now();
    entry.over = false;
    entry.history.note(*entry.told,
                       {progress.accepted, progress.refused, progress.unknown, progress.deferred});
}

RunHistory RunHistories::of(CampaignId campaign) const
{
    return m_seen.value(campaign.value).history;
}

} // namespace ringi
