// SPDX-License-Identifier: Apache-2.0
#include "campaign/finding.h"

namespace ringi {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note: return QStringLiteral("note");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Blocking: return QStringLiteral("blocking");
    }
    return {};
}

Result<Severity> severityFromName(const QString& name)
{
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Blocking}) {
        if (severityName(severity) == name)
            return severity;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("severity"));
}

} // namespace ringi
