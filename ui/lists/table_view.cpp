// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/table_view.h"

#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ringi {

QTableView* makeReadTable(const TableNames& names, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(names.object);
    table->setAccessibleName(names.spoken);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

void fitColumns(QTableView* table, int widestPercent)
{
    const int widest = std::max(lines(table, 6), table->viewport()->width() * widestPercent / 100);
    const int last = table->model()->columnCount() - 1; // takes what is left
    for (int column = 0; column < last; ++column) {
        table->resizeColumnToContents(column);
        const int wanted = table->columnWidth(column) + kGrid;
        table->setColumnWidth(column, std::min(wanted, widest));
    }
}

} // namespace ringi
