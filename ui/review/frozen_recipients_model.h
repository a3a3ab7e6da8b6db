// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "ui/lists/keyset_model.h"
#include "ui/shell/ui_context.h"

namespace ringi {

/// The frozen recipients of a submitted campaign, read page by page as somebody scrolls: all of
/// them, or those who have a text.
class FrozenRecipientsModel final : public KeysetModel<Recipient> {
    Q_OBJECT

public:
    FrozenRecipientsModel(UiContext& context, CampaignId campaign, QStringList fields,
                          QObject* parent = nullptr);

    /// Reads from the start; refused before the expected number was said. Empty: everybody.
    void showHaving(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool hasAll() const { return isComplete(); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// Rows came, or there are none.
    void pageRead();
    void failed(const ringi::Error& error);

private:
    void onPage() override;

    UiContext& m_context;
    CampaignId m_campaign;
    QStringList m_fields;
    QString m_text;
};

} // namespace ringi
