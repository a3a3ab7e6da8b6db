// SPDX-License-Identifier: Apache-2.0
#include "ui/review/part_list.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

PartList::PartList(QWidget* parent) : QScrollArea(parent)
{
    auto* sheet = new QWidget;
    sheet->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(kGrid / 2);
    column->addLayout(m_rows);
    column->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    setWidgetResizable(true);
    setWidget(sheet);
    viewport()->setAutoFillBackground(false);
}

void PartList::add(QPushButton* button)
{
    m_rows->addWidget(button);
}

QSize PartList::sizeHint() const
{
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
}

QSize PartList::minimumSizeHint() const
{
    constexpr int kFewest = 3;
    const QSize wanted = widget()->sizeHint(); // the bar may lie over where the buttons end
    return {wanted.width(), std::min(wanted.height(), kFewest * lines(this, 2))};
}

/// A button became wider.
bool PartList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ringi
