// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "dkim/dkim_key.h"
#include "dkim/dkim_signer.h"
#include "support/test_registry.h"

#include <QtConcurrentMap>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

class DkimSignerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoHeaderSection_data();
    void refusesWhatIsNoHeaderSection();
    void signsInAFixedOrder_data();
    void signsInAFixedOrder();
    void writesTheTags();
    void foldsLongSignatures();
    void signsForEachKeyAlone();
    void signsNothingWithoutKeys();
    void refusesMessages_data();
    void refusesMessages();
    void refusesIdentities_data();
    void refusesIdentities();
    void refusesTheWrongPrivateKey_data();
    void refusesTheWrongPrivateKey();
    void signsOnManyThreads();

private:
    [[nodiscard]] DkimSigner signer(QList<DkimSigner::Key> keys) const;

    DkimSigner::Key m_ed;
    DkimSigner::Key m_rsa;
};

namespace {

constexpr Moment kNow = fromMilliseconds(1'772'413'200'999);
const QByteArray kHeaders = "From: Office <office@example.com>\r\nSubject: Hello\r\n";

DkimSigner::Key keyNamed(const QString& selector, DkimAlgorithm algorithm)
{
    const auto pair = makeDkimKey(algorithm);
    if (!pair)
        return {};
    return {{u"example.com"_s, selector, algorithm, pair->publicKey}, pair->privateKey};
}

/// The tags of the first DKIM-Signature, unfolded, as "h=From:To".
QByteArray tag(const QByteArray& field, char name)
{
    const QByteArray text =
        QByteArray(field).replace("\r\n ", " ").replace(": ", ":").replace("DKIM-Signature:", "; ");
    const qsizetype at = text.indexOf(QByteArray("; ") + name + '=');
    return at < 0 ? QByteArray() : text.mid(at + 4, text.indexOf(';', at + 4) - at - 4);
}

} // namespace

void DkimSignerTest::initTestCase()
{
    m_ed = keyNamed(u"ed"_s, DkimAlgorithm::Ed25519Sha256);
    m_rsa = keyNamed(u"rsa"_s, DkimAlgorithm::RsaSha256);
    QVERIFY(!m_ed.privateKey.isEmpty() && !m_rsa.privateKey.isEmpty());
}

DkimSigner DkimSignerTest::signer(QList<DkimSigner::Key> keys) const
{
    return DkimSigner::make(keys).value_or(DkimSigner());
}

void DkimSignerTest::refusesWhatIsNoHeaderSection_data()
{
    QTest::addColumn<QByteArray>("headers");
    const auto row = [](const char* name, const QByteArray& headers) {
        QTest::newRow(name) << headers;
    };
    row("no CRLF", "From: a@example.com");
    row("a bare CR at the end", "From: a@example.com\r");
    row("a bare LF", "From: a@example.com\nTo: b\r\n");
    row("a bare CR", "From: a@example.com\rTo: b\r\n");
    row("no colon", "From: a@example.com\r\nTo\r\n");
    row("no name", "From: a@example.com\r\n: b\r\n");
    row("white space in front", " From: a@example.com\r\n");
    row("white space in the name", "From : a@example.com\r\n");
    row("a semicolon in the name", "From: a@example.com\r\nList-;x: a\r\n");
    row("an empty line", "From: a@example.com\r\n\r\n");
    row("NUL in the name", QByteArray("Fr\0m: a@example.com\r\n", 21));
}

void DkimSignerTest::refusesWhatIsNoHeaderSection()
{
    QFETCH(QByteArray, headers);
    const auto signature = signer({m_ed}).sign(headers, ByteRope("x"_ba), kNow);
    QVERIFY(!signature);
    QCOMPARE(signature.error(), (Error{ErrorCode::InvalidInput, u"headers"_s}));
}

