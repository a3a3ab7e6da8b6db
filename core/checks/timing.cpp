// SPDX-License-Identifier: Apache-2.0
#include "campaign/schedule.h"
#include "checks/catalogue.h"

#include <QTimeZone>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// With a zone that exists.
QList<Finding> quietFindings(const Timing& timing, Moment now)
{
    const auto finding = [](const QString& code, Severity severity, const QJsonObject& facts) {
        return QList<Finding>{{code, severity, u"timing"_s, facts}};
    };
    if (!timing.quiet)
        return {};
    const auto [from, to] = *timing.quiet;
    const auto fits = [](int minute) { return minute >= 0 && minute < 24 * 60; };
    if (!fits(from) || !fits(to) || from == to)
        return finding(u"quiet-hours-invalid"_s, Severity::Blocking,
                       {{u"from"_s, from}, {u"to"_s, to}});
    if (isEntirelyQuiet(timing, now))
        return finding(u"window-quiet"_s, Severity::Blocking,
                       {{u"notAfter"_s, toMilliseconds(*timing.notAfter)}});
    if (!timing.notBefore || *timing.notBefore <= now)
        return {};
    const Moment until = quietUntil(timing, *timing.notBefore);
    if (until == *timing.notBefore)
        return {};
    return finding(u"starts-in-quiet-hours"_s, Severity::Note,
                   {{u"until"_s, toMilliseconds(until)}, {u"zone"_s, timing.zone}});
}

} // namespace

Findings checkTiming(const Snapshot& snapshot, const CheckContext& context)
{
    const Timing& timing = snapshot.timing;
    QList<Finding> findings;
    const auto block = [&](const QString& code, const QJsonObject& facts) {
        findings.append({code, Severity::Blocking, u"timing"_s, facts});
    };
    const bool passed =
        timing.notAfter && (*timing.notAfter <= context.now ||
                            (timing.notBefore && *timing.notAfter <= *timing.notBefore));
    if (passed)
        block(u"window-passed"_s, {{u"notAfter"_s, toMilliseconds(*timing.notAfter)}});
    if (!QTimeZone::isTimeZoneIdAvailable(timing.zone.toUtf8()))
        block(u"zone-unknown"_s, {{u"zone"_s, timing.zone}});
    else if (!passed)
        findings += quietFindings(timing, context.now);
    const auto life = snapshot.policy.life;
    if (!passed && life.count() > 0 && timing.notBefore && *timing.notBefore > context.now + life) {
        const auto days = std::chrono::ceil<std::chrono::days>(life).count();
        findings.append(
            {u"seals-would-lapse"_s, Severity::Warning, u"timing"_s, {{u"days"_s, qint64{days}}}});
    }
    if (timing.perMinute < 0)
        block(u"pace-invalid"_s, {{u"perMinute"_s, timing.perMinute}});
    if (const int percent = snapshot.handling.haltAtPercent; percent < 1 || percent > 100)
        block(u"halt-percent-invalid"_s, {{u"percent"_s, percent}});
    return findings;
}

} // namespace ringi
