// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/toggle_pair.h"

#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPushButton>

namespace ringi {

TogglePair::TogglePair(const Choice& first, const Choice& second, QWidget* parent)
    : QWidget(parent), m_first(make(first)), m_second(make(second))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_first);
    row->addWidget(m_second);
    auto* group = new QButtonGroup(this);
    group->addButton(m_first);
    group->addButton(m_second);
    m_first->setChecked(true);
    connect(m_second, &QPushButton::toggled, this, [this](bool pressed) {
        mark();
        Q_EMIT
        chosen(pressed);
    });
    mark();
}

QPushButton* TogglePair::make(const Choice& choice)
{
    auto* button = new QPushButton(choice.text, this);
    button->setObjectName(choice.objectName);
    button->setAccessibleName(choice.spoken);
    button->setToolTip(choice.spoken);
    button->setCheckable(true);
    button->setAutoDefault(false);
    return button;
}

bool TogglePair::isSecond() const
{
    return m_second->isChecked();
}

void TogglePair::choose(bool second)
{
    (second ? m_second : m_first)->setChecked(true);
}

/// The pressed one is bold as well: a shade alone says nothing to some. Both keep the room for it.
void TogglePair::mark()
{
    for (QPushButton* button : {m_first, m_second}) {
        const bool pressed = button->isChecked();
        QFont font = textFont(TextSize::Small, true);
        const int room = QFontMetrics(font).horizontalAdvance(button->text());
        button->setFixedWidth(room + 3 * kGrid);
        if (!pressed)
            font = textFont(TextSize::Small);
        if (button->font() != font)
            button->setFont(font);
    }
}

void TogglePair::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        mark();
}

} // namespace ringi
