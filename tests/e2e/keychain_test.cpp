// SPDX-License-Identifier: Apache-2.0
#include "keychain/keychain_secret_store.h"
#include "support/await.h"
#include "support/keyring_session.h"
#include "support/secret_words.h"
#include "support/test_registry.h"

#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::words;

/// The store against a real gnome-keyring. What is in the keyring is asked of secret-tool, which
/// shares no code with QtKeychain.
class KeychainTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesWhereOtherProgramsFindIt();
    void readsWhatOtherProgramsWrote();
    void replaces();
    void removes();
    void saysWhatIsMissing();
    void keepsWorkspacesApart();
    void standsInForAKeyringThatDoesNotAnswer();

private:
    test::KeyringSession m_session;
};

namespace {

/// Each test has entries of its own, so that none depends on another.
SecretKey key(const char* name)
{
    return {u"8f14e45f-ceea-467f-a9f4-2f1b3c4d5e6f"_s, QLatin1StringView(name)};
}

Secret secret(const char* text)
{
    return Secret(QByteArray(text));
}

/// Stops the daemon for as long as it lives: a service that is there and says nothing.
class Stopped final {
public:
    explicit Stopped(pid_t process) : m_process(process) { ::kill(m_process, SIGSTOP); }
    ~Stopped() { ::kill(m_process, SIGCONT); }
    Stopped(const Stopped&) = delete;
    Stopped& operator=(const Stopped&) = delete;

private:
    pid_t m_process;
};

} // namespace

void KeychainTest::initTestCase()
{
    QVERIFY2(m_session.isThere(), "start this test through tests/support/with-keyring");
}

void KeychainTest::writesWhereOtherProgramsFindIt()
{
    KeychainSecretStore store;
    QCOMPARE(words(await(store.write(key("found"), secret("pässword 一")))), "Keychain"_ba);
    QCOMPARE(m_session.lookUp(key("found")), QByteArray("pässword 一"));

    // And in the next run of the program:
    KeychainSecretStore later;
    QCOMPARE(words(await(later.read(key("found")))), "pässword 一"_ba);
}

void KeychainTest::readsWhatOtherProgramsWrote()
{
    QVERIFY(m_session.put(key("foreign"), "put there by IT"));
    KeychainSecretStore store;
    QCOMPARE(words(await(store.read(key("foreign")))), "put there by IT"_ba);
}

void KeychainTest::replaces()
{
    KeychainSecretStore store;
    QVERIFY(await(store.write(key("replaced"), secret("old"))));
    QCOMPARE(words(await(store.write(key("replaced"), secret("new")))), "Keychain"_ba);
    QCOMPARE(m_session.lookUp(key("replaced")), QByteArray("new"));
    QCOMPARE(words(await(store.read(key("replaced")))), "new"_ba);

    const QByteArray longest(SecretStore::kMaxSecretSize, 'x');
    QCOMPARE(words(await(store.write(key("replaced"), Secret(longest)))), "Keychain"_ba);
    QCOMPARE(m_session.lookUp(key("replaced")), longest);
}

void KeychainTest::removes()
{
    KeychainSecretStore store;
    QVERIFY(await(store.write(key("removed"), secret("short-lived"))));
    QVERIFY(await(store.write(key("kept"), secret("kept"))));
    QVERIFY(await(store.remove(key("removed"))));
    QVERIFY(m_session.lookUp(key("removed")).isNull());
    QCOMPARE(m_session.lookUp(key("kept")), QByteArray("kept"));
    QCOMPARE(words(await(store.read(key("removed")))), "!SecretMissing"_ba);
    QVERIFY(await(store.remove(key("removed")))); // as gone as it was
}

void KeychainTest::saysWhatIsMissing()
{
    KeychainSecretStore store;
    QCOMPARE(words(await(store.read(key("never saved")))), "!SecretMissing"_ba);
}

void KeychainTest::keepsWorkspacesApart()
{
    KeychainSecretStore store;
    const SecretKey mine = key("shared name");
    const SecretKey theirs{u"0cc175b9-c0f1-46b6-a831-c399e2697726"_s, mine.name};
    QVERIFY(await(store.write(mine, secret("mine"))));
    QVERIFY(await(store.write(theirs, secret("theirs"))));
    QCOMPARE(words(await(store.read(mine))), "mine"_ba);
    QVERIFY(await(store.remove(mine)));
    QCOMPARE(words(await(store.read(theirs))), "theirs"_ba);
}

void KeychainTest::standsInForAKeyringThatDoesNotAnswer()
{
    KeychainSecretStore patient;
    QCOMPARE(words(await(patient.write(key("before"), secret("before")))), "Keychain"_ba);

    KeychainSecretStore store(std::chrono::seconds(2));
    {
        const Stopped stopped(m_session.daemon());
        QCOMPARE(words(await(store.read(key("before")))), "!TimedOut"_ba);
        QCOMPARE(words(await(store.write(key("during"), secret("for this run")))), "MemoryOnly"_ba);
        QCOMPARE(words(await(store.read(key("during")))), "for this run"_ba);
    }
    // The jobs that were given up end late; nobody is answered twice, and the queue goes on.
    QCOMPARE(words(await(patient.write(key("after"), secret("after")))), "Keychain"_ba);
    QCOMPARE(m_session.lookUp(key("after")), "after"_ba);
    QCOMPARE(words(await(patient.read(key("before")))), "before"_ba);

    // Once the keyring has taken a secret, what memory held in its place is no longer used.
    QCOMPARE(words(await(store.write(key("during"), secret("kept")))), "Keychain"_ba);
    QVERIFY(m_session.put(key("during"), "changed by IT"));
    QCOMPARE(words(await(store.read(key("during")))), "changed by IT"_ba);
}

#include "keychain_test.moc"
RINGI_TEST(KeychainTest)
