// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "ui/shell/ui_context.h"

#include <QAbstractTableModel>

#include <optional>

namespace ringi {

/// The campaigns, newest change first.
class CampaignTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Subject, Note, Author, List, People, Changed, ColumnCount };

    explicit CampaignTableModel(UiContext& context, QObject* parent = nullptr);

    void setCards(const QList<CampaignCard>& cards);
    [[nodiscard]] std::optional<CampaignCard> card(const QModelIndex& index) const;
    /// Its row, or -1.
    [[nodiscard]] int rowOf(CampaignId campaign) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const CampaignCard& card, int column) const;

    UiContext& m_context;
    QList<CampaignCard> m_cards;
};

} // namespace ringi
