// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kBusyDelay{300};

QWidget* makeEmpty(const EmptyState& state, QPushButton*& button)
{
    auto* empty = new QWidget;
    empty->setObjectName(QStringLiteral("emptyState"));
    auto* column = new QVBoxLayout(empty);
    column->setSpacing(2 * kGrid);
    column->addStretch(2);
    auto* picture = new QLabel(empty);
    setIconLabel(picture, state.icon, Tone::Soft, 6 * kGrid);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    auto* sentence = new QLabel(state.sentence, empty);
    sentence->setObjectName(QStringLiteral("emptySentence"));
    sentence->setAlignment(Qt::AlignHCenter);
    sentence->setWordWrap(true);
    sentence->setFont(textFont(TextSize::Large));
    column->addWidget(sentence);
    if (!state.buttonText.isEmpty()) {
        button = new QPushButton(state.buttonText, empty);
        button->setObjectName(state.buttonName);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
    return empty;
}

} // namespace

Page::Page(UiContext& context, const PageHeading& heading, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * kGrid, 3 * kGrid, 4 * kGrid, 3 * kGrid);
    column->setSpacing(2 * kGrid);
    buildHead(heading);
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);
    buildBusyLine();
    m_stack = new QStackedWidget(this);
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setObjectName(QStringLiteral("pageScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    column->addWidget(m_stack, 1);
}

void Page::buildHead(const PageHeading& heading)
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(textFont(TextSize::Heading, true));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_purpose = new QLabel(this);
    m_purpose->setObjectName(QStringLiteral("pagePurpose"));
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    auto* words = new QVBoxLayout;
    words->setSpacing(kGrid / 2);
    words->addWidget(m_title);
    words->addWidget(m_purpose);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(kGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(3 * kGrid);
    head->addLayout(words, 1);
    head->addLayout(m_actions);
    head->setAlignment(m_actions, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    setHeading(heading);
}

void Page::buildBusyLine()
{
    m_busyLine = new QWidget(this);
    auto* row = new QHBoxLayout(m_busyLine);
    row->setContentsMargins(0, 0, 0, 0);
    auto* picture = new QLabel(m_busyLine);
    setIconLabel(picture, QStringLiteral("clock"), Tone::Soft, 20);
    m_busyText = new QLabel(m_busyLine);
    m_busyText->setObjectName(QStringLiteral("busyText"));
    m_busyCancel = new QPushButton(tr("Cancel"), m_busyLine);
    m_busyCancel->setObjectName(QStringLiteral("busyCancelButton"));
    row->addWidget(picture);
    row->addWidget(m_busyText, 1);
    row->addWidget(m_busyCancel);
    m_busyLine->hide();
    static_cast<QVBoxLayout*>(layout())->addWidget(m_busyLine);
    m_busyDelay = new QTimer(this);
    m_busyDelay->setSingleShot(true);
    connect(m_busyDelay, &QTimer::timeout, m_busyLine, &QWidget::show);
    connect(m_busyCancel, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel();
    });
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setHeading(const PageHeading& heading)
{
    m_title->setText(heading.title);
    m_purpose->setText(heading.purpose);
    m_purpose->setVisible(!heading.purpose.isEmpty());
    setAccessibleName(heading.title);
    setAccessibleDescription(heading.purpose);
}

QPushButton* Page::setMainAction(const QString& text, const QString& iconName,
                                 const QString& objectName)
{
    delete m_mainAction;
    m_mainAction = new QPushButton(icon(iconName, Tone::OnAction), text, this);
    m_mainAction->setObjectName(objectName);
    setButtonKind(m_mainAction, ButtonKind::Main);
    m_actions->addWidget(m_mainAction);
    return m_mainAction;
}

void Page::addHeadWidget(QWidget* widget)
{
    m_actions->insertWidget(m_mainAction == nullptr ? -1 : m_actions->count() - 1, widget);
}

void Page::setBody(QWidget* body)
{
    m_scroll->setWidget(body);
    showBody();
}

QPushButton* Page::setEmptyState(const EmptyState& state)
{
    delete m_empty;
    QPushButton* button = nullptr;
    m_empty = makeEmpty(state, button);
    m_stack->addWidget(m_empty);
    return button;
}

void Page::showBody()
{
    m_stack->setCurrentWidget(m_scroll);
}

void Page::showEmpty()
{
    if (m_empty != nullptr)
        m_stack->setCurrentWidget(m_empty);
}

void Page::setBusy(const QString& what, std::function<void()> cancel)
{
    m_busy = true;
    m_cancel = std::move(cancel);
    m_busyText->setText(what);
    m_busyText->setAccessibleName(what);
    m_busyCancel->setVisible(static_cast<bool>(m_cancel));
    m_busyDelay->start(kBusyDelay);
}

void Page::setIdle()
{
    m_busy = false;
    m_cancel = nullptr;
    m_busyDelay->stop();
    m_busyLine->hide();
}

} // namespace ringi
