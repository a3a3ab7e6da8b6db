// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

/// What every window of Ringi must hold up to. For tests of the suites that link Widgets.
namespace ringi::test {

/// Something a person works with by keyboard, and not a part inside of it (a spin box's own field).
[[nodiscard]] inline bool isControl(const QWidget* widget)
{
    const auto is = [widget](auto*... types) {
        return ((qobject_cast<decltype(types)>(widget) != nullptr) || ...);
    };
    const bool control = is(
        static_cast<const QAbstractButton*>(nullptr), static_cast<const QLineEdit*>(nullptr),
        static_cast<const QComboBox*>(nullptr), static_cast<const QAbstractSpinBox*>(nullptr),
        static_cast<const QAbstractItemView*>(nullptr), static_cast<const QPlainTextEdit*>(nullptr),
        static_cast<const QTextEdit*>(nullptr), static_cast<const QTabBar*>(nullptr));
    if (!control || widget->focusPolicy() == Qt::NoFocus)
        return false;
    for (const QWidget* outer = widget->parentWidget(); outer != nullptr;
         outer = outer->parentWidget()) {
        const bool whole = qobject_cast<const QComboBox*>(outer) != nullptr ||
                           qobject_cast<const QAbstractSpinBox*>(outer) != nullptr ||
                           qobject_cast<const QAbstractItemView*>(outer) != nullptr ||
                           qobject_cast<const QTabBar*>(outer) != nullptr ||
                           outer->inherits("QComboBoxPrivateContainer"); // a combo's list
        if (whole)
            return false;
        if (outer->isWindow())
            break;
    }
    return true;
}

/// The controls below `root`, shown or not.
[[nodiscard]] inline QList<QWidget*> controlsOf(const QWidget* root)
{
    QList<QWidget*> controls;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (isControl(widget))
            controls.append(widget);
    }
    return controls;
}

/// What a screen reader would call it.
[[nodiscard]] inline QString spokenName(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name).trimmed();
}

/// Controls that a screen reader cannot name, that have no object name, or that share one with
/// another control of the same window. Empty: all is well.
[[nodiscard]] inline QStringList controlFaults(const QWidget* root)
{
    QStringList faults;
    QHash<QString, int> names;
    for (QWidget* control : controlsOf(root)) {
        const QString what = QStringLiteral("%1 '%2'").arg(
            QString::fromLatin1(control->metaObject()->className()), control->objectName());
        if (spokenName(control).isEmpty())
            faults.append(what + QStringLiteral(": no spoken name"));
        if (control->objectName().isEmpty())
            faults.append(what + QStringLiteral(": no object name"));
        // Message bars and password fields come once per page or dialog; each is found from there.
        if (control->isVisibleTo(root) && ++names[control->objectName()] == 2)
            faults.append(what + QStringLiteral(": object name used twice"));
    }
    return faults;
}

/// The control of this name below `root`; ends the test where there is none.
template <typename W>
[[nodiscard]] W* control(const QWidget* root, const char* objectName)
{
    W* found = nullptr;
    for (W* widget : root->findChildren<W*>(QString::fromLatin1(objectName))) {
        if (found == nullptr || widget->isVisible())
            found = widget;
    }
    if (found == nullptr)
        qFatal("there is no %s", objectName);
    return found;
}

} // namespace ringi::test
