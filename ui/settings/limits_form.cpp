// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/limits_form.h"

#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostPerMinute = 100'000;
constexpr int kMostPerHour = 1'000'000;
constexpr int kMostPerConnection = 100'000;
constexpr int kMostPerDomain = 100;

QSpinBox* makeLimit(const QString& name, int most)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(name);
    spin->setRange(0, most);
    spin->setGroupSeparatorShown(true);
    spin->setSpecialValueText(LimitsForm::tr("no limit"));
    return spin;
}

} // namespace

LimitsForm::LimitsForm(QWidget* parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_meaning(new QLabel(this)),
      m_fields(buildFields())
{
    m_toggle->setObjectName(u"relayAdvancedToggle"_s);
    m_toggle->setText(tr("Advanced: connections and pace"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIcon(icon(u"next"_s));
    m_toggle->setCheckable(true);
    setButtonKind(m_toggle, ButtonKind::Quiet);
    m_meaning->setObjectName(u"relayLimitsMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setFont(textFont(TextSize::Small));
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_meaning);
    column->addSpacing(kGrid);
    column->addWidget(m_fields);
    m_fields->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_fields->setVisible(open);
        m_toggle->setIcon(icon(open ? u"down"_s : u"next"_s));
    });
    connect(m_connections, &QSpinBox::valueChanged, this, &LimitsForm::showMeaning);
    connect(m_window, &QComboBox::currentIndexChanged, this, &LimitsForm::showMeaning);
    showMeaning();
}

QWidget* LimitsForm::buildFields()
{
    auto* form = new Form(this);
    m_connections = new QSpinBox;
    m_connections->setObjectName(u"relayConnectionsSpin"_s);
    m_connections->setRange(1, kMostConnections);
    form->add(tr("Connections at the same time"), m_connections,
              tr("One or two are usual. Ask the provider before you take more."));
    m_window = new QComboBox;
    m_window->setObjectName(u"relayWindowCombo"_s);
    m_window->addItem(tr("automatic: by the relay’s response time"), 0);
    for (int window = 1; window <= kMostWindow; ++window)
        m_window->addItem(QLocale().toString(window), window);
    // Its words are long in large text: the form is not wider for them.
    m_window->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_window->setMinimumContentsLength(12);
    form->add(tr("Messages in transit per connection"), m_window,
              tr("More than one is used only where the relay offers it."));
    form->addHeading(tr("No more than"));
    m_perMinute =
        form->add(tr("messages a minute"), makeLimit(u"relayPerMinuteSpin"_s, kMostPerMinute));
    m_perHour = form->add(tr("messages an hour"), makeLimit(u"relayPerHourSpin"_s, kMostPerHour),
                          tr("Both are counted over the last minute or hour, not by the clock."));
    m_perConnectionMinute = form->add(tr("messages a minute on each connection"),
                                      makeLimit(u"relayPerConnectionMinuteSpin"_s, kMostPerMinute));
    m_perConnection = form->add(tr("messages on one connection"),
                                makeLimit(u"relayPerConnectionSpin"_s, kMostPerConnection),
                                tr("Then the connection is closed properly, and a new one is made."));
    m_perDomain = form->add(tr("messages at the same time to one domain"),
                            makeLimit(u"relayPerDomainSpin"_s, kMostPerDomain),
                            tr("A domain is what stands behind the @ of an address."));
    m_perDomainMinute = form->add(tr("messages a minute to one domain"),
                                  makeLimit(u"relayPerDomainMinuteSpin"_s, kMostPerMinute));
    return form;
}

void LimitsForm::setLimits(const RelayLimits& limits)
{
    m_connections->setValue(limits.connections);
    m_window->setCurrentIndex(m_window->findData(limits.window));
    m_perMinute->setValue(limits.perMinute);
    m_perHour->setValue(limits.perHour);
    m_perConnectionMinute->setValue(limits.perConnectionMinute);
    m_perConnection->setValue(limits.perConnection);
    m_perDomain->setValue(limits.perDomain);
    m_perDomainMinute->setValue(limits.perDomainMinute);
    showMeaning();
}

RelayLimits LimitsForm::limits() const
{
    RelayLimits limits;
    limits.connections = m_connections->value();
    limits.window = m_window->currentData().toInt();
    limits.perMinute = m_perMinute->value();
    limits.perHour = m_perHour->value();
    limits.perConnectionMinute = m_perConnectionMinute->value();
    limits.perConnection = m_perConnection->value();
    limits.perDomain = m_perDomain->value();
    limits.perDomainMinute = m_perDomainMinute->value();
    return limits;
}

void LimitsForm::showMeaning()
{
    m_meaning->setText(tr("If everything stops suddenly (a power cut), at most %n messages can become unknown.",
                          nullptr, mayBecomeUnknown(limits())));
}

} // namespace ringi
