// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/text_area.h"

#include "ui/editor/blocks.h"
#include "ui/editor/html_reader.h"
#include "ui/editor/html_writer.h"
#include "ui/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace ringi {

TextArea::TextArea(QWidget* parent) : QTextEdit(parent)
{
    setObjectName(QStringLiteral("richTextArea"));
    setAccessibleName(tr("Text of the mail"));
    setTabChangesFocus(true);
    setAcceptRichText(true);
    setAutoFormatting(QTextEdit::AutoNone);
    document()->setDocumentMargin(2 * kGrid);
    document()->setIndentWidth(house::kIndent);
    whiten();
    setDocumentHtml({});
    connect(this, &QTextEdit::cursorPositionChanged, this, &TextArea::leaveLinkAtItsEnd);
}

void TextArea::whiten()
{
    const Colors paper = Colors::light();
    QPalette own;
    own.setColor(QPalette::Base, Qt::white);
    own.setColor(QPalette::Text, QColor(house::kInk));
    own.setColor(QPalette::Highlight, paper.selection);
    own.setColor(QPalette::HighlightedText, QColor(house::kInk));
    own.setColor(QPalette::PlaceholderText, paper.inkSoft);
    own.setColor(QPalette::Link, QColor(house::kLinkInk));
    setPalette(own);
}

void TextArea::setDocumentHtml(const QString& html)
{
    const QScopedValueRollback filling(m_filling, true);
    m_pictures.clear();
    readHtml(*document(), html);
    moveCursor(QTextCursor::Start);
}

QString TextArea::documentHtml() const
{
    return writeHtml(*document(), [this](const QString& name) { return m_pictures.source(name); });
}

QStringList TextArea::pictureNames() const
{
    QStringList names;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat() && !names.contains(format.toImageFormat().name()))
                names.append(format.toImageFormat().name());
        }
    }
    return names;
}

void TextArea::repaintPicture(const QString& name)
{
    const QScopedValueRollback filling(m_filling, true);
    document()->addResource(QTextDocument::ImageResource, QUrl(name), m_pictures.image(name));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            if (piece.charFormat().isImageFormat() &&
                piece.charFormat().toImageFormat().name() == name)
                document()->markContentsDirty(piece.position(), piece.length());
        }
    }
}

QTextImageFormat TextArea::selectedPicture() const
{
    const QList<house::Range> all = house::ranges(textCursor());
    const bool one = all.size() == 1 && all.first().length == 1 &&
                     all.first().format.isImageFormat() &&
                     textCursor().selectionEnd() - textCursor().selectionStart() == 1;
    return one ? all.first().format.toImageFormat() : QTextImageFormat();
}

void TextArea::removePicture(const QString& name)
{
    QTextCursor step(document());
    step.beginEditBlock();
    const QList<house::Range> all =
        house::ranges(house::at(document(), 0, document()->characterCount() - 1));
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if (it->format.isImageFormat() && it->format.toImageFormat().name() == name)
            house::at(document(), it->position, it->length).removeSelectedText();
    }
    step.endEditBlock();
}

QVariant TextArea::loadResource(int type, const QUrl& name)
{
    // Never null for a picture: Qt would look for a file of that name.
    return type == QTextDocument::ImageResource ? QVariant(m_pictures.image(name))
                                                : QVariant(QByteArray(""));
}

