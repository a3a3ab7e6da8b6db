// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_relay.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMaxLine = 4096;

/// "FROM:<a@example.org> SIZE=5" -> "a@example.org".
std::optional<QByteArray> pathOf(const QByteArray& argument, const char* keyword)
{
    const qsizetype open = argument.indexOf('<');
    const qsizetype close = argument.indexOf('>');
    if (open < 0 || close < open || argument.first(open).toUpper() != keyword)
        return std::nullopt;
    return argument.sliced(open + 1, close - open - 1);
}

} // namespace

RehearsalRelay::RehearsalRelay()
{
    reply("220 rehearsal.invalid ESMTP");
}

void RehearsalRelay::reply(const char* line)
{
    m_replies += line;
    m_replies += "\r\n";
}

void RehearsalRelay::take(const QByteArray& bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (m_inChunk) {
            const auto part = static_cast<qsizetype>(
                std::min<qint64>(m_chunkLeft, static_cast<qint64>(bytes.size() - at)));
            if (m_message)
                m_message->content.append(part == bytes.size() ? bytes : bytes.mid(at, part));
            at += part;
            m_chunkLeft -= part;
            if (m_chunkLeft == 0)
                endChunk();
            continue;
        }
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype stop = end < 0 ? bytes.size() : end + 1;
        m_line += QByteArrayView(bytes).sliced(at, stop - at);
        at = stop;
        if (m_line.endsWith("\r\n")) {
            command(std::exchange(m_line, {}).chopped(2));
        } else if (m_line.size() > kMaxLine) {
            m_line.clear();
            reply("500 5.5.2 Line too long");
        }
    }
}

void RehearsalRelay::command(const QByteArray& line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = line.first(space < 0 ? line.size() : space).toUpper();
    const QByteArray argument = space < 0 ? QByteArray() : line.sliced(space + 1);
    if (verb == "EHLO") {
        m_message.reset();
        reply("250-rehearsal.invalid");
        reply("250-PIPELINING");
        reply("250-CHUNKING");
        reply("250-8BITMIME");
        reply("250-SMTPUTF8");
        reply("250-DSN");
        reply("250-REQUIRETLS");
        reply("250-SIZE");
        reply("250 ENHANCEDSTATUSCODES");
    } else if (verb == "MAIL") {
        mail(argument);
    } else if (verb == "RCPT") {
        rcpt(argument);
    } else if (verb == "BDAT") {
        bdat(argument);
    } else if (verb == "RSET") {
        m_message.reset();
        reply("250 2.0.0 Ok");
    } else if (verb == "QUIT") {
        reply("221 2.0.0 Bye");
    } else {
        reply("500 5.5.1 Command not known");
    }
}

void RehearsalRelay::mail(const QByteArray& argument)
{
    auto sender = pathOf(argument, "FROM:");
    if (m_message || !sender) {
        reply("501 5.5.4 MAIL is wrong here");
        return;
    }
    m_message = Received{std::move(*sender), {}, {}};
    reply("250 2.1.0 Ok");
}

void RehearsalRelay::rcpt(const QByteArray& argument)
{
    auto recipient = pathOf(argument, "TO:");
    // One message, one person (promise P3): a second recipient is somebody's mistake.
    if (!m_message || !recipient || recipient->isEmpty() || !m_message->recipient.isEmpty()) {
        reply("501 5.5.4 RCPT is wrong here");
        return;
    }
    m_message->recipient = std::move(*recipient);
    reply("250 2.1.5 Ok");
}

void RehearsalRelay::bdat(const QByteArray& argument)
{
    const QByteArrayList words = argument.split(' ');
    bool isNumber = false;
    m_chunkLeft = words.constFirst().toLongLong(&isNumber);
    if (!isNumber || m_chunkLeft < 0) {
        m_chunkLeft = 0;
        reply("501 5.5.4 BDAT is wrong here");
        return;
    }
    m_lastChunk = words.size() > 1 && words.at(1).toUpper() == "LAST";
    m_chunkRefused = !m_message || m_message->recipient.isEmpty();
    m_inChunk = true;
    if (m_chunkLeft == 0)
        endChunk();
}

void RehearsalRelay::endChunk()
{
    m_inChunk = false;
    if (m_chunkRefused) {
        m_message.reset();
        reply("503 5.5.1 No recipient");
        return;
    }
    if (m_lastChunk)
        m_received = std::exchange(m_message, {});
    reply("250 2.0.0 Kept");
}

} // namespace ringi
