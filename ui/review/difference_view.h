// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/word_difference.h"

#include <QLabel>

namespace ringi {

/// A text with its changes in it: what was removed is struck through, what was added underlined,
/// each on a tint of its own. A screen reader says "removed" and "added". Keyboard and mouse
/// select.
class DifferenceView final : public QLabel {
    Q_OBJECT

public:
    DifferenceView(const QString& name, const DifferenceExcerpt& difference,
                   QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintWords();

    DifferenceExcerpt m_difference;
};

} // namespace ringi
