// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi::smtp {

/// Makes message content fit for DATA (RFC 5321 sections 2.3.8 and 4.5.2) or BDAT (RFC 3030), piece
/// by piece: every line break, be it CR, LF or CRLF, becomes CRLF, so that no bare CR or LF ever
/// reaches the wire and no other reader can see an end of data where there is none. For DATA a line
/// that begins with a dot gets a second one. Pieces may end anywhere.
class DotStuffer final {
public:
    enum class For { Data, Bdat };

    explicit DotStuffer(For use = For::Data) : m_stuffs(use == For::Data) {}

    /// The next piece of the message, ready for the wire. One that needs no change comes back as it
    /// is, sharing its bytes, so that an attachment costs its bytes once.
    QByteArray add(const QByteArray& piece);
    /// Ends the last line if need be; for DATA, then the lone dot. The object is spent afterwards.
    QByteArray finish();

    /// Octets of the normalised message so far, without the stuffed dots: what SIZE= wants
    /// (RFC 1870 section 3). After finish() it is final.
    [[nodiscard]] qint64 messageSize() const { return m_size; }
    /// True once an octet above 127 was seen (RFC 6152).
    [[nodiscard]] bool hasEightBit() const { return m_eightBit; }

private:
    [[nodiscard]] bool isFit(QByteArrayView piece) const;
    QByteArray changed(QByteArrayView piece);

    bool m_stuffs;
    bool m_lineStart = true;
    bool m_afterCr = false; ///< a CR was handed out, its LF was not
    bool m_eightBit = false;
    qint64 m_size = 0;
};

} // namespace ringi::smtp
