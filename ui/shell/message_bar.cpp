// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/message_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

struct KindLook {
    QString icon;
    Tone tone;
    QColor tint;
    QColor edge;
};

KindLook lookOf(MessageKind kind, const Colors& c)
{
    switch (kind) {
    case MessageKind::Info: return {QStringLiteral("info"), Tone::Ink, c.infoTint, c.inkSoft};
    case MessageKind::Success:
        return {QStringLiteral("check"), Tone::Success, c.successTint, c.success};
    case MessageKind::Warning:
        return {QStringLiteral("warning"), Tone::Warning, c.warningTint, c.warning};
    case MessageKind::Error: return {QStringLiteral("error"), Tone::Error, c.errorTint, c.error};
    }
    return {};
}

QLabel* makeWordsLabel(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)),
      m_title(makeWordsLabel(QStringLiteral("messageTitle"), this)),
      m_text(makeWordsLabel(QStringLiteral("messageText"), this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_title->setFont(textFont(TextSize::Normal, true));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    setButtonKind(m_close, ButtonKind::Quiet);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);

    auto* words = new QVBoxLayout;
    words->setSpacing(kGrid / 2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, kGrid, kGrid + kGrid / 2);
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

void MessageBar::showMessage(MessageKind kind, const QString& title, const QString& text)
{
    m_kind = kind;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(words());
    recolour();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showError(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    ErrorText text = describe(error);
    const QString title = std::exchange(text.happened, {});
    showMessage(MessageKind::Error, title, text.all());
}

void MessageBar::clear()
{
    m_title->clear();
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString MessageBar::words() const
{
    QStringList parts{m_title->text(), m_text->text()};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void MessageBar::recolour()
{
    const KindLook look = lookOf(m_kind, Colors::of(palette()));
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, look.tint);
    setPalette(tinted);
    setIconLabel(m_icon, look.icon, look.tone, 20);
}

} // namespace ringi
