// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <optional>

class QCheckBox;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ringi {

class FrozenRecipientsModel;

/// The intent card, then the blind count: the reviewer says the number they expect before the loaded
/// one is shown, and sees the people only after that.
class RecipientsPart final : public ReviewPart {
    Q_OBJECT

public:
    RecipientsPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<RevealedCount>& count() const { return m_count; }
    [[nodiscard]] bool differenceAccepted() const;

Q_SIGNALS:
    void revealed(const ringi::RevealedCount& count);
    void failed(const ringi::Error& error);

private:
    void buildIntent(const ReviewFolder& folder);
    void buildCount();
    void buildTable();
    void reveal();
    void showCount(const RevealedCount& count);
    [[nodiscard]] QString missing() const override;

    UiContext& m_context;
    CampaignId m_campaign;
    std::optional<RevealedCount> m_count;
    QSpinBox* m_expected = nullptr;
    QPushButton* m_reveal = nullptr;
    QLabel* m_numbers = nullptr;
    QCheckBox* m_difference = nullptr;
    QTableView* m_table = nullptr;
    FrozenRecipientsModel* m_model;
    bool m_tableSeen = false;
};

} // namespace ringi
