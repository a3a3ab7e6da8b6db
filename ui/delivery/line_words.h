// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

#include <QString>

namespace ringi {

/// The relay's own words about a recipient on one line, or why it came to nothing where the relay
/// said nothing; empty: there is nothing to say.
[[nodiscard]] QString lineReply(const RunLine& line);
/// What that means, in words; empty where nobody knows.
[[nodiscard]] QString lineMeaning(const RunLine& line);
/// What a reason of the tally is called in a table: "550 5.1.1", or that there was no reply.
[[nodiscard]] QString reasonWord(const QString& name);
/// What a reason of the tally means: "550 5.1.1" or the name of an error code.
[[nodiscard]] QString reasonMeaning(const QString& name);
/// What somebody said of an unknown message, by its ledger event: "it was sent".
[[nodiscard]] QString saidWords(const QString& event);

} // namespace ringi
