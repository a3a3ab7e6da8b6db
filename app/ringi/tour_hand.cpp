// SPDX-License-Identifier: Apache-2.0
#include "ringi/tour_hand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

#include <algorithm>

namespace ringi {
namespace {

/// Visible windows, dialogs before the window they belong to.
QWidgetList windowsByHeight()
{
    QWidgetList windows;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->windowType() != Qt::ToolTip)
            windows.append(window);
    }
    std::stable_sort(windows.begin(), windows.end(), [](QWidget* a, QWidget* b) {
        const auto depth = [](QWidget* w) {
            int count = 0;
            for (; w->parentWidget(); w = w->parentWidget())
                ++count;
            return count;
        };
        return depth(a) > depth(b);
    });
    return windows;
}

} // namespace

TourHand::TourHand(QString folder) : m_folder(std::move(folder)) {}

QWidget* TourHand::find(const QString& name) const
{
    for (QWidget* window : windowsByHeight()) {
        if (window->objectName() == name)
            return window;
        for (QWidget* widget : window->findChildren<QWidget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

bool TourHand::canPress(const QString& name) const
{
    const QWidget* widget = find(name);
    return widget != nullptr && widget->isEnabled();
}

bool TourHand::press(const QString& name)
{
    auto* button = find<QAbstractButton>(name);
    if (button == nullptr || !button->isEnabled())
        return false;
    button->setFocus();
    button->click();
    return true;
}

bool TourHand::fill(const QString& name, const QString& text)
{
    QWidget* widget = find(name);
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        line->setText(text);
        return true;
    }
    if (auto* area = qobject_cast<QPlainTextEdit*>(widget)) {
        area->setPlainText(text);
        return true;
    }
    return false;
}

bool TourHand::setNumber(const QString& name, int number)
{
    auto* spin = find<QSpinBox>(name);
    if (spin == nullptr)
        return false;
    spin->setValue(number);
    return true;
}

bool TourHand::openRow(const QString& table, int row)
{
    auto* view = find<QAbstractItemView>(table);
    if (view == nullptr || view->model() == nullptr || view->model()->rowCount() <= row)
        return false;
    const QModelIndex index = view->model()->index(row, 0);
    view->setCurrentIndex(index);
    Q_EMIT view->activated(index);
    return true;
}

void TourHand::readToEnd(const QString& name)
{
    QWidget* widget = find(name);
    if (widget == nullptr)
        return;
    QList<QAbstractScrollArea*> areas = widget->findChildren<QAbstractScrollArea*>();
    if (auto* self = qobject_cast<QAbstractScrollArea*>(widget))
        areas.append(self);
    for (QAbstractScrollArea* area : areas) {
        if (area->isVisible())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
}

QString TourHand::file(const QString& name) const
{
    return QDir(m_folder).filePath(name);
}

bool TourHand::bringIntoView(const QString& name)
{
    QWidget* widget = find(name);
    if (widget == nullptr)
        return false;
    for (QWidget* outer = widget->parentWidget(); outer != nullptr; outer = outer->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(outer))
            area->ensureWidgetVisible(widget, 0, area->viewport()->height() / 2);
    }
    return true;
}

bool TourHand::picture(const QString& name)
{
    const QWidgetList windows = windowsByHeight();
    if (windows.isEmpty())
        return false;
    const QString number = QStringLiteral("%1").arg(++m_pictures, 2, 10, QChar(u'0'));
    return windows.first()->grab().save(file(QStringLiteral("%1-%2.png").arg(number, name)));
}

} // namespace ringi
