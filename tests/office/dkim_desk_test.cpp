// SPDX-License-Identifier: Apache-2.0
#include "keychain/dkim_secret.h"
#include "office/dkim_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/secret_words.h"
#include "support/test_registry.h"

#include <QtTest>

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

/// Keeps in memory, notes under which names it was asked to, and refuses on demand.
class MoodyStore final : public SecretStore {
public:
    QFuture<Result<SecretHome>> write(const SecretKey& key, const Secret& secret) override
    {
        m_written.append(key.name);
        if (m_refuses)
            return ready<SecretHome>(failure(ErrorCode::KeychainDenied));
        return m_memory.write(key, secret);
    }
    QFuture<Result<Secret>> read(const SecretKey& key) override { return m_memory.read(key); }
    QFuture<Status> remove(const SecretKey& key) override { return m_memory.remove(key); }

    void refuse(bool refuses) { m_refuses = refuses; }
    [[nodiscard]] const QStringList& written() const { return m_written; }

private:
    template <typename T>
    static QFuture<Result<T>> ready(Result<T> result)
    {
        return QtFuture::makeReadyFuture(std::move(result));
    }

    MemorySecretStore m_memory;
    QStringList m_written;
    std::atomic<bool> m_refuses = false;
};

/// A private key as the desk keeps it, as a PEM file.
Secret pemOf(const DkimKeyPair& pair)
{
    QByteArray pem = "-----BEGIN PRIVATE KEY-----\n";
    const QByteArray base64 = pair.privateKey.bytes();
    for (qsizetype at = 0; at < base64.size(); at += 64)
        pem += base64.mid(at, 64) + '\n';
    return Secret(pem + "-----END PRIVATE KEY-----\n");
}

template <typename T>
QString why(const Result<T>& result)
{
    if (result)
        return {};
    return (errorCodeName(result.error().code) + u' ' + result.error().detail).trimmed();
}

} // namespace

/// Who may give a sender a signing key, what is kept of it where, and what the log says.
class DkimDeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void onlyWhoManagesRelaysMay();
    void makesAndFindsAgain();
    void importsAndSaysWhyNot();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesASecondOfAKind();
    void removes();
    void theLogHoldsNoSecret();
    void aRefusingKeychainLeavesNothing();

private:
    [[nodiscard]] DkimDesk& desk() { return m_fixture->office().dkim(); }
    [[nodiscard]] DkimPlace place(const QString& domain = u"example.com"_s,
                                  const QString& selector = u"ringi1"_s) const
    {
        return {m_sender, domain, selector};
    }
    [[nodiscard]] QList<DkimCard> keys() { return await(desk().keys(m_sender)).value(); }
    [[nodiscard]] Result<AddedDkimKey> make(const DkimPlace& where)
    {
        return await(desk().make(m_fixture->taro(), where, DkimAlgorithm::Ed25519Sha256));
    }
    [[nodiscard]] QList<AuditEntry> entries(const QString& action);

    std::unique_ptr<MoodyStore> m_secrets;
    std::unique_ptr<OfficeFixture> m_fixture;
    SenderId m_sender; ///< office@example.com
};

void DkimDeskTest::init()
{
    m_secrets = std::make_unique<MoodyStore>();
    m_fixture = std::make_unique<OfficeFixture>();
    m_fixture->useSecrets(*m_secrets);
    m_fixture->found();
    m_sender = m_fixture->addSender(m_fixture->addRelay({u"localhost"_s, 2525, {}, {}}));
}

void DkimDeskTest::cleanup()
{
    m_fixture.reset();
    m_secrets.reset();
}

QList<AuditEntry> DkimDeskTest::entries(const QString& action)
{
    QList<AuditEntry> found = m_fixture->log();
    found.removeIf([&](const AuditEntry& entry) { return entry.action != action; });
    return found;
}

