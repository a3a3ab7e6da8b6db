// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_key.h"
#include "keychain/dkim_secret.h"
#include "support/test_registry.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// Keys made here and keys made by the openssl program.
class DkimKeyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesKeys_data();
    void makesKeys();
    void importsWhatOpensslMakes_data();
    void importsWhatOpensslMakes();
    void refusesToImport_data();
    void refusesToImport();
    void refusesToReadFromTheKeychain_data();
    void refusesToReadFromTheKeychain();
    void survivesDamagedFiles();
    void writesTheRecord_data();
    void writesTheRecord();
    void namesTheSecret();

private:
    QByteArray m_rsa; ///< PEM
    QByteArray m_ed25519;
};

namespace {

/// What the program writes; nothing when it fails.
QByteArray openssl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    program.write(input);
    program.closeWriteChannel();
    const bool worked = program.waitForFinished(60'000) &&
                        program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    return worked ? program.readAllStandardOutput() : QByteArray();
}

QByteArray rsaKey(int bits)
{
    return openssl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s,
                    u"rsa_keygen_bits:%1"_s.arg(bits)});
}

QByteArray newKey(const QString& algorithm)
{
    return openssl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, algorithm});
}

QByteArray publicDer(const QByteArray& pem)
{
    return openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, pem);
}

QString why(const Result<DkimKeyPair>& result)
{
    return result ? QString() : errorCodeName(result.error().code) + u' ' + result.error().detail;
}

} // namespace

void DkimKeyTest::initTestCase()
{
    m_rsa = rsaKey(2048);
    m_ed25519 = newKey(u"ED25519"_s);
    QVERIFY(m_rsa.startsWith("-----BEGIN PRIVATE KEY-----"));
    QVERIFY(m_ed25519.startsWith("-----BEGIN PRIVATE KEY-----"));
}

void DkimKeyTest::makesKeys_data()
{
    QTest::addColumn<DkimAlgorithm>("algorithm");
    QTest::newRow("RSA") << DkimAlgorithm::RsaSha256;
    QTest::newRow("Ed25519") << DkimAlgorithm::Ed25519Sha256;
}

void DkimKeyTest::makesKeys()
{
    QFETCH(DkimAlgorithm, algorithm);
    const auto made = makeDkimKey(algorithm);
    QVERIFY(made);
    QVERIFY(made->algorithm == algorithm);
    QVERIFY(made->privateKey.bytes().size() <= SecretStore::kMaxSecretSize);
    const auto another = makeDkimKey(algorithm);
    QVERIFY(another && another->publicKey != made->publicKey);

    const auto read = readDkimKey(made->privateKey);
    QVERIFY(read);
    QVERIFY(read->algorithm == algorithm);
    QCOMPARE(read->publicKey, made->publicKey);
    QCOMPARE(read->privateKey.bytes(), made->privateKey.bytes());

    // openssl sees the same public key in it.
    const QByteArray der = publicDer("-----BEGIN PRIVATE KEY-----\n" + made->privateKey.bytes() +
                                     "\n-----END PRIVATE KEY-----\n");
    QVERIFY(!der.isEmpty());
    QCOMPARE(algorithm == DkimAlgorithm::RsaSha256 ? der : der.right(32), made->publicKey);
    if (algorithm == DkimAlgorithm::RsaSha256)
        QCOMPARE(der.size(), 294); // that of 2048 bits
}

