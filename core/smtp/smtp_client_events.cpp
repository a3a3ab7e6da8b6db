// SPDX-License-Identifier: Apache-2.0
// What the session wants done, and how long to wait for the relay.
#include "smtp/smtp_client.h"

#include "smtp/wire_log.h"

#include <QHostInfo>
#include <QSslSocket>

#include <algorithm>

namespace ringi::smtp {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

} // namespace

/// What the socket is to do is done at once; what the owner is to hear waits for work().
void SmtpClient::perform(Actions actions)
{
    for (Action& action : actions) {
        if (m_over)
            return;
        if (const auto* step = std::get_if<action::Send>(&action))
            write(*step);
        else if (std::holds_alternative<action::StartTls>(action))
            startHandshake();
        else if (std::holds_alternative<action::Close>(action))
            closeLater();
        else
            m_events.push_back(std::move(action));
    }
    armTimer();
    if (!m_events.empty())
        workLater();
}

void SmtpClient::write(const action::Send& step)
{
    if (m_log)
        m_log->sent(m_logNumber, step);
    if (m_session->awaiting() == Command::Ehlo && m_session->phase() == Phase::SigningIn)
        m_sinceEhlo.start();
    m_outgoing.append(step.bytes);
    feed();
}

/// Not at once: the socket may be in the middle of its own signal. What the system took leaves, a
/// QUIT for one; where something is still queued there is content in it, and that must not.
void SmtpClient::closeLater()
{
    m_outgoing = {};
    QMetaObject::invokeMethod(
        m_socket,
        [socket = m_socket] {
            if (socket->bytesToWrite() + socket->encryptedBytesToWrite() > 0)
                socket->abort();
            else
                socket->disconnectFromHost();
        },
        Qt::QueuedConnection);
}

/// Some of what was written has left: the relay is alive, and there is room again.
void SmtpClient::onBytesLeft()
{
    if (!m_blocked)
        return; // the patience for the answer began when it was written
    armTimer();
    feedLater();
}

/// Not at once: a write within the socket's own signal would not be told of.
void SmtpClient::feedLater()
{
    if (m_outgoing.isDone() || std::exchange(m_feedDue, true))
        return;
    const auto due = [this] {
        m_feedDue = false;
        if (m_over || m_outgoing.isDone() || m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        work(); // an early answer: before more content leaves
        feed();
    };
    QMetaObject::invokeMethod(this, due, Qt::QueuedConnection);
}

/// Gives the socket as much as it may hold, in one go. Other connections of this thread get their
/// turn in between.
void SmtpClient::feed()
{
    constexpr qint64 kMostGiven = kMostQueued - kMostQueued / 32; // TLS adds to each record
    constexpr qint64 kWorthWhile = 65'536; // small writes make many small records
    qint64 room = kMostGiven - bytesQueued();
    if (!m_socket->isOpen() || m_outgoing.isDone() || room < std::min(kWorthWhile, m_outgoing.size()))
        return; // what is queued will leave, and then there is room
    while (room > 0 && !m_outgoing.isDone()) {
        const QByteArrayView part = m_outgoing.next(room);
        m_socket->write(part.data(), part.size());
        room -= part.size();
    }
    ++m_calls; // it may read too, and this is no time to speak
    m_socket->flush();
    --m_calls;
    if (bytesQueued() <= kMostGiven - kWorthWhile)
        feedLater();
}

void SmtpClient::onReadyRead()
{
    if (m_calls > 0)
        workLater();
    else
        work();
}

void SmtpClient::workLater()
{
    if (m_working || std::exchange(m_workDue, true))
        return; // it will be seen to
    const auto due = [this] {
        m_workDue = false;
        work();
    };
    QMetaObject::invokeMethod(this, due, Qt::QueuedConnection);
}

/// From the event loop: hears what the relay said and tells the owner, until there is nothing left
/// of either.
void SmtpClient::work()
{
    if (m_calls > 0 || std::exchange(m_working, true))
        return;
    do {
        readSocket();
        speak();
    } while (!m_over && (!m_events.empty() || m_socket->bytesAvailable() > 0) && m_session &&
             m_session->phase() != Phase::Tls && m_socket->isOpen());
    m_working = false;
}

void SmtpClient::readSocket()
{
    // In the handshake nothing is for us; what comes with its end waits for tlsEstablished().
    if (m_over || !m_session || m_session->phase() == Phase::Tls || !m_socket->isOpen())
        return;
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    const QByteArray shown = m_mask.visible(bytes); // also without a log: it may come in between
    if (m_log && !shown.isEmpty())
        m_log->received(m_logNumber, shown);
    Actions actions = m_session->received(bytes, stillHere());
    measure();
    perform(std::move(actions));
}

/// Ends the clock that EHLO started.
void SmtpClient::measure()
{
    if (!m_sinceEhlo.isValid() || m_session->awaiting() == Command::Ehlo)
        return;
    m_roundTrip = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::nanoseconds(m_sinceEhlo.nsecsElapsed()));
    m_sinceEhlo.invalidate();
    constexpr std::chrono::milliseconds kNear{5};
    m_session->setWindow(m_window > 0 ? m_window : static_cast<int>(1 + m_roundTrip / kNear));
}

