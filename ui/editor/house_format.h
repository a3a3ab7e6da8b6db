// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextListFormat>
#include <QTextTableFormat>

/// How the parts of a mail look in the editor, and nothing beside: whatever comes in is brought
/// into this form, so that what goes out as HTML is what is seen.
namespace ringi::house {

inline constexpr int kPageWidth = 600; ///< pixels; the widest that mail programs show well
inline constexpr int kIndent = 40;     ///< pixels a step to the right, as browsers indent
inline constexpr int kMostSteps = 5;   ///< levels of lists and steps to the right
inline constexpr int kGap = 12;        ///< pixels below a paragraph
inline constexpr QRgb kInk = 0xff000000;
inline constexpr QRgb kLinkInk = 0xff0563c1;
inline constexpr QRgb kTableLine = 0xffbfbfbf;
inline constexpr QChar kPictureChar = QChar(QChar::ObjectReplacementCharacter);

/// What a block is, beside its text.
struct BlockKind {
    int heading = 0; ///< 0: text; 1..3
    bool inList = false;
    bool gap = true;   ///< room below; false: lines that stand close, as in addresses
    bool rule = false; ///< a horizontal line instead of text
    int steps = 0;     ///< to the right; outside lists
    Qt::Alignment alignment = Qt::AlignLeft;
};
[[nodiscard]] BlockKind kindOf(const QTextBlock& block);
/// The format of a block of that kind. Object index (the list) is taken from `before`.
[[nodiscard]] QTextBlockFormat blockFormat(const BlockKind& kind, const QTextBlockFormat& before);
/// The format of text in a heading (1..3) or anywhere else (0).
[[nodiscard]] QTextCharFormat charFormat(int heading);
/// What of a format may stand in a mail, in a heading or elsewhere.
[[nodiscard]] QTextCharFormat cleaned(const QTextCharFormat& format, int heading);
/// Makes it a link; an empty address makes it none.
void setLink(QTextCharFormat& format, const QString& address);
/// Points or numbers, 1..kMostSteps steps in.
[[nodiscard]] QTextListFormat listFormat(bool ordered, int level);
/// Cells with lines around them, or none.
[[nodiscard]] QTextTableFormat tableFormat(bool lines);

/// A piece of text with one format.
struct Range {
    int position = 0;
    int length = 0;
    QTextCharFormat format;
};
/// The pieces of the selection.
[[nodiscard]] QList<Range> ranges(const QTextCursor& selection);
/// The blocks that a selection touches, as positions of their first character.
[[nodiscard]] QList<int> blocks(const QTextCursor& selection);
/// The format that text gets which is typed into the empty block of a heading (1..3) or text (0).
void setBlockText(const QTextBlock& block, int heading);
[[nodiscard]] QTextCursor at(QTextDocument* document, int position, int length = 0);

} // namespace ringi::house