void DkimKeyTest::importsWhatOpensslMakes_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<DkimAlgorithm>("algorithm");
    const QByteArray certificate =
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ed25519"_s, u"-nodes"_s, u"-subj"_s,
                 u"/CN=test"_s, u"-keyout"_s, u"/dev/null"_s});
    QTest::newRow("RSA, PKCS #8") << m_rsa << DkimAlgorithm::RsaSha256;
    QTest::newRow("RSA, traditional")
        << openssl({u"rsa"_s, u"-traditional"_s}, m_rsa) << DkimAlgorithm::RsaSha256;
    QTest::newRow("RSA, 3072 bits") << rsaKey(3072) << DkimAlgorithm::RsaSha256;
    QTest::newRow("Ed25519") << m_ed25519 << DkimAlgorithm::Ed25519Sha256;
    QTest::newRow("after a certificate") << certificate + m_rsa << DkimAlgorithm::RsaSha256;
    QTest::newRow("after its public key")
        << openssl({u"pkey"_s, u"-pubout"_s}, m_rsa) + m_rsa << DkimAlgorithm::RsaSha256;
    QTest::newRow("line breaks and mark of Windows")
        << "\xEF\xBB\xBF" + QByteArray(m_rsa).replace("\n", "\r\n") << DkimAlgorithm::RsaSha256;
    QTest::newRow("words around it") << "Key of 2026\n" + m_ed25519 + "keep it safe\n"
                                     << DkimAlgorithm::Ed25519Sha256;
}

void DkimKeyTest::importsWhatOpensslMakes()
{
    QFETCH(QByteArray, pem);
    QFETCH(DkimAlgorithm, algorithm);
    const auto pair = importDkimKey(pem);
    QVERIFY2(pair, qPrintable(why(pair)));
    QVERIFY(pair->algorithm == algorithm);
    QVERIFY(pair->privateKey.bytes().size() <= SecretStore::kMaxSecretSize);
    QByteArray mine = pem.mid(pem.lastIndexOf("-----BEGIN"));
    const QByteArray der = publicDer(mine);
    QVERIFY(!der.isEmpty());
    QCOMPARE(pair->publicKey, algorithm == DkimAlgorithm::RsaSha256 ? der : der.right(32));
    const auto read = readDkimKey(pair->privateKey);
    QVERIFY(read);
    QCOMPARE(read->publicKey, pair->publicKey);
}

void DkimKeyTest::refusesToImport_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QByteArray& pem, const QString& detail) {
        QTest::newRow(name) << pem << detail;
    };
    const QStringList encrypting{u"-aes256"_s, u"-passout"_s, u"pass:secret"_s};
    row("nothing", {}, u"pem"_s);
    row("words", "Dear Sir or Madam,\n", u"pem"_s);
    row("no end", m_rsa.left(m_rsa.size() / 2), u"pem"_s);
    row("too large a file", m_rsa.rightJustified(1 << 20, '\n'), u"pem"_s);
    row("base64 of nothing", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        u"pem"_s);
    row("encrypted PKCS #8", openssl(QStringList{u"pkey"_s} + encrypting, m_rsa), u"encrypted"_s);
    row("encrypted, traditional",
        openssl(QStringList{u"rsa"_s, u"-traditional"_s} + encrypting, m_rsa), u"encrypted"_s);
    row("public key", openssl({u"pkey"_s, u"-pubout"_s}, m_rsa), u"public"_s);
    row("public key, traditional", openssl({u"rsa"_s, u"-RSAPublicKey_out"_s}, m_rsa), u"public"_s);
    row("512 bits", rsaKey(512), u"bits"_s);
    row("1024 bits", rsaKey(1024), u"bits"_s);
    row("1024 bits, traditional", openssl({u"rsa"_s, u"-traditional"_s}, rsaKey(1024)), u"bits"_s);
    row("4096 bits", rsaKey(4096), u"bits"_s);
    row("X25519", newKey(u"X25519"_s), u"algorithm"_s);
    row("Ed448", newKey(u"ED448"_s), u"algorithm"_s);
    row("RSA-PSS", newKey(u"RSA-PSS"_s), u"algorithm"_s);
    const QByteArray curve = openssl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"EC"_s,
                                      u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s});
    row("elliptic curve", curve, u"algorithm"_s);
    row("elliptic curve, traditional", openssl({u"ec"_s}, curve), u"algorithm"_s);
}

