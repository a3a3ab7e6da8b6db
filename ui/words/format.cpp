// SPDX-License-Identifier: Apache-2.0
#include "ui/words/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::FormatWords)
};

QDateTime inZone(Moment moment, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zone);
}

QString dayAndTime(const QDateTime& when)
{
    const QLocale locale;
    return W::tr("%1, %2", "day, time")
        .arg(locale.toString(when.date(),
                             W::tr("ddd d MMM yyyy", "pattern of a date with its weekday")),
             locale.toString(when.time(), W::tr("HH:mm", "pattern of a time")));
}

} // namespace

QString formatMoment(Moment moment, const QString& zone)
{
    const QTimeZone named(zone.toUtf8());
    if (zone.isEmpty() || !named.isValid())
        return dayAndTime(inZone(moment, QTimeZone::systemTimeZone()));
    const QDateTime when = inZone(moment, named);
    return W::tr("%1 (%2)", "moment, time zone").arg(dayAndTime(when), named.abbreviation(when));
}

QString formatMomentShort(Moment moment, Moment now)
{
    const QTimeZone here = QTimeZone::systemTimeZone();
    const QDateTime when = inZone(moment, here);
    if (when.date() == inZone(now, here).date())
        return QLocale().toString(when.time(), W::tr("HH:mm", "pattern of a time"));
    return dayAndTime(when);
}

QString formatDay(Moment moment)
{
    return QLocale().toString(inZone(moment, QTimeZone::systemTimeZone()).date(),
                              W::tr("d MMM yyyy", "pattern of a date"));
}

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatPeople(qint64 count)
{
    if (count == 0)
        return W::tr("nobody");
    // %n is an int; the number shown is the whole one.
    const int plural = static_cast<int>(std::min<qint64>(count, 1'000'000'000));
    return W::tr("%L1 people", nullptr, plural).arg(count);
}

QString joinSentences(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences)
        text = text.isEmpty() ? sentence : W::tr("%1 %2", "two sentences").arg(text, sentence);
    return text;
}

QString formatDuration(std::chrono::seconds duration)
{
    using namespace std::chrono;
    if (duration < 1min)
        return W::tr("less than a minute");
    const auto days = static_cast<int>(duration_cast<std::chrono::days>(duration).count());
    const auto hours = static_cast<int>(duration_cast<std::chrono::hours>(duration).count());
    const auto minutes = static_cast<int>(duration_cast<std::chrono::minutes>(duration).count());
    if (hours < 1)
        return W::tr("%n minutes", nullptr, minutes);
    const bool evenDays = days >= 1 && hours % 24 == 0 && minutes % 60 == 0;
    if (evenDays || days >= 2)
        return W::tr("%n days", nullptr, days);
    const QString hourWords = W::tr("%n hours", nullptr, hours);
    if (minutes % 60 == 0)
        return hourWords;
    return W::tr("%1 %2", "hours and minutes")
        .arg(hourWords, W::tr("%n minutes", nullptr, minutes % 60));
}

} // namespace ringi
