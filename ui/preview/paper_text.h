// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QCoreApplication>

namespace ringi {

/// The text of a file as a person reads it, with what was inserted, deleted, hidden or remarked
/// said in words, so that no colour has to.
struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(ringi::PaperText)

public:
    /// "Price 300 [inserted by Hanako: 400]"
    static QString of(const PaperParagraph& paragraph);
    /// All paragraphs of a section.
    static QString of(const PaperSection& section);
    /// Slides one after the other, each below its number.
    static QString slides(const PaperReport& report);
    /// Characters that turn the direction of what follows, or show nothing, become visible.
    static QString straight(const QString& text);
};

} // namespace ringi
