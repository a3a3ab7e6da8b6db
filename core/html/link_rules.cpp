// SPDX-License-Identifier: Apache-2.0
#include "html/link_rules.h"

#include <algorithm>

namespace ringi {
namespace {

/// The scheme in lower case, a merge tag in front of the colon included; empty: none.
QString schemeOf(const QString& address)
{
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address.at(i);
        if (QStringView(address).mid(i).startsWith(QLatin1String("{{"))) {
            const qsizetype end = address.indexOf(QLatin1String("}}"), i);
            if (end < 0)
                return {};
            i = end + 1;
        } else if (c == u':') {
            return address.first(i).toLower();
        } else if (c == u'/' || c == u'?' || c == u'#' || c == u'\\') {
            return {};
        }
    }
    return {};
}

bool isDataImage(const QString& address)
{
    const QString start = address.left(32).toLower();
    return std::ranges::any_of(
        std::initializer_list<QLatin1StringView>{
            QLatin1StringView{"png"}, QLatin1StringView{"jpeg"}, QLatin1StringView{"jpg"},
            QLatin1StringView{"gif"}, QLatin1StringView{"webp"}},
        [&start](QLatin1StringView type) {
            const QString head = QLatin1String("data:image/") + type;
            return start.startsWith(head + u';') || start.startsWith(head + u',');
        });
}

} // namespace

QString trimmedAddress(const QString& address)
{
    QString out;
    out.reserve(address.size());
    for (const QChar c : address) {
        if (c >= u' ' && c != QChar(0x7F))
            out += c;
    }
    return out.trimmed();
}

bool isAllowedLink(const QString& address)
{
    const QString scheme = schemeOf(address);
    if (scheme.isEmpty())
        return address.startsWith(u'#') || address.startsWith(QLatin1String("{{"));
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
           scheme == QLatin1String("mailto") || scheme == QLatin1String("tel");
}

ImageSource imageSourceOf(const QString& address)
{
    const QString scheme = schemeOf(address);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return ImageSource::Remote;
    if (scheme == QLatin1String("cid"))
        return ImageSource::ContentId;
    if (scheme == QLatin1String("data"))
        return isDataImage(address) ? ImageSource::Data : ImageSource::Dangerous;
    if (scheme.isEmpty() && address.startsWith(QLatin1String("{{")))
        return ImageSource::MergeTag;
    const bool isDrive = scheme.size() == 1 && scheme.at(0).isLetter(); // C:\pictures\logo.png
    if (scheme.isEmpty() || isDrive || scheme == QLatin1String("file"))
        return ImageSource::Local;
    return ImageSource::Dangerous;
}

} // namespace ringi
