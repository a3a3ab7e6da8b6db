// SPDX-License-Identifier: Apache-2.0
#include "papers/address_finder.h"

#include "mail/mail_address.h"

namespace ringi {
namespace {

constexpr qsizetype kLongestAddress = 254;

bool isLocal(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') ||
           QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c);
}

bool isDomain(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '.' ||
           u == '-';
}

} // namespace

bool AddressFinder::take(const QString& candidate)
{
    const auto address = MailAddress::parse(candidate);
    if (!address)
        return false;
    const QString key = address->key();
    if (m_keys.size() >= m_most && !m_keys.contains(key))
        m_full = true;
    else
        m_keys.insert(key);
    return true;
}

bool AddressFinder::look(QStringView text)
{
    qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return false;
    const QStringView whole = text.trimmed();
    if (whole.size() <= kLongestAddress && take(whole.toString()))
        return true;
    bool any = false;
    for (; at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype begin = at;
        while (begin > 0 && at - begin < kLongestAddress && isLocal(text[begin - 1]))
            --begin;
        // What stands around it: "mailto:" ends at the colon; quotes, brackets and dots are no
        // part.
        while (begin < at && QStringView(u".'`").contains(text[begin]))
            ++begin;
        qsizetype end = at + 1;
        while (end < text.size() && end - at < kLongestAddress && isDomain(text[end]))
            ++end;
        while (end > at + 1 && QStringView(u".-").contains(text[end - 1]))
            --end;
        if (begin < at && end > at + 1 && take(text.sliced(begin, end - begin).toString()))
            any = true;
    }
    return any;
}

QStringList AddressFinder::found() const
{
    QStringList keys(m_keys.cbegin(), m_keys.cend());
    keys.sort();
    return keys;
}

} // namespace ringi
