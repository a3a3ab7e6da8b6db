// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_reader.h"

#include "mail/charset.h"
#include "mail/part_reader.h"

namespace ringi {
namespace {

constexpr qsizetype kLargest = 100'000'000;

/// What may stand before the header: a byte order mark, an mbox separator, empty lines.
QByteArrayView withoutPrelude(QByteArrayView message, ReadFaults& faults)
{
    if (message.startsWith("\xEF\xBB\xBF"))
        message = message.sliced(3);
    qsizetype start = 0;
    while (start < message.size() && (message.at(start) == '\r' || message.at(start) == '\n'))
        ++start;
    if (start > 0)
        faults.add(QStringLiteral("empty lines before the header"));
    message = message.sliced(start);
    if (message.startsWith("From ") || message.startsWith(">From "))
        message = message.sliced(lineAt(message, 0).next);
    return message;
}

} // namespace

QString ReadMail::header(const QString& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<ReadMail> readMail(const QByteArray& message)
{
    if (message.size() > kLargest)
        return failure(ErrorCode::TooLarge, QStringLiteral("100 MB"));
    ReadFaults faults;
    const QByteArrayView bytes = withoutPrelude(message, faults);
    const HeaderSection head = readHeaderSection(bytes, faults);
    if (head.fields.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("no header section"));

    ReadMail mail;
    PartReader reader(mail, faults);
    const QByteArray charset = reader.read(head, bytes.sliced(head.bodyStart));
    for (const RawField& field : head.fields)
        mail.headers.append(
            {QString::fromLatin1(field.name), decodeHeaderText(field.value, charset, faults)});
    mail.faults = faults.take();
    return mail;
}

} // namespace ringi
