// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/timing_section.h"

#include "ui/compose/zone_chooser.h"
#include "ui/compose/zone_clock.h"
#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"
#include "ui/words/timing_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// What is offered first to somebody who wants quiet hours.
constexpr QuietHours kUsualQuiet{20 * 60, 8 * 60};

QTime timeOf(int minutes)
{
    return QTime(0, 0).addSecs(minutes * 60);
}

int minutesOf(const QTimeEdit* edit)
{
    return edit->time().hour() * 60 + edit->time().minute();
}

QCheckBox* makeBox(const QString& text, const QString& name, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(name);
    return box;
}

QTimeEdit* makeTime(const QString& name, const QString& spoken, QWidget* parent)
{
    auto* edit = new QTimeEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setDisplayFormat(u"HH:mm"_s);
    return edit;
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
    auto* form = new Form(m_fields);
    auto* inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(form);
    buildTimes(form);
    buildQuiet(form);
    buildHandling(form);
    connectAll();
    m_fields->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_fields->setVisible(open);
        m_toggle->setIcon(icon(open ? u"down"_s : u"next"_s));
    });
}

void TimingSection::buildTimes(Form* form)
{
    m_zone = new ZoneChooser(form);
    m_zone->setObjectName(u"timingZoneCombo"_s);
    form->add(tr("Time &zone"), m_zone);
    m_zoneWords = new QLabel(form);
    m_zoneWords->setObjectName(u"timingZoneWords"_s);
    m_zoneWords->setWordWrap(true);
    m_zoneWords->setFont(textFont(TextSize::Small));
    m_zoneWords->setForegroundRole(QPalette::PlaceholderText);
    form->addWidget(m_zoneWords);
    m_hasBefore = makeBox(tr("Not &before"), u"notBeforeCheck"_s, form);
    m_before = new ZoneClock(u"notBeforeEdit"_s, form);
    m_before->setLabel(tr("Earliest time"));
    form->addWidget(m_hasBefore);
    form->addWidget(m_before);
    m_hasAfter = makeBox(tr("N&ot after: it lapses then"), u"notAfterCheck"_s, form);
    m_after = new ZoneClock(u"notAfterEdit"_s, form);
    m_after->setLabel(tr("Latest time"));
    form->addWidget(m_hasAfter);
    form->addWidget(m_after);
}

