// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "mail/header_text.h"
#include "mail/mailbox.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace ringi::test {

/// The simplest message there is, for tests about headers and bodies.
struct MessageContent {
    Mailbox from;
    std::optional<Mailbox> replyTo;
    Mailbox to;
    HeaderText subject;
    QString text;         ///< taken as it is, whatever braces are in it
    QByteArray messageId; ///< left@right, without angle brackets
    Moment date;
};

/// By MessageComposer, in one piece.
Result<QByteArray> composeMessage(const MessageContent& content);

} // namespace ringi::test
