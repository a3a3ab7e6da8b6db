// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/zone_chooser.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDateTime>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QWheelEvent>

#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// What is searched: the name as people type it.
constexpr int kSearchRole = Qt::UserRole + 1;

QString searchable(const QString& zone)
{
    QString words = zone;
    return words.replace(u'_', u' ').replace(u'/', u' ') + u' ' + zone;
}

QString ownZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QString::fromLatin1(id) : u"UTC"_s;
}

/// Finds by the search words, and writes the name.
class ZoneCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
};

} // namespace

ZoneChooser::ZoneChooser(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    lineEdit()->setPlaceholderText(tr("Type a city or a region"));
    auto* completer = new ZoneCompleter(model(), this);
    completer->setCompletionRole(kSearchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    connect(this, &QComboBox::activated, this, [this](int index) { take(itemText(index)); });
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &ZoneChooser::take);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ZoneChooser::takeTyped);
    setZone({});
}

/// Six hundred names: only when somebody can see them.
void ZoneChooser::fill()
{
    if (std::exchange(m_filled, true))
        return;
    const QSignalBlocker quiet(this);
    clear();
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString zone = QString::fromLatin1(id);
        addItem(zone);
        setItemData(count() - 1, searchable(zone), kSearchRole);
    }
    setZone(m_zone);
}

void ZoneChooser::setZone(const QString& zone)
{
    const QSignalBlocker quiet(this);
    m_zone = zone.isEmpty() ? ownZone() : zone;
    if (findText(m_zone) < 0) {
        addItem(m_zone);
        setItemData(count() - 1, searchable(m_zone), kSearchRole);
    }
    setCurrentIndex(findText(m_zone));
    setEditText(m_zone);
}

void ZoneChooser::take(const QString& zone)
{
    if (zone == m_zone)
        return;
    setZone(zone);
    Q_EMIT
    zoneChanged();
}

/// One match is meant; none or several are not.
void ZoneChooser::takeTyped()
{
    const QString typed = currentText().trimmed();
    if (typed == m_zone || completer()->popup()->isVisible())
        return;
    const int exact = findText(typed, Qt::MatchFixedString);
    if (exact >= 0) {
        take(itemText(exact));
        return;
    }
    completer()->setCompletionPrefix(typed);
    if (!typed.isEmpty() && completer()->completionCount() == 1)
        take(completer()->currentCompletion());
    else
        setEditText(m_zone);
}

void ZoneChooser::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        takeTyped();
}

void ZoneChooser::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ZoneChooser::showEvent(QShowEvent* event)
{
    fill();
    QComboBox::showEvent(event);
}

} // namespace ringi
