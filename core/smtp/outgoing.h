// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"

#include <algorithm>

namespace ringi::smtp {

/// Writes on their way to the socket: hands them out in views of no more than there is room for, so
/// that no piece is ever copied as a whole. A value; any thread.
class Outgoing final {
public:
    Outgoing() = default;
    explicit Outgoing(ByteRope content) { append(content); }

    void append(const ByteRope& more)
    {
        if (isDone())
            *this = {};
        m_content.append(more);
        m_size += more.size();
    }

    /// The next octets, `most` at most (more than 0); valid as long as this object.
    QByteArrayView next(qint64 most)
    {
        if (isDone())
            return {};
        const QByteArrayView piece = m_content.pieces().at(m_piece);
        const QByteArrayView taken =
            piece.sliced(m_at, std::min<qint64>(most, piece.size() - m_at));
        m_at += taken.size();
        m_size -= taken.size();
        if (m_at == piece.size()) {
            ++m_piece;
            m_at = 0;
        }
        return taken;
    }
    [[nodiscard]] bool isDone() const { return m_piece == m_content.pieces().size(); }
    /// Octets still to be handed out.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    ByteRope m_content;
    qint64 m_size = 0;
    qsizetype m_piece = 0;
    qsizetype m_at = 0;
};

} // namespace ringi::smtp
