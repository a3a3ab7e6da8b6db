// SPDX-License-Identifier: Apache-2.0
// Attachments of many megabytes: they leave piece by piece, and cost their bytes once.
#include "content_sink.h"
#include "relay_bench.h"

#include "support/test_registry.h"

#include <QAbstractEventDispatcher>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMemoryIsOurs = false; // they keep what was freed
#else
constexpr bool kMemoryIsOurs = true;
#endif

/// About 27 MB of base64 lines (a file of 20 MB), in pieces as an attachment is encoded in.
ByteRope attachment()
{
    constexpr qsizetype kPiece = 233'472;
    constexpr int kPieces = 116;
    const QByteArray line = QByteArray(76, 'A') + "\r\n";
    const QByteArray lines = line.repeated(kPiece / line.size() + 2);
    ByteRope rope;
    for (qsizetype i = 0; i < kPieces; ++i) // pieces end anywhere in a line
        rope.append(QByteArray(lines.constData() + (i * kPiece) % line.size(), kPiece));
    return rope;
}

ByteRope messageWith(const ByteRope& attachment, int number)
{
    ByteRope message("Subject: " + QByteArray::number(number) + "\r\n\r\n.first\r\n");
    message.append(attachment);
    message.append(QByteArray("\r\nend\r\n"));
    return message;
}

/// "VmHWM" and the like of this process, in octets; nothing where the system does not tell.
std::optional<qint64> memory(const QByteArray& name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return std::nullopt;
}

/// From here on the peak (VmHWM) is measured anew. False where that cannot be had.
bool forgetPeakOfMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1 &&
           memory("VmHWM");
}

/// A connection that sends messages one after the other and says goodbye.
class Carrier final {
public:
    Carrier(const Endpoint& endpoint, QList<ByteRope> messages)
        : m_client(endpoint), m_log(m_client), m_messages(std::move(messages))
    {
        const auto next = [this] {
            if (m_messages.isEmpty())
                m_client.quit();
            else
                begin(m_client, kEnvelope, m_messages.takeFirst());
        };
        QObject::connect(&m_client, &SmtpClient::ready, &m_client, next);
        QObject::connect(&m_client, &SmtpClient::answered, &m_client, next);
        sendWhenWanted(m_client);
        m_client.open({});
    }
    [[nodiscard]] const ClientLog& log() const { return m_log; }

private:
    SmtpClient m_client;
    ClientLog m_log;
    QList<ByteRope> m_messages;
};

} // namespace

class LargeMessageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_attachment = attachment(); }

    /// 27 MB arrive as they were, while the socket never holds more than it may.
    void leavesPieceByPiece_data()
    {
        QTest::addColumn<bool>("chunking");
        QTest::newRow("DATA") << false;
        QTest::newRow("BDAT") << true;
    }
    void leavesPieceByPiece()
    {
        QFETCH(bool, chunking);
        Bench bench({.maximumMessageSize = 40'000'000, .chunking = chunking});
        SmtpClient& client = bench.connectClient();
        qint64 most = 0;
        int looks = 0;
        const auto look = [&] {
            most = std::max(most, client.bytesQueued());
            ++looks;
        };
        QObject guard;
        auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, &guard, look);
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &guard, look);
        connect(&client, &SmtpClient::permitWanted, &guard, [&](quint64 id) {
            permitAndFlush(client, id);
            look();
        });
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        begin(client, kEnvelope, messageWith(m_attachment, 1));
        QTRY_COMPARE_WITH_TIMEOUT(bench.log().last(), QStringLiteral("answered 250"), 60'000);
        QVERIFY2(most <= SmtpClient::kMostQueued, QByteArray::number(most).constData());
        QVERIFY(looks > 10);
        QVERIFY(bench.relay().messages().constLast().content ==
                messageWith(m_attachment, 1).joined());
    }

    void isRefusedUnsentWhereItIsTooLarge()
    {
        Bench bench; // 25 MB
        SmtpClient& client = bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        bench.hook = [](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
            qFatal("heard %s", verb.constData());
            return std::nullopt;
        };
        begin(client, kEnvelope, messageWith(m_attachment, 1));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("rejected 552"));
        bench.hook = {};
    }

    /// 200 messages carry one attachment; eight of them leave on four connections at once.
    void costsItsBytesOnce()
    {
        ContentSink sink;
        QList<ByteRope> messages;
        for (int i = 0; i < 200; ++i)
            messages.append(messageWith(m_attachment, 1000 + i));
        const bool measured = forgetPeakOfMemory() && kMemoryIsOurs;
        const qint64 before = memory("VmRSS").value_or(0);
        {
            std::vector<std::unique_ptr<Carrier>> carriers;
            for (qsizetype i = 0; i < 4; ++i)
                carriers.push_back(
                    std::make_unique<Carrier>(sink.endpoint(), messages.mid(2 * i, 2)));
            const auto allClosed = [&] {
                return std::ranges::all_of(
                    carriers, [](const auto& carrier) { return carrier->log().isOver(); });
            };
            QTRY_VERIFY_WITH_TIMEOUT(allClosed(), 120'000);
            for (const auto& carrier : carriers)
                QCOMPARE(carrier->log().last(), QStringLiteral("closed"));
        }
        const qint64 onTheWire = messages.first().size() + 1 + 3; // a stuffed and the lone dot
        QCOMPARE(sink.sizes(), QList<qint64>(8, onTheWire));
        if (!measured) {
            qInfo("memory is not measured here");
            return;
        }
        const qint64 growth = *memory("VmHWM") - before;
        qInfo("memory grew by %lld KB at most", static_cast<long long>(growth / 1024));
        QVERIFY2(growth < 60'000'000, QByteArray::number(growth).constData());
    }

    /// An answer that comes while content is still to be given to the socket.
    void believesNoAnswerToHalfAMessage_data()
    {
        QTest::addColumn<QByteArray>("lastWords");
        QTest::addColumn<QStringList>("ends");
        QTest::newRow("accepted") << QByteArray("250 taken\r\n")
                                  << QStringList{
                                         QStringLiteral("lost ProtocolViolation with unknown")};
        QTest::newRow("refused") << QByteArray("552 5.3.4 Too much\r\n")
                                 << QStringList{QStringLiteral("answered 552"),
                                                QStringLiteral("lost ConnectionLost")};
        QTest::newRow("closing") << QByteArray("421 4.3.2 Bye\r\n")
                                 << QStringList{QStringLiteral("answered 421"),
                                                QStringLiteral("lost RelayRefused")};
    }
    void believesNoAnswerToHalfAMessage()
    {
        QFETCH(QByteArray, lastWords);
        QFETCH(QStringList, ends);
        ContentSink sink({.stopAt = 1'000'000, .lastWords = lastWords});
        const Carrier carrier(sink.endpoint(), {messageWith(m_attachment, 1)});
        QTRY_VERIFY_WITH_TIMEOUT(carrier.log().isOver(), 30'000);
        const QStringList& lines = carrier.log().lines();
        QCOMPARE(lines.mid(lines.size() - ends.size()), ends);
        QVERIFY(sink.sizes().isEmpty());
    }

    /// What waits in the socket for a relay that does not read is not sent after the end.
    void nothingQueuedLeavesAfterTheEnd()
    {
        ContentSink sink({.stopAt = 1'000'000});
        SmtpClient client(sink.endpoint());
        ClientLog log(client);
        connect(&client, &SmtpClient::ready, &client,
                [&] { begin(client, kEnvelope, messageWith(m_attachment, 1)); });
        sendWhenWanted(client);
        client.open({});
        qint64 before = 0;
        const auto isStuck = [&] {
            return std::exchange(before, client.bytesQueued()) == client.bytesQueued() &&
                   before > 100'000;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStuck(), 30'000);
        sink.say("250 taken\r\n");
        QTRY_COMPARE(log.last(), QStringLiteral("lost ProtocolViolation with unknown"));
        QTRY_COMPARE(client.bytesQueued(), 0);
        QVERIFY(sink.sizes().isEmpty());
    }

    /// With content still to go it is the patience for a block that counts, not the one for the
    /// answer (RFC 5321 section 4.5.3.2.5).
    void waitsForEachBlock()
    {
        ContentSink sink({.stopAt = 1'000'000});
        Timeouts timeouts;
        timeouts.block = 300ms;
        SmtpClient client(sink.endpoint(), timeouts);
        ClientLog log(client);
        connect(&client, &SmtpClient::ready, &client,
                [&] { begin(client, kEnvelope, messageWith(m_attachment, 1)); });
        sendWhenWanted(client);
        client.open({});
        QTRY_VERIFY_WITH_TIMEOUT(log.isOver(), 30'000);
        QCOMPARE(log.last(), QStringLiteral("lost TimedOut with unknown"));
        QVERIFY(sink.sizes().isEmpty());
    }

private:
    ByteRope m_attachment;
};

#include "large_message_test.moc"
RINGI_TEST(LargeMessageTest)