void DkimDeskTest::onlyWhoManagesRelaysMay()
{
    const auto made = make(place());
    QVERIFY2(made, qPrintable(why(made)));
    const Secret pem = pemOf(*makeDkimKey(DkimAlgorithm::Ed25519Sha256));
    for (const Session& session : {m_fixture->hanako(), m_fixture->jiro()}) {
        const auto again = await(desk().make(session, place(), DkimAlgorithm::Ed25519Sha256));
        QCOMPARE(again.error().code, ErrorCode::NotPermitted);
        const auto imported = await(desk().import(session, place(), pem));
        QCOMPARE(imported.error().code, ErrorCode::NotPermitted);
        const auto removed = await(desk().remove(session, made->card.id));
        QCOMPARE(removed.error().code, ErrorCode::NotPermitted);
    }
    QVERIFY(m_fixture->logHolds(u"dkim.added.refused"_s, ErrorCode::NotPermitted));
    QVERIFY(m_fixture->logHolds(u"dkim.removed.refused"_s, ErrorCode::NotPermitted));
    QCOMPARE(keys().size(), 1);
    QCOMPARE(m_secrets->written().size(), 1);
}

void DkimDeskTest::makesAndFindsAgain()
{
    const auto rsa = await(desk().make(m_fixture->taro(), place(), DkimAlgorithm::RsaSha256));
    QVERIFY2(rsa, qPrintable(why(rsa)));
    QCOMPARE(rsa->home, SecretHome::MemoryOnly);
    // Upper case and the blank of a hasty hand do not matter; a domain above the address's is fit.
    const auto ed = make(place(u" EXAMPLE.com "_s, u" Ringi2"_s));
    QVERIFY2(ed, qPrintable(why(ed)));
    QCOMPARE(ed->card.record.name, u"ringi2._domainkey.example.com"_s);
    const auto card = [this](DkimKeyId id) {
        for (const DkimCard& each : keys()) {
            if (each.id == id)
                return each;
        }
        return DkimCard();
    };
    QCOMPARE(keys().size(), 2);
    QCOMPARE(card(ed->card.id).identity, ed->card.identity);
    QVERIFY(card(ed->card.id).canSign && card(rsa->card.id).canSign);

    // The private half of the one under the name of the other signs nothing.
    const QString workspace = m_fixture->office().workspaceId();
    const SecretKey name = dkimSecretKey(workspace, ed->card.id);
    const auto other = await(m_secrets->read(dkimSecretKey(workspace, rsa->card.id)));
    QVERIFY(await(m_secrets->write(name, *other)));
    QVERIFY(card(rsa->card.id).canSign && !card(ed->card.id).canSign);
    QVERIFY(await(m_secrets->remove(name)));
    QVERIFY(!card(ed->card.id).canSign);
}

void DkimDeskTest::importsAndSaysWhyNot()
{
    const auto pair = makeDkimKey(DkimAlgorithm::Ed25519Sha256);
    const auto added = await(desk().import(m_fixture->taro(), place(), pemOf(*pair)));
    QVERIFY2(added, qPrintable(why(added)));
    QCOMPARE(added->card.identity.publicKey, pair->publicKey);
    const auto kept =
        await(m_secrets->read(dkimSecretKey(m_fixture->office().workspaceId(), added->card.id)));
    QCOMPARE(words(kept), pair->privateKey.bytes());
    const auto nothing = await(desk().import(m_fixture->taro(), place(), Secret("no key")));
    QCOMPARE(why(nothing), u"InvalidInput pem"_s);
    QCOMPARE(keys().size(), 1);
}

void DkimDeskTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("detail");
    QTest::newRow("of another") << u"example.org"_s << u"ringi1"_s << u"domain"_s;
    QTest::newRow("below the address") << u"mail.example.com"_s << u"ringi1"_s << u"domain"_s;
    QTest::newRow("the same ending") << u"ample.com"_s << u"ringi1"_s << u"domain"_s;
    QTest::newRow("top level") << u"com"_s << u"ringi1"_s << u"domain"_s;
    QTest::newRow("no domain") << u""_s << u"ringi1"_s << u"domain"_s;
    QTest::newRow("no selector") << u"example.com"_s << u""_s << u"selector"_s;
    QTest::newRow("blank inside") << u"example.com"_s << u"ringi 1"_s << u"selector"_s;
    QTest::newRow("another tag") << u"example.com"_s << u"a; d=example.org"_s << u"selector"_s;
    QTest::newRow("line break") << u"example.com"_s << u"a\nb"_s << u"selector"_s;
    QTest::newRow("ends in a dot") << u"example.com"_s << u"ringi."_s << u"selector"_s;
    QTest::newRow("too long") << u"example.com"_s << QString(64, u'a') << u"selector"_s;
}

