// SPDX-License-Identifier: Apache-2.0
#include "transcript.h"

#include <QMap>
#include <QtTest>

#include <algorithm>
#include <deque>

namespace ringi::test {
namespace {

using namespace smtp;

struct Line {
    char kind = ' '; ///< S C = * >
    QByteArray text;
};

std::vector<Line> parse(const QByteArray& script)
{
    std::vector<Line> lines;
    for (const QByteArray& raw : script.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype skip = line.startsWith("S:") || line.startsWith("C:") ? 2 : 1;
        // "C:" alone is an empty line; one space after the mark belongs to the notation.
        QByteArray text = line.sliced(skip);
        lines.push_back({line.at(0), text.startsWith(' ') ? text.sliced(1) : text});
    }
    return lines;
}

QByteArray name(Command command)
{
    const QMap<Command, QByteArray> names{
        {Command::Mail, "MAIL"}, {Command::Rcpt, "RCPT"}, {Command::Data, "DATA"}};
    return names.value(command, "other");
}

QByteArray name(Phase phase)
{
    switch (phase) {
    case Phase::Connecting: return "Connecting";
    case Phase::Tls: return "Tls";
    case Phase::SigningIn: return "SigningIn";
    case Phase::Idle: return "Idle";
    case Phase::Envelope: return "Envelope";
    case Phase::ContentWanted: return "ContentWanted";
    case Phase::Content: return "Content";
    case Phase::Quitting: return "Quitting";
    }
    return "?";
}

class Player final {
public:
    Player(const Transcript& transcript, Pieces pieces, std::optional<int> cutAfter)
        : m_transcript(transcript), m_pieces(pieces), m_cutAfter(cutAfter),
          m_lines(parse(transcript.script)), m_session(transcript.options),
          m_expectedPhase(transcript.options.tls == TlsMode::Implicit ? Phase::Tls
                                                                      : Phase::Connecting)
    {
    }

    Replay play()
    {
        if (m_cutAfter == 0)
            cut();
        while (!m_done && m_fault.isEmpty() && m_at < m_lines.size())
            playBlock();
        if (!m_done && m_fault.isEmpty() && !m_writes.empty())
            m_fault = QStringLiteral("sent more than written: ") + quoted(m_writes.front());
        if (!m_done && m_fault.isEmpty() && !m_events.empty())
            m_fault = QStringLiteral("event not written: ") + quoted(m_events.front());
        return {m_fault, m_steps};
    }

private:
    static QString quoted(const QByteArray& text)
    {
        return QStringLiteral("\"%1\"").arg(QString::fromLatin1(text));
    }

    /// Lines of one kind that follow each other.
    QByteArrayList takeBlock(char kind)
    {
        QByteArrayList block;
        for (; m_at < m_lines.size() && m_lines[m_at].kind == kind; ++m_at)
            block.append(m_lines[m_at].text);
        return block;
    }

    void playBlock()
    {
        switch (m_lines[m_at].kind) {
        case 'S': serverSays(takeBlock('S')); break;
        case 'C': expectWrite(takeBlock('C').join("\r\n") + "\r\n"); break;
        case '=': expectEvent(m_lines[m_at++].text); break;
        case '*': handshake(); break;
        case '>': call(m_lines[m_at++].text); break;
        default: m_fault = QStringLiteral("transcript: line %1").arg(m_at);
        }
    }

    void serverSays(const QByteArrayList& block)
    {
        QByteArrayList pieces;
        for (const QByteArray& line : block)
            pieces.append(line + "\r\n");
        if (m_pieces == Pieces::Whole)
            pieces = {pieces.join()};
        for (const QByteArray& piece : std::as_const(pieces)) {
            const qsizetype size = m_pieces == Pieces::Bytes ? 1 : piece.size();
            for (qsizetype at = 0; at < piece.size() && !m_done; at += size)
                step(m_session.received(piece.mid(at, size)));
        }
    }

    void expectWrite(const QByteArray& bytes)
    {
        const QByteArray sent = m_writes.empty() ? QByteArray("nothing") : m_writes.front();
        if (sent != bytes)
            m_fault = QStringLiteral("sent %1 for %2").arg(quoted(sent), quoted(bytes));
        else
            m_writes.pop_front();
    }

    void expectEvent(const QByteArray& text)
    {
        const QByteArray event = m_events.empty() ? QByteArray("nothing") : m_events.front();
        if (event != text)
            m_fault = QStringLiteral("raised %1 for %2").arg(quoted(event), quoted(text));
        else
            m_events.pop_front();
    }

