// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <chrono>
#include <functional>

namespace ringi::test {

/// Where in a conversation a relay can misbehave.
enum class RelayStep {
    Connect, ///< the TCP connection is there, nothing was said
    Greeting,
    Ehlo,     ///< in the clear (with implicit TLS: never)
    StartTls, ///< the answer to STARTTLS
    Handshake,
    EhloTls, ///< EHLO under TLS
    Auth,
    Mail,
    Rcpt,
    Data,    ///< the 354
    Content, ///< the first bytes of a message have come
    Dot,     ///< the answer to the content, after DATA
    Bdat,    ///< the answer to the content, after BDAT
    Rset,
    Noop,
    Quit,
};
inline constexpr std::array kRelaySteps{
    RelayStep::Connect,   RelayStep::Greeting, RelayStep::Ehlo,    RelayStep::StartTls,
    RelayStep::Handshake, RelayStep::EhloTls,  RelayStep::Auth,    RelayStep::Mail,
    RelayStep::Rcpt,      RelayStep::Data,     RelayStep::Content, RelayStep::Dot,
    RelayStep::Bdat,      RelayStep::Rset,     RelayStep::Noop,    RelayStep::Quit,
};
/// "connect", "greeting", ...: for the names of test rows.
QString stepName(RelayStep step);

/// One misbehaviour. The relay is honest underneath: it never says that it took what it did not,
/// nor that it did not take what it did; what it says may get lost, be cut, or come late.
struct Fault {
    enum class Kind {
        None,
        Drop,         ///< closes instead of replying; replies before this one have left
        Reset,        ///< the same with a TCP reset
        DropAfter,    ///< replies, then closes
        Half,         ///< half a reply, then closes
        HalfThenRest, ///< half a reply, a pause, the other half
        Lines,        ///< the reply in three lines
        LinesCut,     ///< two lines of a reply of three, then closes
        EndlessLines, ///< "250-", for ever
        EndlessLine,  ///< one line without an end
        Slow,         ///< one byte at a time
        Silence,      ///< says nothing any more and hears nothing
        Mute,         ///< hears and does everything that was sent, says nothing, then closes
        Answer,       ///< `text` instead of its own reply; 421 closes
        Extra,        ///< its own reply and `text` behind it, in one write
        Ahead,        ///< `text` and its own reply behind it, in one write
        Late,         ///< its own reply after a pause
        Offer,        ///< to EHLO: the capabilities in `text`, one a line, instead of its own
        Inject,       ///< to STARTTLS: `text` in the clear behind the 220
        Certificate,  ///< in the handshake: "expired", "stranger" (another CA), "host" (another
                      ///< name)
        Garbage,      ///< bytes that are no SMTP, and in the handshake no TLS
    };
    Kind kind = Kind::None;
    QByteArray text = {};
    /// Where the reply is lost, cut or another: what was asked for has happened all the same.
    bool taken = false;
};

/// What a script decides on.
struct FaultPoint {
    RelayStep step = RelayStep::Connect;
    int connection = 0;   ///< from 1, in the order they came
    QByteArray recipient; ///< of the transaction, where there is one
    int count = 0;        ///< how often this step was reached on all connections, from 1
    int countHere = 0;    ///< on this connection
};

/// Called in the relay's thread for each step; may keep state of its own.
using FaultScript = std::function<Fault(const FaultPoint&)>;

} // namespace ringi::test
