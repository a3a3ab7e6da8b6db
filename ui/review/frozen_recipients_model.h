// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/shell/ui_context.h"

#include <QAbstractTableModel>

namespace ringi {

/// The frozen recipients of a submitted campaign, read page by page as somebody scrolls.
class FrozenRecipientsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    FrozenRecipientsModel(UiContext& context, CampaignId campaign, QStringList fields,
                          QObject* parent = nullptr);

    /// Begins to read; refused before the expected number was said.
    void load();
    /// Some rows are there, and so is whatever came after them so far.
    [[nodiscard]] bool isComplete() const { return m_complete; }

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
    UiContext& m_context;
    CampaignId m_campaign;
    QStringList m_fields;
    QList<Recipient> m_rows;
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace ringi
