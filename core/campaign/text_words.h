// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace ringi {

/// The words of a text, in order and without a gap, as they are compared. Runs of letters, of
/// digits and of blanks; each line break, punctuation mark and symbol by itself. Text without
/// blanks between its words is cut where the kind of character changes: kanji, hiragana and
/// katakana are words of their own; Thai, Lao, Khmer and Burmese go letter by letter. Combining
/// marks stay with what they stand on. The views are into `text`. Pure.
std::vector<QStringView> wordsOf(QStringView text);

/// No word goes on over this place: between two kinds of characters, or at an end of the text.
/// Never inside of a surrogate pair; behind a combining mark it may say no where there is one.
bool isWordEdge(QStringView text, qsizetype at);

} // namespace ringi
