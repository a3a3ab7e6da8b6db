// SPDX-License-Identifier: Apache-2.0
#include "keychain/keychain_secret_store.h"
#include "support/await.h"
#include "support/keyring_session.h"
#include "support/secret_words.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::words;

/// A keyring that is there and locked is not "no keychain": nothing moves to memory unasked.
/// A test of its own, with a keyring of its own, because nothing here unlocks it again.
class KeychainLockedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesToWrite();
    void findsNothing();
    void refusesToRemove();

private:
    test::KeyringSession m_session;
    const SecretKey m_saved{u"8f14e45f-ceea-467f-a9f4-2f1b3c4d5e6f"_s, u"relay/1"_s};
    const SecretKey m_new{m_saved.workspace, u"relay/2"_s};
};

void KeychainLockedTest::initTestCase()
{
    QVERIFY2(m_session.isThere(), "start this test through tests/support/with-keyring");
    KeychainSecretStore store;
    QCOMPARE(words(await(store.write(m_saved, Secret(QByteArray("saved"))))), "Keychain"_ba);
    QVERIFY(m_session.lock());
}

void KeychainLockedTest::refusesToWrite()
{
    KeychainSecretStore store;
    for (const SecretKey& key : {m_new, m_saved}) {
        QCOMPARE(words(await(store.write(key, Secret(QByteArray("other"))))), "!KeychainLocked"_ba);
        QVERIFY(!await(store.read(key))); // nor was it kept anywhere else
    }
}

void KeychainLockedTest::findsNothing()
{
    KeychainSecretStore store;
    // What libsecret says of a locked entry; SecretStore::read() warns of it.
    QCOMPARE(words(await(store.read(m_saved))), "!SecretMissing"_ba);
}

void KeychainLockedTest::refusesToRemove()
{
    KeychainSecretStore store;
    QCOMPARE(words(await(store.remove(m_saved))), "!KeychainLocked"_ba);
}

#include "keychain_locked_test.moc"
RINGI_TEST(KeychainLockedTest)
