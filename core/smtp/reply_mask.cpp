// SPDX-License-Identifier: Apache-2.0
#include "smtp/reply_mask.h"

#include <utility>

namespace ringi::smtp {

QByteArray ReplyMask::visible(QByteArrayView bytes)
{
    constexpr QByteArrayView kChallenge = "334";
    QByteArray out;
    for (const char c : bytes) {
        if (m_line == Line::Begins) {
            m_begun += c;
            if (m_begun == kChallenge) {
                m_begun.clear();
                out += "[challenge]";
                m_line = Line::Hidden;
            } else if (!kChallenge.startsWith(m_begun)) {
                out += std::exchange(m_begun, {});
                m_line = c == '\n' ? Line::Begins : Line::Shown;
            }
            continue;
        }
        if (m_line == Line::Shown)
            out += c;
        else if (c == '\n')
            out += "\r\n";
        if (c == '\n')
            m_line = Line::Begins;
    }
    return out;
}

} // namespace ringi::smtp
