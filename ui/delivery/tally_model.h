// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

#include <QAbstractTableModel>

namespace ringi {

/// Outcomes by recipient domain, or by reason with what it means.
class TallyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Parts, Accepted, Refused, Unknown, Deferred, Meaning, ColumnCount };
    /// RunCounts of the row: what the bar of the column Parts paints.
    static constexpr int kCountsRole = Qt::UserRole;

    TallyModel(TallyKind kind, QObject* parent = nullptr);

    void setRows(const QList<TallyRow>& rows);
    [[nodiscard]] QString name(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const TallyRow& row, int column) const;

    TallyKind m_kind;
    QList<TallyRow> m_rows;
};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::RunCounts)