/// Signals, in order. What the owner does in their slots may add more.
void SmtpClient::speak()
{
    while (!m_over && !m_events.empty()) {
        const Action event = std::move(m_events.front());
        m_events.pop_front();
        announce(event);
        if (m_events.empty() && !m_over && std::exchange(m_roomDue, false))
            Q_EMIT
        roomMade();
    }
}

void SmtpClient::announce(const Action& event)
{
    std::visit(Overloaded{
                   [this](const action::Greeted&) {
                       if (m_endpoint.tls == TlsMode::StartTls)
                           Q_EMIT
                       stepReached(Step::Connected, m_facts.address);
                   },
                   [this](const action::SignedIn& signedIn) {
                       m_facts.authMechanism = QString::fromLatin1(signedIn.mechanism);
                       Q_EMIT
                       stepReached(Step::SignedIn, m_facts.authMechanism);
                   },
                   [this](const action::Ready&) {
                       m_facts.capabilities = m_session->capabilities();
                       Q_EMIT
                       ready();
                   },
                   [this](const action::PermitWanted& wanted) {
                       Q_EMIT
                       permitWanted(wanted.id, wanted.begun);
                   },
                   [this](const action::Rejected& refused) {
                       m_roomDue = true;
                       Q_EMIT
                       rejected(refused.id, refused.at, refused.reply);
                   },
                   [this](const action::Answered& answer) {
                       m_roomDue = true;
                       Q_EMIT
                       answered(answer.id, answer.reply);
                   },
                   [this](const action::Doubted& doubt) {
                       Q_EMIT
                       doubted(doubt.ids);
                   },
                   [this](const action::Failed& failed) {
                       m_over = true;
                       Q_EMIT
                       lost(failed.error, failed.orders);
                   },
                   [this](const action::Closed&) {
                       m_over = true;
                       Q_EMIT
                       closed();
                   },
                   [](const auto&) {}, // Send, StartTls, Close were performed already
               },
               event);
}

void SmtpClient::onTimeout()
{
    const Error error{ErrorCode::TimedOut};
    if (!m_session) {
        QHostInfo::abortHostLookup(m_lookup);
        notReached(error);
    } else {
        disconnected(error);
    }
}

void SmtpClient::armTimer()
{
    if (!m_session || m_socket->state() == QAbstractSocket::UnconnectedState) {
        if (m_session)
            m_timer.stop();
        return;
    }
    m_blocked = stillHere() > 0;
    const std::optional<Command> awaited = m_session->awaiting();
    if (awaited)
        m_timer.start(patience(*awaited));
    else if (m_session->phase() == Phase::Tls)
        m_timer.start(m_timeouts.handshake);
    else if (m_session->phase() == Phase::Quitting)
        m_timer.start(m_timeouts.quit);
    else
        m_timer.stop(); // it is the owner's turn
}

std::chrono::milliseconds SmtpClient::patience(Command awaited) const
{
    if (m_blocked)
        return m_timeouts.block;
    switch (awaited) {
    case Command::Greeting: return m_timeouts.greeting;
    case Command::Data: return m_timeouts.data;
    case Command::Content: return m_timeouts.content;
    case Command::Quit: return m_timeouts.quit;
    default: return m_timeouts.command;
    }
}

/// Octets of what was to be sent that have surely not left this process: what TLS adds is not
/// counted, and a little more.
qint64 SmtpClient::stillHere() const
{
    constexpr qint64 kRecords = 1024;
    const qint64 encrypted = m_socket->encryptedBytesToWrite();
    return m_outgoing.size() + m_socket->bytesToWrite() +
           std::max<qint64>(0, encrypted - encrypted / 64 - kRecords);
}

qint64 SmtpClient::bytesQueued() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

} // namespace ringi::smtp
