// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QAbstractTableModel>

#include <optional>

namespace ringi {

/// Who got it and who did not, read page by page as somebody scrolls.
class RunLineModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Address, State, Tries, Reply, Time, ColumnCount };

    explicit RunLineModel(UiContext& context, QObject* parent = nullptr);

    /// Shows this campaign's rows, all or those in one state. The same again reads them afresh and
    /// keeps as many as were shown.
    void show(CampaignId campaign, std::optional<LedgerState> only);
    [[nodiscard]] std::optional<RunLine> line(const QModelIndex& index) const;

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
    void load(qint64 after, int limit);

    UiContext& m_context;
    CampaignId m_campaign;
    std::optional<LedgerState> m_only;
    QList<RunLine> m_lines;
    int m_generation = 0; ///< answers to an earlier show() are dropped
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace ringi
