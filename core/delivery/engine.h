// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/agenda.h"
#include "delivery/clock_watch.h"
#include "delivery/log_memory.h"
#include "delivery/run.h"
#include "delivery/test_run.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>

namespace ringi {

/// A campaign whose evidence holds.
struct Verified {
    SealedCampaign sealed;
    bool mayBeSentAlready = false; ///< see mayBeSentAlready()
};

/// Looks for campaigns that are due, verifies them and runs them. Lives on the delivery thread; see
/// DeliveryService for what it promises.
class Engine final : public QObject {
    Q_OBJECT

public:
    explicit Engine(RunParts parts);
    ~Engine() override;

    void start();
    void look();
    void shutdown();
    void sendTest(const TestMail& mail);
    void recordWire(bool on);
    void readWire();
    /// rested() follows with the same number.
    void rest(int number);
    void wake();
    void networkChanged(bool connected);

Q_SIGNALS:
    void progress(const ringi::RunProgress& progress);
    void changed(ringi::CampaignId campaign);
    void idle();
    void testSent(const ringi::TestReport& report);
    void wireText(const QByteArray& text);
    void rested(int number);
    void stopped();

private:
    void startAgain();
    void onAgenda(const QList<AgendaItem>& agenda);
    void consider(const AgendaItem& item);
    void verify(CampaignId campaign);
    void onVerified(CampaignId campaign, const Result<Verified>& verified);
    void refuse(CampaignId campaign, const Error& why);
    void begin(const Verified& verified);
    void remember(const SealedCampaign& sealed);
    void prepare(const SealedCampaign& sealed);
    void startRun(const SealedCampaign& sealed, const RunSetup& setup);
    void pause(CampaignId campaign, const Error& why);
    void finish(CampaignId campaign);
    void lapse(CampaignId campaign);
    void onEnded(Run* run, CampaignId campaign);
    void writeOutcomes();
    void writeOutcomes(CampaignId campaign);
    void reportBlocked(CampaignId campaign, const Error& why);
    void endLook();
    void watchClock();
    void tellRested();
    [[nodiscard]] std::chrono::milliseconds unhurried(std::chrono::milliseconds delay) const;
    [[nodiscard]] bool isBusy(RelayId relay) const;
    /// Nobody has asked for an end or a rest.
    [[nodiscard]] bool mayBegin() const { return !m_stopping && !m_rest; }

    RunParts m_parts;
    std::shared_ptr<LogMemory> m_memory; ///< shared with jobs
    struct Running {
        Run* run = nullptr;
        RelayId relay;
    };

    QTimer m_timer;
    QThreadPool m_pool; ///< composes and signs
    ClockWatch m_clockWatch;
    ProvenSignIns m_proven;
    std::unique_ptr<smtp::WireLog> m_wireLog; ///< from the first recordWire() on
    std::map<CampaignId, Running> m_runs;           ///< one at a time to each relay
    std::map<RelayId, std::unique_ptr<RelayPace>> m_paces; ///< outlive the runs: limits go on
    QHash<CampaignId, RelayId> m_relays;            ///< of campaigns that waited for theirs
    QList<TestRun*> m_tests;
    /// Outcomes of runs that ended while the store took nothing: written before anything else of
    /// their campaign.
    std::map<CampaignId, QList<Settlement>> m_unwritten;
    QHash<CampaignId, Moment> m_notBefore; ///< what the seals say, where the columns said "now"
    Moment m_presentSince{}; ///< what fell due before, fell due while nobody was there
    Moment m_lastSeen{};     ///< when the timer came last
    int m_busy = 0;          ///< looks, verifications and changes on their way
    int m_preparing = 0; ///< runs on their way; a keychain may ask its user, so no end waits for them
    bool m_lookAgain = false;
    bool m_waiting = false;  ///< something becomes due by itself
    std::optional<int> m_rest; ///< the number of the rest that was asked for
    bool m_restTold = false;
    QTimer m_restEnd;           ///< nobody told us of a sleep or its end
    Steady m_offlineUntil{0};   ///< the system says so, and is believed so long
    bool m_stopping = false;
    bool m_started = false;
};

} // namespace ringi
