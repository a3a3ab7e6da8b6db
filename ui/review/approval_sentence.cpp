// SPDX-License-Identifier: Apache-2.0
#include "ui/review/approval_sentence.h"

#include "ui/words/format.h"
#include "ui/words/shown_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ApprovalSentence)
};

QTimeZone zoneOf(const QString& name)
{
    const QTimeZone zone(name.toUtf8());
    return name.isEmpty() || !zone.isValid() ? QTimeZone::systemTimeZone() : zone;
}

QString zoneWord(const QTimeZone& zone, const QDateTime& when)
{
    // Where nobody has a name for it, the database of zones says "-03".
    const QString name = zone.abbreviation(when);
    if (!name.isEmpty() && name.at(0).isLetter())
        return name;
    const int minutes = zone.offsetFromUtc(when) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    QString distance = QString::number(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        distance += QStringLiteral(":%1").arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    return QStringLiteral("UTC%1%2").arg(minutes < 0 ? QChar(u'−') : QChar(u'+')).arg(distance);
}

} // namespace

QString approvalTime(Moment moment, const QString& zone, Moment now)
{
    const QTimeZone place = zoneOf(zone);
    const auto there = [&](Moment at) {
        return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), place);
    };
    const QDateTime when = there(moment);
    const QString pattern = when.date().year() == there(now).date().year()
                                ? W::tr("dddd d MMMM", "pattern of a date in this year")
                                : W::tr("dddd d MMMM yyyy", "pattern of a date in another year");
    return W::tr("%1, %2 %3", "day, time, time zone")
        .arg(QLocale().toString(when.date(), pattern),
             QLocale().toString(when.time(), W::tr("HH:mm", "pattern of a time")),
             zoneWord(place, when));
}

QString approvalSentence(const ApprovalFacts& facts)
{
    const QString people = formatPeople(facts.people);
    const bool empty = facts.subject.trimmed().isEmpty();
    const QString subject =
        empty ? W::tr("(no subject)") : W::tr("“%1”", "a subject").arg(quotedText(facts.subject));
    if (facts.notBefore && *facts.notBefore > facts.now + facts.hold)
        return W::tr("You approve sending %1 to %2 on %3.")
            .arg(subject, people, approvalTime(*facts.notBefore, facts.zone, facts.now));
    if (facts.hold.count() > 0 && facts.seals > 1)
        return W::tr("You approve sending %1 to %2 as soon as all seals are given and the hold is "
                     "over (%3).")
            .arg(subject, people, formatDuration(facts.hold));
    if (facts.hold.count() > 0)
        return W::tr("You approve sending %1 to %2 as soon as the hold is over (%3).")
            .arg(subject, people, formatDuration(facts.hold));
    return W::tr("You approve sending %1 to %2 as soon as all seals are given.")
        .arg(subject, people);
}

} // namespace ringi
