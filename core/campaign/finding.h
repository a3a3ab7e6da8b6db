// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace ringi {

enum class Severity { Note, Warning, Blocking };

/// What a check saw. A value, not an error: words are made in ui/ from the code and the facts.
struct Finding {
    QString code; ///< e.g. "unresolved-field"
    Severity severity = Severity::Note;
    QString part;      ///< "intent", "sender", "recipients", "subject", "body", "timing"
    QJsonObject facts; ///< whole numbers and short texts the words need; no addresses

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// "note", "warning", "blocking": what a packet holds.
QString severityName(Severity severity);
/// InvalidInput for an unknown name.
Result<Severity> severityFromName(const QString& name);

} // namespace ringi