bool TextArea::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys that a text field would take for itself (Ctrl+K deletes to the end of the line).
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier &&
            (key->key() == Qt::Key_K || key->key() == Qt::Key_U || key->key() == Qt::Key_Z ||
             key->key() == Qt::Key_Y))
            return false;
    }
    if (event->type() == QEvent::KeyPress && !isReadOnly()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        const bool other = key->modifiers().testFlag(Qt::ControlModifier) ||
                           key->modifiers().testFlag(Qt::AltModifier);
        if ((back || key->key() == Qt::Key_Tab) && !other && stepByTab(!back)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

bool TextArea::stepByTab(bool forward)
{
    if (blocks::level(textCursor().block()) > 0)
        return blocks::shift(textCursor(), forward ? 1 : -1);
    return stepCell(forward);
}

bool TextArea::stepCell(bool forward)
{
    const QTextCursor cursor = textCursor();
    QTextTable* table = cursor.currentTable();
    if (table == nullptr)
        return false;
    const QTextTableCell now = table->cellAt(cursor);
    int row = now.row();
    int column = now.column();
    QTextTableCell next;
    do {
        column += forward ? 1 : -1;
        if (column == table->columns() || column < 0) {
            column = forward ? 0 : table->columns() - 1;
            row += forward ? 1 : -1;
        }
        next = table->cellAt(row, column);
    } while (next.isValid() && next == now);
    if (!next.isValid())
        return false; // beyond the last cell the next control follows, as elsewhere
    setTextCursor(
        house::at(document(), next.firstPosition(), next.lastPosition() - next.firstPosition()));
    return true;
}

void TextArea::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::NoModifier && !isReadOnly() && startParagraph()) {
        event->accept();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

bool TextArea::startParagraph()
{
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (blocks::level(block) > 0 && block.length() <= 1 && !cursor.hasSelection())
        return blocks::shift(cursor, -1);
    house::BlockKind kind = house::kindOf(block);
    if (kind.heading == 0 || cursor.hasSelection() || !cursor.atBlockEnd())
        return false;
    kind.heading = 0;
    kind.gap = true;
    cursor.insertBlock(house::blockFormat(kind, {}), house::charFormat(0));
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void TextArea::leaveLinkAtItsEnd()
{
    const QTextCursor cursor = textCursor();
    QTextCharFormat now = currentCharFormat();
    if (cursor.hasSelection() || !now.isAnchor())
        return;
    const QList<house::Range> after =
        cursor.atBlockEnd() ? QList<house::Range>()
                            : house::ranges(house::at(document(), cursor.position(), 1));
    const bool inside = !after.isEmpty() && after.first().format.isAnchor() &&
                        after.first().format.anchorHref() == now.anchorHref();
    if (inside)
        return;
    house::setLink(now, {});
    setCurrentCharFormat(now);
}

bool TextArea::selectPictureAt(const QPoint& where)
{
    const QPointF onPage(where.x() + horizontalScrollBar()->value(),
                         where.y() + verticalScrollBar()->value());
    const QString name = document()->documentLayout()->imageAt(onPage);
    if (name.isEmpty())
        return false;
    const int near = cursorForPosition(where).position();
    for (const int position : {near, near - 1}) {
        if (position < 0 || document()->characterAt(position) != house::kPictureChar)
            continue;
        setTextCursor(house::at(document(), position, 1));
        return true;
    }
    return false;
}

void TextArea::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        selectPictureAt(event->position().toPoint());
}

void TextArea::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && selectPictureAt(event->position().toPoint())) {
        Q_EMIT
        pictureActivated();
        return;
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

void TextArea::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    painter.setPen(QPen(QColor(house::kTableLine), 1, Qt::DotLine));
    paintGuides(painter, *document()->rootFrame());
}

void TextArea::paintGuides(QPainter& painter, const QTextFrame& frame) const
{
    for (const QTextFrame* child : frame.childFrames()) {
        const auto* table = qobject_cast<const QTextTable*>(child);
        if (table != nullptr && table->format().border() <= 0) {
            for (int row = 0; row < table->rows(); ++row) {
                for (int column = 0; column < table->columns(); ++column)
                    painter.drawRect(cellRect(*table, table->cellAt(row, column)));
            }
        }
        paintGuides(painter, *child);
    }
}

QRectF TextArea::cellRect(const QTextTable& table, const QTextTableCell& cell) const
{
    const QAbstractTextDocumentLayout* layout = document()->documentLayout();
    const QRectF first = layout->blockBoundingRect(cell.firstCursorPosition().block());
    double bottom = first.bottom();
    // As high as the highest cell of the row.
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell beside = table.cellAt(cell.row(), column);
        const QTextBlock last = beside.lastCursorPosition().block();
        if (beside.rowSpan() == cell.rowSpan())
            bottom = std::max(bottom, layout->blockBoundingRect(last).bottom());
    }
    const double padding = table.format().cellPadding();
    return QRectF(first.topLeft(), QPointF(first.right(), bottom))
        .adjusted(-padding, -padding, padding, padding);
}

void TextArea::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        selectPictureAt(event->pos());
    Q_EMIT
    menuWanted(event->globalPos());
    event->accept();
}

} // namespace ringi
