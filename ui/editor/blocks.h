// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/editor/house_format.h"

/// What is done to whole paragraphs, each in one step of undo. The cursor says which.
namespace ringi::blocks {

/// 0: text; 1..3.
void setHeading(QTextCursor cursor, int heading);
void setAlignment(QTextCursor cursor, Qt::Alignment alignment);
/// Makes them a list of that kind, or, if all of them are one already, text again.
void toggleList(QTextCursor cursor, bool ordered);
enum class ListKind { None, Points, Numbers };
[[nodiscard]] ListKind listKind(const QTextBlock& block);
/// The level of an item, 1..kMostSteps; 0 outside lists.
[[nodiscard]] int level(const QTextBlock& block);

/// A level or a step to the right (+1) or left (-1). Returns whether anything changed; an item is
/// never more than one level below the one before it.
bool shift(QTextCursor cursor, int by);
[[nodiscard]] bool canShift(const QTextCursor& cursor, int by);
/// Takes the item out of its list.
void leaveList(const QTextBlock& block);
/// Text without bold, colours and the like; headings become text. Links, pictures, lists stay.
void clearFormats(QTextCursor cursor);

} // namespace ringi::blocks
