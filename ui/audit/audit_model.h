// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/entry.h"
#include "ui/shell/ui_context.h"

#include <QAbstractTableModel>

namespace ringi {

/// The log, newest first, read page by page as somebody scrolls.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Person, Action, Subject, Details, ColumnCount };

    explicit AuditModel(UiContext& context, QObject* parent = nullptr);

    /// Starts again at the newest entry.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const ringi::Error& error);

private:
    void load(qint64 before);

    UiContext& m_context;
    QList<AuditEntry> m_entries;
    int m_generation = 0; ///< answers to an earlier reload() are dropped
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace ringi
