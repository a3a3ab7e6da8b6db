// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace ringi {

/// A long run of bytes in pieces. Pieces are shared, not copied, so that a thousand messages can
/// carry one attachment and hold it in memory once. A value; any thread.
class ByteRope final {
public:
    ByteRope() = default;
    explicit ByteRope(QByteArray piece) { append(std::move(piece)); }

    void append(QByteArray piece)
    {
        m_size += piece.size();
        if (!piece.isEmpty())
            m_pieces.append(std::move(piece));
    }
    void append(const ByteRope& other)
    {
        m_size += other.m_size;
        m_pieces.append(other.m_pieces);
    }

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// In order; none is empty.
    [[nodiscard]] const QList<QByteArray>& pieces() const { return m_pieces; }
    /// All of it in one piece: copies everything, so only for what is known to be small.
    [[nodiscard]] QByteArray joined() const { return m_pieces.join(); }

private:
    QList<QByteArray> m_pieces;
    qint64 m_size = 0;
};

} // namespace ringi
