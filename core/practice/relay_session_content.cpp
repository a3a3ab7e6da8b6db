// SPDX-License-Identifier: Apache-2.0
// Content, by DATA (RFC 5321) or BDAT (RFC 3030).
#include "practice/relay_session.h"

#include <QSslSocket>

#include <algorithm>

namespace ringi::practice {

QByteArray RelaySession::data()
{
    if (!m_message || m_message->recipients.isEmpty())
        return "554 5.5.1 No valid recipients";
    m_mode = Mode::Data;
    return "354 End data with <CR><LF>.<CR><LF>";
}

void RelaySession::takeContentLine(QByteArrayView line)
{
    if (line == QByteArrayView(".")) {
        m_mode = Mode::Command;
        perform(".", m_message->recipients.join(' '));
        return;
    }
    if (line.startsWith('.'))
        line = line.sliced(1);
    takeContent(line);
    takeContent("\r\n");
}

void RelaySession::takeContent(QByteArrayView octets)
{
    m_tooLarge =
        m_tooLarge || m_message->content.size() + octets.size() > m_options.maximumMessageSize;
    if (!m_tooLarge)
        m_message->content.append(octets);
}

/// "BDAT 4096 LAST". Whatever is wrong with it, its octets come and are swallowed.
void RelaySession::startChunk(const QByteArray& argument, const std::optional<QByteArray>& hooked)
{
    const QByteArrayList words = argument.toUpper().split(' ');
    bool ok = false;
    m_chunkLeft = words.constFirst().toLongLong(&ok);
    m_lastChunk = words.size() == 2 && words.at(1) == "LAST";
    if (!ok || m_chunkLeft < 0 || (words.size() > 1 && !m_lastChunk)) {
        m_closing = true; // where the next command starts, nobody knows
        m_out += "501 5.5.4 Syntax: BDAT size [LAST]\r\n";
        return;
    }
    if (hooked && hooked->isEmpty()) {
        reply({});
        return;
    }
    const bool refused = hooked && (hooked->startsWith('4') || hooked->startsWith('5'));
    m_chunkReply = refused ? *hooked : chunkFault();
    m_mode = Mode::Chunk;
    if (m_chunkLeft == 0)
        endChunk();
}

QByteArray RelaySession::chunkFault() const
{
    if (!m_socket->isEncrypted())
        return "530 5.7.0 Must issue a STARTTLS command first";
    if (!m_options.chunking)
        return "502 5.5.1 CHUNKING not offered";
    if (!m_message)
        return "503 5.5.1 Need MAIL command";
    if (m_message->recipients.isEmpty())
        return "554 5.5.1 No valid recipients";
    return {};
}

/// How many of these octets were the chunk's; at least one.
qsizetype RelaySession::takeChunk(QByteArrayView octets)
{
    const qsizetype taken = std::min<qint64>(octets.size(), m_chunkLeft);
    if (m_chunkReply.isEmpty())
        takeContent(octets.first(taken));
    m_chunkLeft -= taken;
    if (m_chunkLeft == 0)
        endChunk();
    return taken;
}

void RelaySession::endChunk()
{
    m_mode = Mode::Command;
    if (!m_chunkReply.isEmpty())
        reply(std::exchange(m_chunkReply, {})); // what it leaves behind, RSET has to clear away
    else if (m_lastChunk)
        perform(".", m_message->recipients.join(' '));
    else
        reply("250 2.0.0 Octets taken");
}

QByteArray RelaySession::endOfContent()
{
    ReceivedMessage message = std::move(*m_message);
    resetEnvelope();
    if (m_tooLarge)
        return "552 5.3.4 Message too large";
    message.at = SystemClock().now();
    m_keep(std::move(message));
    return "250 2.0.0 Ok: kept";
}

} // namespace ringi::practice
