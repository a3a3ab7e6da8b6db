// SPDX-License-Identifier: Apache-2.0
#include "sink_session.h"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace ringi::bench {
namespace {

constexpr std::size_t kBufferSize = 256 * 1024;
constexpr std::size_t kLongestLine = 4096;
constexpr std::string_view kEndOfData = "\r\n.\r\n";

/// The first four letters of a command in capitals; what is no letter becomes something no command
/// has.
constexpr std::string verbOf(std::string_view line)
{
    std::string verb(line.substr(0, 4));
    for (char& c : verb)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return verb;
}

std::string fromBase64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0)
        return {};
    const auto padding = std::count(
        text.end() - std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(text.size())),
        text.end(), '=');
    bytes.resize(static_cast<std::size_t>(size - padding));
    return bytes;
}

} // namespace

SinkSession::SinkSession(const SinkRules& rules, SinkCounts& counts)
    : m_rules(rules), m_counts(counts), m_buffer(kBufferSize),
      m_replies("220 sink.example.net ESMTP\r\n")
{
    ++m_counts.connections;
}

std::span<char> SinkSession::room()
{
    if (m_begin == m_end)
        m_begin = m_end = 0;
    if (m_buffer.size() - m_end < kBufferSize / 4) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    return std::span(m_buffer).subspan(m_end);
}

void SinkSession::filled(std::size_t size)
{
    m_end += size;
    while (step()) {
    }
}

void SinkSession::tlsStarted()
{
    m_encrypted = true;
    m_state = State::Command;
}

bool SinkSession::step()
{
    switch (m_state) {
    case State::Command:
    case State::SignIn: return takeLine();
    case State::Data: return takeData();
    case State::Chunk: return takeChunk();
    case State::Tls:
        // Plain text behind STARTTLS would be taken for encrypted (RFC 3207 section 6).
        if (!waiting().empty())
            m_state = State::Over;
        return false;
    case State::Over: return false;
    }
    return false;
}

bool SinkSession::takeLine()
{
    const std::string_view bytes = waiting();
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) {
        if (bytes.size() > kLongestLine)
            m_state = State::Over;
        return false;
    }
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    m_begin += end + 1;
    if (m_state == State::SignIn)
        signIn(line);
    else
        obey(line);
    return true;
}

void SinkSession::obey(std::string_view line)
{
    const std::string verb = verbOf(line);
    if (verb == "MAIL") {
        takeSender();
    } else if (verb == "RCPT") {
        takeRecipient();
    } else if (verb == "DATA") {
        beginData();
    } else if (verb == "BDAT") {
        beginChunk(line);
    } else if (verb == "RSET") {
        m_hasSender = false;
        m_recipients = 0;
        m_size = 0;
        m_replies += "250 2.0.0 flushed\r\n";
    } else if (verb == "EHLO") {
        greet();
    } else if (verb == "STAR" && !m_encrypted) {
        m_replies += "220 2.0.0 go ahead\r\n";
        m_state = State::Tls;
    } else if (verb == "AUTH" && m_encrypted && line.size() >= 10) {
        if (line.size() > 11) {
            signIn(line.substr(11));
        } else {
            m_replies += "334 \r\n";
            m_state = State::SignIn;
        }
    } else if (verb == "NOOP") {
        m_replies += "250 2.0.0 fine\r\n";
    } else if (verb == "QUIT") {
        m_replies += "221 2.0.0 bye\r\n";
        m_state = State::Over;
    } else {
        m_replies += "500 5.5.1 unknown\r\n";
    }
}

void SinkSession::greet()
{
    m_replies += "250-sink.example.net\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n"
                 "250-ENHANCEDSTATUSCODES\r\n";
    if (m_rules.pipelining)
        m_replies += "250-PIPELINING\r\n";
    if (m_rules.chunking)
        m_replies += "250-CHUNKING\r\n";
    m_replies += m_encrypted ? "250-AUTH PLAIN\r\n" : "250-STARTTLS\r\n";
    m_replies += "250 SIZE 104857600\r\n";
}

void SinkSession::signIn(std::string_view proof)
{
    m_state = State::Command;
    m_signedIn = m_rules.user.empty() ||
                 fromBase64(proof) == std::string(1, '\0') + m_rules.user + '\0' + m_rules.password;
    m_replies += m_signedIn ? "235 2.7.0 welcome\r\n" : "535 5.7.8 no\r\n";
}

void SinkSession::takeSender()
{
    if (!m_encrypted || (!m_signedIn && !m_rules.user.empty())) {
        m_replies += "530 5.7.0 sign in first\r\n";
    } else if (m_hasSender) {
        m_replies += "503 5.5.1 nested MAIL\r\n";
    } else {
        m_hasSender = true;
        m_replies += "250 2.1.0 ok\r\n";
        if (!m_counts.firstMail)
            m_counts.firstMail = SinkCounts::Clock::now();
    }
}

void SinkSession::takeRecipient()
{
    if (!m_hasSender) {
        m_replies += "503 5.5.1 no MAIL\r\n";
        return;
    }
    ++m_recipients;
    m_replies += "250 2.1.5 ok\r\n";
}

void SinkSession::beginData()
{
    if (m_recipients == 0) {
        m_replies += "503 5.5.1 no RCPT\r\n";
        return;
    }
    m_replies += "354 go on\r\n";
    m_state = State::Data;
    // A dot may come first: the line break in front of it is then the command's own.
    m_begin -= 2;
    m_size = -2;
}

bool SinkSession::takeData()
{
    const std::string_view bytes = waiting();
    const auto end = bytes.find(kEndOfData);
    if (end == std::string_view::npos) {
        const std::size_t safe = bytes.size() - std::min(bytes.size(), kEndOfData.size() - 1);
        m_size += static_cast<long long>(safe);
        m_begin += safe;
        return false;
    }
    m_size += static_cast<long long>(end) + 2;
    m_begin += end + kEndOfData.size();
    accept();
    return true;
}

void SinkSession::beginChunk(std::string_view line)
{
    const char* const end = line.data() + line.size();
    const char* const digits = std::min(line.data() + 5, end);
    const auto [at, problem] = std::from_chars(digits, end, m_chunkLeft);
    if (problem != std::errc() || m_chunkLeft < 0) {
        m_replies += "501 5.5.4 how many?\r\n";
        m_state = State::Over; // nobody knows where the next command begins
        return;
    }
    m_chunkIsLast = std::string_view(at, static_cast<std::size_t>(end - at)).size() >= 5;
    m_chunkIsWanted = m_recipients > 0;
    m_state = State::Chunk;
}

bool SinkSession::takeChunk()
{
    const auto part = std::min(m_chunkLeft, static_cast<long long>(m_end - m_begin));
    m_begin += static_cast<std::size_t>(part);
    m_chunkLeft -= part;
    m_size += part;
    if (m_chunkLeft > 0)
        return false;
    if (!m_chunkIsWanted) {
        m_size = 0;
        m_replies += "503 5.5.1 no RCPT\r\n";
        m_state = State::Command;
    } else if (m_chunkIsLast) {
        accept();
    } else {
        m_replies += "250 2.0.0 chunk\r\n";
        m_state = State::Command;
    }
    return true;
}

void SinkSession::accept()
{
    ++m_counts.messages;
    m_counts.octets += m_size;
    m_counts.lastAccepted = SinkCounts::Clock::now();
    m_size = 0;
    m_hasSender = false;
    m_recipients = 0;
    m_replies += "250 2.0.0 accepted\r\n";
    m_state = State::Command;
}

} // namespace ringi::bench
