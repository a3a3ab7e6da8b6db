// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "delivery/delivery_options.h"
#include "delivery/forwarding.h"
#include "delivery/ledger_book.h"
#include "delivery/message_pool.h"
#include "delivery/progress.h"
#include "delivery/proven_sign_ins.h"
#include "delivery/refusal_guard.h"
#include "delivery/relay_pace.h"
#include "delivery/run_setup.h"
#include "delivery/speedometer.h"
#include "keychain/secret_store.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace ringi {

class Lane;
class Store;

namespace smtp {
class WireLog;
}

/// What a run is made of; all of it outlives the run.
struct RunParts {
    Store* store = nullptr;
    SecretStore* secrets = nullptr;
    const Clock* clock = nullptr;
    QThreadPool* pool = nullptr;
    RelayPace* pace = nullptr;        ///< of the relay, shared with its other runs, one at a time
    ProvenSignIns* proven = nullptr;  ///< of all relays
    smtp::WireLog* wireLog = nullptr; ///< none: nothing is written down
    DeliveryOptions options;
};

/// One sealed campaign being sent. Event loop of the delivery thread. Rows are claimed in groups and
/// composed on the pool ahead of the lanes; each then goes open, committed -> content -> outcome,
/// committed. What lanes need at the same time is written in one turn of the ledger.
class Run final : public QObject {
    Q_OBJECT

public:
    Run(RunParts parts, SealedCampaign sealed, RunSetup setup, QObject* parent);
    ~Run() override;

    void start();
    /// No new recipients; messages in flight are finished, then ended().
    void halt();
    /// The computer slept, or its clock was set: idle connections are made anew, waits begin again.
    void clockJumped();
    /// The computer is about to sleep: no new recipients; messages in flight are finished, rested()
    /// follows. Until wake().
    void rest();
    void wake();
    /// Nothing is on its way, and all outcomes are stored.
    [[nodiscard]] bool isAtRest() const;
    /// The system says that it has no network: no further connection before then, but to this
    /// computer itself.
    void setOffline(Steady until);
    /// There is a network again, or another one: what waits because of the old one tries at once.
    void networkBack();
    /// From now on; none: not any more.
    void setWireLog(smtp::WireLog* log);
    /// After ended(): outcomes that the store did not take.
    [[nodiscard]] QList<Settlement> takeUnwritten() { return m_book->takeUnwritten(); }

    [[nodiscard]] CampaignId campaign() const { return m_sealed.snapshot().campaign; }

Q_SIGNALS:
    void progress(const ringi::RunProgress& progress);
    /// All connections are closed and all outcomes are stored.
    void ended();
    /// isAtRest(); perhaps more than once.
    void rested();

private:
    // lanes (run_lanes.cpp)
    void openLanes();
    void addLane();
    void onLaneConnected(Lane* lane);
    void onLaneOver(Lane* lane, const std::optional<Error>& error);
    void onDoubted(const Parcel& parcel);
    void retryLater(const Error& why);
    void goOnAtOnce();
    [[nodiscard]] bool isOffline() const;
    void quitIdleLanes();
    [[nodiscard]] int lanesWanted() const;
    [[nodiscard]] int freeNumber() const;
    // the way of a message (run_flow.cpp)
    void pump();
    void feedLanes();
    std::chrono::milliseconds feed(Lane* lane);
    void claimMore();
    void flushLanes();
    void onMade(const QList<MadeParcel>& parcels);
    void onOpenWanted(const Parcel& parcel, bool begun);
    void onSettled(Lane* lane, const Parcel& parcel, const Verdict& verdict, bool opened);
    void onWritten(const QList<Opening>& asked, const TurnResult& result);
    void onNotWritten(const QList<Opening>& asked, const Error& error);
    void onNothingToClaim(const TurnResult& result);
    void onClaimFailed(const Error& error);
    void settle(const Parcel& parcel, Verdict verdict, bool opened);
    [[nodiscard]] std::chrono::milliseconds waitAfter(const Verdict& verdict, int tries) const;
    void takeBack(const Opening& opening);
    void giveBackReady();
    [[nodiscard]] qsizetype depth() const;
    [[nodiscard]] int slowestPerMinute() const;
    [[nodiscard]] std::chrono::milliseconds quietFor() const;
    // as a whole (run.cpp)
    void ringIsThrough();
    void beginRingNow();
    void countOutcome(bool refused, const QByteArray& reply);
    void pauseAndHalt(const Error& why);
    void askForGoOn();
    void doInStore(std::function<Status(Connection&)> job, std::function<void()> then = {});
    void wakeIn(std::chrono::milliseconds delay);
    void onWakeUp();
    void checkEnd();
    void report();
    [[nodiscard]] RunActivity activity() const;
    [[nodiscard]] std::chrono::milliseconds unhurried(std::chrono::milliseconds delay) const;

    RunParts m_parts;
    SealedCampaign m_sealed;
    RunSetup m_setup;
    int m_ring = kLastRing;
    LedgerBook* m_book = nullptr;
    MessagePool* m_messages = nullptr;
    std::deque<Parcel> m_ready; ///< made, waiting for a lane and the pace
    QList<Lane*> m_lanes;
    QByteArray m_ticket;
    RelayPace& m_pace;
    RefusalGuard m_guard;
    Forwarding m_forwarding;
    Speedometer m_speed;
    LedgerCounts m_counts;
    qint64 m_largest = 0; ///< octets of the largest message so far
    int m_jobs = 0;        ///< other writer jobs on their way
    int m_failures = 0;    ///< connections that failed one after another
    int m_denied = 0;      ///< further connections that the relay would not have, one after another
    Steady m_nextStart{0}; ///< the pace lets nobody start before: no connection is kept open
    Steady m_nextLane{0};  ///< no further connection is tried before
    bool m_resting = false;   ///< nothing is begun before the wake-up: relay or store in trouble
    bool m_byNetwork = false; ///< what it rests for may be the network's fault
    bool m_asleep = false;    ///< between rest() and wake()
    Steady m_offlineUntil{0}; ///< no further connection before
    bool m_exhausted = false; ///< nothing to claim now
    bool m_halting = false;
    bool m_ended = false;
    bool m_pumping = false;
    QTimer m_wakeUp;
    QTimer m_reporter;
    std::optional<Error> m_problem;
};

} // namespace ringi
