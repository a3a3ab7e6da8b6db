// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/card_button.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QEnterEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

CardButton::CardButton(const CardWords& words, QWidget* parent)
    : QAbstractButton(parent), m_icon(words.icon),
      m_picture(std::max(5 * kGrid, fontMetrics().lineSpacing() * 2))
{
    setText(words.title);
    setAccessibleName(words.title);
    setAccessibleDescription(words.text);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * kGrid + m_picture, kGrid + kGrid / 2, 2 * kGrid,
                               kGrid + kGrid / 2);
    column->setSpacing(2);
    column->addStretch(1);
    const auto add = [&](const QString& text, const QFont& font) {
        auto* label = new QLabel(text, this);
        label->setFont(font);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
        return label;
    };
    add(words.title, textFont(TextSize::Normal, true));
    if (!words.text.isEmpty())
        add(words.text, textFont(TextSize::Small))->setForegroundRole(QPalette::PlaceholderText);
    column->addStretch(1);
}

QRect CardButton::pictureRect() const
{
    return {2 * kGrid, (height() - m_picture) / 2, m_picture, m_picture};
}

void CardButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors c = Colors::of(palette());
    const bool strong = hasFocus() || isChecked();
    const double pen = strong ? 2.0 : 1.0;
    const QColor quiet = underMouse() && isEnabled() ? c.frame : c.line;
    painter.setPen(QPen(strong ? c.ink : quiet, pen));
    painter.setBrush(c.sheet);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 6, 6);

    const QRect picture = pictureRect();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? c.action : c.sidebar);
    painter.drawEllipse(picture);
    if (!m_icon.isEmpty()) {
        const int inset = m_picture / 4;
        ringi::icon(m_icon, isChecked() ? Tone::OnAction : Tone::Ink)
            .paint(&painter, picture.adjusted(inset, inset, -inset, -inset));
        return;
    }
    painter.setPen(isChecked() ? c.onAction : c.ink);
    painter.setFont(textFont(TextSize::Large, true));
    painter.drawText(picture, Qt::AlignCenter, text().left(1).toUpper());
}

void CardButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ringi
