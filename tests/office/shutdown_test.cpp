// SPDX-License-Identifier: Apache-2.0
// The program ends while a keychain is being asked: nobody waits for its answer.
#include "run_bench.h"

#include "keychain/memory_secret_store.h"

#include "support/test_registry.h"

#include <QtTest>

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

/// Its user does not answer.
class AskingKeychain final : public SecretStore {
public:
    QFuture<Result<SecretHome>> write(const SecretKey& key, const Secret& secret) override
    {
        return m_kept.write(key, secret);
    }
    QFuture<Result<Secret>> read(const SecretKey&) override
    {
        ++m_asked;
        return m_silence.future();
    }
    QFuture<Status> remove(const SecretKey& key) override { return m_kept.remove(key); }

    [[nodiscard]] int asked() const { return m_asked; }

private:
    MemorySecretStore m_kept;
    QPromise<Result<Secret>> m_silence = [] {
        QPromise<Result<Secret>> promise;
        promise.start();
        return promise;
    }();
    std::atomic<int> m_asked = 0;
};

} // namespace

class ShutdownTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhileAKeychainIsAsked()
    {
        AskingKeychain keychain;
        RunBench bench;
        bench.office().useSecrets(keychain);
        const RelayFacts relay{u"localhost"_s, 1, {}, u"office"_s}; // nobody gets that far
        const CampaignId campaign = bench.sealed(relay, 3);
        bench.startService();
        QTRY_VERIFY_WITH_TIMEOUT(keychain.asked() > 0, 20'000);
        QSignalSpy stopped(&bench.service(), &DeliveryService::stopped);
        bench.stopService();
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(bench.counts(campaign).waiting, 3);
        QCOMPARE(bench.office().state(campaign), CampaignState::Sending); // it goes on another day
    }
};

#include "shutdown_test.moc"
RINGI_TEST(ShutdownTest)