    void handshake()
    {
        ++m_at;
        const bool implicit = m_transcript.options.tls == TlsMode::Implicit;
        if (!implicit && !m_wantsTls)
            m_fault = QStringLiteral("no handshake asked for");
        m_wantsTls = false;
        m_expectedPhase = Phase::SigningIn;
        step(m_session.tlsEstablished(m_transcript.endPoint));
    }

    void call(const QByteArray& line)
    {
        const QByteArrayList words = line.split(' ');
        const QByteArray& what = words.constFirst();
        const quint64 id = words.value(1).toULongLong();
        if (what == "begin") {
            m_expectedPhase = Phase::Envelope;
            m_underWay.insert(++m_last, {});
            step(m_session.add({m_last, m_transcript.envelope, message()}));
            step(m_session.flush());
        } else if (what == "send") {
            m_expectedPhase = Phase::Content;
            permit(m_last);
            step(m_session.flush());
        } else if (what == "add") {
            m_named = true;
            m_underWay.insert(id, {});
            Envelope envelope = m_transcript.envelope;
            envelope.recipient = words.value(2, envelope.recipient);
            step(m_session.add({id, envelope, ByteRope(subjectOf(id) + "\r\nx\r\n")}));
        } else if (what == "permit") {
            permit(id);
        } else if (what == "withdraw") {
            if (m_session.isUnsent(id))
                m_underWay.remove(id);
            step(m_session.withdraw(id));
        } else if (what == "flush") {
            step(m_session.flush());
        } else if (what == "window") {
            m_session.setWindow(static_cast<int>(id));
        } else if (what == "room") {
            if (m_session.room() != static_cast<int>(id))
                m_fault = QStringLiteral("room for %1").arg(m_session.room());
        } else if (what == "quit") {
            m_expectedPhase = Phase::Quitting;
            step(m_session.quit());
        } else {
            m_fault = QStringLiteral("transcript: unknown call");
        }
    }

    static QByteArray subjectOf(quint64 id)
    {
        return "Subject: " + QByteArray::number(id) + "\r\n";
    }

    void permit(quint64 id)
    {
        if (m_underWay.contains(id))
            m_underWay[id].permitted = true;
        m_session.permit(id);
    }

    void step(const Actions& actions)
    {
        for (const Action& action : actions)
            std::visit([this](const auto& one) { take(one); }, action);
        if (m_cutAfter == ++m_steps)
            cut();
    }

    /// In as many pieces as the relay's bytes.
    [[nodiscard]] ByteRope message() const
    {
        const QByteArray& whole = m_transcript.message;
        const qsizetype size = m_pieces == Pieces::Whole   ? whole.size()
                               : m_pieces == Pieces::Lines ? 7
                                                           : 1;
        ByteRope rope;
        for (qsizetype at = 0; at < whole.size(); at += size)
            rope.append(whole.mid(at, size));
        return rope;
    }

    void take(const action::Send& send)
    {
        if (send.bytes.pieces().size() != 1)
            m_fault = QStringLiteral("a short write in more than one piece");
        const QByteArray bytes = send.bytes.joined();
        m_writes.push_back(bytes);
        qsizetype contents = 0;
        for (auto it = m_underWay.begin(); it != m_underWay.end(); ++it) {
            if (m_named ? !bytes.contains(subjectOf(it.key())) : !it->permitted || it->sent)
                continue;
            if (!it->permitted || it->sent)
                m_fault = QStringLiteral("content of %1 left").arg(it.key());
            it->sent = true;
            ++contents;
        }
        const auto hidden =
            std::ranges::count(send.hidden, HiddenRange::Kind::Content, &HiddenRange::kind);
        if (hidden != contents)
            m_fault = QStringLiteral("%1 contents hidden of %2").arg(hidden).arg(contents);
    }
    void take(const action::StartTls&)
    {
        m_wantsTls = true;
        m_expectedPhase = Phase::Tls;
    }
    void take(const action::Close&) { m_events.emplace_back("close"); }
    void take(const action::Greeted&) { m_events.emplace_back("greeted"); }
    void take(const action::SignedIn& signedIn)
    {
        m_events.push_back("signed in by " + signedIn.mechanism);
    }
    void take(const action::Ready&)
    {
        m_expectedPhase = Phase::Idle;
        m_events.emplace_back("ready");
    }
    void take(const action::PermitWanted& wanted)
    {
        m_expectedPhase = wanted.begun ? Phase::ContentWanted : Phase::Envelope;
        if (m_named)
            m_events.push_back("wants " + QByteArray::number(wanted.id) +
                               (wanted.begun ? " begun" : ""));
        else
            m_events.emplace_back("content wanted");
    }
    void take(const action::Rejected& rejected)
    {
        m_expectedPhase = Phase::Idle;
        ended(rejected.id);
        m_events.push_back("rejected" + named(rejected.id) + " at " + name(rejected.at) + ": " +
                           rejected.reply.oneLine());
    }
    void take(const action::Answered& answered)
    {
        m_expectedPhase = Phase::Idle;
        ended(answered.id);
        m_events.push_back("answered" + named(answered.id) + ": " + answered.reply.oneLine());
    }
    void take(const action::Doubted& doubted)
    {
        QByteArray event = "doubts";
        for (const quint64 id : doubted.ids) {
            if (m_underWay.contains(id))
                m_fault = QStringLiteral("%1 doubted and under way").arg(id);
            event += ' ' + QByteArray::number(id);
        }
        m_events.push_back(event);
    }
    void take(const action::Failed& failed)
    {
        m_over = true;
        QByteArray event =
            "failed in " + name(failed.phase) + ": " + errorCodeName(failed.error.code).toLatin1();
        if (m_transcript.withDetails && !failed.error.detail.isEmpty())
            event += " [" + failed.error.detail.toLatin1() + ']';
        if (!failed.error.reply.isEmpty())
            event += " (" + failed.error.reply.trimmed().replace("\r\n", " / ") + ')';
        m_events.push_back(event);
        for (const LostOrder& order : failed.orders) {
            if (m_underWay.value(order.id).sent != order.mayBeAccepted)
                m_fault = QStringLiteral("%1 is not what became of it").arg(order.id);
            ended(order.id);
            if (m_named)
                m_events.push_back((order.mayBeAccepted ? "unknown" : "lost") + named(order.id));
        }
        if (!m_underWay.isEmpty())
            m_fault = QStringLiteral("%1 forgotten").arg(m_underWay.firstKey());
    }
    void take(const action::Closed&)
    {
        m_over = true;
        m_events.emplace_back("closed");
        if (!m_underWay.isEmpty())
            m_fault = QStringLiteral("%1 forgotten").arg(m_underWay.firstKey());
    }

