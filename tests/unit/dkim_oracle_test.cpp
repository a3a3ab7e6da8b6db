// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_key.h"
#include "dkim/dkim_signer.h"
#include "support/dkim_verifiers.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// Signatures against dkimpy and libopendkim, which share no code with Ringi.
class DkimOracleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isVerifiedByBoth_data();
    void isVerifiedByBoth();
    void failsInBothWhenAByteChanges_data();
    void failsInBothWhenAByteChanges();
    void failsInBothWithAnotherKey();

private:
    [[nodiscard]] QByteArray signedBy(const DkimSigner& signer, const QByteArray& headers,
                                      const QByteArray& body) const;
    [[nodiscard]] QStringList verdicts(const QByteArrayList& messages) const;

    QList<DkimSigner::Key> m_keys; ///< "ed" and "rsa"
    QList<DkimIdentity> m_identities;
};

namespace {

constexpr Moment kNow = fromMilliseconds(1'772'413'200'000); // 2026-03-02
constexpr auto kBothPass = "dkimpy: ed=pass rsa=pass; opendkim: ed=pass rsa=pass"_L1;
constexpr auto kBothFail = "dkimpy: ed=bad rsa=bad; opendkim: ed=bad rsa=bad"_L1;

const QByteArray kHeaders = "From: Office <office@example.com>\r\n"
                            "To: Hanako <hanako@example.test>\r\n"
                            "Subject: =?UTF-8?B?44GK55+l44KJ44Gb?=\r\n"
                            "Date: Mon, 02 Mar 2026 10:00:00 +0900\r\n"
                            "Message-ID: <1@example.com>\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Type: text/plain; charset=us-ascii\r\n"
                            "Content-Transfer-Encoding: 7bit\r\n"
                            "List-Unsubscribe: <https://example.com/u?1>\r\n";

DkimSigner::Key keyNamed(const QString& selector, DkimAlgorithm algorithm)
{
    const auto pair = makeDkimKey(algorithm);
    if (!pair)
        return {};
    return {{u"example.com"_s, selector, algorithm, pair->publicKey}, pair->privateKey};
}

/// Text with what canonicalisation is about: runs of white space, empty lines, tabs, long lines.
QByteArray randomBody(QRandomGenerator& random)
{
    static const QByteArrayList pieces{"Dear Hanako,", " ",        "  ",       "\t",
                                       " \t ",         "\r\n",     "\r\n\r\n", " \r\n",
                                       "\t\r\n",       "<p>x</p>", "=20",      "."};
    QByteArray body;
    for (int i = random.bounded(200); i > 0; --i)
        body += pieces.at(random.bounded(pieces.size()));
    return body + (random.bounded(4) == 0 ? "" : "end") + "\r\n";
}

QByteArray randomHeaders(QRandomGenerator& random)
{
    QByteArray headers = kHeaders;
    const QByteArrayList spaces{" ", "  ", "\t", "\r\n ", " \r\n\t", "\r\n  "};
    headers += "X-Unsigned: 1\r\nReply-To:" + spaces.at(random.bounded(spaces.size())) +
               "<a@example.com>\r\nLIST-Id:" + spaces.at(random.bounded(spaces.size())) + "<a." +
               spaces.at(random.bounded(spaces.size())) + "example.com>";
    if (random.bounded(2) == 0)
        headers += "  ";
    return headers + "\r\n";
}

} // namespace

void DkimOracleTest::initTestCase()
{
    m_keys = {keyNamed(u"ed"_s, DkimAlgorithm::Ed25519Sha256),
              keyNamed(u"rsa"_s, DkimAlgorithm::RsaSha256)};
    for (const auto& key : m_keys) {
        QVERIFY(!key.privateKey.isEmpty());
        m_identities.append(key.identity);
    }
}

QByteArray DkimOracleTest::signedBy(const DkimSigner& signer, const QByteArray& headers,
                                    const QByteArray& body) const
{
    const auto fields = signer.sign(headers, ByteRope(body), kNow);
    return fields ? *fields + headers + "\r\n" + body : QByteArray();
}

QStringList DkimOracleTest::verdicts(const QByteArrayList& messages) const
{
    const auto lines = test::verifyDkim(messages, m_identities);
    return lines ? *lines : QStringList{u"not run: "_s + lines.error().detail};
}

