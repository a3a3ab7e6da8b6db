// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/house_format.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace ringi::house {

BlockKind kindOf(const QTextBlock& block)
{
    const QTextBlockFormat format = block.blockFormat();
    BlockKind kind;
    kind.heading = std::clamp(format.headingLevel(), 0, 3);
    kind.inList = block.textList() != nullptr;
    kind.gap = format.topMargin() > 0 || format.bottomMargin() > 0;
    kind.rule = format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    const int pushed = qRound(format.leftMargin() / kIndent);
    kind.steps = kind.inList ? 0 : std::clamp(format.indent() + pushed, 0, kMostSteps);
    const Qt::Alignment side = format.alignment() & Qt::AlignHorizontal_Mask;
    if (side == Qt::AlignHCenter || side == Qt::AlignRight || side == Qt::AlignJustify)
        kind.alignment = side;
    return kind;
}

QTextBlockFormat blockFormat(const BlockKind& kind, const QTextBlockFormat& before)
{
    QTextBlockFormat format;
    if (kind.inList)
        format.setObjectIndex(before.objectIndex());
    if (kind.heading > 0) {
        format.setHeadingLevel(kind.heading);
        format.setTopMargin(kGap);
        format.setBottomMargin(kGap / 2.0);
    } else if (kind.inList) {
        format.setBottomMargin(kGap / 3.0);
    } else if (kind.gap) {
        format.setBottomMargin(kGap);
    }
    if (kind.rule)
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
    if (kind.steps > 0 && !kind.inList)
        format.setIndent(kind.steps);
    if (kind.alignment != Qt::AlignLeft)
        format.setAlignment(kind.alignment);
    return format;
}

QTextCharFormat charFormat(int heading)
{
    QTextCharFormat format;
    if (heading > 0) {
        format.setProperty(QTextFormat::FontSizeAdjustment, 4 - heading);
        format.setFontWeight(QFont::Bold);
    }
    return format;
}

QTextCharFormat cleaned(const QTextCharFormat& format, int heading)
{
    QTextCharFormat clean;
    if (format.isImageFormat()) {
        const QTextImageFormat from = format.toImageFormat();
        QTextImageFormat image;
        image.setName(from.name());
        if (from.width() > 0)
            image.setWidth(from.width());
        if (from.height() > 0)
            image.setHeight(from.height());
        image.setProperty(QTextFormat::ImageAltText, from.property(QTextFormat::ImageAltText));
        clean = image;
    } else {
        clean = charFormat(heading);
    }
    if (heading == 0 && format.fontWeight() >= QFont::DemiBold)
        clean.setFontWeight(QFont::Bold);
    if (format.fontItalic())
        clean.setFontItalic(true);
    if (format.fontStrikeOut())
        clean.setFontStrikeOut(true);
    if (format.fontUnderline() && !format.isAnchor())
        clean.setFontUnderline(true);
    for (const int kept : {QTextFormat::FontPixelSize, QTextFormat::FontPointSize}) {
        if (format.hasProperty(kept) && heading == 0)
            clean.setProperty(kept, format.property(kept));
    }
    if (format.isAnchor())
        setLink(clean, format.anchorHref());
    const bool coloured = format.foreground().style() == Qt::SolidPattern &&
                          format.foreground().color().rgb() != kInk;
    if (coloured)
        clean.setForeground(QColor(format.foreground().color().rgb()));
    const QBrush behind = format.background();
    if (behind.style() == Qt::SolidPattern && behind.color().alpha() > 0)
        clean.setBackground(QColor(behind.color().rgb()));
    return clean;
}

void setLink(QTextCharFormat& format, const QString& address)
{
    if (address.isEmpty()) {
        format.clearProperty(QTextFormat::IsAnchor);
        format.clearProperty(QTextFormat::AnchorHref);
        format.clearProperty(QTextFormat::AnchorName);
        format.clearProperty(QTextFormat::FontUnderline);
        format.clearProperty(QTextFormat::TextUnderlineStyle);
        format.clearForeground();
        return;
    }
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setFontUnderline(true);
    format.setForeground(QColor(kLinkInk));
}

QTextListFormat listFormat(bool ordered, int level)
{
    QTextListFormat format;
    const int steps = std::clamp(level, 1, kMostSteps);
    format.setIndent(steps);
    if (ordered)
        format.setStyle(QTextListFormat::ListDecimal);
    else if (steps == 1)
        format.setStyle(QTextListFormat::ListDisc);
    else
        format.setStyle(steps == 2 ? QTextListFormat::ListCircle : QTextListFormat::ListSquare);
    return format;
}

QTextTableFormat tableFormat(bool lines)
{
    QTextTableFormat format;
    format.setBorder(lines ? 1 : 0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(kTableLine));
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(6);
    return format;
}

QList<Range> ranges(const QTextCursor& selection)
{
    QList<Range> found;
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    QTextBlock block = selection.document()->findBlock(start);
    for (; block.isValid() && block.position() < end; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            const int from = std::max(start, piece.position());
            const int to = std::min(end, piece.position() + piece.length());
            if (from < to)
                found.append({from, to - from, piece.charFormat()});
        }
    }
    return found;
}

QList<int> blocks(const QTextCursor& selection)
{
    QList<int> found;
    const int end = selection.selectionEnd();
    QTextBlock block = selection.document()->findBlock(selection.selectionStart());
    for (; block.isValid() && block.position() <= end; block = block.next()) {
        // A selection that ends before the first letter of a line leaves that line alone.
        if (found.isEmpty() || block.position() < end)
            found.append(block.position());
    }
    return found;
}

void setBlockText(const QTextBlock& block, int heading)
{
    QTextCursor cursor(block);
    // The first block of a cell has no format of its own: it would be that of the cell.
    const QTextTable* table = cursor.currentTable();
    if (table == nullptr || table->cellAt(cursor).firstPosition() != block.position())
        cursor.setBlockCharFormat(charFormat(heading));
}

QTextCursor at(QTextDocument* document, int position, int length)
{
    QTextCursor cursor(document);
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace ringi::house
