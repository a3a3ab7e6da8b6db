// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "mail/header_text.h"
#include "mail/mailbox.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace ringi {

/// One message to one person. There is deliberately no Cc, no Bcc and no second To (promise P3).
struct MessageContent {
    Mailbox from;
    std::optional<Mailbox> replyTo;
    Mailbox to;
    HeaderText subject;
    QString text;         ///< plain text with any kind of line break
    QByteArray messageId; ///< left@right, without angle brackets
    Moment date;
};

/// The message as bytes (RFC 5322, 2045, 2047): ASCII, CRLF throughout, never a bare CR or LF, no
/// line over 998 octets, not dot-stuffed. The same content gives the same bytes. Pure; any thread.
/// InvalidInput, detail names the field: NUL or a lone surrogate in the text, a messageId that is
/// no dot-atom on both sides, a date outside the years 1900 to 9999.
Result<QByteArray> composeMessage(const MessageContent& content);

} // namespace ringi
