// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/blocks.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace ringi::blocks {
namespace {

/// One step of undo, whatever happens inside.
class Step final {
public:
    explicit Step(QTextCursor& cursor) : m_cursor(cursor) { m_cursor.beginEditBlock(); }
    ~Step() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Step)

private:
    QTextCursor& m_cursor;
};

QTextBlock blockAt(const QTextCursor& cursor, int position)
{
    return cursor.document()->findBlock(position);
}

void setKind(const QTextBlock& block, const house::BlockKind& kind)
{
    QTextCursor(block).setBlockFormat(house::blockFormat(kind, block.blockFormat()));
}

void reformatText(const QTextBlock& block, int heading)
{
    house::setBlockText(block, heading);
    auto* document = const_cast<QTextDocument*>(block.document());
    const int before = house::kindOf(block).heading;
    for (house::Range range :
         house::ranges(house::at(document, block.position(), block.length() - 1))) {
        // A heading is bold by itself; what was bold by hand stays bold only in text.
        if (before > 0)
            range.format.clearProperty(QTextFormat::FontWeight);
        house::at(document, range.position, range.length)
            .setCharFormat(house::cleaned(range.format, heading));
    }
}

bool sameCell(const QTextBlock& a, const QTextBlock& b)
{
    const QTextCursor one(a);
    const QTextCursor other(b);
    QTextTable* table = one.currentTable();
    if (table != other.currentTable())
        return false;
    return table == nullptr || table->cellAt(one) == table->cellAt(other);
}

/// The list that an item of this level and kind at this place continues; nullptr: none.
QTextList* listBefore(const QTextBlock& block, int wanted, bool ordered)
{
    for (QTextBlock other = block.previous(); other.isValid(); other = other.previous()) {
        if (!sameCell(other, block) || level(other) < wanted)
            return nullptr;
        if (level(other) == wanted) {
            const bool same = (listKind(other) == ListKind::Numbers) == ordered;
            return same ? other.textList() : nullptr;
        }
    }
    return nullptr;
}

void putInList(const QTextBlock& block, int wanted, bool ordered)
{
    house::BlockKind kind = house::kindOf(block);
    if (kind.heading > 0)
        reformatText(block, 0);
    kind.heading = 0;
    kind.steps = 0;
    kind.inList = true;
    setKind(block, kind);
    if (QTextList* list = listBefore(block, wanted, ordered))
        list->add(block);
    else
        QTextCursor(block).createList(house::listFormat(ordered, wanted));
}

} // namespace

ListKind listKind(const QTextBlock& block)
{
    if (block.textList() == nullptr)
        return ListKind::None;
    return block.textList()->format().style() <= QTextListFormat::ListDecimal ? ListKind::Numbers
                                                                              : ListKind::Points;
}

int level(const QTextBlock& block)
{
    return block.textList() == nullptr ? 0 : std::max(1, block.textList()->format().indent());
}

void setHeading(QTextCursor cursor, int heading)
{
    const Step step(cursor);
    for (const int position : house::blocks(cursor)) {
        const QTextBlock block = blockAt(cursor, position);
        if (block.textList() != nullptr && heading > 0)
            leaveList(block);
        house::BlockKind kind = house::kindOf(block);
        if (kind.heading == heading)
            continue;
        reformatText(block, heading);
        kind.heading = heading;
        kind.gap = true;
        setKind(block, kind);
    }
}

void setAlignment(QTextCursor cursor, Qt::Alignment alignment)
{
    const Step step(cursor);
    for (const int position : house::blocks(cursor)) {
        house::BlockKind kind = house::kindOf(blockAt(cursor, position));
        kind.alignment = alignment;
        setKind(blockAt(cursor, position), kind);
    }
}

void toggleList(QTextCursor cursor, bool ordered)
{
    const QList<int> all = house::blocks(cursor);
    const ListKind wanted = ordered ? ListKind::Numbers : ListKind::Points;
    const bool off = std::all_of(all.begin(), all.end(), [&](int position) {
        return listKind(blockAt(cursor, position)) == wanted;
    });
    const Step step(cursor);
    for (const int position : all) {
        const QTextBlock block = blockAt(cursor, position);
        if (off)
            leaveList(block);
        else if (listKind(block) != wanted)
            putInList(block, std::max(1, level(block)), ordered);
    }
}

bool canShift(const QTextCursor& cursor, int by)
{
    const QTextBlock block = blockAt(cursor, cursor.selectionStart());
    const int now = level(block);
    if (now == 0) {
        const int steps = house::kindOf(block).steps + by;
        return steps >= 0 && steps <= house::kMostSteps;
    }
    if (by < 0)
        return true;
    const QTextBlock before = block.previous();
    return now < house::kMostSteps && before.isValid() && sameCell(before, block) &&
           level(before) >= now;
}

bool shift(QTextCursor cursor, int by)
{
    if (!canShift(cursor, by))
        return false;
    const Step step(cursor);
    for (const int position : house::blocks(cursor)) {
        const QTextBlock block = blockAt(cursor, position);
        const int now = level(block);
        if (now + by == 0 && now > 0) {
            leaveList(block);
        } else if (now > 0) {
            putInList(block, std::min(now + by, house::kMostSteps),
                      listKind(block) == ListKind::Numbers);
        } else {
            house::BlockKind kind = house::kindOf(block);
            kind.steps = std::clamp(kind.steps + by, 0, house::kMostSteps);
            setKind(block, kind);
        }
    }
    return true;
}

void leaveList(const QTextBlock& block)
{
    house::BlockKind kind = house::kindOf(block);
    kind.inList = false;
    kind.gap = true;
    QTextCursor(block).setBlockFormat(house::blockFormat(kind, {}));
}

void clearFormats(QTextCursor cursor)
{
    const Step step(cursor);
    if (!cursor.hasSelection()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    }
    const QList<int> all = house::blocks(cursor);
    for (const int position : all) {
        const QTextBlock block = blockAt(cursor, position);
        house::BlockKind kind = house::kindOf(block);
        if (kind.heading == 0)
            continue;
        reformatText(block, 0);
        kind.heading = 0;
        setKind(block, kind);
    }
    for (const house::Range& range : house::ranges(cursor)) {
        QTextCharFormat plain;
        if (range.format.isImageFormat())
            continue;
        if (range.format.isAnchor())
            house::setLink(plain, range.format.anchorHref());
        house::at(cursor.document(), range.position, range.length).setCharFormat(plain);
    }
}

} // namespace ringi::blocks
