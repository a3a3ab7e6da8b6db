// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/delivery/run_history.h"

#include <QAbstractTableModel>

namespace ringi {

/// The numbers of the chart, latest first: what it shows to whoever would rather read.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, PerMinute, Accepted, Refused, Unknown, Deferred, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setHistory(const RunHistory& history, const QString& zone);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const HistorySlice& slice(int row) const;

    RunHistory m_history;
    QString m_zone;
    int m_rows = 0;
};

} // namespace ringi
