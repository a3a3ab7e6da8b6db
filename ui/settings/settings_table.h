// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QStandardItemModel;
class QTableView;

namespace ringi {

/// A small read-only table: whole rows are chosen, the last column takes the rest, no grid.
[[nodiscard]] QTableView* makeSettingsTable(QStandardItemModel* model, const QString& name,
                                            const QString& objectName);

/// Replaces the rows; keeps the chosen row where it still exists.
void setRows(QTableView* table, QStandardItemModel* model, const QList<QStringList>& rows);

} // namespace ringi
