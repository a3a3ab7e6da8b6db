// SPDX-License-Identifier: Apache-2.0
#include "support/plain_message.h"

#include "mail/message_composer.h"

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;

/// A source that becomes exactly this text: itself, or a field where it would be read as one.
QString sourceOf(const QString& text, const QString& field)
{
    static const QStringList tags{u"{{"_s, u"}}"_s, u"｛｛"_s, u"｝｝"_s};
    for (const QString& tag : tags) {
        if (text.contains(tag))
            return u"{{%1}}"_s.arg(field);
    }
    return text;
}

} // namespace

Result<QByteArray> composeMessage(const MessageContent& content)
{
    MessageDesign design{.from = content.from,
                         .replyTo = content.replyTo,
                         .subject = sourceOf(content.subject.text(), u"subject"_s),
                         .text = sourceOf(content.text, u"text"_s),
                         .html = {},
                         .images = {},
                         .files = {},
                         .personalFileName = {},
                         .headers = {},
                         .fields = {u"subject"_s, u"text"_s}};
    const auto composer = MessageComposer::make(design);
    if (!composer)
        return failure(composer);
    const auto bytes = composer->compose({.to = content.to,
                                          .values = {content.subject.text(), content.text},
                                          .messageId = content.messageId,
                                          .date = content.date,
                                          .file = {}});
    return bytes ? Result<QByteArray>(bytes->joined()) : failure(bytes);
}

} // namespace ringi::test
