// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/editor_toolbar.h"

#include "ui/editor/flow_layout.h"
#include "ui/editor/format_actions.h"
#include "ui/editor/text_colors.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace ringi {

using namespace Qt::StringLiterals;

EditorToolbar::EditorToolbar(FormatActions* actions, QMenu* tableMenu, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_flow(new FlowLayout(this))
{
    setObjectName(u"editorToolbar"_s);
    setAccessibleName(tr("Formatting"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addTools({Tool::Undo, Tool::Redo});
    addStyles();
    addTools({Tool::Bold, Tool::Italic, Tool::Underline});
    addTools({Tool::Points, Tool::Numbers, Tool::StepLeft, Tool::StepRight});
    addTools({Tool::Left, Tool::Center, Tool::Right});
    addTools({Tool::Link, Tool::Picture, Tool::PictureLook});
    QHBoxLayout* last = addGroup();
    m_table = addButton(last, u"tableButton"_s);
    m_table->setIcon(icon(u"table"_s));
    m_table->setText(tr("Table"));
    m_table->setToolTip(tr("Table"));
    m_table->setMenu(tableMenu);
    m_table->setPopupMode(QToolButton::InstantPopup);
    QToolButton* clear = addButton(last, u"clearFormatsButton"_s);
    clear->setDefaultAction(actions->action(Tool::Clear));
    connect(actions, &FormatActions::refreshed, this, &EditorToolbar::refresh);
    refresh();
}

QHBoxLayout* EditorToolbar::addGroup()
{
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_flow->addWidget(group);
    return row;
}

QToolButton* EditorToolbar::addButton(QHBoxLayout* group, const QString& name)
{
    auto* button = new QToolButton(group->parentWidget());
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    const int side = qMax(4 * kGrid, button->iconSize().height() + kGrid + 4);
    button->setMinimumSize(side, side);
    setButtonKind(button, ButtonKind::Quiet);
    button->installEventFilter(this);
    group->addWidget(button);
    return button;
}

void EditorToolbar::addTools(std::initializer_list<Tool> tools)
{
    QHBoxLayout* group = addGroup();
    for (const Tool tool : tools) {
        QAction* action = m_actions->action(tool);
        addButton(group, action->objectName() + u"Button"_s)->setDefaultAction(action);
        if (tool == Tool::Underline)
            addColors(group);
    }
}

void EditorToolbar::addStyles()
{
    QHBoxLayout* group = addGroup();
    auto* label = new QLabel(tr("Style"), group->parentWidget());
    m_styles = new QComboBox(group->parentWidget());
    m_styles->setObjectName(u"styleCombo"_s);
    m_styles->addItems({tr("Text"), tr("Heading 1"), tr("Heading 2"), tr("Heading 3")});
    m_styles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_styles->setToolTip(tr("Text or heading"));
    m_styles->setFocusPolicy(Qt::TabFocus);
    m_styles->installEventFilter(this);
    label->setBuddy(m_styles);
    group->setSpacing(kGrid);
    group->addWidget(label);
    group->addWidget(m_styles);
    connect(m_styles, &QComboBox::activated, this, [this](int index) {
        m_actions->setHeading(index);
        Q_EMIT
        backToText();
    });
}

void EditorToolbar::addColors(QHBoxLayout* group)
{
    m_colors = addButton(group, u"colorButton"_s);
    m_colors->setIcon(icon(u"text-color"_s));
    m_colors->setText(tr("Text colour"));
    m_colors->setToolTip(tr("Text colour"));
    m_colors->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_colors);
    menu->setObjectName(u"colorMenu"_s);
    for (const TextColor& color : textColors()) {
        QAction* action = menu->addAction(colorIcon(color.color), color.name);
        action->setObjectName(color.id);
        action->setIconVisibleInMenu(true);
        connect(action, &QAction::triggered, this, [this, color] {
            m_actions->setColor(color.color);
            Q_EMIT
            backToText();
        });
    }
    m_colors->setMenu(menu);
}

void EditorToolbar::refresh()
{
    const QSignalBlocker quiet(m_styles);
    m_styles->setCurrentIndex(m_actions->heading());
    for (QWidget* own : {static_cast<QWidget*>(m_styles), static_cast<QWidget*>(m_colors),
                         static_cast<QWidget*>(m_table)})
        own->setEnabled(m_actions->isWritable());
}

bool EditorToolbar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && watched == m_styles) {
        event->ignore(); // the page is scrolled, the style is not changed by the way
        return true;
    }
    auto* button = qobject_cast<QToolButton*>(watched);
    if (event->type() == QEvent::KeyPress && button != nullptr) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            focusNextPrevChild(key == Qt::Key_Right);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ringi
