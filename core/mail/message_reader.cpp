// SPDX-License-Identifier: Apache-2.0
#include "mail/message_reader.h"

#include <QRegularExpression>

namespace ringi {
namespace {

/// Quoted-printable (RFC 2045 section 6.7); with `underscore` the Q encoding of RFC 2047.
QByteArray fromQuotedPrintable(const QByteArray& text, bool underscore)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (underscore && c == '_') {
            out += ' ';
        } else if (c == '=' && text.mid(i + 1, 2) == "\r\n") {
            i += 2; // a soft line break
        } else if (c == '=' && QByteArray::fromHex(text.mid(i + 1, 2)).size() == 1) {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

/// Encoded words (RFC 2047 section 2) in UTF-8; white space between two of them is no text.
QString decodeHeader(const QString& value)
{
    static const QRegularExpression between(QStringLiteral("\\?=\\s+=\\?"));
    static const QRegularExpression word(
        QStringLiteral("=\\?utf-8\\?([bq])\\?([^?\\s]*)\\?="),
        QRegularExpression::CaseInsensitiveOption);
    QString joined = value;
    joined.replace(between, QStringLiteral("?==?"));
    QString out;
    qsizetype end = 0;
    auto matches = word.globalMatch(joined);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(joined).mid(end, match.capturedStart() - end);
        const QByteArray encoded = match.captured(2).toLatin1();
        const bool base64 = match.captured(1).compare(u'b', Qt::CaseInsensitive) == 0;
        out += QString::fromUtf8(base64 ? QByteArray::fromBase64(encoded)
                                        : fromQuotedPrintable(encoded, true));
        end = match.capturedEnd();
    }
    out += QStringView(joined).mid(end);
    return out;
}

QByteArray decodeBody(const QByteArray& body, const QString& encoding)
{
    if (encoding.compare(QLatin1StringView("base64"), Qt::CaseInsensitive) == 0)
        return QByteArray::fromBase64(body);
    if (encoding.compare(QLatin1StringView("quoted-printable"), Qt::CaseInsensitive) == 0)
        return fromQuotedPrintable(body, false);
    return body;
}

} // namespace

QString ReadMessage::header(const QString& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<ReadMessage> readMessage(const QByteArray& message)
{
    const qsizetype end = message.indexOf("\r\n\r\n");
    if (end <= 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("no header section"));
    QByteArray head = message.left(end);
    head.replace("\r\n ", " ").replace("\r\n\t", "\t"); // unfolded (RFC 5322 section 2.2.3)
    ReadMessage read;
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            read.headers.append({QString::fromUtf8(line.left(colon)),
                                 decodeHeader(QString::fromUtf8(line.mid(colon + 1)).trimmed())});
    }
    const QByteArray body =
        decodeBody(message.mid(end + 4), read.header(QStringLiteral("Content-Transfer-Encoding")));
    read.text = QString::fromUtf8(body).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return read;
}

} // namespace ringi
