// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace ringi {

enum class PieceKind {
    Same,
    Removed,
    Added,
    LeftOut, ///< only in an excerpt: something that is not shown stands here
};

struct TextPiece {
    PieceKind kind = PieceKind::Same;
    QString text;

    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// What became of a text, word by word (wordsOf). The same and the removed pieces together are
/// exactly `before`, the same and the added ones `after`. At each place the removed comes first.
///
/// Time and memory are bounded for every pair of texts: lines that stand once in each are found
/// first, then words between them (Myers, "An O(ND) difference algorithm", 1986). Where two
/// stretches have too little in common to be told apart word by word, one is said to replace the
/// other whole. That is never wrong, only longer. Pure; 10 MB take a second or so.
QList<TextPiece> wordDifference(const QString& before, const QString& after);

struct ExcerptLimits {
    qsizetype context = 60;  ///< characters of what is the same, on each side of a change
    qsizetype longest = 600; ///< of one removed or added piece; its middle is left out
    qsizetype places = 40;   ///< changes that are shown
};

/// A difference as people read it: the changes, each with a little of what is around it.
struct DifferenceExcerpt {
    QList<TextPiece> pieces;
    qint64 places = 0; ///< in which the texts differ, shown or not
    qint64 shown = 0;
    bool shortened = false; ///< a removed or added piece is not shown in full

    friend bool operator==(const DifferenceExcerpt&, const DifferenceExcerpt&) = default;
};
DifferenceExcerpt excerptOf(const QList<TextPiece>& difference, const ExcerptLimits& limits = {});

} // namespace ringi
