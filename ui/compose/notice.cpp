// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/notice.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

Notice::Notice(const QString& objectName, QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_words(new QLabel(this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    setAutoFillBackground(true);
    m_words->setObjectName(objectName + QStringLiteral("Words"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(kGrid);
    m_buttons->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(kGrid);
    column->addWidget(m_words);
    column->addLayout(m_buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    recolour();
    hide();
}

void Notice::setWords(const QString& words)
{
    const bool news = !words.isEmpty() && words != m_words->text();
    m_words->setText(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString Notice::words() const
{
    return m_words->text();
}

QPushButton* Notice::addButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void Notice::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void Notice::recolour()
{
    const Colors colors = Colors::of(palette());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, colors.warningTint);
    setPalette(tinted);
    setIconLabel(m_icon, QStringLiteral("warning"), Tone::Warning, 20);
}

} // namespace ringi
