// SPDX-License-Identifier: Apache-2.0
// What the session wants done, and how long to wait for the relay.
#include "smtp/smtp_client.h"

#include <QHostInfo>
#include <QSslSocket>

namespace ringi::smtp {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

} // namespace

void SmtpClient::perform(const Actions& actions)
{
    for (const Action& action : actions) {
        if (m_over)
            return;
        if (const auto* step = std::get_if<action::Send>(&action)) {
            m_socket->write(step->bytes);
            m_socket->flush();
        } else if (const auto* content = std::get_if<action::SendContent>(&action)) {
            m_outgoing = Outgoing(content->content);
            feed();
        } else if (std::holds_alternative<action::StartTls>(action)) {
            startHandshake();
        } else if (std::holds_alternative<action::Close>(action)) {
            m_outgoing = {};
            m_socket->disconnectFromHost();
        } else {
            announce(action);
        }
    }
    armTimer();
}

/// Some of what was written has left: the relay is alive, and there is room again.
void SmtpClient::onBytesLeft()
{
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
        if (m_socket->bytesAvailable() > 0) // an early answer: before more content leaves
            readSocket();
        feed();
    };
    QMetaObject::invokeMethod(this, due, Qt::QueuedConnection);
}

/// Gives the socket as much of the content as it may hold, in one go. Other connections of this
/// thread get their turn in between.
void SmtpClient::feed()
{
    constexpr qint64 kMostGiven = kMostQueued - kMostQueued / 32; // TLS adds to each record
    constexpr qint64 kWorthWhile = 65'536; // small writes make many small records
    qint64 room = kMostGiven - bytesQueued();
    if (room < kWorthWhile)
        return; // what is queued will leave, and then there is room
    while (room > 0 && !m_outgoing.isDone()) {
        const QByteArrayView part = m_outgoing.next(room);
        m_socket->write(part.data(), part.size());
        room -= part.size();
    }
    m_socket->flush();
    if (bytesQueued() <= kMostGiven - kWorthWhile)
        feedLater();
}

/// Signals are sent from the event loop, in order.
void SmtpClient::announce(const Action& event)
{
    QMetaObject::invokeMethod(
        this, [this, event] { announceNow(event); }, Qt::QueuedConnection);
}

void SmtpClient::announceNow(const Action& event)
{
    if (m_over)
        return;
    std::visit(Overloaded{
                   [this](const action::Greeted&) {
                       if (m_endpoint.tls == TlsMode::StartTls)
                           Q_EMIT stepReached(Step::Connected, m_facts.address);
                   },
                   [this](const action::SignedIn& signedIn) {
                       m_facts.authMechanism = QString::fromLatin1(signedIn.mechanism);
                       Q_EMIT stepReached(Step::SignedIn, m_facts.authMechanism);
                   },
                   [this](const action::Ready&) {
                       m_facts.capabilities = m_session->capabilities();
                       Q_EMIT ready();
                   },
                   [this](const action::ContentWanted&) {
                       Q_EMIT contentWanted();
                   },
                   [this](const action::Rejected& refused) {
                       Q_EMIT rejected(refused.at, refused.reply);
                   },
                   [this](const action::Answered& answer) {
                       Q_EMIT answered(answer.reply);
                   },
                   [this](const action::Failed& failed) {
                       m_over = true;
                       Q_EMIT lost(failed.error, failed.phase);
                   },
                   [this](const action::Closed&) {
                       m_over = true;
                       Q_EMIT closed();
                   },
                   [](const auto&) {}, // Send, SendContent, StartTls, Close were performed already
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
    switch (awaited) {
    case Command::Greeting: return m_timeouts.greeting;
    case Command::Data: return m_timeouts.data;
    case Command::Content: return isContentWaiting() ? m_timeouts.block : m_timeouts.content;
    case Command::Quit: return m_timeouts.quit;
    default: return m_timeouts.command;
    }
}

bool SmtpClient::isContentWaiting() const
{
    return !m_outgoing.isDone() || bytesQueued() > 0;
}

qint64 SmtpClient::bytesQueued() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

} // namespace ringi::smtp