void DkimSignerTest::signsInAFixedOrder_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("From alone") << QByteArrayList{"From"} << "From:From"_ba;
    QTest::newRow("two of From") << QByteArrayList{"From", "from"} << "From:from:From"_ba;
    QTest::newRow("all") << QByteArrayList{"Feedback-ID",
                                           "Auto-Submitted",
                                           "List-Unsubscribe-Post",
                                           "List-Unsubscribe",
                                           "List-Id",
                                           "Content-Type",
                                           "Content-Transfer-Encoding",
                                           "MIME-Version",
                                           "Reply-To",
                                           "Message-ID",
                                           "Date",
                                           "Subject",
                                           "To",
                                           "From",
                                           "X-Mailer",
                                           "Received",
                                           "Return-Path",
                                           "Precedence"}
                         << "From:From:To:Subject:Date:Message-ID:Reply-To:MIME-Version:"
                            "Content-Transfer-Encoding:Content-Type:List-Id:List-Unsubscribe:"
                            "List-Unsubscribe-Post:Auto-Submitted:Feedback-ID"_ba;
    QTest::newRow("twice") << QByteArrayList{"To", "Received", "From", "TO"}
                           << "From:From:TO:To"_ba;
    QTest::newRow("another's signature")
        << QByteArrayList{"DKIM-Signature", "From", "Contents", "List"} << "From:From"_ba;
}

void DkimSignerTest::signsInAFixedOrder()
{
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArray, expected);
    QByteArray headers;
    for (const QByteArray& name : names)
        headers += name + ": x\r\n";
    const auto field = signer({m_ed}).sign(headers, {}, kNow);
    QVERIFY(field);
    QCOMPARE(tag(*field, 'h').replace(" ", ""), expected);
}

void DkimSignerTest::writesTheTags()
{
    const auto field = signer({m_ed}).sign(kHeaders, ByteRope("Hello\r\n"_ba), kNow);
    QVERIFY(field);
    const QByteArray before =
        "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=ed;\r\n"
        " t=1772413200; h=From:From:Subject;\r\n"
        " bh=" +
        crypto::sha256("Hello\r\n").toBase64() + ";\r\n b=";
    QCOMPARE(field->left(before.size()), before);
    const QByteArray signature = field->mid(before.size());
    QVERIFY(signature.endsWith("==\r\n"));
    QCOMPARE(signature.indexOf("\r\n"), 75);
    QCOMPARE(signer({m_ed}).sign(kHeaders, ByteRope("Hello\r\n"_ba), kNow), field);
}

void DkimSignerTest::foldsLongSignatures()
{
    DkimSigner::Key key = m_rsa;
    key.identity.domain = (QString(60, u'd') + u'.').repeated(3) + u"example.com"_s;
    QByteArray headers = kHeaders;
    for (int i = 0; i < 40; ++i)
        headers += "List-Of-Something-Long-" + QByteArray::number(i) + ": x\r\n";
    const auto field = signer({key}).sign(headers, {}, kNow);
    QVERIFY(field && field->endsWith("\r\n"));
    int longLines = 0;
    for (const QByteArray& line : field->chopped(2).replace("\r\n", "\n").split('\n')) {
        if (line.size() > 78) {
            QCOMPARE(line, " d=" + key.identity.domain.toLatin1() + ';'); // cannot be folded
            ++longLines;
        }
        QVERIFY(line.startsWith(' ') != line.startsWith("DKIM-Signature: v=1;"));
        QVERIFY(!line.trimmed().isEmpty());
    }
    QCOMPARE(longLines, 1);
    QVERIFY(!QByteArray(*field).replace("\r\n", "").contains('\n'));
}

void DkimSignerTest::signsForEachKeyAlone()
{
    const ByteRope body("Hello\r\n"_ba);
    const auto both = signer({m_rsa, m_ed}).sign(kHeaders, body, kNow);
    const auto rsa = signer({m_rsa}).sign(kHeaders, body, kNow);
    const auto ed = signer({m_ed}).sign(kHeaders, body, kNow);
    QVERIFY(both && rsa && ed);
    QCOMPARE(*both, *rsa + *ed);
    QVERIFY(!signer({m_ed}).isEmpty());
}

void DkimSignerTest::signsNothingWithoutKeys()
{
    QVERIFY(DkimSigner().isEmpty());
    const auto none = DkimSigner::make({});
    QVERIFY(none && none->isEmpty());
    QCOMPARE(none->sign("no header section", {}, kNow), Result<QByteArray>(QByteArray()));
}

void DkimSignerTest::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray() << qint64{0} << u"From"_s;
    QTest::newRow("no From") << QByteArray("To: a\r\nX-From: b\r\n") << qint64{0} << u"From"_s;
    QTest::newRow("before 1970") << kHeaders << qint64{-1} << u"now"_s;
}

void DkimSignerTest::refusesMessages()
{
    QFETCH(QByteArray, headers);
    QFETCH(qint64, now);
    QFETCH(QString, detail);
    const auto field = signer({m_ed}).sign(headers, {}, fromMilliseconds(now));
    QVERIFY(!field);
    QCOMPARE(field.error(), (Error{ErrorCode::InvalidInput, detail}));
}

