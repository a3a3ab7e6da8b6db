// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/html_reader.h"

#include "html/html_escape.h"
#include "ui/editor/house_format.h"
#include "ui/editor/html_writer.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Spaces that Qt would fold although HTML keeps them (the Japanese one above all), as characters
/// that stand for nothing, and back. U+FDD0 and U+FDD1 are Qt's own.
QChar unfolded(QChar c)
{
    const char16_t code = c.unicode();
    if (code == 0x3000)
        return QChar(0xfdd2);
    if (code >= 0x2000 && code <= 0x200a)
        return QChar(0xfdd3 + (code - 0x2000));
    return code == 0x202f ? QChar(0xfdde) : code == 0x205f ? QChar(0xfddf) : c;
}

QChar folded(QChar c)
{
    const char16_t code = c.unicode();
    if (code == 0xfdd2)
        return QChar(0x3000);
    if (code >= 0xfdd3 && code <= 0xfddd)
        return QChar(0x2000 + (code - 0xfdd3));
    return code == 0xfdde ? QChar(0x202f) : code == 0xfddf ? QChar(0x205f) : c;
}

/// HTML so written that Qt's parser reads merge tags and spaces as they are.
class Preparation final {
public:
    explicit Preparation(const QString& html) : m_html(html) { m_out.reserve(html.size()); }

    QString run()
    {
        for (qsizetype at = 0; at < m_html.size();) {
            const qsizetype tag = m_html.at(at) == u'{' ? mergeTagEnd(m_html, at) : -1;
            if (tag < 0) {
                step(m_html.at(at++));
                continue;
            }
            const QString words = m_html.sliced(at, tag - at);
            // Qt decodes no entities between single quotes.
            m_out += m_quote == u'\'' ? words : escapeHtmlAttribute(words);
            at = tag;
        }
        return m_out;
    }

private:
    void step(QChar c)
    {
        if (!m_inside) {
            m_inside = c == u'<';
            c = unfolded(c);
        } else if (!m_quote.isNull()) {
            if (c == m_quote)
                m_quote = QChar();
        } else if (c == u'>') {
            m_inside = false;
        } else if ((c == u'"' || c == u'\'') && m_out.endsWith(u'=')) {
            m_quote = c;
        }
        m_out += c;
    }

    const QString& m_html;
    QString m_out;
    bool m_inside = false; ///< an element's brackets
    QChar m_quote;         ///< around the value of an attribute
};

void readSpaces(const QTextBlock& block)
{
    auto* document = const_cast<QTextDocument*>(block.document());
    const QString text = block.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (folded(text.at(i)) == text.at(i))
            continue;
        QTextCursor cursor = house::at(document, block.position() + static_cast<int>(i), 1);
        cursor.insertText(QString(folded(text.at(i))), cursor.charFormat());
    }
}

bool isBesideTable(const QTextBlock& block)
{
    const auto inTable = [&block](const QTextBlock& other) {
        return other.isValid() && QTextCursor(other).currentTable() != nullptr &&
               QTextCursor(other).currentTable() != QTextCursor(block).currentTable();
    };
    return inTable(block.previous()) || inTable(block.next());
}

/// What Qt gives every link that has no colour of its own.
bool hasUsualLinkInk(const QTextCharFormat& format)
{
    return format.isAnchor() &&
           format.foreground().color().rgb() == QGuiApplication::palette().link().color().rgb();
}

void readBlock(const QTextBlock& block)
{
    QTextDocument* document = const_cast<QTextDocument*>(block.document());
    house::BlockKind kind = house::kindOf(block);
    QTextCursor cursor(block);
    if (block.length() <= 1 && cursor.currentTable() == nullptr)
        kind.gap = true; // what is typed there later is a paragraph like others
    cursor.setBlockFormat(house::blockFormat(kind, block.blockFormat()));
    house::setBlockText(block, kind.heading);
    readSpaces(block);
    // An empty paragraph is written with a space, so that mail programs give it a height.
    if (block.text() == QString(QChar::Nbsp) && !isBesideTable(block)) {
        house::at(document, block.position(), 1).removeSelectedText();
        return;
    }
    const QTextTable* table = QTextCursor(block).currentTable();
    const QBrush behind =
        table == nullptr ? QBrush() : table->cellAt(block.position()).format().background();
    const QTextCursor all = house::at(document, block.position(), block.length() - 1);
    for (house::Range range : house::ranges(all)) {
        if (hasUsualLinkInk(range.format))
            range.format.clearForeground();
        if (range.format.background() == behind) // Qt gives a cell's colour to its text, too
            range.format.clearBackground();
        house::at(document, range.position, range.length)
            .setCharFormat(house::cleaned(range.format, kind.heading));
    }
}

void readLists(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextList* list = block.textList();
        if (list == nullptr || list->item(0) != block)
            continue;
        const bool ordered = list->format().style() <= QTextListFormat::ListDecimal;
        list->setFormat(house::listFormat(ordered, list->format().indent()));
    }
}

void readTable(QTextTable& table)
{
    const QTextTableFormat before = table.format();
    QTextTableFormat format = house::tableFormat(before.border() > 0);
    format.setCellPadding(std::clamp(qRound(before.cellPadding()), 0, 40));
    if (before.width().type() != QTextLength::VariableLength)
        format.setWidth(before.width());
    format.setColumnWidthConstraints(before.columnWidthConstraints());
    format.setColumns(before.columns());
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue;
            const QBrush behind = cell.format().background();
            QTextTableCellFormat clean;
            clean.setTableCellColumnSpan(cell.columnSpan());
            clean.setTableCellRowSpan(cell.rowSpan());
            if (behind.style() == Qt::SolidPattern && behind.color().alpha() > 0)
                clean.setBackground(QColor(behind.color().rgb()));
            cell.setFormat(clean);
        }
    }
}

void readFrame(QTextFrame& frame)
{
    for (QTextFrame* child : frame.childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child))
            readTable(*table);
        readFrame(*child);
    }
}

} // namespace

void readHtml(QTextDocument& document, const QString& html)
{
    document.setUndoRedoEnabled(false);
    document.setHtml(Preparation(html).run());
    QTextFrameFormat page;
    page.setMargin(document.documentMargin());
    document.rootFrame()->setFrameFormat(page);
    readFrame(*document.rootFrame());
    readLists(document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        readBlock(block);
    document.setUndoRedoEnabled(true);
}

} // namespace ringi
