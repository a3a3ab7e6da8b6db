// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "office/run_report.h"

#include <QFont>
#include <QList>
#include <QString>

namespace ringi {

/// What a report is made of beside the run itself.
struct ReportOptions {
    QString path; ///< replaced when it is there, whole or not at all
    QFont font;   ///< embedded as far as it is used
    Moment writtenAt{};
    bool withPeople = false;
    QList<RunLine> people;  ///< in the list's order
    bool peopleCut = false; ///< there are more than `people`
};

/// At most so many addresses are written into a report; the export has them all.
inline constexpr int kMostReportPeople = 5'000;

/// The report as rich text. Pictures are called "seal:N" and "outcomes:bar".
[[nodiscard]] QString runReportHtml(const RunReport& report, const ReportOptions& options);

/// Writes it as PDF, A4, with page numbers. Any thread, takes its time. FileUnwritable.
[[nodiscard]] Status writeRunReport(const RunReport& report, const ReportOptions& options);

} // namespace ringi
