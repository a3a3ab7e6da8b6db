// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include <QTimeZone>

namespace ringi {

Findings checkTiming(const Snapshot& snapshot, const CheckContext& context)
{
    using namespace Qt::StringLiterals;
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
    if (timing.perMinute < 0)
        block(u"pace-invalid"_s, {{u"perMinute"_s, timing.perMinute}});
    return findings;
}

} // namespace ringi
