// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "delivery/delivery_options.h"
#include "delivery/progress.h"
#include "delivery/test_run.h"
#include "keychain/secret_store.h"

#include <QObject>
#include <QThread>


namespace ringi {

class Engine;
class Store;

/// The delivery thread, as the rest of the program sees it. Lives on the thread that made it; its
/// signals arrive there. Store, secrets and clock outlive it.
///
/// It finds campaigns whose hold is over and whose time has come, verifies their seals against what
/// is stored, fills the ledger and sends. It obeys the campaign's state in the store (pause, stop),
/// which it reads before every recipient. A campaign whose evidence does not hold is refused, logged
/// as "delivery.refused", and stopped; nothing of it leaves.
class DeliveryService final : public QObject {
    Q_OBJECT

public:
    DeliveryService(Store& store, SecretStore& secrets, const Clock& clock,
                    DeliveryOptions options, QObject* parent = nullptr);
    /// Stops as shutdown() does and waits for the thread.
    ~DeliveryService() override;

    /// Starts the thread. What an earlier run left open is called unknown before anything is sent.
    void start();
    /// Sends a test message now, beside whatever runs; testSent() follows.
    void sendTest(const TestMail& mail);
    /// Something changed (an approval, a pause): look now instead of at the next turn.
    void nudge();
    /// Writes down the conversation with relays from now on, in memory, secrets masked; or stops and
    /// forgets it. Off at first.
    void recordWire(bool on);
    /// What was written down so far, as text; wireText() follows.
    void readWire();
    /// Ordered: no new recipients, the messages in flight are finished, QUIT. stopped() follows.
    void shutdown();
    /// The computer is about to sleep: no new recipients, what is on its way is finished, the
    /// connections are closed. rested() follows, at once where nothing goes on. Nobody has paused
    /// anything: all goes on with wake(), with a jump of the clock (a sleep whose end nobody told),
    /// and after two minutes.
    void rest();
    void wake();
    /// What the system says of this computer's network. There again, or another one: what waits
    /// because of the network is tried at once. Gone: no further connection until it is back or
    /// two minutes are over, for the system may be wrong; relays on this computer are no matter of
    /// the network.
    void networkChanged(bool connected);

Q_SIGNALS:
    void progress(const ringi::RunProgress& progress);
    /// A campaign's state or ledger changed: pages may reload.
    void changed(ringi::CampaignId campaign);
    void testSent(const ringi::TestReport& report);
    void wireText(const QByteArray& text);
    /// There is nothing to do now and nothing that would become due by itself.
    void idle();
    /// After rest(), unless wake() came first: nothing is on its way, all outcomes are stored.
    void rested();
    void stopped();

private:
    template <typename F>
    void ask(F wish);

    QThread m_thread;
    Engine* m_engine; ///< lives on m_thread, deleted there
    bool m_leaving = false; ///< shutdown() was called
    int m_rests = 0;  ///< counts rest() and wake(): answers to earlier ones are nobody's
};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::CampaignId)