void TimingSection::buildQuiet(Form* form)
{
    m_hasQuiet = makeBox(tr("&Quiet hours"), u"quietHoursCheck"_s, form);
    form->addBox(m_hasQuiet,
                 tr("Nothing leaves in them, on any day; a run waits and goes on after."));
    m_quiet = new QWidget(form);
    m_quietFrom = makeTime(u"quietFromEdit"_s, tr("Quiet from"), m_quiet);
    m_quietTo = makeTime(u"quietToEdit"_s, tr("Quiet until"), m_quiet);
    auto* from = new QLabel(tr("from"), m_quiet);
    from->setBuddy(m_quietFrom);
    auto* until = new QLabel(tr("until"), m_quiet);
    until->setBuddy(m_quietTo);
    auto* row = new QHBoxLayout(m_quiet);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(from);
    row->addWidget(m_quietFrom);
    row->addWidget(until);
    row->addWidget(m_quietTo);
    row->addStretch(1);
    form->addWidget(m_quiet);
    m_pace = new QSpinBox(form);
    m_pace->setObjectName(u"paceSpin"_s);
    m_pace->setRange(0, 100'000);
    m_pace->setGroupSeparatorShown(true);
    m_pace->setSpecialValueText(tr("as fast as the relay"));
    form->add(tr("Messages per mi&nute, at most"), m_pace);
}

void TimingSection::buildHandling(Form* form)
{
    m_rings = makeBox(tr("&Canary: a few first, then all"), u"ringsCheck"_s, form);
    form->addBox(m_rings, tr("Our own addresses first, then 1 %, then 10 %, then all."));
    m_halt = new QSpinBox(form);
    m_halt->setObjectName(u"haltSpin"_s);
    m_halt->setRange(1, 100);
    m_halt->setSuffix(tr(" %", "suffix of a number"));
    form->add(
        tr("Pau&se when more are refused than"), m_halt,
        tr("Counted among the first 50 and in each ring. The run pauses, and a person decides."));
    m_requireTls = makeBox(tr("Only over encr&ypted hops"), u"requireTlsCheck"_s, form);
    form->addBox(m_requireTls,
                 tr("Every server on the way must pass it on encrypted (REQUIRETLS). A relay that "
                    "cannot promise that gets nothing, and some recipients may not get it."));
    m_reports = makeBox(tr("As&k for failure reports"), u"failureReportsCheck"_s, form);
    form->addBox(m_reports,
                 tr("Servers on the way report what they could not deliver (DSN), to the "
                    "address where bounces go."));
}

void TimingSection::connectAll()
{
    for (QCheckBox* box : {m_hasBefore, m_hasAfter, m_hasQuiet, m_rings, m_requireTls, m_reports})
        connect(box, &QCheckBox::toggled, this, &TimingSection::changedByHand);
    for (ZoneClock* clock : {m_before, m_after})
        connect(clock, &ZoneClock::changed, this, &TimingSection::changedByHand);
    for (QTimeEdit* edit : {m_quietFrom, m_quietTo})
        connect(edit, &QTimeEdit::timeChanged, this, &TimingSection::changedByHand);
    for (QSpinBox* spin : {m_pace, m_halt})
        connect(spin, &QSpinBox::valueChanged, this, &TimingSection::changedByHand);
    connect(m_zone, &ZoneChooser::zoneChanged, this, [this] {
        m_before->setZone(m_zone->zone());
        m_after->setZone(m_zone->zone());
        changedByHand();
    });
}

void TimingSection::setTiming(const Timing& timing, const Handling& handling)
{
    const QSignalBlocker quiet(this);
    show(timing);
    m_rings->setChecked(handling.rings);
    m_halt->setValue(handling.haltAtPercent);
    m_requireTls->setChecked(handling.requireTls);
    m_reports->setChecked(handling.failureReports);
    m_toggle->setChecked(timing.notBefore || timing.notAfter || timing.quiet ||
                         timing.perMinute > 0 || handling != Handling());
    setWritable(m_writable);
    showSummary();
}

void TimingSection::show(const Timing& timing)
{
    m_zone->setZone(timing.zone);
    const auto nextHour = std::chrono::ceil<std::chrono::hours>(std::chrono::system_clock::now());
    const Moment usual = std::chrono::time_point_cast<std::chrono::milliseconds>(nextHour);
    m_before->setZone(m_zone->zone());
    m_before->setMoment(timing.notBefore.value_or(usual));
    m_after->setZone(m_zone->zone());
    m_after->setMoment(timing.notAfter.value_or(usual + std::chrono::hours{24}));
    m_hasBefore->setChecked(timing.notBefore.has_value());
    m_hasAfter->setChecked(timing.notAfter.has_value());
    const QuietHours hours = timing.quiet.value_or(kUsualQuiet);
    m_quietFrom->setTime(timeOf(hours.from));
    m_quietTo->setTime(timeOf(hours.to));
    m_hasQuiet->setChecked(timing.quiet.has_value());
    m_pace->setValue(timing.perMinute);
}

Timing TimingSection::timing() const
{
    Timing timing;
    timing.zone = m_zone->zone();
    if (m_hasBefore->isChecked())
        timing.notBefore = m_before->moment();
    if (m_hasAfter->isChecked())
        timing.notAfter = m_after->moment();
    const QuietHours hours{minutesOf(m_quietFrom), minutesOf(m_quietTo)};
    // From eight until eight would be no hours or all of them: nobody means that.
    if (m_hasQuiet->isChecked() && hours.from != hours.to)
        timing.quiet = hours;
    timing.perMinute = m_pace->value();
    return timing;
}

Handling TimingSection::handling() const
{
    Handling handling;
    handling.rings = m_rings->isChecked();
    handling.haltAtPercent = m_halt->value();
    handling.requireTls = m_requireTls->isChecked();
    handling.failureReports = m_reports->isChecked();
    return handling;
}

void TimingSection::setWritable(bool writable)
{
    m_writable = writable;
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_zone, m_hasBefore, m_hasAfter, m_hasQuiet, m_pace,
                                         m_rings, m_halt, m_requireTls, m_reports})
        field->setEnabled(writable);
    m_before->setVisible(m_hasBefore->isChecked());
    m_before->setEnabled(writable);
    m_after->setVisible(m_hasAfter->isChecked());
    m_after->setEnabled(writable);
    m_quiet->setVisible(m_hasQuiet->isChecked());
    m_quiet->setEnabled(writable);
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
    m_summary->setText(joinSentences(timingWords(now, handling())));
    const Moment when = now.notBefore.value_or(
        std::chrono::time_point_cast<Moment::duration>(std::chrono::system_clock::now()));
    m_zoneWords->setText(zoneWords(now.zone, when));
}

} // namespace ringi
