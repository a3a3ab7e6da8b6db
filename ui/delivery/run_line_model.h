// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/lists/keyset_model.h"
#include "ui/shell/ui_context.h"

#include <optional>

namespace ringi {

/// Who got it and who did not, read page by page as somebody scrolls.
class RunLineModel final : public KeysetModel<RunLine> {
    Q_OBJECT

public:
    enum Column { Number, Address, State, Time, Tries, Reply, ColumnCount };

    RunLineModel(UiContext& context, Failed failed, QObject* parent = nullptr);

    /// Shows this campaign's rows from the start, all or those of the filter. The campaign may be
    /// invalid: no rows.
    void showLines(CampaignId campaign, const LineFilter& filter);
    [[nodiscard]] std::optional<RunLine> line(const QModelIndex& index) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    UiContext& m_context;
};

/// The rows whose fate is unknown, with what is known of them.
class UnknownModel final : public KeysetModel<RunLine> {
    Q_OBJECT

public:
    enum Column { Address, Opened, MessageId, Reply, Said, ColumnCount };

    UnknownModel(UiContext& context, Failed failed, QObject* parent = nullptr);

    void showLines(const RunCard& run);
    [[nodiscard]] std::optional<RunLine> line(const QModelIndex& index) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString said(const RunLine& line) const;

    UiContext& m_context;
    QString m_zone;
};

} // namespace ringi
