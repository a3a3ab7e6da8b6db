// SPDX-License-Identifier: Apache-2.0
// Every fault at every place of every window: what the owner is told is what the relay did.
#include "strict_relay.h"

#include "smtp/session.h"
#include "support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

constexpr quint64 kOrders = 12;

/// An owner with orders to send, on a session that talks to a strict relay.
class Run final {
public:
    Run(const QByteArray& offers, int window, StrictFault fault)
        : m_session({TlsMode::Implicit, "desk.example.org", {}, {}}), m_relay(std::move(fault))
    {
        perform(m_session.tlsEstablished());
        perform(m_session.received("220 relay\r\n"));
        m_session.setWindow(window);
        perform(m_session.received("250-relay\r\n" + offers + "250 8BITMIME\r\n"));
        m_wire.clear();
    }

    /// As far as it goes.
    void play()
    {
        bool moved = true;
        while (moved && !m_session.isOver()) {
            while (m_next <= kOrders && m_session.room() > 0) {
                const quint64 id = m_next++;
                const QByteArray text = "Subject: " + QByteArray::number(id) + "\r\n\r\nx\r\n";
                m_most = std::max(m_most, ++m_underWay);
                perform(m_session.add({id, {"a@example.org", "b@example.com"}, ByteRope(text)}));
            }
            perform(m_session.flush());
            moved = !m_wire.isEmpty();
            const QByteArray said = m_relay.hear(std::exchange(m_wire, {}));
            if (!said.isEmpty())
                perform(m_session.received(said));
            if (m_relay.isClosed())
                perform(m_session.disconnected({ErrorCode::ConnectionLost}));
        }
        if (!m_session.isOver())
            perform(m_session.disconnected({ErrorCode::TimedOut}));
    }

    /// What does not hold; empty: nothing.
    [[nodiscard]] QString fault() const
    {
        for (quint64 id = 1; id < m_next; ++id) {
            const int taken = m_relay.accepted().value(id);
            const int accepted = int(m_accepted.count(id));
            const int ends = accepted + int(m_refused.count(id)) + int(m_lost.count(id)) +
                             int(m_unknown.count(id));
            if (ends != 1)
                return QStringLiteral("%1 ended %2 times").arg(id).arg(ends);
            if (taken > 1)
                return QStringLiteral("%1 was taken twice").arg(id);
            if (taken == 1 && (m_lost.contains(id) || m_refused.contains(id)))
                return QStringLiteral("%1 was taken and would be sent again").arg(id);
            if (taken == 0 && accepted == 1)
                return QStringLiteral("%1 was not taken").arg(id);
        }
        return {};
    }
    [[nodiscard]] qsizetype acceptedCount() const { return m_accepted.size(); }
    [[nodiscard]] qsizetype unknownCount() const { return m_unknown.size(); }
    [[nodiscard]] int mostUnderWay() const { return m_most; }

private:
    void perform(const Actions& actions)
    {
        for (const Action& action : actions)
            std::visit([this](const auto& one) { take(one); }, action);
    }
    void take(const action::Send& send) { m_wire += send.bytes.joined(); }
    void take(const action::PermitWanted& wanted) { m_session.permit(wanted.id); }
    void take(const action::Rejected& one)
    {
        --m_underWay;
        m_refused.append(one.id);
    }
    void take(const action::Answered& one)
    {
        --m_underWay;
        (one.reply.isPositive() ? m_accepted : m_refused).append(one.id);
    }
    void take(const action::Doubted& doubted)
    {
        for (const quint64 id : doubted.ids) {
            m_accepted.removeOne(id);
            m_refused.removeOne(id);
            m_unknown.append(id);
        }
    }
    void take(const action::Failed& failed)
    {
        for (const LostOrder& order : failed.orders)
            (order.mayBeAccepted ? m_unknown : m_lost).append(order.id);
    }
    template <typename Other>
    void take(const Other&)
    {
    }

    Session m_session;
    StrictRelay m_relay;
    QByteArray m_wire;
    quint64 m_next = 1;
    int m_underWay = 0;
    int m_most = 0;
    QList<quint64> m_accepted;
    QList<quint64> m_refused;
    QList<quint64> m_lost;
    QList<quint64> m_unknown;
};

