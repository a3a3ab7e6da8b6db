// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

namespace ringi {

Findings checkIntent(const Snapshot& snapshot, const CheckContext&)
{
    using namespace Qt::StringLiterals;
    QList<Finding> findings;
    if (!snapshot.intent.isComplete())
        findings.append({u"intent-incomplete"_s, Severity::Blocking, u"intent"_s, {}});
    const qint64 expected = snapshot.intent.expectedCount;
    const qint64 loaded = snapshot.recipients.count;
    if (expected > 0 && loaded > 0 && expected != loaded) {
        findings.append({u"expected-count-differs"_s,
                         Severity::Warning,
                         u"intent"_s,
                         {{u"expected"_s, expected}, {u"loaded"_s, loaded}}});
    }
    return findings;
}

} // namespace ringi
