// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"

#include <QByteArrayList>

#include <optional>

namespace ringi {

/// The relay of a rehearsal: the server side of SMTP (RFC 5321, with PIPELINING, CHUNKING,
/// 8BITMIME, SMTPUTF8, DSN and REQUIRETLS) over calls. It has no socket, no address and no clock,
/// so nothing can reach it from outside and it can reach nothing. Any one thread.
class RehearsalRelay final {
public:
    /// What it was given, whole.
    struct Received {
        QByteArray sender;
        QByteArray recipient;
        ByteRope content; ///< in the pieces in which it came, shared
    };

    /// The greeting.
    RehearsalRelay();

    /// The client's bytes, in pieces of any size.
    void take(const QByteArray& bytes);
    /// What it has to say since it was last asked.
    [[nodiscard]] QByteArray takeReplies() { return std::exchange(m_replies, {}); }
    /// The message that was accepted last, once.
    [[nodiscard]] std::optional<Received> takeReceived() { return std::exchange(m_received, {}); }

private:
    void command(const QByteArray& line);
    void mail(const QByteArray& argument);
    void rcpt(const QByteArray& argument);
    void bdat(const QByteArray& argument);
    void endChunk();
    void reply(const char* line);

    QByteArray m_replies;
    QByteArray m_line;                 ///< begun, not ended
    std::optional<Received> m_message; ///< from MAIL on
    std::optional<Received> m_received;
    qint64 m_chunkLeft = 0;
    bool m_inChunk = false;
    bool m_lastChunk = false;
    bool m_chunkRefused = false;
};

} // namespace ringi
