// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_table.h"

#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace ringi {

QTableView* makeSettingsTable(QStandardItemModel* model, const QString& name,
                              const QString& objectName)
{
    auto* table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(
        std::max(5 * kGrid, table->fontMetrics().height() + 2 * kGrid));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setMinimumHeight(lines(table, 9));
    return table;
}

void setRows(QTableView* table, QStandardItemModel* model, const QList<QStringList>& rows)
{
    const int chosen = table->currentIndex().row();
    model->removeRows(0, model->rowCount());
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row) {
            auto* item = new QStandardItem(text);
            item->setToolTip(text);
            items.append(item);
        }
        model->appendRow(items);
    }
    // Stretching is worked out when it is set: set again after the other columns have their width.
    table->horizontalHeader()->setStretchLastSection(false);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    if (model->rowCount() > 0)
        table->selectRow(std::clamp(chosen, 0, model->rowCount() - 1));
}

} // namespace ringi
