// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "delivery/delivery_options.h"
#include "delivery/pace.h"
#include "delivery/progress.h"
#include "delivery/run_setup.h"
#include "delivery/turn.h"
#include "keychain/secret_store.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace ringi {

class Lane;
class Store;

/// What a run is made of; store, secrets and clock outlive it.
struct RunParts {
    Store* store = nullptr;
    SecretStore* secrets = nullptr;
    const Clock* clock = nullptr;
    DeliveryOptions options;
};

/// One sealed campaign being sent: lanes to the relay, and turns in the ledger between. Event loop of
/// the delivery thread. Every recipient goes claim -> (relay takes the envelope) -> open, committed
/// -> content -> outcome, committed.
class Run final : public QObject {
    Q_OBJECT

public:
    Run(RunParts parts, SealedCampaign sealed, RunSetup setup, QObject* parent);
    ~Run() override;

    void start();
    /// No new recipients; messages in flight are finished, then ended().
    void halt();

    [[nodiscard]] CampaignId campaign() const { return m_sealed.snapshot().campaign; }

Q_SIGNALS:
    void progress(const ringi::RunProgress& progress);
    /// All connections are closed and all outcomes are stored.
    void ended();

private:
    void openLanes(int count);
    void onLaneOver(Lane* lane, const std::optional<Error>& error);
    void pump();
    void takeUp(Lane* lane);
    void takeTurn(QPointer<Lane> lane, std::optional<Settlement> settlement, bool claim);
    void onTurn(QPointer<Lane> lane, const Turn& turn, const Result<TurnResult>& result);
    void onClaimed(QPointer<Lane> lane, const TurnResult& result);
    void onNothingToClaim(const TurnResult& result);
    void onOpenWanted(Lane* lane);
    void pauseAndHalt(const Error& why);
    void retryLater(const Error& why);
    void quitIdleLanes();
    void checkEnd();
    void report();
    [[nodiscard]] RunActivity activity() const;

    RunParts m_parts;
    SealedCampaign m_sealed;
    RunSetup m_setup;
    std::optional<PersonalFileSource> m_personalFiles;
    QList<Lane*> m_lanes;
    QList<Lane*> m_inTurn; ///< lanes whose next turn is on its way
    QList<Settlement> m_unstored; ///< outcomes that the store could not take yet: tried again
    int m_jobs = 0;        ///< writer jobs on their way
    int m_failures = 0;    ///< connections that failed one after another
    bool m_halting = false;
    bool m_ended = false;
    bool m_exhausted = false; ///< nothing to claim now
    LedgerCounts m_counts;
    Pace m_pace;
    Speedometer m_speed;
    QTimer m_wakeUp;  ///< pace, deferred rows, next attempt to connect
    QTimer m_reporter;
    std::optional<Error> m_problem;
};

} // namespace ringi
