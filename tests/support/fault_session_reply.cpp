// SPDX-License-Identifier: Apache-2.0
// How the relay replies, and how it does not.
#include "support/fault_session.h"

#include <QTimer>

#include <sys/socket.h>

#include <algorithm>

namespace ringi::test {
namespace {

using Kind = Fault::Kind;
using namespace std::chrono_literals;

constexpr qsizetype kEndlessPiece = 100;
constexpr qint64 kEndlessQueue = 65'536;

/// Two lines before the reply, as one reply.
QByteArray inLines(const QByteArray& reply)
{
    const QByteArray line = reply.first(3) + "-and more of it\r\n";
    return line + line + reply;
}

/// What was asked for happens whatever the fault says: only the reply is strange.
bool actsAnyway(Kind kind)
{
    switch (kind) {
    case Kind::DropAfter:
    case Kind::HalfThenRest:
    case Kind::Lines:
    case Kind::Slow:
    case Kind::Mute:
    case Kind::Extra:
    case Kind::Ahead:
    case Kind::Late:
    case Kind::Offer:
    case Kind::Inject: return true;
    default: return false;
    }
}

} // namespace

void FaultSession::start()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const Fault fault = m_core.faultAt({RelayStep::Connect, m_connection, {}, 0, 1});
    if (fault.kind != Kind::None)
        misbehave(fault, {RelayStep::Connect, {}});
    else if (m_core.options().implicitTls)
        handshake();
    else
        greet();
}

void FaultSession::abort()
{
    m_gone = true;
    m_socket->abort();
    deleteLater();
}

void FaultSession::react(const Reaction& usual)
{
    if (!m_mute) {
        const Fault fault =
            m_core.faultAt({usual.step, m_connection, m_recipient, 0, ++m_counts[int(usual.step)]});
        if (fault.kind != Kind::None) {
            misbehave(fault, usual);
            return;
        }
    }
    if (usual.act)
        usual.act();
    say(usual.reply);
}

void FaultSession::misbehave(const Fault& fault, const Reaction& usual)
{
    if (usual.act && (fault.taken || actsAnyway(fault.kind)))
        usual.act();
    m_confused = m_confused || fault.kind == Kind::Answer || fault.kind == Kind::Extra ||
                 fault.kind == Kind::Ahead;
    const QByteArray whole = usual.reply + "\r\n";
    switch (fault.kind) {
    case Kind::Drop: drop(false); break;
    case Kind::Reset: drop(true); break;
    case Kind::DropAfter:
        say(usual.reply);
        closeAfterwards();
        break;
    case Kind::Half:
        m_out += whole.first(whole.size() / 2);
        drop(false);
        break;
    case Kind::HalfThenRest:
        m_out += whole.first(whole.size() / 2);
        later(whole.sliced(whole.size() / 2));
        break;
    case Kind::Late: later(whole); break;
    case Kind::LinesCut:
        m_out += inLines(usual.reply).chopped(usual.reply.size());
        drop(false);
        break;
    case Kind::EndlessLines: endlessly(usual.reply.first(3) + "-and more of it\r\n"); break;
    case Kind::EndlessLine: endlessly(usual.reply.first(3) + " and more of it,"); break;
    case Kind::Slow: slowly(whole); break;
    case Kind::Silence:
        flushNow();
        m_deaf = true;
        break;
    case Kind::Mute:
        flushNow();
        m_mute = true;
        QTimer::singleShot(m_core.options().pause, this, [this] { drop(false); });
        break;
    default: sayOtherwise(fault, usual);
    }
}

