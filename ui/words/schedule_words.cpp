// SPDX-License-Identifier: Apache-2.0
#include "ui/words/schedule_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ringi {
namespace {

struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ScheduleWords)
};

QString timeWord(QTime time)
{
    return QLocale().toString(time, W::tr("HH:mm", "pattern of a time"));
}

QTimeZone zoneOrUtc(const QString& name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString zoneWord(const QString& name)
{
    return QTimeZone(name.toUtf8()).isValid() ? name : QStringLiteral("UTC");
}

QTime wallTime(Moment moment, const QString& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zoneOrUtc(zone)).time();
}

} // namespace

QString scheduleWords(Moment moment, const QString& zone)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zoneOrUtc(zone));
    const QString day = QLocale().toString(
        when.date(), W::tr("dddd, d MMMM yyyy", "pattern of a date with its whole weekday"));
    return W::tr("%1, %2 (%3)", "day, time, time zone")
        .arg(day, timeWord(when.time()), zoneWord(zone));
}

QString changeWords(const LocalMoment& local, const QString& zone)
{
    switch (local.kind) {
    case LocalMoment::Kind::Exact: return {};
    case LocalMoment::Kind::Gap:
        return W::tr("This time does not exist: clocks go forward. It becomes %1 instead.")
            .arg(timeWord(wallTime(local.moment, zone)));
    case LocalMoment::Kind::Twice:
        return W::tr(
            "This time happens twice, since clocks go back: choose whether it is before or "
            "after the change.");
    }
    return {};
}

QString quietWords(const QuietHours& quiet, const QString& zone)
{
    const auto word = [](int minute) { return timeWord(QTime(minute / 60, minute % 60)); };
    const QString words =
        quiet.from < quiet.to
            ? W::tr("Every day from %1 to %2 (%3)", "quiet hours, time zone")
            : W::tr("Every day from %1 to %2 of the next day (%3)", "quiet hours, time zone");
    return words.arg(word(quiet.from), word(quiet.to), zoneWord(zone));
}

} // namespace ringi
