// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace ringi {

/// What a table is called: by programs and by screen readers.
struct TableNames {
    QString object;
    QString spoken;
};

/// A quiet table for reading: whole rows, no grid, Tab leaves it, the last column takes what is
/// left.
[[nodiscard]] QTableView* makeReadTable(const TableNames& names, QAbstractItemModel* model,
                                        QWidget* parent);

/// Fits every column to what it shows, none wider than so many hundredths of the table.
void fitColumns(QTableView* table, int widestPercent = 40);

/// Fits every column to what it shows, and takes from the widest until nothing has to be scrolled
/// sideways; in a table too narrow for the heads it scrolls after all. The widths follow when the
/// table is resized, until somebody drags a column.
void fitColumnsInside(QTableView* table);

} // namespace ringi
