// SPDX-License-Identifier: Apache-2.0
#include "ui/words/timing_words.h"

#include "ui/words/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTime>
#include <QTimeZone>

#include <cstdlib>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::TimingWords)
};

QString clockWords(int minutes)
{
    return QLocale().toString(QTime(0, 0).addSecs(minutes * 60),
                              W::tr("HH:mm", "pattern of a time"));
}

QString begin(const Timing& timing)
{
    if (!timing.notBefore)
        return W::tr("It leaves as soon as it is approved and the hold is over.");
    return W::tr("Not before %1.").arg(formatMoment(*timing.notBefore, timing.zone));
}

} // namespace

QString zoneWords(const QString& zone, Moment when)
{
    const QTimeZone named(zone.toLatin1());
    if (!named.isValid())
        return zone;
    const auto there = QDateTime::fromMSecsSinceEpoch(toMilliseconds(when), named);
    const int minutes = there.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(minutes < 0 ? QChar(0x2212) : QChar(u'+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString name = named.displayName(there, QTimeZone::LongName, QLocale());
    return W::tr("%1: %2, %3", "zone, its name in words, offset").arg(zone, name, offset);
}

QString quietWords(const QuietHours& hours)
{
    const QString from = clockWords(hours.from);
    const QString to = clockWords(hours.to);
    return hours.from > hours.to ? W::tr("from %1 to %2 on the next day, every day").arg(from, to)
                                 : W::tr("from %1 to %2, every day").arg(from, to);
}

QString ringWords(int ring)
{
    switch (ring) {
    case 0: return W::tr("the office’s own addresses");
    case 1: return W::tr("the first 1 %");
    case 2: return W::tr("the first 10 %");
    default: return W::tr("everybody");
    }
}

QString percentWords(int percent)
{
    return W::tr("%1 %", "a percentage").arg(formatCount(percent));
}

QStringList timingWords(const Timing& timing, const Handling& handling)
{
    QStringList words{begin(timing)};
    if (timing.notAfter)
        words.append(W::tr("Not after %1.").arg(formatMoment(*timing.notAfter, timing.zone)));
    if (timing.quiet)
        words.append(W::tr("Quiet %1.", "hours").arg(quietWords(*timing.quiet)));
    if (timing.perMinute > 0)
        words.append(W::tr("At most %1 messages a minute.").arg(formatCount(timing.perMinute)));
    if (handling.rings)
        words.append(W::tr("Canary: our own addresses first, then 1 %, then 10 %, then all."));
    const Handling usual;
    if (handling.rings || handling.haltAtPercent != usual.haltAtPercent)
        words.append(W::tr("It halts when more than %1 are refused.")
                         .arg(percentWords(handling.haltAtPercent)));
    if (handling.requireTls)
        words.append(W::tr("Only over encrypted hops."));
    if (handling.failureReports)
        words.append(W::tr("With failure reports."));
    return words;
}

} // namespace ringi
