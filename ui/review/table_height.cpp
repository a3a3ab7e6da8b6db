// SPDX-License-Identifier: Apache-2.0
#include "ui/review/table_height.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace ringi {

void fitHeight(QTableView* table, int rows)
{
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    const int there = std::min(rows, table->model()->rowCount());
    for (int row = 0; row < there; ++row)
        height += table->rowHeight(row);
    // A table too wide for the window scrolls sideways below its last row.
    height += table->horizontalScrollBar()->sizeHint().height();
    table->setFixedHeight(height);
}

} // namespace ringi
