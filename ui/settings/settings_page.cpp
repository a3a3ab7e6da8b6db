// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_page.h"

#include "ui/settings/about_section.h"
#include "ui/settings/own_section.h"
#include "ui/settings/people_section.h"
#include "ui/settings/relay_section.h"
#include "ui/settings/rule_section.h"
#include "ui/settings/sender_section.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(UiContext& context, QWidget* parent)
    : Page(context,
           {tr("Settings"), tr("Who works here, how mail leaves, and what has to happen "
                               "before it does.")},
           parent),
      m_tabs(new QTabBar), m_sections(new QStackedWidget)
{
    setObjectName(u"settingsPage"_s);
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid);
    column->addWidget(m_tabs);
    column->addWidget(m_sections, 1);

    if (context.may(Permission::ManagePeople))
        addSection(new PeopleSection(context, messages()), tr("People"), u"peopleSection"_s);
    if (context.may(Permission::ManageRelays)) {
        addSection(new RelaySection(context, messages()), tr("Relay"), u"relaySection"_s);
        addSection(new SenderSection(context, messages()), tr("Senders"), u"senderSection"_s);
    }
    if (context.may(Permission::ManagePolicy))
        addSection(new RuleSection(context, messages()), tr("Rule"), u"ruleSection"_s);
    addSection(new OwnSection(context, messages()), tr("Your settings"), u"ownSection"_s);
    addSection(new AboutSection(context, messages()), tr("About"), u"aboutSection"_s);
    setBody(body);
    showSection(0);
    connect(m_tabs, &QTabBar::currentChanged, this, &SettingsPage::showSection);
}

void SettingsPage::addSection(SettingsSection* section, const QString& name,
                              const QString& objectName)
{
    section->setObjectName(objectName);
    section->setAccessibleName(name);
    m_sections->addWidget(section);
    m_tabs->setTabData(m_tabs->addTab(name), objectName);
}

void SettingsPage::showSection(int index)
{
    messages().clear();
    m_sections->setCurrentIndex(index);
    // Only the section that is seen asks for room; otherwise a short one scrolls for nothing.
    for (int i = 0; i < m_sections->count(); ++i) {
        m_sections->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    refresh();
}

void SettingsPage::refresh()
{
    static_cast<SettingsSection*>(m_sections->currentWidget())->refresh();
}

Page* makeSettingsPage(UiContext& context, QWidget* parent)
{
    return new SettingsPage(context, parent);
}

} // namespace ringi
