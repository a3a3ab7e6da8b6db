// SPDX-License-Identifier: Apache-2.0
#include "ui/review/talk_words.h"

#include "ui/words/finding_text.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"

namespace ringi {
namespace {

bool isHidden(QChar c)
{
    const char16_t unit = c.unicode();
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || unit == 0x061C ||
           (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E) ||
           (unit >= 0x2060 && unit <= 0x206F) || unit == 0xFEFF;
}

} // namespace

QString TalkWords::part(const QString& part)
{
    if (part.isEmpty())
        return tr("The whole campaign");
    if (part == QLatin1StringView("body"))
        return tr("Body and attachments");
    if (part == QLatin1StringView("findings"))
        return tr("Findings");
    if (part == QLatin1StringView("changes"))
        return tr("What changed");
    if (part == QLatin1StringView("copied"))
        return tr("Beside its original");
    if (part == shareName(Share::Figures))
        return shareWord(Share::Figures);
    return partWord(part);
}

QString TalkWords::plain(const QString& text)
{
    QString out;
    for (const QChar c : text)
        out += isHidden(c) ? QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QChar(u'0')).toUpper()
                           : QString(c);
    return out;
}

QString TalkWords::quote(const QString& quote)
{
    constexpr qsizetype kMost = 200;
    QString text = quote.left(kMost);
    if (quote.size() > kMost)
        text += u'…';
    return tr("“%1”", "a quote from the mail").arg(plain(text).simplified());
}

QString TalkWords::who(const ReviewComment& comment, Moment now)
{
    return tr("%1, %2", "somebody's name, time")
        .arg(comment.author, formatMomentShort(comment.row.madeAt, now));
}

QString TalkWords::whetherDone(const ReviewComment& comment, Moment now)
{
    if (!comment.row.doneAt)
        return tr("Not done yet");
    return tr("Done, says %1, %2", "somebody's name, time")
        .arg(comment.doneBy, formatMomentShort(*comment.row.doneAt, now));
}

QString TalkWords::others(const QList<ReviewVisit>& visits, Moment now)
{
    QStringList sentences;
    for (const ReviewVisit& visit : visits)
        sentences.append(tr("%1 has it open since %2.")
                             .arg(visit.person.name, formatMomentShort(visit.since, now)));
    return joinSentences(sentences);
}

} // namespace ringi
