// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/session.h"

#include <QString>

#include <optional>

namespace ringi::test {

/// A dialogue that reads like a log, one thing a line; white space at its ends does not count, nor
/// do empty lines:
///
///     S: 250 ok           the relay says this line
///     C: EHLO desk        the session must have sent this line; the lines of one block, in one
///     write = ready             the session must have raised this event
///     * TLS               the session must have asked for the handshake, which now succeeds
///     > begin             the owner calls begin(), sendContent() or quit(): "begin", "send",
///     "quit"
struct Transcript {
    smtp::Session::Options options;
    smtp::Envelope envelope;
    QByteArray message;
    QByteArray script;
};

/// How the relay's bytes arrive, and in how many pieces the owner's message is.
enum class Pieces {
    Whole, ///< all lines of a block at once
    Lines, ///< the message every seven octets
    Bytes,
};

struct Replay {
    QString fault; ///< what was not as written; empty: nothing
    int steps = 0; ///< pieces and calls there were
};

/// Plays a transcript against a fresh session. With `cutAfter` the connection is lost after that
/// many steps; then what was written must hold up to there, and the session must report the loss
/// once, in the phase that the transcript implies.
Replay replay(const Transcript& transcript, Pieces pieces, std::optional<int> cutAfter = {});

} // namespace ringi::test
