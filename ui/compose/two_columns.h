// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace ringi {

/// Two widgets beside each other, each scrolling by itself; one below the other, scrolled by the
/// page, where there is little room or the text is large.
class TwoColumns final : public QWidget {
    Q_OBJECT

public:
    TwoColumns(QWidget* main, QWidget* side, QWidget* parent);

    /// Of the width, where they are beside each other; 3 to 2 otherwise.
    void setShares(int main, int side);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QWidget* m_main;
    QWidget* m_side;
    QScrollArea* m_mainScroll;
    QScrollArea* m_sideScroll;
    QBoxLayout* m_layout;
    bool m_two = false;
    bool m_isArranging = false;
};

/// Scrolls whatever the widget lies in until it is seen.
void reveal(QWidget* widget);

} // namespace ringi
