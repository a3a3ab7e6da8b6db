// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ringi {

/// The blind count: the reviewer says the number they expect before the loaded one is shown. In the
/// split form a difference cannot be accepted.
class BlindCount final : public QWidget {
    Q_OBJECT

public:
    BlindCount(UiContext& context, const ReviewFolder& folder, QWidget* parent);

    [[nodiscard]] const std::optional<RevealedCount>& count() const { return m_count; }
    [[nodiscard]] bool differenceAccepted() const;
    /// What must still happen, in words; empty: nothing.
    [[nodiscard]] QString missing() const;
    /// This person said their number earlier, in this revision.
    void resume(const RevealedCount& count);

Q_SIGNALS:
    void revealed(const ringi::RevealedCount& count);
    /// missing() may be another.
    void changed();
    void failed(const ringi::Error& error);

private:
    void reveal();
    void showCount(const RevealedCount& count);

    UiContext& m_context;
    CampaignId m_campaign;
    bool m_mustAgree;
    std::optional<RevealedCount> m_count;
    QSpinBox* m_expected;
    QPushButton* m_reveal;
    QLabel* m_numbers;
    QCheckBox* m_difference;
};

} // namespace ringi
