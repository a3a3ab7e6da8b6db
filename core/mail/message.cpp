// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include "mail/body_encoding.h"
#include "mail/header_encoding.h"
#include "mail/wire_text.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMaxMessageId = 900; // keeps the line under 998 octets

bool isMessageId(const QByteArray& id)
{
    const auto sides = id.split('@');
    return id.size() <= kMaxMessageId && sides.size() == 2 &&
           std::all_of(sides.cbegin(), sides.cend(), wire::isDotAtom);
}

bool hasFourDigitYear(Moment date)
{
    using namespace std::chrono;
    return date >= sys_days{year{1900} / 1 / 1} && date < sys_days{year{10000} / 1 / 1};
}

} // namespace

Result<QByteArray> composeMessage(const MessageContent& content)
{
    if (!isMessageId(content.messageId))
        return failure(ErrorCode::InvalidInput, QStringLiteral("messageId"));
    if (!hasFourDigitYear(content.date))
        return failure(ErrorCode::InvalidInput, QStringLiteral("date"));
    const auto body = encodeBody(content.text);
    if (!body)
        return failure(body);

    QByteArray message;
    message.reserve(body->bytes.size() + 1024);
    message += dateHeader(content.date);
    message += mailboxHeader("From", content.from);
    if (content.replyTo)
        message += mailboxHeader("Reply-To", *content.replyTo);
    message += mailboxHeader("To", content.to);
    message += textHeader("Subject", content.subject);
    // Folding is allowed here, but too many readers lose a Message-ID that is not on its line.
    message += "Message-ID: <" + content.messageId + ">\r\n";
    message += "MIME-Version: 1.0\r\n";
    message += "Content-Type: text/plain; charset=UTF-8\r\n";
    message += "Content-Transfer-Encoding: " + body->transferEncoding + "\r\n\r\n";
    message += body->bytes;
    return message;
}

} // namespace ringi
