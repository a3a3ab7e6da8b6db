// SPDX-License-Identifier: Apache-2.0
// The real client with several messages under way.
#include "relay_bench.h"

#include "support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

/// An owner that keeps a client busy with numbered messages; every seventh goes to "no@".
class Feeder final : public QObject {
    Q_OBJECT
public:
    Feeder(SmtpClient& client, quint64 count) : m_client(client), m_count(count)
    {
        connect(&client, &SmtpClient::ready, this, &Feeder::fill);
        connect(&client, &SmtpClient::roomMade, this, &Feeder::fill);
        connect(&client, &SmtpClient::permitWanted, this, [this](quint64 id) {
            m_client.permit(id);
            // As a ledger would: some time later, and for all at once.
            if (!std::exchange(m_flushDue, true))
                QMetaObject::invokeMethod(this, &Feeder::flush, Qt::QueuedConnection);
        });
        connect(&client, &SmtpClient::answered, this, [this](quint64 id, const Reply& reply) {
            (reply.isPositive() ? accepted : refused).append(id);
        });
        connect(&client, &SmtpClient::rejected, this, [this](quint64 id) { refused.append(id); });
    }

    QList<quint64> accepted;
    QList<quint64> refused;
    int most = 0;

private:
    void fill()
    {
        while (m_next <= m_count && m_client.room() > 0) {
            const quint64 id = m_next++;
            const QByteArray to = id % 7 == 0 ? "no@example.com" : "a@example.com";
            m_client.add({id,
                          {"office@example.org", to},
                          ByteRope("Subject: " + QByteArray::number(id) + "\r\n\r\n.x\r\n")});
        }
        const int underWay = int(m_next - 1) - int(accepted.size() + refused.size());
        most = std::max(most, underWay);
        m_client.flush();
        if (underWay == 0 && (m_next > m_count || m_client.room() == 0))
            m_client.quit();
    }
    void flush()
    {
        m_flushDue = false;
        m_client.flush();
    }

    SmtpClient& m_client;
    quint64 m_count;
    quint64 m_next = 1;
    bool m_flushDue = false;
};

std::optional<QByteArray> refuseNo(const QByteArray& verb, const QByteArray& argument)
{
    if (verb == "RCPT" && argument.startsWith("TO:<no@"))
        return "550 5.1.1 Unknown";
    return std::nullopt;
}

} // namespace

class SmtpClientWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversManyOnOneConnection_data()
    {
        QTest::addColumn<bool>("pipelining");
        QTest::addColumn<bool>("chunking");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("most");
        QTest::newRow("one by one") << false << false << 0 << 1;
        QTest::newRow("pipelined") << true << false << 0 << 2;
        QTest::newRow("near") << true << true << 0 << 0; // by the round trip
        for (int window = 1; window <= 8; ++window)
            QTest::addRow("window %d", window) << true << true << window << window;
    }
    void deliversManyOnOneConnection()
    {
        QFETCH(bool, pipelining);
        QFETCH(bool, chunking);
        QFETCH(int, window);
        QFETCH(int, most);
        constexpr quint64 kMessages = 100;
        Bench bench({.pipelining = pipelining, .chunking = chunking});
        bench.hook = refuseNo;
        SmtpClient client(bench.endpoint());
        ClientLog log(client);
        Feeder feeder(client, kMessages);
        client.setWindow(window);
        client.open({});
        QTRY_COMPARE_WITH_TIMEOUT(log.last(), QStringLiteral("closed"), 60'000);
        QCOMPARE(feeder.refused.size(), qsizetype{kMessages / 7});
        QCOMPARE(feeder.accepted.size(), qsizetype{kMessages - kMessages / 7});
        if (most > 0)
            QCOMPARE(feeder.most, most);
        const auto messages = bench.relay().messages();
        QCOMPARE(messages.size(), feeder.accepted.size());
        for (qsizetype i = 0; i < messages.size(); ++i)
            QCOMPARE(messages.at(i).content,
                     "Subject: " + QByteArray::number(feeder.accepted.at(i)) + "\r\n\r\n.x\r\n");
    }

    void widensTheWindowWhereTheRelayIsFar()
    {
        Bench bench({.replyDelay = 20ms});
        SmtpClient& client = bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QVERIFY(client.roundTrip() >= 20ms);
        QVERIFY(client.room() >= 5 && client.room() <= 8);
    }

    void countsMailsDown()
    {
        Bench bench({.extensions = {"LIMITS MAILMAX=5"}});
        SmtpClient client(bench.endpoint());
        ClientLog log(client);
        Feeder feeder(client, 100);
        client.setWindow(3);
        client.open({});
        QTRY_COMPARE(log.last(), QStringLiteral("closed"));
        QCOMPARE(feeder.accepted, (QList<quint64>{1, 2, 3, 4, 5}));
        QCOMPARE(bench.relay().count(), 5);
    }

    void tellsWhatWasLostInAWindow_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("RCPT") << QByteArray("RCPT");
        QTest::newRow("BDAT") << QByteArray("BDAT");
        QTest::newRow("the answer") << QByteArray(".");
    }
    void tellsWhatWasLostInAWindow()
    {
        QFETCH(QByteArray, verb);
        Bench bench;
        bench.hook = answering(verb, "", 5);
        SmtpClient client(bench.endpoint());
        ClientLog log(client);
        Feeder feeder(client, 20);
        client.setWindow(4);
        client.open({});
        QTRY_VERIFY(log.isOver());
        QCOMPARE(log.last(), QStringLiteral("lost ConnectionLost with unknown"));
        QSet<quint64> told(feeder.accepted.begin(), feeder.accepted.end());
        QVERIFY(log.lostOrders().size() <= 4);
        for (const LostOrder& order : log.lostOrders())
            told.insert(order.id);
        for (const auto& message : bench.relay().messages()) {
            const auto id = message.content.mid(9, message.content.indexOf('\r') - 9).toULongLong();
            QVERIFY(told.contains(id));
            for (const LostOrder& order : log.lostOrders())
                QVERIFY(order.id != id || order.mayBeAccepted);
        }
        QCOMPARE(bench.relay().count(), verb == "." ? 6 : 5);
    }

    /// Whatever a slot does, it is spoken to in its turn.
    void mayBeAbortedInASlot_data()
    {
        QTest::addColumn<bool>("quits");
        QTest::newRow("abort") << false;
        QTest::newRow("quit") << true;
    }
    void mayBeAbortedInASlot()
    {
        QFETCH(bool, quits);
        Bench bench;
        SmtpClient client(bench.endpoint());
        ClientLog log(client);
        Feeder feeder(client, 20);
        client.setWindow(4);
        connect(&client, &SmtpClient::answered, &client, [&](quint64 id) {
            if (id != 3)
                return;
            if (quits)
                client.quit();
            else
                client.abort();
        });
        client.open({});
        if (quits) { // what was said before counts
            QTRY_VERIFY(log.isOver());
            QVERIFY(feeder.accepted.size() >= 3);
            return;
        }
        QTRY_COMPARE(feeder.accepted.size(), 3);
        bench.connectClient(); // by the time this one is through, the other would have spoken
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QCOMPARE(feeder.accepted.size(), 3);
        QVERIFY(!log.isOver());
    }
};

#include "smtp_client_window_test.moc"
RINGI_TEST(SmtpClientWindowTest)