struct Kind {
    const char* name;
    QByteArray reply;
    bool closes = false;
    bool happens = true;
    QByteArray ahead = {};
};

QList<Kind> kinds()
{
    return {{"refused for now", "450 4.2.1 Later\r\n"},
            {"refused for good", "550-5.1.1 No\r\n550 5.1.1 never\r\n"},
            {"421", "421 4.3.2 Bye\r\n", true},
            {"421, half of it", "421 4.3", true},
            {"lost, done", "", true},
            {"lost, not done", "", true, false},
            {"half an answer", "250-O", true},
            {"354", "354 what\r\n"},
            {"200 of another kind", "299 odd\r\n"},
            {"no SMTP", "hello\r\n"},
            {"bare LF", "250 Ok\n"},
            {"silence", ""},
            {"an answer too many, 250", "", false, true, "250 Ok\r\n"},
            {"an answer too many, 450", "", false, true, "450 later\r\n"},
            {"an answer too many, 550", "", false, true, "550 no\r\n"},
            {"an answer too many, 503", "", false, true, "503 no\r\n"},
            {"two too many, 250", "", false, true, "250 Ok\r\n250 Ok\r\n"},
            {"two too many, 450", "", false, true, "450 no\r\n450 no\r\n"},
            {"250 too many, then refused", "554 no\r\n", false, true, "250 Ok\r\n"},
            {"450 too many, then refused", "554 no\r\n", false, true, "450 no\r\n"},
            {"two too many, then refused", "554 no\r\n", false, true, "250 Ok\r\n250 Ok\r\n"},
            {"450 too many, then lost", "", true, true, "450 no\r\n"}};
}

} // namespace

class SessionFaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheRelayDid_data()
    {
        QTest::addColumn<QByteArray>("offers");
        QTest::addColumn<int>("window");
        QTest::newRow("one by one") << QByteArray() << 1;
        QTest::newRow("pipelined") << QByteArray("250-PIPELINING\r\n") << 2;
        for (int window = 1; window <= Session::kMostWindow; ++window)
            QTest::addRow("window %d", window)
                << QByteArray("250-PIPELINING\r\n250-CHUNKING\r\n") << window;
    }
    void tellsWhatTheRelayDid()
    {
        QFETCH(QByteArray, offers);
        QFETCH(int, window);
        const bool chunked = offers.contains("CHUNKING");
        const QByteArrayList verbs = chunked ? QByteArrayList{"RSET", "MAIL", "RCPT", "BDAT"}
                                             : QByteArrayList{"MAIL", "RCPT", "DATA", "."};
        for (const QByteArray& verb : verbs) {
            for (const Kind& kind : kinds()) {
                for (int nth = 0; nth < int(kOrders); ++nth) {
                    if (verb == "DATA" && kind.reply.startsWith("2"))
                        continue;
                    Run run(offers, window,
                            {verb, nth, kind.reply, kind.closes, kind.happens, kind.ahead});
                    run.play();
                    const QString fault = run.fault();
                    QVERIFY2(fault.isEmpty(),
                             qPrintable(QStringLiteral("%1 %2 at %3: %4")
                                            .arg(QString::fromLatin1(verb))
                                            .arg(nth)
                                            .arg(QLatin1StringView(kind.name), fault)));
                    // What is under way, and after what may be replies too many what was before it.
                    const int most = chunked ? window : 1;
                    const bool moved = !kind.ahead.isEmpty() || verb == "RSET";
                    QVERIFY(run.unknownCount() <= (moved ? 2 * window + 1 : most));
                    QVERIFY(run.mostUnderWay() <= window);
                }
            }
        }
    }

    /// The runner itself must be able to fail, and a relay without faults to take all.
    void takesAllWithoutFaults_data() { tellsWhatTheRelayDid_data(); }
    void takesAllWithoutFaults()
    {
        QFETCH(QByteArray, offers);
        QFETCH(int, window);
        StrictFault none;
        none.verb = "none";
        Run run(offers, window, none);
        run.play();
        QCOMPARE(run.fault(), QString());
        QCOMPARE(run.acceptedCount(), qsizetype{kOrders});
        QCOMPARE(run.mostUnderWay(), window);
    }
};

#include "session_faults_test.moc"
RINGI_TEST(SessionFaultsTest)
