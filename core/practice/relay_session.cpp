// SPDX-License-Identifier: Apache-2.0
#include "practice/relay_session.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace ringi::practice {
namespace {

constexpr qsizetype kMaxCommandLine = 12'288; ///< RFC 4954 section 4; the largest of all
constexpr qsizetype kMaxRecipients = 100;

/// "FROM:<a@example.org> SIZE=5" -> "a@example.org"; nothing where it is no such thing.
std::optional<QByteArray> pathOf(const QByteArray& argument, const char* keyword)
{
    const qsizetype open = argument.indexOf('<');
    const qsizetype close = argument.indexOf('>');
    if (open < 0 || close < open || argument.first(open).trimmed().toUpper() != keyword)
        return std::nullopt;
    return argument.mid(open + 1, close - open - 1);
}

bool isAscii(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char c) { return (c & '\x80') == 0; });
}

bool isRefusal(const QByteArray& reply)
{
    return reply.startsWith('4') || reply.startsWith('5');
}

} // namespace

RelaySession::RelaySession(QSslSocket* socket, const PracticeRelayOptions& options, Keep keep,
                           QObject* parent)
    : QObject(parent), m_socket(socket), m_options(options), m_keep(std::move(keep))
{
    m_socket->setParent(this);
    connect(m_socket, &QSslSocket::readyRead, this, &RelaySession::onReadyRead);
    connect(m_socket, &QSslSocket::encrypted, this, &RelaySession::onEncrypted);
    connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QSslSocket::errorOccurred, this, &QObject::deleteLater);
}

void RelaySession::start()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_options.tls == smtp::TlsMode::Implicit)
        m_socket->startServerEncryption();
    else
        greet();
}

void RelaySession::greet()
{
    perform("CONNECT", {});
    flushReplies();
}

void RelaySession::abort()
{
    m_closing = true;
    m_socket->abort();
    deleteLater();
}

void RelaySession::onEncrypted()
{
    // What was said in the clear does not count (RFC 3207 section 4.2).
    m_greeted = false;
    resetEnvelope();
    if (m_options.tls == smtp::TlsMode::Implicit)
        greet();
}

void RelaySession::onReadyRead()
{
    m_in += m_socket->readAll();
    work();
}

/// Handles whole lines until there are none, or a reply has to wait.
void RelaySession::work()
{
    qsizetype done = 0;
    while (!m_waiting && !m_closing && !m_startTls) {
        if (m_mode == Mode::Chunk) {
            if (done == m_in.size())
                break;
            done += takeChunk(QByteArrayView(m_in).sliced(done));
            m_scan = done;
            continue;
        }
        const qsizetype end = m_in.indexOf("\r\n", std::max(m_scan, done));
        if (end < 0) {
            m_scan = std::max<qsizetype>(done, m_in.size() - 1);
            break;
        }
        const QByteArrayView line = QByteArrayView(m_in).sliced(done, end - done);
        done = end + 2;
        m_scan = done;
        takeLine(line);
    }
    m_in.remove(0, done);
    m_scan -= std::min(m_scan, done);
    const qsizetype limit =
        m_mode == Mode::Data ? m_options.maximumMessageSize + kMaxCommandLine : kMaxCommandLine;
    if (!m_waiting && !m_closing && m_in.size() > limit) {
        m_closing = true;
        m_out += "500 5.5.2 Line too long\r\n";
    }
    flushReplies();
}

void RelaySession::takeLine(QByteArrayView line)
{
    switch (m_mode) {
    case Mode::Command: takeCommand(line.toByteArray()); break;
    case Mode::Data: takeContentLine(line); break;
    default: reply(authStep(line.toByteArray()));
    }
}

void RelaySession::takeCommand(const QByteArray& line)
{
    const qsizetype space = line.indexOf(' ');
    perform(line.first(space < 0 ? line.size() : space).toUpper(),
            space < 0 ? QByteArray() : line.sliced(space + 1).trimmed());
}

void RelaySession::perform(const QByteArray& verb, const QByteArray& argument)
{
    const auto hooked = m_options.hook ? m_options.hook(verb, argument) : std::nullopt;
    if (verb == "BDAT") {
        startChunk(argument, hooked);
        return;
    }
    if (hooked && isRefusal(*hooked)) {
        if (verb == ".")
            resetEnvelope();
        reply(*hooked);
        return;
    }
    const QByteArray own = answer(verb, argument);
    reply(hooked.value_or(own));
}