/// Whole replies, but others than there should be.
void FaultSession::sayOtherwise(const Fault& fault, const Reaction& usual)
{
    switch (fault.kind) {
    case Kind::Lines: say(inLines(usual.reply)); break;
    case Kind::Extra:
    case Kind::Inject:
        say(usual.reply);
        say(fault.text);
        break;
    case Kind::Ahead:
        say(fault.text);
        say(usual.reply);
        break;
    case Kind::Offer: {
        m_offers = fault.text;
        const auto lines = fault.text.split('\n');
        say("250-relay.test\r\n250" + QByteArray(lines.size() > 1 ? "-" : " ") +
            lines.mid(0, lines.size() - 1).join("\r\n250-") + (lines.size() > 1 ? "\r\n250 " : "") +
            lines.constLast());
        break;
    }
    case Kind::Answer:
        say(fault.text);
        if ((fault.text.startsWith('5') || fault.text.contains("\r\n5")) &&
            (usual.step == RelayStep::Rcpt || usual.step == RelayStep::Dot ||
             usual.step == RelayStep::Bdat))
            m_core.noteRefused(m_recipient);
        if (fault.text.startsWith("421"))
            closeAfterwards();
        break;
    case Kind::Garbage:
        m_out += QByteArray("HTTP/1.1 400 Bad Request\r\n\0\xff\r\n", 30);
        flushNow();
        m_deaf = true;
        break;
    default: Q_UNREACHABLE();
    }
}

/// The handshake has no reply of its own: only what can go wrong with it.
void FaultSession::handshake()
{
    const Fault fault = m_core.faultAt(
        {RelayStep::Handshake, m_connection, {}, 0, ++m_counts[int(RelayStep::Handshake)]});
    const RelayTls& tls = m_core.options().tls;
    QSslConfiguration configuration = tls.good;
    if (fault.kind == Kind::Certificate) {
        configuration = fault.text == "expired"    ? tls.expired
                        : fault.text == "stranger" ? tls.stranger
                                                   : tls.host;
    } else if (fault.kind != Kind::None) {
        misbehave(fault, {RelayStep::Handshake, {}});
        return;
    }
    m_socket->setSslConfiguration(configuration);
    m_socket->startServerEncryption();
}

void FaultSession::say(const QByteArray& reply)
{
    if (!m_mute && !m_gone)
        m_out += reply + "\r\n";
}

void FaultSession::later(const QByteArray& bytes)
{
    m_held = true; // before what is flushed could start the handshake
    flushNow();
    QTimer::singleShot(m_core.options().pause, this, [this, bytes] {
        m_held = false;
        m_out += bytes;
        flushNow();
        work();
    });
}

void FaultSession::slowly(const QByteArray& bytes)
{
    m_held = true; // before what is flushed could start the handshake
    flushNow();
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, rest = bytes]() mutable {
        m_out += rest.first(1);
        rest.remove(0, 1);
        m_held = !rest.isEmpty();
        flushNow();
        if (m_held)
            return;
        timer->deleteLater();
        timer->stop();
        work();
    });
    timer->start(1ms);
}

void FaultSession::endlessly(const QByteArray& piece)
{
    flushNow();
    m_deaf = true;
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, piece] {
        if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < kEndlessQueue) {
            m_out += piece.repeated(kEndlessPiece);
            flushNow();
        }
    });
    timer->start(1ms);
}

void FaultSession::flushReplies()
{
    const auto delay = m_core.options().replyDelay;
    if (delay.count() <= 0 || m_gone) {
        flushNow();
    } else if (!m_delayed && (!m_out.isEmpty() || m_tlsNext)) {
        m_delayed = true;
        QTimer::singleShot(delay, this, &FaultSession::flushNow);
    }
}

void FaultSession::flushNow()
{
    m_delayed = false;
    if (m_gone)
        return;
    if (!m_out.isEmpty()) {
        m_socket->write(std::exchange(m_out, {}));
        m_socket->flush();
    }
    if (m_tlsNext && !m_held) {
        m_tlsNext = false;
        handshake();
    }
}

void FaultSession::drop(bool reset)
{
    m_tlsNext = false;
    if (m_mute)
        m_out.clear();
    flushNow();
    if (std::exchange(m_gone, true))
        return;
    if (reset) {
        const ::linger now{1, 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                     sizeof now);
    }
    m_socket->abort();
    deleteLater();
}

void FaultSession::closeAfterwards()
{
    m_tlsNext = false;
    flushNow();
    m_gone = true;
    m_socket->disconnectFromHost();
}

} // namespace ringi::test