void DkimDeskTest::refusesWhatDoesNotFit()
{
    QFETCH(const QString, domain);
    QFETCH(const QString, selector);
    QFETCH(const QString, detail);
    QCOMPARE(why(make(place(domain, selector))), u"InvalidInput "_s + detail);
    QVERIFY(keys().isEmpty());
    QVERIFY(m_secrets->written().isEmpty());
}

void DkimDeskTest::refusesASecondOfAKind()
{
    const auto first = make(place());
    QVERIFY(first);
    QCOMPARE(why(make(place(u"example.com"_s, u"ringi2"_s))), u"AlreadyExists dkim key"_s);
    QCOMPARE(keys().size(), 1);
    QVERIFY(keys().first().canSign);
    QCOMPARE(m_secrets->written().size(), 1);
}

void DkimDeskTest::removes()
{
    const auto key = make(place());
    QVERIFY(key);
    QVERIFY(await(desk().remove(m_fixture->taro(), key->card.id)));
    QVERIFY(keys().isEmpty());
    const auto gone =
        await(m_secrets->read(dkimSecretKey(m_fixture->office().workspaceId(), key->card.id)));
    QCOMPARE(words(gone), QByteArray("!SecretMissing"));
    QCOMPARE(await(desk().remove(m_fixture->taro(), key->card.id)).error().code,
             ErrorCode::NotFound);
}

void DkimDeskTest::theLogHoldsNoSecret()
{
    const auto pair = makeDkimKey(DkimAlgorithm::RsaSha256);
    const Secret pem = pemOf(*pair);
    const auto added = await(desk().import(m_fixture->taro(), place(), pem));
    QVERIFY2(added, qPrintable(why(added)));
    QVERIFY(await(desk().remove(m_fixture->taro(), added->card.id)));
    const auto adds = entries(u"dkim.added"_s);
    QCOMPARE(adds.size(), 1);
    QCOMPARE(adds.first().details.value(u"domain"_s).toString(), u"example.com"_s);
    QCOMPARE(adds.first().details.value(u"selector"_s).toString(), u"ringi1"_s);
    QCOMPARE(adds.first().details.value(u"algorithm"_s).toString(), u"rsa-sha256"_s);
    QCOMPARE(adds.first().details.value(u"home"_s).toString(), u"memory"_s);
    QCOMPARE(entries(u"dkim.removed"_s).size(), 1);

    // Nor does the database hold any part of it, in whatever form.
    m_fixture->close();
    const QByteArray base64 = pair->privateKey.bytes();
    const QByteArray der = QByteArray::fromBase64(base64);
    for (const QString& suffix : {u""_s, u"-wal"_s}) {
        QFile file(m_fixture->databaseFile() + suffix);
        if (suffix.isEmpty())
            QVERIFY(file.exists());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("dkim.added") || !suffix.isEmpty());
        QVERIFY(!bytes.contains("PRIVATE KEY"));
        QVERIFY(!bytes.contains(base64.last(40)));
        QVERIFY(!bytes.contains(der.last(32)));
        QVERIFY(!bytes.contains(der.last(32).toHex()));
    }
}

void DkimDeskTest::aRefusingKeychainLeavesNothing()
{
    m_secrets->refuse(true);
    QCOMPARE(make(place()).error().code, ErrorCode::KeychainDenied);
    QCOMPARE(m_secrets->written().size(), 1);
    QVERIFY(keys().isEmpty());
    QVERIFY(entries(u"dkim.added"_s).isEmpty());
    m_secrets->refuse(false);
    QVERIFY(make(place()));
    QCOMPARE(keys().size(), 1);
}

#include "dkim_desk_test.moc"
RINGI_TEST(DkimDeskTest)