QByteArray RelaySession::answer(const QByteArray& verb, const QByteArray& argument)
{
    if (verb == "CONNECT")
        return "220 practice.invalid ESMTP Ringi practice relay";
    if (verb == "EHLO" || verb == "HELO")
        return hello(verb);
    if (verb == "STARTTLS") {
        if (m_socket->isEncrypted())
            return "503 5.5.1 Already encrypted";
        m_startTls = true;
        return "220 2.0.0 Ready to start TLS";
    }
    if (verb == "NOOP")
        return "250 2.0.0 Ok";
    if (verb == "QUIT")
        return "221 2.0.0 Bye";
    if (verb == "RSET") {
        resetEnvelope();
        return "250 2.0.0 Ok";
    }
    if (!m_socket->isEncrypted())
        return "530 5.7.0 Must issue a STARTTLS command first";
    if (!m_greeted)
        return "503 5.5.1 Send EHLO first";
    if (verb == "AUTH")
        return auth(argument);
    if (verb == "MAIL")
        return mail(argument);
    if (verb == "RCPT")
        return rcpt(argument);
    if (verb == "DATA")
        return data();
    if (verb == ".")
        return endOfContent();
    return "500 5.5.1 Command not known";
}

QByteArray RelaySession::hello(const QByteArray& verb)
{
    m_greeted = true;
    resetEnvelope();
    if (verb == "HELO")
        return "250 practice.invalid";
    QByteArrayList offers{"practice.invalid", "8BITMIME", "DSN",
                          "SIZE " + QByteArray::number(m_options.maximumMessageSize)};
    if (m_options.pipelining)
        offers.append("PIPELINING");
    if (m_options.chunking)
        offers.append("CHUNKING");
    if (m_options.smtpUtf8)
        offers.append("SMTPUTF8");
    offers.append(m_socket->isEncrypted() ? "AUTH " + m_options.mechanisms.join(' ')
                                          : QByteArray("STARTTLS"));
    offers += m_options.extensions;
    return "250-" + offers.join("\r\n250-") + "\r\n250 ENHANCEDSTATUSCODES";
}

QByteArray RelaySession::mail(const QByteArray& argument)
{
    if (!m_options.userName.isEmpty() && !m_signedIn)
        return "530 5.7.0 Authentication required";
    if (m_message)
        return "503 5.5.1 Nested MAIL command";
    auto sender = pathOf(argument, "FROM:");
    if (!sender)
        return "501 5.5.4 Syntax: MAIL FROM:<address>";
    m_smtpUtf8 = argument.mid(argument.indexOf('>') + 1).toUpper().split(' ').contains("SMTPUTF8");
    if (m_smtpUtf8 && !m_options.smtpUtf8)
        return "555 5.5.4 SMTPUTF8 not offered";
    if (!m_smtpUtf8 && !isAscii(*sender))
        return "553 5.6.7 Non-ASCII address without SMTPUTF8";
    m_tooLarge = false;
    m_message = ReceivedMessage{std::move(*sender), {}, {}, {}};
    return "250 2.1.0 Ok";
}

QByteArray RelaySession::rcpt(const QByteArray& argument)
{
    if (!m_message)
        return "503 5.5.1 Need MAIL command";
    auto recipient = pathOf(argument, "TO:");
    if (!recipient || recipient->isEmpty())
        return "501 5.5.4 Syntax: RCPT TO:<address>";
    if (!m_smtpUtf8 && !isAscii(*recipient))
        return "553 5.6.7 Non-ASCII address without SMTPUTF8";
    if (m_message->recipients.size() == kMaxRecipients)
        return "452 4.5.3 Too many recipients";
    m_message->recipients.append(std::move(*recipient));
    return "250 2.1.5 Ok";
}

void RelaySession::reply(const QByteArray& text)
{
    if (m_options.replyDelay.count() <= 0) {
        replyNow(text);
        return;
    }
    m_waiting = true;
    QTimer::singleShot(m_options.replyDelay, this, [this, text] {
        m_waiting = false;
        replyNow(text);
        work();
    });
}

void RelaySession::replyNow(const QByteArray& text)
{
    if (!text.isEmpty())
        m_out += text + "\r\n";
    m_closing = m_closing || text.isEmpty() || text.startsWith("421") || text.startsWith("221");
}

void RelaySession::flushReplies()
{
    if (!m_socket->isOpen()) // stopped meanwhile
        return;
    if (!m_out.isEmpty()) {
        m_socket->write(std::exchange(m_out, {}));
        m_socket->flush();
    }
    if (m_waiting)
        return;
    if (m_closing) {
        m_socket->disconnectFromHost();
    } else if (std::exchange(m_startTls, false)) {
        m_in.clear(); // nothing said in the clear may be taken for said under TLS
        m_scan = 0;
        m_socket->startServerEncryption();
    }
}

} // namespace ringi::practice
