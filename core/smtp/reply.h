// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace ringi::smtp {

/// An enhanced status code, "4.2.1" (RFC 3463, RFC 2034).
struct EnhancedStatus {
    int status = 0; ///< 2, 4 or 5
    int subject = 0;
    int detail = 0;

    friend bool operator==(const EnhancedStatus&, const EnhancedStatus&) = default;
};

/// One whole reply (RFC 5321 section 4.2). Text is what the server chose to send: bytes of any
/// encoding, with control characters replaced by '?', and nothing to be trusted.
struct Reply {
    int code = 0;         ///< 200 to 599
    QByteArrayList lines; ///< the text after the code of each line, without CRLF
    QByteArray raw;       ///< as received, CRLF included; empty: Ringi's own, no server said it
    std::optional<EnhancedStatus> enhanced = {};

    [[nodiscard]] bool isPositive() const { return code / 100 == 2; }
    [[nodiscard]] bool isIntermediate() const { return code / 100 == 3; }
    [[nodiscard]] bool isTransient() const { return code / 100 == 4; }
    [[nodiscard]] bool isPermanent() const { return code / 100 == 5; }
    /// RFC 5321 section 3.8: the server is closing the connection.
    [[nodiscard]] bool isClosing() const { return code == 421; }
    /// "250 2.1.5 Ok", on one line: for logs of what the relay said and for the ledger.
    [[nodiscard]] QByteArray oneLine() const
    {
        return QByteArray::number(code) + ' ' + lines.join(' ');
    }

    friend bool operator==(const Reply&, const Reply&) = default;
};

} // namespace ringi::smtp
