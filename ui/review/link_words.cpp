// SPDX-License-Identifier: Apache-2.0
#include "ui/review/link_words.h"

#include "html/link_rules.h"
#include "ui/words/shown_text.h"

#include <QUrl>

namespace ringi {
namespace {

QString schemeOf(const MailLink& link)
{
    return trimmedAddress(link.target).section(u':', 0, 0).toLower();
}

} // namespace

QString LinkWords::shown(const MailLink& link)
{
    constexpr qsizetype kMost = 300;
    QString text = spelledOut(link.shown.left(kMost));
    if (link.shown.size() > kMost)
        text += u'…';
    if (link.hasPicture)
        return text.isEmpty() ? tr("A picture without words") : tr("Picture: “%1”").arg(text);
    return text.isEmpty() ? tr("A link without words") : tr("“%1”", "what a link shows").arg(text);
}

QString LinkWords::leads(const MailLink& link)
{
    const QString scheme = schemeOf(link);
    if (scheme == QLatin1String("mailto"))
        return tr("writes to");
    if (scheme == QLatin1String("tel"))
        return tr("calls a telephone");
    if (trimmedAddress(link.target).startsWith(u'#'))
        return tr("goes to another place in this mail");
    return link.goesTo.isEmpty() ? tr("goes to no host") : tr("goes to");
}

QStringList LinkWords::oddities(const MailLink& link)
{
    QStringList words;
    for (const MailLink::Oddity oddity : link.oddities) {
        switch (oddity) {
        case MailLink::Oddity::OtherHost:
            words.append(tr("It shows %1, but goes elsewhere.").arg(spelledOut(link.named)));
            break;
        case MailLink::Oddity::UnusualHost:
            words.append(tr("Its name has letters beyond A to Z and may look like another one: %1")
                             .arg(spelledOut(
                                 QUrl::fromAce(link.goesTo.toLatin1(), QUrl::IgnoreIDNWhitelist))));
            break;
        case MailLink::Oddity::NotEncrypted:
            words.append(tr("Not encrypted: it begins with http, not with https."));
            break;
        case MailLink::Oddity::OtherKind:
            words.append(tr("Neither a web page nor a mail address nor a telephone."));
            break;
        }
    }
    return words;
}

QString LinkWords::target(const MailLink& link)
{
    return spelledOut(trimmedAddress(link.target));
}

} // namespace ringi
