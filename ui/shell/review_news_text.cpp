// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/review_news_text.h"

#include "ui/review/talk_words.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QCoreApplication>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ReviewNewsText)
};

QString subjectOf(const ReviewNewsItem& item)
{
    constexpr qsizetype kMost = 80;
    const QString subject = TalkWords::plain(item.subject.left(kMost)).simplified();
    return item.subject.size() > kMost ? subject + u'…' : subject;
}

QString lapsedWords(const QString& reason)
{
    const QString words = W::tr("Nobody is mailed. Make a new revision and submit it again.");
    const auto code = errorCodeFromName(reason);
    return code ? joinSentences({describe(Error{*code, {}, {}}).happened, words}) : words;
}

} // namespace

NewsText describe(const ReviewNewsItem& item, Moment now)
{
    const QString subject = subjectOf(item);
    switch (item.kind) {
    case ReviewNewsItem::Kind::Wanted:
        return {W::tr("Review wanted: “%1”").arg(subject),
                W::tr("From %1. Nothing leaves before it was looked at and sealed.").arg(item.by)};
    case ReviewNewsItem::Kind::Returned:
        return {W::tr("“%1” came back").arg(subject),
                W::tr("Returned by %1. What is to do stands with the campaign.").arg(item.by)};
    case ReviewNewsItem::Kind::Sealed:
        return {W::tr("“%1” was sealed").arg(subject),
                item.leavesAfter
                    ? W::tr("Sealed by %1: leaves after %2.")
                          .arg(item.by, formatMomentShort(*item.leavesAfter, now))
                    : W::tr("Sealed by %1. The Campaigns page says how it goes on.").arg(item.by)};
    case ReviewNewsItem::Kind::Lapsed:
        return {W::tr("“%1” has lapsed").arg(subject), lapsedWords(item.reason)};
    }
    return {};
}

QString waitingWords(int waiting)
{
    return waiting > 0 ? W::tr("%n campaign(s) wait for your review", nullptr, waiting) : QString();
}

} // namespace ringi
