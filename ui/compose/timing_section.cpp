// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/timing_section.h"

#include "ui/shell/form.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// The edit shows a wall clock of the chosen zone, so its own zone must have no gaps: UTC.
QDateTimeEdit* makeClock(const QString& name, QWidget* parent)
{
    auto* edit = new QDateTimeEdit(parent);
    edit->setObjectName(name);
    edit->setTimeSpec(Qt::UTC);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    return edit;
}

Moment momentIn(const QDateTimeEdit* edit, const QTimeZone& zone)
{
    const QTime time(edit->time().hour(), edit->time().minute());
    return fromMilliseconds(QDateTime(edit->date(), time, zone).toMSecsSinceEpoch());
}

void showIn(QDateTimeEdit* edit, Moment moment, const QTimeZone& zone)
{
    const auto there = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zone);
    edit->setDate(there.date());
    edit->setTime(there.time());
}

QString ownZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QString::fromLatin1(id) : u"UTC"_s;
}

} // namespace

TimingSection::TimingSection(QWidget* parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_summary(new QLabel(this)),
      m_fields(new QWidget(this))
{
    m_toggle->setObjectName(u"timingToggle"_s);
    m_toggle->setText(tr("3. Timing (optional)"));
    m_toggle->setFont(textFont(TextSize::Large, true));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIcon(icon(u"next"_s));
    m_toggle->setCheckable(true);
    setButtonKind(m_toggle, ButtonKind::Quiet);
    m_summary->setObjectName(u"timingSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_summary);
    column->addWidget(m_fields);
    buildFields(m_fields);
    m_fields->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_fields->setVisible(open);
        m_toggle->setIcon(icon(open ? u"down"_s : u"next"_s));
    });
}

void TimingSection::buildFields(QWidget* fields)
{
    auto* form = new Form(fields);
    m_hasBefore = new QCheckBox(tr("Not &before"), form);
    m_hasBefore->setObjectName(u"notBeforeCheck"_s);
    m_before = makeClock(u"notBeforeEdit"_s, form);
    m_hasAfter = new QCheckBox(tr("N&ot after: it lapses then"), form);
    m_hasAfter->setObjectName(u"notAfterCheck"_s);
    m_after = makeClock(u"notAfterEdit"_s, form);
    m_zone = new QComboBox(form);
    m_zone->setObjectName(u"timingZoneCombo"_s);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_pace = new QSpinBox(form);
    m_pace->setObjectName(u"paceSpin"_s);
    m_pace->setRange(0, 100'000);
    m_pace->setSpecialValueText(tr("as fast as the relay"));
    form->addWidget(m_hasBefore);
    form->add(tr("Earliest time"), m_before);
    form->addWidget(m_hasAfter);
    form->add(tr("Latest time"), m_after);
    form->add(tr("Time &zone"), m_zone);
    form->add(tr("Messages per mi&nute, at most"), m_pace);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    for (QCheckBox* box : {m_hasBefore, m_hasAfter})
        connect(box, &QCheckBox::toggled, this, &TimingSection::changedByHand);
    for (QDateTimeEdit* edit : {m_before, m_after})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &TimingSection::changedByHand);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &TimingSection::changedByHand);
    connect(m_pace, &QSpinBox::valueChanged, this, &TimingSection::changedByHand);
}

void TimingSection::setTiming(const Timing& timing)
{
    const QSignalBlocker quiet(this);
    const QString zoneName = timing.zone.isEmpty() ? ownZone() : timing.zone;
    if (m_zone->findText(zoneName) < 0)
        m_zone->addItem(zoneName);
    m_zone->setCurrentIndex(m_zone->findText(zoneName));
    const QTimeZone named(zoneName.toLatin1());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const auto nextHour = std::chrono::ceil<std::chrono::hours>(std::chrono::system_clock::now());
    const Moment usual = std::chrono::time_point_cast<std::chrono::milliseconds>(nextHour);
    showIn(m_before, timing.notBefore.value_or(usual), zone);
    showIn(m_after, timing.notAfter.value_or(usual + std::chrono::hours{24}), zone);
    m_hasBefore->setChecked(timing.notBefore.has_value());
    m_hasAfter->setChecked(timing.notAfter.has_value());
    m_pace->setValue(timing.perMinute);
    m_toggle->setChecked(timing.notBefore || timing.notAfter || timing.perMinute > 0);
    setWritable(m_writable);
    showSummary();
}

Timing TimingSection::timing() const
{
    Timing timing;
    timing.zone = m_zone->currentText();
    const QTimeZone named(timing.zone.toLatin1());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    if (m_hasBefore->isChecked())
        timing.notBefore = momentIn(m_before, zone);
    if (m_hasAfter->isChecked())
        timing.notAfter = momentIn(m_after, zone);
    timing.perMinute = m_pace->value();
    return timing;
}

void TimingSection::setWritable(bool writable)
{
    m_writable = writable;
    m_hasBefore->setEnabled(writable);
    m_hasAfter->setEnabled(writable);
    m_before->setEnabled(writable && m_hasBefore->isChecked());
    m_after->setEnabled(writable && m_hasAfter->isChecked());
    m_zone->setEnabled(writable);
    m_pace->setEnabled(writable);
}

void TimingSection::focusFirst()
{
    m_toggle->setChecked(true);
    m_hasBefore->setFocus();
}

void TimingSection::changedByHand()
{
    setWritable(m_writable);
    showSummary();
    Q_EMIT
    changed();
}

void TimingSection::showSummary()
{
    const Timing now = timing();
    QStringList parts;
    parts.append(now.notBefore ? tr("Not before %1.").arg(formatMoment(*now.notBefore, now.zone))
                               : tr("It leaves as soon as it is approved and the hold is over."));
    if (now.notAfter)
        parts.append(tr("Not after %1.").arg(formatMoment(*now.notAfter, now.zone)));
    if (now.perMinute > 0)
        parts.append(tr("At most %1 messages a minute.").arg(formatCount(now.perMinute)));
    m_summary->setText(parts.join(u' '));
}

} // namespace ringi
