// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/table_menu.h"

#include "ui/editor/house_format.h"
#include "ui/editor/text_area.h"

#include <QTextBlock>
#include <QTextTable>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Columns that share the width evenly.
QList<QTextLength> evenColumns(int columns)
{
    return QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns));
}

void spreadColumns(QTextTable& table)
{
    QTextTableFormat format = table.format();
    format.setColumnWidthConstraints(evenColumns(table.columns()));
    table.setFormat(format);
}

} // namespace

TableMenu::TableMenu(TextArea* area, QWidget* parent) : QMenu(parent), m_area(area)
{
    setObjectName(u"tableMenu"_s);
    setTitle(tr("Table"));
    QAction* insert = addAction(tr("Insert a table…"));
    insert->setObjectName(u"insertTable"_s);
    connect(insert, &QAction::triggered, this, &TableMenu::insertWanted);
    addSeparator();
    add(u"addRow"_s, tr("Add a row below"),
        [](QTextTable& table, int row, int) { table.insertRows(row + 1, 1); });
    add(u"addColumn"_s, tr("Add a column to the right"), [](QTextTable& table, int, int column) {
        table.insertColumns(column + 1, 1);
        spreadColumns(table);
    });
    addSeparator();
    add(u"removeRow"_s, tr("Remove this row"),
        [](QTextTable& table, int row, int) { table.removeRows(row, 1); });
    add(u"removeColumn"_s, tr("Remove this column"), [](QTextTable& table, int, int column) {
        const bool last = table.columns() == 1;
        table.removeColumns(column, 1);
        if (!last)
            spreadColumns(table);
    });
    add(u"removeTable"_s, tr("Remove the table"),
        [](QTextTable& table, int, int) { table.removeRows(0, table.rows()); });
    connect(area, &QTextEdit::cursorPositionChanged, this, &TableMenu::refresh);
    refresh();
}

void TableMenu::add(const QString& name, const QString& words, Change change)
{
    QAction* action = addAction(words);
    action->setObjectName(name);
    m_inTable.append(action);
    connect(action, &QAction::triggered, this, [this, change] {
        QTextCursor cursor = m_area->textCursor();
        QTextTable* table = cursor.currentTable();
        if (table == nullptr || m_area->isReadOnly())
            return;
        const QTextTableCell cell = table->cellAt(cursor);
        cursor.beginEditBlock();
        change(*table, cell.row(), cell.column());
        cursor.endEditBlock();
    });
}

void TableMenu::refresh()
{
    const bool inside = m_area->textCursor().currentTable() != nullptr;
    for (QAction* action : std::as_const(m_inTable))
        action->setEnabled(inside);
}

void TableMenu::insertTable(int rows, int columns, bool withLines)
{
    QTextCursor cursor = m_area->textCursor();
    cursor.beginEditBlock();
    const house::BlockKind kind = house::kindOf(cursor.block());
    if (kind.inList || kind.heading > 0 || !cursor.atBlockStart()) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock(house::blockFormat({}, {}), house::charFormat(0));
    }
    QTextTableFormat format = house::tableFormat(withLines);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(evenColumns(columns));
    cursor.insertTable(rows, columns, format);
    cursor.endEditBlock();
    m_area->setTextCursor(cursor);
    m_area->ensureCursorVisible();
}

} // namespace ringi