void DkimSignerTest::refusesIdentities_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("refused"); ///< nothing where it is fine
    const QString label(63, u'a');
    const auto row = [](const char* name, const QString& domain, const QString& selector,
                        const QString& refused) {
        QTest::newRow(name) << domain << selector << refused;
    };
    row("usual", u"example.com"_s, u"ringi-2026"_s, {});
    row("A-label", u"xn--eckwd4c7c.xn--zckzah"_s, u"s"_s, {});
    row("selector with dots", u"example.com"_s, u"S1.tokyo"_s, {});
    row("long labels", label + u".example.com"_s, label, {});
    row("no domain", {}, u"s"_s, u"domain"_s);
    row("one label", u"localhost"_s, u"s"_s, u"domain"_s);
    row("upper case", u"Example.com"_s, u"s"_s, u"domain"_s);
    row("not ASCII", u"例え.jp"_s, u"s"_s, u"domain"_s);
    row("an address", u"192.0.2.1"_s, u"s"_s, u"domain"_s);
    row("empty label", u"example..com"_s, u"s"_s, u"domain"_s);
    row("dot at the end", u"example.com."_s, u"s"_s, u"domain"_s);
    row("hyphen in front", u"-a.example.com"_s, u"s"_s, u"domain"_s);
    row("line break", u"example.com\r\nBcc: x"_s, u"s"_s, u"domain"_s);
    row("another tag", u"example.com; l=0"_s, u"s"_s, u"domain"_s);
    row("too long a label", label + u"a.example.com"_s, u"s"_s, u"domain"_s);
    row("no selector", u"example.com"_s, {}, u"selector"_s);
    row("another tag in the selector", u"example.com"_s, u"s; l=0"_s, u"selector"_s);
    row("too long a name", (label + u'.').repeated(3) + u"example.com"_s, label, u"selector"_s);
}

void DkimSignerTest::refusesIdentities()
{
    QFETCH(QString, domain);
    QFETCH(QString, selector);
    QFETCH(QString, refused);
    DkimSigner::Key key = m_ed;
    key.identity.domain = domain;
    key.identity.selector = selector;
    const auto made = DkimSigner::make({key});
    QCOMPARE(made ? QString() : errorCodeName(made.error().code) + made.error().detail,
             refused.isEmpty() ? QString() : u"InvalidInput"_s + refused);
}

void DkimSignerTest::refusesTheWrongPrivateKey_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<Error>("error");
    const Error mismatch{ErrorCode::PacketMismatch, u"dkim"_s};
    QTest::newRow("another public key") << 0 << mismatch;
    QTest::newRow("another algorithm") << 1 << mismatch;
    QTest::newRow("no private key") << 2 << Error{ErrorCode::InvalidInput, u"key"_s};
    QTest::newRow("no base64") << 3 << Error{ErrorCode::InvalidInput, u"key"_s};
    QTest::newRow("one place for two keys") << 4 << Error{ErrorCode::InvalidInput, u"selector"_s};
}

void DkimSignerTest::refusesTheWrongPrivateKey()
{
    QFETCH(int, change);
    QFETCH(Error, error);
    QList<DkimSigner::Key> keys{m_ed};
    auto& key = keys.first();
    if (change == 0)
        key.identity.publicKey[0] = static_cast<char>(key.identity.publicKey.at(0) ^ 1);
    if (change == 1)
        key.identity.algorithm = DkimAlgorithm::RsaSha256;
    if (change == 2)
        key.privateKey = Secret();
    if (change == 3)
        key.privateKey = Secret(key.privateKey.bytes() + '!');
    if (change == 4)
        keys.append(key);
    const auto made = DkimSigner::make(keys);
    QVERIFY(!made);
    QCOMPARE(made.error(), error);
}

void DkimSignerTest::signsOnManyThreads()
{
    const DkimSigner both = signer({m_rsa, m_ed});
    const ByteRope body("Hello\r\n"_ba);
    const auto expected = both.sign(kHeaders, body, kNow);
    QVERIFY(expected);
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    const auto same = QtConcurrent::blockingMapped<QList<bool>>(
        &pool, QList<int>(200), [&](int) { return both.sign(kHeaders, body, kNow) == expected; });
    QVERIFY(!same.contains(false));
}

#include "dkim_signer_test.moc"
RINGI_TEST(DkimSignerTest)
