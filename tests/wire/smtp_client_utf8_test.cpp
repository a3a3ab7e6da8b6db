// SPDX-License-Identifier: Apache-2.0
// The real client and the practice relay agree on SMTPUTF8 (RFC 6531).
#include "relay_bench.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const Envelope kUtf8{"office@example.org", "\xe5\xb1\xb1\xe7\x94\xb0@example.com", true};

} // namespace

class SmtpClientUtf8Test final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversWhereItIsOffered()
    {
        Bench bench;
        SmtpClient& client = bench.connectClient();
        bench.sendWhenWanted();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QVERIFY(client.facts().capabilities.smtpUtf8);
        const QByteArray message = "To: " + kUtf8.recipient + "\r\n\r\nx\r\n";
        begin(client, kUtf8, ByteRope(message));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        QCOMPARE(bench.relay().messages().constLast().recipients, QByteArrayList{kUtf8.recipient});
        QCOMPARE(bench.relay().messages().constLast().content, message);
    }

    void refusesOnePersonWhereItIsNot()
    {
        Bench bench({.smtpUtf8 = false, .chunking = false});
        QByteArrayList heard;
        bench.hook = [&](const QByteArray& verb, const QByteArray&) {
            heard.append(verb);
            return std::optional<QByteArray>();
        };
        SmtpClient& client = bench.connectClient();
        bench.sendWhenWanted();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QVERIFY(!client.facts().capabilities.smtpUtf8);
        heard.clear();
        begin(client, kUtf8, ByteRope("x"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("rejected 550"));
        begin(client, kEnvelope, ByteRope("y"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        QCOMPARE(heard, (QByteArrayList{"MAIL", "RCPT", "DATA", "."}));
        QCOMPARE(bench.relay().count(), 1);
    }
};

#include "smtp_client_utf8_test.moc"
RINGI_TEST(SmtpClientUtf8Test)
