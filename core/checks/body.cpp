// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "html/html_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestBody = 1024 * 1024;

/// Below it, text and HTML hardly share their words any more: one was changed, the other was not.
constexpr int kAlike = 60;

void judgeText(const QString& text, QList<Finding>& findings)
{
    const qint64 bytes = text.toUtf8().size();
    if (bytes > kLargestBody) {
        findings.append({u"body-too-large"_s,
                         Severity::Blocking,
                         u"body"_s,
                         {{u"bytes"_s, bytes}, {u"limit"_s, kLargestBody}}});
    }
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        findings.append({u"invalid-character"_s, Severity::Blocking, u"body"_s, {}});
}

} // namespace

Findings checkBody(const Snapshot& snapshot, const CheckContext&)
{
    QList<Finding> findings;
    const bool noText = snapshot.body.trimmed().isEmpty();
    const bool noHtml = snapshot.html.trimmed().isEmpty();
    if (noText && noHtml)
        findings.append({u"body-empty"_s, Severity::Blocking, u"body"_s, {}});
    judgeText(snapshot.body, findings);
    if (snapshot.html.isEmpty())
        return findings;
    judgeText(snapshot.html, findings);
    if (snapshot.html.size() > kLargestBody)
        return findings;
    if (noText) {
        if (!noHtml)
            findings.append({u"text-missing"_s, Severity::Warning, u"body"_s, {}});
    } else if (const int alike = likeness(snapshot.body, snapshot.html); alike < kAlike) {
        findings.append({u"text-differs"_s, Severity::Warning, u"body"_s, {{u"alike"_s, alike}}});
    }
    return findings;
}

} // namespace ringi
