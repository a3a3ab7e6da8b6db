// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deliver_process.h"
#include "support/fault_relay.h"
#include "support/office_fixture.h"

#include <QHash>
#include <QRandomGenerator>

#include <functional>

namespace ringi::test {

/// What a relay has really taken: recipient -> how often.
using Deliveries = QHash<QByteArray, int>;
Deliveries deliveriesOf(const RelayTruth& truth);

/// RINGI_CHAOS=full is set: the runs of a release, not those of every day.
bool isFullChaos();
/// Its seed is told, so that a run can be had again: RINGI_SEED.
QRandomGenerator seededRandom();

/// How much can be unknown, and the rest of what a long run is judged by.
struct LongRunSettings {
    int recipients = 0;
    DeliverSettings process = {};
    /// Each row is this many more at most that a single blow may leave unknown.
    [[nodiscard]] int doubtPerBlow() const { return process.connections * process.window; }
};

/// One sealed campaign that the real program delivers while something happens to it. The office is
/// closed while it does.
class LongRun final {
public:
    LongRun(OfficeFixture& office, CampaignId campaign, const LongRunSettings& settings);

    [[nodiscard]] DeliverProcess& process() { return m_process; }
    [[nodiscard]] const LongRunSettings& settings() const { return m_settings; }

    /// Starts and kills it `kills` times at random moments, while it sends `recipients` at most.
    /// @param count messages the relay has by now
    void killOften(int kills, QRandomGenerator& random, const std::function<qint64()>& count);
    [[nodiscard]] int killsThatHit() const { return m_hits; }
    [[nodiscard]] int killsWhileSending() const { return m_hitsWhileSending; }
    /// What it said the last time it ended by itself before it could be killed.
    [[nodiscard]] const QByteArray& earlyEnd() const { return m_earlyEnd; }

    /// Starts it unless it runs, and waits for its end.
    int finish();
    /// What is not as it should be before anybody has settled anything; opens the office for it.
    /// @param blows how often something happened that may leave rows unknown
    [[nodiscard]] QStringList judge(const Deliveries& taken, int blows);
    /// Settles what is unknown by the truth and sends the rest; then what is not as it should be.
    [[nodiscard]] QStringList settleAndFinish(const std::function<Deliveries()>& taken);
    [[nodiscard]] qint64 unknown() const { return m_unknown; }

private:
    [[nodiscard]] QStringList judgeRecoveries();

    OfficeFixture& m_office;
    const CampaignId m_campaign;
    const LongRunSettings m_settings;
    DeliverProcess m_process;
    int m_hits = 0;
    int m_hitsWhileSending = 0;
    QByteArray m_earlyEnd;
    qint64 m_unknown = 0;
};

} // namespace ringi::test
