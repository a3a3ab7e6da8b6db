// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/rehearsal.h"

#include <QAbstractTableModel>

#include <optional>

namespace ringi {

/// Messages that hold what is somebody else's.
class LeakModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Reader, Value, Owner, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLeaks(const QList<Leak>& leaks);
    [[nodiscard]] std::optional<Leak> leak(const QModelIndex& index) const;
    /// The hit as a sentence or two.
    [[nodiscard]] static QString words(const Leak& leak);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<Leak> m_leaks;
};

} // namespace ringi
