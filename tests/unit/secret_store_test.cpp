// SPDX-License-Identifier: Apache-2.0
#include "keychain/keychain_secret_store.h"
#include "keychain/memory_secret_store.h"
#include "support/await.h"
#include "support/secret_words.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;

using namespace ringi;
using test::await;
using test::words;

/// What every store promises, and what the keychain's store does where there is no keychain.
class SecretStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void keepsEachSecretUnderItsKey_data() { eachStore(); }
    void keepsEachSecretUnderItsKey();
    void replacesWhatWasThere_data() { eachStore(); }
    void replacesWhatWasThere();
    void removes_data() { eachStore(); }
    void removes();
    void refusesWhatNoKeychainHolds_data() { eachStore(); }
    void refusesWhatNoKeychainHolds();
    void answersFromItsOwnThread_data() { eachStore(); }
    void answersFromItsOwnThread();
    void answersCancelledWhenItGoes_data() { eachStore(); }
    void answersCancelledWhenItGoes();

    void saysThatThereIsNoKeychain();
    void writesNoFile();

private:
    static void eachStore();
    static std::unique_ptr<SecretStore> makeStore();

    QTemporaryDir m_home;
};

namespace {

const SecretKey kRelay{u"8f14e45f-ceea-467f-a9f4-2f1b3c4d5e6f"_s, u"relay/1"_s};
const SecretKey kOtherRelay{kRelay.workspace, u"relay/2"_s};
const SecretKey kOtherWorkspace{u"0cc175b9-c0f1-46b6-a831-c399e2697726"_s, kRelay.name};

Secret secret(const char* text)
{
    return Secret(QByteArray(text));
}

} // namespace

void SecretStoreTest::initTestCase()
{
    // A bus address that nobody listens at: no keychain of the machine is touched, or started.
    QVERIFY(m_home.isValid());
    const QByteArray home = QFile::encodeName(m_home.path());
    for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, home);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home + "/no-bus");
    for (const char* name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION"})
        qunsetenv(name);
}

void SecretStoreTest::eachStore()
{
    QTest::addColumn<bool>("keychain");
    QTest::newRow("memory") << false;
    QTest::newRow("keychain that is not there") << true;
}

std::unique_ptr<SecretStore> SecretStoreTest::makeStore()
{
    QFETCH(bool, keychain);
    if (keychain)
        return std::make_unique<KeychainSecretStore>();
    return std::make_unique<MemorySecretStore>();
}

void SecretStoreTest::keepsEachSecretUnderItsKey()
{
    const auto store = makeStore();
    QCOMPARE(words(await(store->write(kRelay, secret("pässword 一")))), "MemoryOnly"_ba);
    QCOMPARE(words(await(store->write(kOtherRelay, secret("second")))), "MemoryOnly"_ba);
    QCOMPARE(words(await(store->write(kOtherWorkspace, secret("")))), "MemoryOnly"_ba);

    QCOMPARE(words(await(store->read(kRelay))), "pässword 一"_ba);
    QCOMPARE(words(await(store->read(kOtherRelay))), "second"_ba);
    QCOMPARE(words(await(store->read(kOtherWorkspace))), ""_ba);
}

void SecretStoreTest::replacesWhatWasThere()
{
    const auto store = makeStore();
    QVERIFY(await(store->write(kRelay, secret("old"))));
    QVERIFY(await(store->write(kRelay, secret("new"))));
    QCOMPARE(words(await(store->read(kRelay))), "new"_ba);
}

void SecretStoreTest::removes()
{
    const auto store = makeStore();
    QVERIFY(await(store->write(kRelay, secret("one"))));
    QVERIFY(await(store->write(kOtherRelay, secret("two"))));
    QVERIFY(await(store->remove(kRelay)));
    QVERIFY(!await(store->read(kRelay)));
    QCOMPARE(words(await(store->read(kOtherRelay))), "two"_ba);
}

void SecretStoreTest::refusesWhatNoKeychainHolds()
{
    const auto store = makeStore();
    const auto write = [&](const QByteArray& bytes) {
        return words(await(store->write(kRelay, Secret(bytes))));
    };
    QCOMPARE(write("latin1 \xe4"_ba), "!InvalidInput"_ba);
    QCOMPARE(write("cut \xe4\xb8"_ba), "!InvalidInput"_ba);
    QCOMPARE(write("nul \0 inside"_ba), "!InvalidInput"_ba);
    QCOMPARE(write(QByteArray(SecretStore::kMaxSecretSize + 1, 'x')), "!TooLarge"_ba);
    QCOMPARE(write(QByteArray(SecretStore::kMaxSecretSize, 'x')), "MemoryOnly"_ba);
}

void SecretStoreTest::answersFromItsOwnThread()
{
    const auto store = makeStore();
    QFuture<Result<SecretHome>> written;
    const std::unique_ptr<QThread> caller(
        QThread::create([&] { written = store->write(kRelay, secret("from elsewhere")); }));
    caller->start();
    QVERIFY(caller->wait());
    QVERIFY(!written.isFinished()); // this thread owns the store and has run no event yet

    const QThread* answeredOn = nullptr;
    written.then([&](const Result<SecretHome>&) { answeredOn = QThread::currentThread(); });
    QCOMPARE(words(await(written)), "MemoryOnly"_ba);
    QCOMPARE(answeredOn, QThread::currentThread());
    QCOMPARE(words(await(store->read(kRelay))), "from elsewhere"_ba);
}

void SecretStoreTest::answersCancelledWhenItGoes()
{
    auto store = makeStore();
    QFuture<Result<SecretHome>> written;
    const std::unique_ptr<QThread> caller(
        QThread::create([&] { written = store->write(kRelay, secret("too late")); }));
    caller->start();
    QVERIFY(caller->wait());
    store.reset();
    QCOMPARE(words(await(written)), "!Cancelled"_ba);
}

void SecretStoreTest::saysThatThereIsNoKeychain()
{
    KeychainSecretStore store;
    QCOMPARE(words(await(store.read(kRelay))), "!KeychainUnavailable"_ba);
    QCOMPARE(words(await(store.remove(kRelay))), "!KeychainUnavailable"_ba);

    // What one store holds for this run is nobody else's.
    QCOMPARE(words(await(store.write(kRelay, secret("here")))), "MemoryOnly"_ba);
    KeychainSecretStore other;
    QCOMPARE(words(await(other.read(kRelay))), "!KeychainUnavailable"_ba);
}

void SecretStoreTest::writesNoFile()
{
    KeychainSecretStore store;
    QCOMPARE(words(await(store.write(kRelay, secret("nowhere on disk")))), "MemoryOnly"_ba);
    QCOMPARE(QDir(m_home.path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
             QStringList());
}

#include "secret_store_test.moc"
RINGI_TEST(SecretStoreTest)