    [[nodiscard]] QByteArray named(quint64 id) const
    {
        return m_named ? ' ' + QByteArray::number(id) : QByteArray();
    }
    void ended(quint64 id)
    {
        if (m_underWay.remove(id) != 1)
            m_fault = QStringLiteral("%1 ended twice").arg(id);
    }

    /// The connection is lost here: exactly one end must be reported, in the right phase.
    void cut()
    {
        m_done = true;
        const bool wasOver = m_over;
        m_events.clear();
        for (const Action& action : m_session.disconnected({ErrorCode::ConnectionLost}))
            std::visit([this](const auto& one) { take(one); }, action);
        if (wasOver) {
            if (!m_events.empty())
                m_fault = QStringLiteral("spoke after its end");
            return;
        }
        // A refusal that was heard before the loss is reported first.
        if (!m_events.empty() && m_events.front().startsWith("rejected"))
            m_events.pop_front();
        if (m_named) { // each order has been seen to above
            if (m_events.empty() ||
                (m_expectedPhase == Phase::Quitting) != (m_events.front() == QByteArray("closed")))
                m_fault = QStringLiteral("no end, or the wrong one");
            return;
        }
        expectEvent(m_expectedPhase == Phase::Quitting
                        ? QByteArray("closed")
                        : "failed in " + name(m_expectedPhase) + ": ConnectionLost");
        if (m_fault.isEmpty() && !m_events.empty())
            m_fault = QStringLiteral("spoke twice of its end");
    }

    const Transcript& m_transcript;
    Pieces m_pieces;
    std::optional<int> m_cutAfter;
    std::vector<Line> m_lines;
    Session m_session;
    struct UnderWay {
        bool permitted = false;
        bool sent = false;
    };
    QMap<quint64, UnderWay> m_underWay; ///< orders that have not ended
    quint64 m_last = 0;                 ///< the last that was begun
    bool m_named = false;               ///< by "add"
    Phase m_expectedPhase;              ///< where a loss would have to be reported
    std::size_t m_at = 0;
    std::deque<QByteArray> m_writes;
    std::deque<QByteArray> m_events;
    bool m_wantsTls = false;
    bool m_over = false;
    bool m_done = false;
    int m_steps = 0;
    QString m_fault;
};

} // namespace

Replay replay(const Transcript& transcript, Pieces pieces, std::optional<int> cutAfter)
{
    return Player(transcript, pieces, cutAfter).play();
}

void playAllWays(const Transcript& transcript)
{
    for (const Pieces pieces : {Pieces::Whole, Pieces::Lines, Pieces::Bytes}) {
        const Replay all = replay(transcript, pieces);
        QCOMPARE(all.fault, QString());
        QVERIFY(all.steps > 0);
        for (int cut = 0; cut <= all.steps; ++cut)
            QCOMPARE(replay(transcript, pieces, cut).fault, QString());
    }
}

} // namespace ringi::test
