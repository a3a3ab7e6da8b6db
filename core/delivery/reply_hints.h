// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/reply_meaning.h"

#include <optional>
#include <string_view>

/// The tables behind meaningOf(): what relays are known to write.
namespace ringi::reply_hints {

/// The reply's text: lower case, on one line, single spaces, without enhanced codes at the
/// beginning of its lines and without words that hold an address or a link.
QByteArray plainText(const smtp::Reply& reply);

/// The enhanced code at the beginning of a line, "5.1.1 ..." (RFC 2034 section 4).
std::optional<smtp::EnhancedStatus> enhancedCodeOf(const QByteArray& line);

/// Wordings that mean one thing whatever code stands before them.
std::optional<ReplyMeaning> fromClearText(const smtp::Reply& reply, std::string_view text);
/// Enhanced codes that say something; nothing for the vague ones (X.0.0, X.7.1, ...).
std::optional<ReplyMeaning> fromEnhancedCode(const smtp::EnhancedStatus& status);
/// Wordings that help where the code is vague.
std::optional<ReplyMeaning> fromText(const smtp::Reply& reply, std::string_view text);

/// The text is about the number of messages on this connection.
bool isAboutConnection(std::string_view text);
/// It says that one mailbox gets too much, not that we send too much.
bool isAboutOneMailbox(std::string_view text);
/// It refuses us as a client, whoever the recipient is.
bool isAboutOurHost(std::string_view text);

} // namespace ringi::reply_hints
