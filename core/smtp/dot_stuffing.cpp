// SPDX-License-Identifier: Apache-2.0
#include "smtp/dot_stuffing.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ringi::smtp {
namespace {

const char* find(char wanted, const char* begin, const char* end)
{
    const void* found = std::memchr(begin, wanted, static_cast<std::size_t>(end - begin));
    return found ? static_cast<const char*>(found) : end;
}

/// Eight octets at a time: this reads every octet of every message.
bool hasHighOctet(QByteArrayView piece)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    constexpr qsizetype kWord = sizeof(std::uint64_t);
    std::uint64_t seen = 0;
    qsizetype at = 0;
    for (; at + kWord <= piece.size(); at += kWord) {
        std::uint64_t word = 0;
        std::memcpy(&word, piece.data() + at, sizeof word);
        seen |= word;
    }
    return (seen & kHighBits) != 0 ||
           std::any_of(piece.begin() + at, piece.end(), [](char c) { return (c & '\x80') != 0; });
}

} // namespace

QByteArray DotStuffer::add(const QByteArray& piece)
{
    if (piece.isEmpty())
        return {};
    m_eightBit = m_eightBit || hasHighOctet(piece);
    if (!isFit(piece))
        return changed(piece);
    m_size += piece.size();
    m_afterCr = piece.back() == '\r';
    m_lineStart = piece.back() == '\n';
    return piece;
}

/// True where every line end is CRLF and no line begins with a dot that matters; not empty.
bool DotStuffer::isFit(QByteArrayView piece) const
{
    const char* at = piece.begin();
    const char* const end = piece.end();
    bool lineStart = m_lineStart;
    if (m_afterCr) {
        if (*at++ != '\n')
            return false;
        lineStart = true;
    }
    while (at != end) {
        if (m_stuffs && lineStart && *at == '.')
            return false;
        const char* const lf = find('\n', at, end);
        const char* const cr = find('\r', at, lf);
        if (lf == end) // the LF of a CR at the very end may be in the next piece
            return cr == end || cr + 1 == end;
        if (cr + 1 != lf)
            return false;
        at = lf + 1;
        lineStart = true;
    }
    return true;
}

QByteArray DotStuffer::changed(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 32 + 16);
    qsizetype stuffed = 0;
    const char* at = piece.begin();
    const char* const end = piece.end();
    while (at != end) {
        if (m_afterCr) {
            m_afterCr = false;
            m_lineStart = true;
            out.append('\n');
            if (*at == '\n') {
                ++at;
                continue;
            }
        }
        if (*at == '\r') {
            m_afterCr = true;
            out.append('\r');
            ++at;
        } else if (*at == '\n') {
            m_lineStart = true;
            out.append("\r\n", 2);
            ++at;
        } else {
            if (m_stuffs && m_lineStart && *at == '.') {
                out.append('.');
                ++stuffed;
            }
            const char* const stop =
                std::find_if(at, end, [](char c) { return c == '\r' || c == '\n'; });
            out.append(at, stop - at);
            m_lineStart = false;
            at = stop;
        }
    }
    m_size += out.size() - stuffed;
    return out;
}

QByteArray DotStuffer::finish()
{
    QByteArray out;
    if (m_afterCr)
        out = "\n";
    else if (!m_lineStart)
        out = "\r\n";
    m_size += out.size();
    m_afterCr = false;
    m_lineStart = true;
    return m_stuffs ? out.append(".\r\n", 3) : out;
}

} // namespace ringi::smtp
