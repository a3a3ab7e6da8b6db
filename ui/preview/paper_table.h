// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QAbstractTableModel>

namespace ringi {

/// A sheet as it lies in the file, hidden rows and columns too: their heads say so.
class PaperTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    PaperTableModel(const PaperSection& sheet, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    PaperSection m_sheet;
    int m_columns = 0;
};

} // namespace ringi
