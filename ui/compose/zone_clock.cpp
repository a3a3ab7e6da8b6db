// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/zone_clock.h"

#include "campaign/schedule.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QTimeZone zoneNamed(const QString& zone)
{
    const QTimeZone named(zone.toLatin1());
    return named.isValid() ? named : QTimeZone::utc();
}

LocalMoment shown(const QDateTimeEdit* edit, const QString& zone)
{
    const QTime time(edit->time().hour(), edit->time().minute());
    return resolveLocal(edit->date(), time, zoneNamed(zone));
}

} // namespace

ZoneClock::ZoneClock(const QString& name, QWidget* parent)
    : QWidget(parent), m_edit(new QDateTimeEdit(this)), m_which(new QComboBox(this)),
      m_words(new QLabel(this))
{
    m_edit->setObjectName(name);
    // It shows a wall clock of the chosen zone, so its own zone must have no gaps.
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_which->setObjectName(name + u"Which"_s);
    m_which->setAccessibleName(tr("Which of the two"));
    m_which->addItem(tr("The first time, before the clocks go back"));
    m_which->addItem(tr("The second time, after the clocks went back"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(12);
    m_which->hide();
    m_words->setObjectName(name + u"Words"_s);
    m_words->setWordWrap(true);
    m_words->setFont(textFont(TextSize::Small));
    setFocusProxy(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_edit);
    column->addWidget(m_which);
    column->addWidget(m_words);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &ZoneClock::onEdited);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ZoneClock::onEdited);
}

void ZoneClock::setLabel(const QString& spoken)
{
    m_edit->setAccessibleName(spoken);
}

void ZoneClock::setZone(const QString& zone)
{
    m_zone = zone;
    showWords();
}

void ZoneClock::setMoment(Moment moment)
{
    const QSignalBlocker quietEdit(m_edit);
    const QSignalBlocker quietWhich(m_which);
    const auto there = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zoneNamed(m_zone));
    m_edit->setDate(there.date());
    m_edit->setTime(there.time());
    const LocalMoment local = shown(m_edit, m_zone);
    m_which->setCurrentIndex(local.kind == LocalMoment::Kind::Twice && moment == local.second ? 1
                                                                                              : 0);
    showWords();
}

Moment ZoneClock::moment() const
{
    const LocalMoment local = shown(m_edit, m_zone);
    const bool second = local.kind == LocalMoment::Kind::Twice && m_which->currentIndex() == 1;
    return second ? local.second : local.moment;
}

void ZoneClock::onEdited()
{
    showWords();
    Q_EMIT
    changed();
}

void ZoneClock::showWords()
{
    const LocalMoment local = shown(m_edit, m_zone);
    m_which->setVisible(local.kind == LocalMoment::Kind::Twice);
    QString words = formatMoment(moment(), m_zone);
    if (local.kind == LocalMoment::Kind::Gap)
        words = tr("The clocks go forward there, and this time does not exist. It counts as %1.")
                    .arg(words);
    else if (local.kind == LocalMoment::Kind::Twice)
        words = tr("The clocks go back there, and this time comes twice. Chosen: %1.").arg(words);
    m_words->setText(words);
    m_edit->setAccessibleDescription(words);
}

} // namespace ringi
