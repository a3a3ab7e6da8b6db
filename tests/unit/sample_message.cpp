// SPDX-License-Identifier: Apache-2.0
#include "sample_message.h"

using namespace Qt::StringLiterals;

namespace ringi::test {

Mailbox sampleMailbox(const QString& name, const QString& address)
{
    return {.name = HeaderText::make(name).value(), .address = MailAddress::parse(address).value()};
}

MailFile sampleFile(const QString& name, const QByteArray& bytes, const QByteArray& contentId)
{
    FileEncoder encoder;
    encoder.add(bytes);
    return {.name = name,
            .type = mediaTypeFor(name),
            .contentId = contentId,
            .encoded = encoder.finish()};
}

MessageDesign sampleDesign()
{
    return {.from = sampleMailbox(u"Ringi Office"_s, u"office@example.com"_s),
            .replyTo = std::nullopt,
            .subject = u"Hello {{name}}"_s,
            .text = u"Dear {{name}},\ngood morning."_s,
            .html = {},
            .images = {},
            .files = {},
            .personalFileName = {},
            .headers = {},
            .fields = {u"name"_s, u"url"_s}};
}

MessageFor sampleRecipient()
{
    return {.to = sampleMailbox(u"Hanako"_s, u"hanako@example.org"_s),
            .values = {u"Hanako"_s, u"x/1"_s},
            .messageId = "1@example.com",
            .date = fromMilliseconds(1'763'750'460'999),
            .file = std::nullopt};
}

QByteArray composed(const MessageDesign& design, const MessageFor& recipient)
{
    const auto composer = MessageComposer::make(design);
    if (!composer)
        return "make: " + composer.error().detail.toUtf8();
    const auto message = composer->compose(recipient);
    return message ? message->joined() : "compose: " + message.error().detail.toUtf8();
}

} // namespace ringi::test
