// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/seal_card.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QFrame>

class QGridLayout;
class QPushButton;

namespace ringi {

/// A seal card as an office would keep it: the stamp, what it is on, and a button that writes it as
/// PDF. A seal that does not hold has no stamp and no button, and says why.
class SealCardView final : public QFrame {
    Q_OBJECT

public:
    /// Says in `messages` what became of the file.
    SealCardView(const SealCard& card, const Clock& clock, MessageBar& messages,
                 QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeMark();
    void addFacts(QGridLayout* grid);
    [[nodiscard]] QPushButton* makeSave();
    void save(const QString& path);

    SealCard m_card;
    const Clock& m_clock;
    MessageBar& m_messages;
    QPushButton* m_save = nullptr; ///< null: there is nothing to keep
};

} // namespace ringi
