// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "smtp/reply.h"

#include <optional>

namespace ringi::smtp {

/// Reads replies (RFC 5321 section 4.2) from bytes as they come, in pieces of any size. Each byte
/// is looked at once and memory is bounded by the two caps. Strict where a lenient reader could be
/// led astray: lines end in CRLF and nothing else, the code is the same on every line of a reply.
class ReplyParser final {
public:
    static constexpr qsizetype kMaxLineLength = 2048; ///< octets, CRLF included (RFC: 512)
    static constexpr qsizetype kMaxLines = 128;

    struct Fed {
        std::optional<Reply> reply; ///< a reply that ended within the bytes
        qsizetype used = 0;         ///< how many of the bytes were taken
    };

    /// Takes bytes up to the end of the first complete reply, or all of them. ProtocolViolation
    /// for what is no reply; the parser is then spent and answers every call so.
    Result<Fed> feed(QByteArrayView bytes);

    /// True between the first and the last byte of a reply.
    [[nodiscard]] bool isMidReply() const { return !m_raw.isEmpty(); }

private:
    Status takeLine();
    std::unexpected<Error> spoil(QString detail);

    QByteArray m_raw;          ///< the reply so far
    qsizetype m_lineStart = 0; ///< where in m_raw the current line starts
    int m_code = 0;
    QByteArrayList m_lines;
    bool m_complete = false; ///< the line just taken was the last of its reply
    std::optional<Error> m_error;
};

} // namespace ringi::smtp
