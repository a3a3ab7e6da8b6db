// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/delivery_service.h"
#include "support/hand_clock.h"
#include "support/office_fixture.h"

#include <QSet>

#include <memory>

namespace ringi::test {

/// Like numberedPeople(), but these are at the sender's domain: userN@example.com.
QByteArray peopleWithOurs(int count, const QList<int>& ours);

/// An office, a practice relay and the delivery thread, for one test function.
class RunBench final {
public:
    RunBench();
    ~RunBench();

    void startRelay(practice::ReplyHook hook = {}, bool chunking = true);
    /// To so many people, sealed, at once. Through `relay`, or the one that was started.
    CampaignId sealed(int count, const CampaignWords& words = {});
    CampaignId sealed(const RelayFacts& relay, int count, const CampaignWords& words = {});
    /// To this list of so many.
    CampaignId sealedTo(const QByteArray& csv, int count, const CampaignWords& words = {},
                        const std::optional<PersonalFiles>& own = {});
    /// One after another to the same relay and sender.
    void useLimits(const RelayLimits& limits) { m_limits = limits; }
    void startService(DeliveryOptions options = {});
    /// As the program does; the relay, on this thread, hears the goodbyes.
    void stopService();
    /// Shortens the waits between tries and looks; what startService() is given otherwise.
    [[nodiscard]] static DeliveryOptions hasty(double haste = 1000);

    [[nodiscard]] OfficeFixture& office() { return m_office; }
    [[nodiscard]] practice::PracticeRelay& relay() { return *m_relay; }
    [[nodiscard]] DeliveryService& service() { return *m_service; }
    [[nodiscard]] HandClock& clock() { return m_clock; }
    [[nodiscard]] RunCounts counts(CampaignId campaign) { return m_office.run(campaign).counts; }
    /// Nobody got two, and so many got one.
    [[nodiscard]] bool everybodyGotOne(int count) const;
    /// Nothing arrives for some looks of the engine.
    [[nodiscard]] bool nothingComes();

private:
    [[nodiscard]] SenderId sender(const RelayFacts& relay);

    OfficeFixture m_office;
    HandClock m_clock;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    RelayFacts m_facts;
    RelayLimits m_limits;
    SenderId m_sender;
    std::unique_ptr<DeliveryService> m_service;
    int m_lists = 0;
};

} // namespace ringi::test
