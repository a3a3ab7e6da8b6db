// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/action.h"

namespace ringi::smtp {

/// Gathers commands and content that leave in one write.
class Burst final {
public:
    /// Up to here content is copied into the piece that the commands are in; longer content is left
    /// in the pieces it has.
    static constexpr qint64 kOnePiece = 65'536;

    void command(const QByteArray& line) { m_text += line; }
    void content(const ByteRope& content)
    {
        if (content.isEmpty())
            return;
        m_send.hidden.append({HiddenRange::Kind::Content, size(), content.size()});
        if (content.size() > kOnePiece) {
            m_send.bytes.append(std::exchange(m_text, {}));
            m_send.bytes.append(content);
            return;
        }
        m_text.reserve(m_text.size() + content.size() + kCommands);
        for (const QByteArray& piece : content.pieces())
            m_text += piece;
    }

    [[nodiscard]] qint64 size() const { return m_send.bytes.size() + m_text.size(); }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /// The object is spent afterwards.
    [[nodiscard]] action::Send take()
    {
        m_send.bytes.append(std::move(m_text));
        return std::move(m_send);
    }

private:
    static constexpr qsizetype kCommands = 256; ///< about what the next envelope needs

    QByteArray m_text;
    action::Send m_send;
};

} // namespace ringi::smtp
