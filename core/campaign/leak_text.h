// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// A piece of text in the form in which other people's values are looked for: NFKC (half-width and
/// full-width are the same), case folded, without characters that nobody sees (soft hyphens,
/// zero-width spaces). A run of white space is one space between two characters of writing that
/// puts spaces between words, and nothing beside any other: 山田 太郎 is 山田太郎.
///
/// Pieces may be put together: the form of two is that of their text as a whole, but where a
/// combining mark or a half-width voiced sound mark stands at the beginning of the second.
struct LeakText {
    bool spaceBefore = false;
    QString text = {}; ///< without white space at its ends
    bool spaceAfter = false;
    bool hasGap = false; ///< white space was left out somewhere inside

    void append(const LeakText& next);
    friend bool operator==(const LeakText&, const LeakText&) = default;
};

LeakText leakText(QStringView text);
/// leakText().text
QString leakForm(QStringView text);

/// Writing without spaces between its words: Chinese, Japanese, Korean, Thai and the like.
[[nodiscard]] bool isUnspaced(QChar c);

/// HTML's character references resolved; tags stay. Pure.
QString withoutReferences(const QString& html);
/// Percent-encoded octets as the text they stand for; the same where there are none.
QString withoutPercents(const QString& text);

} // namespace ringi
