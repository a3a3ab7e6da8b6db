// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

namespace ringi {

Findings checkBody(const Snapshot& snapshot, const CheckContext&)
{
    using namespace Qt::StringLiterals;
    constexpr qint64 kLargestBody = 1024 * 1024;
    QList<Finding> findings;
    if (snapshot.body.trimmed().isEmpty())
        findings.append({u"body-empty"_s, Severity::Blocking, u"body"_s, {}});
    const qint64 bytes = snapshot.body.toUtf8().size();
    if (bytes > kLargestBody) {
        findings.append({u"body-too-large"_s,
                         Severity::Blocking,
                         u"body"_s,
                         {{u"bytes"_s, bytes}, {u"limit"_s, kLargestBody}}});
    }
    if (snapshot.body.contains(QChar(u'\0')) || !snapshot.body.isValidUtf16())
        findings.append({u"invalid-character"_s, Severity::Blocking, u"body"_s, {}});
    return findings;
}

} // namespace ringi
