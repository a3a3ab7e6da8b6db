// SPDX-License-Identifier: Apache-2.0
// The log of the dialogue shows neither secrets nor content, and never grows.
#include "relay_bench.h"

#include "smtp/reply_mask.h"
#include "smtp/wire_log.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

class FixedClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return fromMilliseconds(1'772'445'600'123); }
};

action::Send write(const QByteArrayList& pieces, QVarLengthArray<HiddenRange, 4> hidden = {})
{
    action::Send send;
    for (const QByteArray& piece : pieces)
        send.bytes.append(piece);
    send.hidden = std::move(hidden);
    return send;
}

} // namespace

class WireLogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksByPlace_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        const QByteArray whole("AUTH PLAIN c2VjcmV0\r\nMAIL FROM:<>\r\nthe body\r\n.\r\nRCPT\r\n");
        QTest::newRow("whole") << QByteArrayList{whole};
        QByteArrayList bytes;
        for (const char c : whole)
            bytes.append(QByteArray(1, c));
        QTest::newRow("bytes") << bytes;
        QTest::newRow("cut") << QByteArrayList{whole.first(14), whole.mid(14, 26), whole.mid(40)};
    }
    void masksByPlace()
    {
        QFETCH(QByteArrayList, pieces);
        const FixedClock clock;
        WireLog log(clock);
        log.sent(log.nextConnection(), write(pieces, {{HiddenRange::Kind::Secret, 11, 8},
                                                      {HiddenRange::Kind::Content, 35, 13}}));
        QCOMPARE(log.entries().size(), std::size_t{1});
        QCOMPARE(log.entries().front().bytes,
                 QByteArray("AUTH PLAIN [secret]\r\nMAIL FROM:<>\r\n[13 octets of content]\r\n"
                            "RCPT\r\n"));
    }

    void readsLikeALog()
    {
        const FixedClock clock;
        WireLog log(clock);
        QCOMPARE(log.nextConnection(), 1);
        QCOMPARE(log.nextConnection(), 2);
        log.received(2, "250-a\r\n250 b\r\n");
        log.sent(1, write({"QUIT\r\n"}));
        QCOMPARE(log.text(), QByteArray("2026-03-02T10:00:00.123Z 2 S: 250-a\n"
                                        "2026-03-02T10:00:00.123Z 2 S: 250 b\n"
                                        "2026-03-02T10:00:00.123Z 1 C: QUIT\n"));
        log.clear();
        QVERIFY(log.text().isEmpty());
    }

    /// Wherever TCP, or TLS, cuts.
    void masksChallenges_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("whole") << 100'000;
        QTest::newRow("by line") << 0;
        for (const int size : {1, 2, 3, 4, 5, 7})
            QTest::addRow("%d octets", size) << size;
    }
    void masksChallenges()
    {
        QFETCH(int, size);
        const QByteArray said = "250-relay\r\n250 AUTH SCRAM-SHA-256\r\n334 cj1zYWx0\r\n334 \r\n"
                                "334-4cj1\r\n334 2zYWx0\r\n334\r\n354 go\r\n3\r\n33\r\n\r\n"
                                "235 2.7.0 Ok\r\n550 334 times\r\nno SMTP 334\r\n3345 x\n250 Ok\r\n";
        ReplyMask mask;
        QByteArray shown;
        for (qsizetype at = 0; at < said.size();) {
            const qsizetype line = said.indexOf('\n', at) + 1 - at;
            const qsizetype here = std::min<qsizetype>(size > 0 ? size : line, said.size() - at);
            shown += mask.visible(QByteArrayView(said).sliced(at, here));
            at += here;
        }
        QCOMPARE(shown, QByteArray("250-relay\r\n250 AUTH SCRAM-SHA-256\r\n[challenge]\r\n"
                                   "[challenge]\r\n[challenge]\r\n[challenge]\r\n[challenge]\r\n"
                                   "354 go\r\n3\r\n33\r\n\r\n235 2.7.0 Ok\r\n550 334 times\r\n"
                                   "no SMTP 334\r\n[challenge]\r\n250 Ok\r\n"));
    }

    void showsNoChallenge()
    {
        Bench bench({.userName = QStringLiteral("alice"),
                     .password = Secret("wonderland"),
                     .mechanisms = {"SCRAM-SHA-256"}});
        const FixedClock clock;
        WireLog log(clock);
        SmtpClient client(bench.endpoint());
        ClientLog said(client);
        client.setWireLog(&log);
        connect(&client, &SmtpClient::ready, &client, &SmtpClient::quit);
        client.open(Secret("wonderland"));
        QTRY_COMPARE(said.last(), QStringLiteral("closed"));
        const QByteArray text = log.text();
        QVERIFY2(text.contains("S: [challenge]\n") && !text.contains("334") &&
                     text.contains("S: 235 "),
                 text.constData());
    }

    void dropsTheOldest()
    {
        const FixedClock clock;
        WireLog log(clock, 10'000);
        for (int i = 0; i < 1'000; ++i)
            log.received(1, QByteArray::number(i).rightJustified(100, ' '));
        QVERIFY(log.entries().size() > 10 && log.entries().size() < 100);
        QCOMPARE(log.entries().back().bytes.trimmed(), QByteArray("999"));
        log.received(1, QByteArray(20'000, 'x'));
        QVERIFY(log.entries().empty());
    }

    void hidesWhatTheClientSays_data()
    {
        QTest::addColumn<bool>("chunking");
        QTest::addColumn<qsizetype>("size");
        for (const bool chunking : {false, true}) {
            for (const qsizetype size : {10, 300'000})
                QTest::addRow("%s, %d", chunking ? "BDAT" : "DATA", int(size)) << chunking << size;
        }
    }
    void hidesWhatTheClientSays()
    {
        QFETCH(bool, chunking);
        QFETCH(qsizetype, size);
        Bench bench({.userName = QStringLiteral("alice"),
                     .password = Secret("wonderland"),
                     .chunking = chunking});
        const FixedClock clock;
        WireLog log(clock);
        SmtpClient client(bench.endpoint());
        ClientLog said(client);
        client.setWireLog(&log);
        sendWhenWanted(client);
        connect(&client, &SmtpClient::ready, &client, [&] {
            begin(client, kEnvelope, ByteRope("Subject: private\r\n\r\n" + QByteArray(size, 'z')));
        });
        connect(&client, &SmtpClient::answered, &client, &SmtpClient::quit);
        client.open(Secret("wonderland"));
        QTRY_COMPARE(said.last(), QStringLiteral("closed"));
        const QByteArray text = log.text();
        for (const char* hidden : {"wonderland", "private", "zzz", "AHdvbmRlcmxhbmQ"})
            QVERIFY2(!text.contains(hidden), hidden);
        for (const char* shown : {"C: EHLO ", "C: AUTH PLAIN [secret]\n", "S: 235 ",
                                  "C: MAIL FROM:<office@example.org>", "octets of content]\n",
                                  "S: 250 2.0.0 Ok: kept\n", "C: QUIT\n", "S: 221 "})
            QVERIFY2(text.contains(shown), shown);
    }
};

#include "wire_log_test.moc"
RINGI_TEST(WireLogTest)
