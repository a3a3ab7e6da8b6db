// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "campaign/policy_book.h"
#include "ui/shell/ui_context.h"

#include <QFrame>

class QLabel;

namespace ringi {

/// Tells the author, while they write, who will have to look at it and which of the office's rules
/// ask for it.
class ReviewRule final : public QFrame {
    Q_OBJECT

public:
    ReviewRule(UiContext& context, QWidget* parent);

    void show(const Draft& draft);

private:
    void showPolicy(const ChosenPolicy& chosen);

    UiContext& m_context;
    QLabel* m_head;
    QLabel* m_words;
    QLabel* m_why;
    int m_asked = 0; ///< only the last question's answer is shown
};

} // namespace ringi
