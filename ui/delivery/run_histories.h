// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "office/run_desk.h"
#include "ui/delivery/run_history.h"

#include <QHash>
#include <QObject>

namespace ringi {

class Clock;
class DeliveryService;

/// The histories of the runs that this program has seen going on. They outlive the page, which is
/// made afresh for each person. GUI thread.
class RunHistories final : public QObject {
    Q_OBJECT

public:
    /// Listens to the service; without one (nullptr) only note() feeds it.
    RunHistories(const Clock& clock, DeliveryService* service, QObject* parent = nullptr);

    /// As the store has it: for runs of other desks, and the end of each.
    void note(const RunCard& run);
    void note(const RunProgress& progress);
    /// Empty where nothing of the run was seen.
    [[nodiscard]] RunHistory of(CampaignId campaign) const;

private:
    struct Seen {
        RunHistory history;
        std::optional<Moment> told; ///< by the service, last
        bool over = false;
    };

    const Clock& m_clock;
    QHash<qint64, Seen> m_seen;
};

} // namespace ringi
