// SPDX-License-Identifier: Apache-2.0
#include "smtp/dot_stuffing.h"

#include <algorithm>

namespace ringi::smtp {

QByteArray DotStuffer::add(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 32 + 16);
    const auto endLine = [&] {
        out.append("\r\n", 2);
        m_size += 2;
        m_lineStart = true;
    };
    qsizetype at = 0;
    while (at < piece.size()) {
        const char c = piece[at];
        if (m_afterCr) {
            m_afterCr = false;
            endLine();
            if (c == '\n') {
                ++at;
                continue;
            }
        }
        if (c == '\r') {
            m_afterCr = true;
            ++at;
        } else if (c == '\n') {
            endLine();
            ++at;
        } else {
            const auto* end = std::find_if(piece.begin() + at, piece.end(),
                                           [](char x) { return x == '\r' || x == '\n'; });
            const QByteArrayView run = piece.sliced(at, end - piece.begin() - at);
            if (m_lineStart && c == '.')
                out.append('.');
            out.append(run);
            m_size += run.size();
            m_lineStart = false;
            m_eightBit =
                m_eightBit || std::ranges::any_of(run, [](char x) { return (x & '\x80') != 0; });
            at += run.size();
        }
    }
    return out;
}

QByteArray DotStuffer::finish()
{
    QByteArray out;
    if (m_afterCr || !m_lineStart) {
        out.append("\r\n", 2);
        m_size += 2;
    }
    m_afterCr = false;
    m_lineStart = true;
    out.append(".\r\n", 3);
    return out;
}

} // namespace ringi::smtp
