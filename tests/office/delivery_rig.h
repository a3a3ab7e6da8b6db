// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_bench.h"

#include <QObject>

namespace ringi::test {

/// A new RunBench for every test function, and what people do beside it.
class DeliveryRig : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] RunBench& bench() { return *m_bench; }
    [[nodiscard]] OfficeFixture& office() { return m_bench->office(); }
    [[nodiscard]] RunDesk& runs() { return office().office().runs(); }
    [[nodiscard]] practice::PracticeRelay& relay() { return m_bench->relay(); }
    [[nodiscard]] HandClock& clock() { return m_bench->clock(); }

    void startRelay(practice::ReplyHook hook = {}) { m_bench->startRelay(std::move(hook)); }
    void startService(const DeliveryOptions& options = RunBench::hasty())
    {
        m_bench->startService(options);
    }
    void savePolicy(std::chrono::seconds hold, bool askBetweenRings);
    void goOn(CampaignId campaign);
    void resume(CampaignId campaign);
    /// Entries of this action, newest first.
    [[nodiscard]] QList<AuditEntry> entries(const QString& action);

private Q_SLOTS:
    void init() { m_bench = std::make_unique<RunBench>(); }
    void cleanup() { m_bench.reset(); }

private:
    std::unique_ptr<RunBench> m_bench;
};

} // namespace ringi::test
