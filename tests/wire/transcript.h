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
///                         write
///     = ready             the session must have raised this event
///     * TLS               the session must have asked for the handshake, which now succeeds
///     > add 2             the owner adds order 2, to the envelope's recipient
///     > add 2 b@x.test    or to somebody else
///     > permit 2          and so on: withdraw 2, flush, window 4, quit
///     > begin             for one order after the other: adds the next and flushes
///     > send              permits it and flushes
///
/// With "add" events name their order, the message is "Subject: 2", an empty line and "x", and the
/// orders of a failure are events of their own: "lost 1", "unknown 2". "doubts 1 2": what was told of
/// these is taken back.
struct Transcript {
    smtp::Session::Options options;
    smtp::Envelope envelope;
    QByteArray message;
    QByteArray script;
    QByteArray endPoint = {}; ///< of the relay's certificate, told with the handshake
    bool withDetails = false; ///< failures are written with Error::detail, "AuthFailed [why] (535)"
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

/// Plays it in all pieces, and with a loss after every step; fails the test at the first fault.
void playAllWays(const Transcript& transcript);

} // namespace ringi::test
