// SPDX-License-Identifier: Apache-2.0
#include "campaign/schedule.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

using std::chrono::milliseconds;

constexpr qint64 kDay = 86'400'000;
constexpr int kMinutesOfADay = 1440;

qint64 offsetAt(const QTimeZone& zone, qint64 utc)
{
    return qint64{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC))} * 1000;
}

/// The first millisecond after `before` with another offset; there is one up to `after`.
qint64 changeBetween(const QTimeZone& zone, qint64 before, qint64 after)
{
    const qint64 old = offsetAt(zone, before);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (offsetAt(zone, middle) == old ? before : after) = middle;
    }
    return after;
}

struct Span {
    Moment from;
    Moment to;
};

bool isUsable(const QuietHours& quiet)
{
    const auto fits = [](int minute) { return minute >= 0 && minute < kMinutesOfADay; };
    return fits(quiet.from) && fits(quiet.to) && quiet.from != quiet.to;
}

/// The quiet hours that begin on this day.
Span quietOn(QDate day, const QuietHours& quiet, const QTimeZone& zone)
{
    const auto at = [&](QDate date, int minute) {
        return resolveLocal(date, QTime(minute / 60, minute % 60), zone);
    };
    const QDate last = quiet.from < quiet.to ? day : day.addDays(1);
    return {at(day, quiet.from).moment, at(last, quiet.to).second};
}

} // namespace

LocalMoment resolveLocal(QDate date, QTime time, const QTimeZone& zone)
{
    // QDateTime decides silently in the hours around a change; these steps show all there is.
    const qint64 wall = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 oldOffset = offsetAt(zone, wall - kDay);
    const qint64 newOffset = offsetAt(zone, wall + kDay);
    const qint64 byOld = wall - oldOffset;
    const qint64 byNew = wall - newOffset;
    const bool oldFits = offsetAt(zone, byOld) == oldOffset;
    const bool newFits = offsetAt(zone, byNew) == newOffset;
    const auto once = [](qint64 utc, LocalMoment::Kind kind) {
        return LocalMoment{kind, fromMilliseconds(utc), fromMilliseconds(utc)};
    };
    if (oldFits && newFits && byOld != byNew)
        return {LocalMoment::Kind::Twice, fromMilliseconds(std::min(byOld, byNew)),
                fromMilliseconds(std::max(byOld, byNew))};
    if (oldFits || newFits)
        return once(oldFits ? byOld : byNew, LocalMoment::Kind::Exact);
    return once(changeBetween(zone, std::min(byOld, byNew), std::max(byOld, byNew)),
                LocalMoment::Kind::Gap);
}

Moment quietUntil(const Timing& timing, Moment now)
{
    const QTimeZone zone(timing.zone.toUtf8());
    if (!timing.quiet || !isUsable(*timing.quiet) || !zone.isValid())
        return now;
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), zone).date();
    Moment until = now;
    // One night may touch the next where a change swallows the minutes between.
    for (int day = -2; day <= 3; ++day) {
        const Span span = quietOn(today.addDays(day), *timing.quiet, zone);
        if (span.from <= until && until < span.to)
            until = span.to;
    }
    return until;
}

bool isEntirelyQuiet(const Timing& timing, Moment now)
{
    if (!timing.notAfter)
        return false;
    const Moment start = std::max(now, timing.notBefore.value_or(now));
    return start < *timing.notAfter && quietUntil(timing, start) >= *timing.notAfter;
}

} // namespace ringi