void DkimKeyTest::refusesToImport()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, detail);
    QVERIFY(!pem.isEmpty() || qstrcmp(QTest::currentDataTag(), "nothing") == 0);
    QCOMPARE(why(importDkimKey(pem)), u"InvalidInput "_s + detail);
}

void DkimKeyTest::refusesToReadFromTheKeychain_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("detail");
    const auto der = [](const QByteArray& pem) {
        const QByteArrayList lines = pem.trimmed().split('\n');
        return lines.mid(1, lines.size() - 2).join();
    };
    const QByteArray good = der(m_ed25519);
    QVERIFY(readDkimKey(Secret(good)));
    QTest::newRow("nothing") << QByteArray() << u"key"_s;
    QTest::newRow("PEM") << m_ed25519 << u"key"_s;
    QTest::newRow("cut off") << good.chopped(4) << u"key"_s;
    QTest::newRow("more behind it") << (QByteArray::fromBase64(good) + '\0').toBase64() << u"key"_s;
    QTest::newRow("white space") << good + '\n' << u"key"_s;
    QTest::newRow("1024 bits") << der(rsaKey(1024)) << u"bits"_s;
    QTest::newRow("X25519") << der(newKey(u"X25519"_s)) << u"algorithm"_s;
}

void DkimKeyTest::refusesToReadFromTheKeychain()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, detail);
    QCOMPARE(why(readDkimKey(Secret(stored))), u"InvalidInput "_s + detail);
}

void DkimKeyTest::survivesDamagedFiles()
{
    // Whatever is read must be a key that works; damage to its numbers has to be seen.
    const auto original = importDkimKey(m_ed25519);
    QVERIFY(original);
    for (qsizetype at = 0; at < m_ed25519.size(); ++at) {
        QByteArray damaged = m_ed25519;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x15);
        (void)importDkimKey(damaged);
        (void)importDkimKey(m_ed25519.left(at));
    }
    for (qsizetype at = 100; at < m_rsa.size() - 60; at += 61) {
        QByteArray damaged = m_rsa;
        damaged[at] = damaged.at(at) == 'A' ? 'B' : 'A';
        const auto pair = importDkimKey(damaged);
        QVERIFY2(!pair || damaged.at(at) == m_rsa.at(at), QByteArray::number(at).constData());
    }
}

void DkimKeyTest::writesTheRecord_data()
{
    QTest::addColumn<DkimAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("zone");
    const QString name = u"s1._domainkey.example.com. IN TXT "_s;
    const QByteArray short1(32, '\0');
    const QString shortText = QString(43, u'A') + u'=';
    QTest::newRow("Ed25519") << DkimAlgorithm::Ed25519Sha256 << short1
                             << u"v=DKIM1; k=ed25519; p="_s + shortText
                             << name + u"\"v=DKIM1; k=ed25519; p="_s + shortText + u'"';
    const QString text(392, u'A');
    QTest::newRow("RSA") << DkimAlgorithm::RsaSha256 << QByteArray(294, '\0')
                         << u"v=DKIM1; k=rsa; p="_s + text
                         << name + u"( \"v=DKIM1; k=rsa; p="_s + text.left(237) + u"\" \""_s +
                                text.mid(237) + u"\" )"_s;
}

void DkimKeyTest::writesTheRecord()
{
    QFETCH(DkimAlgorithm, algorithm);
    QFETCH(QByteArray, publicKey);
    QFETCH(QString, value);
    QFETCH(QString, zone);
    const DkimRecord record = dkimRecord({u"example.com"_s, u"s1"_s, algorithm, publicKey});
    QCOMPARE(record.name, u"s1._domainkey.example.com"_s);
    QCOMPARE(record.value, value);
    QCOMPARE(record.zone, zone);
}

void DkimKeyTest::namesTheSecret()
{
    QCOMPARE(dkimSecretKey(u"w"_s, DkimKeyId{7}).entry(), u"w/dkim/7"_s);
}

#include "dkim_key_test.moc"
RINGI_TEST(DkimKeyTest)
