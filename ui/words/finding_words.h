// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words/finding_text.h"

#include <QCoreApplication>

#include <optional>

namespace ringi {

/// The words behind describe(Finding), by group of codes; nothing for a code of another group.
struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(ringi::FindingWords)

public:
    static std::optional<FindingText> signing(const Finding& f);
    static std::optional<FindingText> personalFiles(const Finding& f);
    static std::optional<FindingText> html(const Finding& f);
    static std::optional<FindingText> files(const Finding& f);
    /// What is in the files.
    static std::optional<FindingText> papers(const Finding& f);
    /// Merge fields, wherever in the message they stand.
    static std::optional<FindingText> fields(const Finding& f);
    /// What a copy of an older campaign may have kept.
    static std::optional<FindingText> leftovers(const Finding& f);
    /// Other people's data in a message.
    static std::optional<FindingText> foreign(const Finding& f);

    /// A fact.
    static QString text(const Finding& finding, QLatin1StringView key);
    static qint64 number(const Finding& finding, QLatin1StringView key);
    /// " (3 people, first number 12 of the list)" or nothing.
    static QString inBrackets(const Finding& finding);
    /// "Subject, line 2, column 5".
    static QString placeOf(const Finding& finding);
};

} // namespace ringi
