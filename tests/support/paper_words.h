// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

namespace ringi::test {

/// "hidden-sheet 1 Customers; comment 1 Taro"
inline QString notes(const PaperReport& report)
{
    QStringList words;
    for (const PaperNote& note : report.notes) {
        words.append(QStringLiteral("%1 %2 %3")
                         .arg(paperSecretName(note.secret))
                         .arg(note.count)
                         .arg(note.names.join(u','))
                         .trimmed());
    }
    return words.join(QStringLiteral("; "));
}

inline QStringList words(const PaperSection& section)
{
    QStringList all;
    for (const PaperParagraph& paragraph : section.paragraphs) {
        QString text;
        for (const PaperRun& run : paragraph)
            text += run.text;
        all.append(text);
    }
    return all;
}

} // namespace ringi::test
