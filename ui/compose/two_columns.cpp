// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/two_columns.h"

#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace ringi {
namespace {

/// In line heights.
constexpr double kTwoColumnsFrom = 32;

QScrollArea* makeScroll(QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->hide();
    return scroll;
}

} // namespace

TwoColumns::TwoColumns(QWidget* main, QWidget* side, QWidget* parent)
    : QWidget(parent), m_main(main), m_side(side), m_mainScroll(makeScroll(this)),
      m_sideScroll(makeScroll(this)), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3 * kGrid);
    m_layout->addWidget(m_mainScroll, 3);
    m_layout->addWidget(m_sideScroll, 2);
    m_layout->addWidget(m_main);
    m_layout->addWidget(m_side);
}

void TwoColumns::setShares(int main, int side)
{
    m_layout->setStretch(0, main);
    m_layout->setStretch(1, side);
}

void TwoColumns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TwoColumns::arrange()
{
    const bool two = width() >= lines(this, kTwoColumnsFrom);
    // What is inside may ask for another width at once, and that for another arrangement.
    if (two == m_two || m_isArranging)
        return;
    m_isArranging = true;
    m_two = two;
    m_layout->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (two) {
        m_mainScroll->setWidget(m_main);
        m_sideScroll->setWidget(m_side);
    } else {
        m_layout->addWidget(m_mainScroll->takeWidget());
        m_layout->addWidget(m_sideScroll->takeWidget());
    }
    m_main->show();
    m_side->show();
    m_mainScroll->setVisible(two);
    m_sideScroll->setVisible(two);
    m_isArranging = false;
}

void reveal(QWidget* widget)
{
    for (QWidget* outer = widget; outer != nullptr; outer = outer->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(outer))
            scroll->ensureWidgetVisible(widget);
    }
}

} // namespace ringi