void DkimOracleTest::isVerifiedByBoth_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Ed25519") << QList<int>{0} << u"dkimpy: ed=pass; opendkim: ed=pass"_s;
    QTest::newRow("RSA") << QList<int>{1} << u"dkimpy: rsa=pass; opendkim: rsa=pass"_s;
    QTest::newRow("both") << QList<int>{0, 1} << QString(kBothPass);
    QTest::newRow("both, RSA in front") << QList<int>{1, 0} << QString(kBothPass);
}

void DkimOracleTest::isVerifiedByBoth()
{
    QFETCH(QList<int>, keys);
    QFETCH(QString, expected);
    QList<DkimSigner::Key> chosen;
    for (const int key : keys)
        chosen.append(m_keys.at(key));
    const auto signer = DkimSigner::make(chosen);
    QVERIFY(signer);

    QByteArrayList messages;
    for (const QByteArray& body :
         QByteArrayList{"", "\r\n", "\r\n\r\n\r\n", " \r\n\t\r\n", "x\r\n", " x \r\n",
                        QByteArray(998, 'x') + "\r\n", "x " + QByteArray(996, ' ') + "\r\n\r\n",
                        QByteArray(300'000, 'y') + "\r\n \r\n", "-- \r\nOffice\r\n"})
        messages.append(signedBy(*signer, kHeaders, body));
    QRandomGenerator random(8463);
    for (int i = 0; i < 60; ++i)
        messages.append(signedBy(*signer, randomHeaders(random), randomBody(random)));
    QVERIFY(!messages.contains(QByteArray()));

    const QStringList lines = verdicts(messages);
    QCOMPARE(lines.size(), messages.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines.at(i) == expected,
                 qPrintable(lines.at(i) + u'\n' + QString::fromLatin1(messages.at(i).left(4000))));
}

void DkimOracleTest::failsInBothWhenAByteChanges_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* name, const char* before, const char* after, bool holds) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << holds;
    };
    row("body", "Dear Hanako", "Dear Hanaka", false);
    row("body, a line more", "the end\r\n", "the end\r\n.\r\n", false);
    row("body, white space gone", "a b", "ab", false);
    row("body, what relaxed forgives", "a b\r\n", "a \t  b  \r\n", true);
    row("body, empty lines at the end", "the end\r\n", "the end\r\n\r\n \r\n", true);
    row("From", "office@", "offica@", false);
    row("To", "Hanako <", "Hanaka <", false);
    row("Subject", "44GK55", "44GL55", false);
    row("Date", "10:00:00", "10:00:01", false);
    row("Message-ID", "<1@", "<2@", false);
    row("MIME-Version", "1.0", "1.1", false);
    row("Content-Type", "text/plain", "text/html;", false);
    row("Content-Transfer-Encoding", "7bit", "8bit", false);
    row("List-Unsubscribe", "u?1", "u?2", false);
    row("a second From", "From: Office", "From: evil@example.org\r\nFrom: Office", false);
    row("a second From at the end",
        "List-Unsubscribe: ", "From: evil@example.org\r\nList-Unsubscribe: ", false);
    row("case and folding of a header", "Subject: ", "SUBJECT:\r\n\t", true);
    row("a header that is not signed", "Date: ", "Received: from x\r\nDate: ", true);
    row("t=", "t=1772413200", "t=1772413201", false);
}

void DkimOracleTest::failsInBothWhenAByteChanges()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, holds);
    const auto signer = DkimSigner::make(m_keys);
    QVERIFY(signer);
    const QByteArray message =
        signedBy(*signer, kHeaders, "Dear Hanako,\r\n\r\na b\r\nthe end\r\n");
    QVERIFY(message.contains(before));
    const QByteArray changed = QByteArray(message).replace(before, after);
    const QStringList expected{kBothPass, holds ? kBothPass : kBothFail};
    QCOMPARE(verdicts({message, changed}), expected);
}

void DkimOracleTest::failsInBothWithAnotherKey()
{
    const auto signer = DkimSigner::make({keyNamed(u"ed"_s, DkimAlgorithm::Ed25519Sha256),
                                          keyNamed(u"rsa"_s, DkimAlgorithm::RsaSha256)});
    QVERIFY(signer);
    QCOMPARE(verdicts({signedBy(*signer, kHeaders, "Dear Hanako,\r\n")}), QStringList{kBothFail});
}

#include "dkim_oracle_test.moc"
RINGI_TEST(DkimOracleTest)
