// SPDX-License-Identifier: Apache-2.0
#include "mail/list_fields.h"

#include "mail/mail_address.h"
#include "mail/wire_text.h"

#include <algorithm>
#include <string_view>

namespace ringi {
namespace {

constexpr qsizetype kMaxLine = 78;        // RFC 5322 section 2.1.1
constexpr qsizetype kLongestLine = 998;   // the same
constexpr qsizetype kMaxListId = 255;     // RFC 2919 section 3
constexpr qsizetype kMaxFeedbackId = 255; // our own: it cannot be folded

/// Characters of a URI (RFC 3986 section 2), so none that could end it inside < >.
bool isUriCharacter(char c)
{
    constexpr std::string_view kOthers = "-._~:/?#[]@!$&'()*+,;=%";
    return wire::isAsciiAlnum(c) || kOthers.find(c) != std::string_view::npos;
}

bool isHttps(const QByteArray& url)
{
    constexpr QByteArrayView kScheme = "https://";
    return url.size() > kScheme.size() &&
           url.first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) == 0 &&
           QByteArrayView("/?#@:").indexOf(url.at(kScheme.size())) < 0 &&
           std::all_of(url.cbegin(), url.cend(), isUriCharacter);
}

/// The address as RFC 6068 writes it.
QByteArray mailto(const MailAddress& address)
{
    const QByteArray local = address.localPart().toLatin1();
    return "<mailto:" + local.toPercentEncoding("!$'*+") + '@' + address.asciiDomain() + '>';
}

std::unexpected<Error> invalid(const char* field)
{
    return failure(ErrorCode::InvalidInput, QString::fromLatin1(field));
}

} // namespace

Result<ListFields> ListFields::make(const ListHeaders& headers)
{
    ListFields fields;
    if (!headers.unsubscribeMail.isEmpty()) {
        const auto address = MailAddress::parseAscii(headers.unsubscribeMail);
        if (!address)
            return invalid("unsubscribeMail");
        fields.m_mailto = mailto(*address);
    }
    if (!headers.listId.isEmpty()) {
        const QByteArray id = headers.listId.toUtf8();
        if (id.size() > kMaxListId || !wire::isDotAtom(id) || !id.contains('.'))
            return invalid("listId");
        fields.m_others +=
            "List-Id:" + QByteArray(id.size() + 11 > kMaxLine ? "\r\n" : "") + " <" + id + ">\r\n";
    }
    if (headers.autoSubmitted)
        fields.m_others += "Auto-Submitted: auto-generated\r\n";
    if (!headers.feedbackId.isEmpty()) {
        const QByteArray id = headers.feedbackId.toUtf8();
        const bool visible =
            std::all_of(id.cbegin(), id.cend(), [](char c) { return c > 0x20 && c < 0x7F; });
        if (id.size() > kMaxFeedbackId || !visible || id.contains("=?"))
            return invalid("feedbackId");
        fields.m_others += "Feedback-ID: " + id + "\r\n";
    }
    return fields;
}

Result<QByteArray> ListFields::write(const QByteArray& unsubscribeUrl) const
{
    QByteArray out;
    if (!unsubscribeUrl.isEmpty()) {
        if (!isHttps(unsubscribeUrl) || unsubscribeUrl.size() + 4 > kLongestLine)
            return invalid("unsubscribeUrl");
        const qsizetype column = qsizetype{17} + unsubscribeUrl.size() + 4;
        out += "List-Unsubscribe:";
        out += column > kMaxLine ? "\r\n <" : " <"; // a long one stands alone on its line
        out += unsubscribeUrl + '>' + (m_mailto.isEmpty() ? "\r\n" : ",\r\n");
        if (!m_mailto.isEmpty())
            out += ' ' + m_mailto + "\r\n";
        out += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    } else if (!m_mailto.isEmpty()) {
        const bool fold = 18 + m_mailto.size() > kMaxLine;
        out += "List-Unsubscribe:" + QByteArray(fold ? "\r\n" : "") + ' ' + m_mailto + "\r\n";
    }
    return out + m_others;
}

} // namespace ringi
