// SPDX-License-Identifier: Apache-2.0
#include "ui/review/findings_part.h"

#include "ui/words/finding_text.h"
#include "ui/words/format.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

FindingsPart::FindingsPart(const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("findings"), tr("Findings"), parent),
      m_count(folder.findings.size())
{
    QList<Finding> findings = folder.findings;
    std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::severity);
    addWords(tr("What the program noticed when the campaign was submitted. It cannot tell whether "
                "something is meant so; you can."));
    if (findings.isEmpty())
        addNote({QStringLiteral("check"), Tone::Success}, tr("The checks found nothing."));
    for (const Finding& finding : std::as_const(findings))
        addFinding(finding);
    content()->addStretch(1);
}

/// How much is odd is seen before the part is opened.
QString FindingsPart::buttonText() const
{
    return m_count == 0 ? title() : QStringLiteral("%1 (%2)").arg(title(), formatCount(m_count));
}

} // namespace ringi
