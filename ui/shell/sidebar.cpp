// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar.h"

#include "people/permission.h"
#include "ui/shell/sidebar_buttons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct NavWords {
    QString icon;
    QString word;
    QString objectName;
};

/// Which roles have a use for a page. Campaigns, delivery and settings are everybody's: anyone may
/// look, stop a run, and change their own password.
bool isUseful(PageId page, Roles roles)
{
    switch (page) {
    case PageId::Campaigns:
    case PageId::Delivery:
    case PageId::Settings: return true;
    case PageId::Review: return permits(roles, Permission::Review);
    case PageId::Lists:
        return permits(roles, Permission::ManageLists) || permits(roles, Permission::Compose);
    case PageId::Audit: return permits(roles, Permission::ReadAudit);
    }
    return false;
}

} // namespace

Sidebar::Sidebar(const QString& officeName, QWidget* parent)
    : QWidget(parent), m_office(new QLabel(officeName, this)), m_person(new PersonButton(this))
{
    const auto wordsOf = [](PageId page) -> NavWords {
        switch (page) {
        case PageId::Campaigns: return {u"campaigns"_s, tr("Campaigns"), u"navCampaigns"_s};
        case PageId::Review: return {u"review"_s, tr("To review"), u"navReview"_s};
        case PageId::Lists: return {u"lists"_s, tr("Lists"), u"navLists"_s};
        case PageId::Delivery: return {u"delivery"_s, tr("Delivery"), u"navDelivery"_s};
        case PageId::Audit: return {u"audit"_s, tr("Audit log"), u"navAudit"_s};
        case PageId::Settings: return {u"settings"_s, tr("Settings"), u"navSettings"_s};
        }
        return {};
    };
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, 2 * kGrid, kGrid, kGrid);
    column->setSpacing(kGrid / 2);
    m_office->setObjectName(u"officeName"_s);
    m_office->setFont(textFont(TextSize::Normal, true));
    m_office->setWordWrap(true);
    m_office->setTextFormat(Qt::PlainText);
    m_office->setContentsMargins(kGrid, 0, kGrid, kGrid);
    column->addWidget(m_office);
    for (const PageId page : kPageIds) {
        const NavWords words = wordsOf(page);
        auto* button = new NavButton(words.icon, words.word, this);
        button->setObjectName(words.objectName);
        button->setToolTip(QStringLiteral("Ctrl+%1").arg(static_cast<int>(page) + 1));
        connect(button, &NavButton::clicked, this, [this, page] {
            Q_EMIT
            pageChosen(page);
        });
        column->addWidget(button);
        m_buttons.insert(page, button);
    }
    column->addStretch(1);
    m_person->setObjectName(u"switchPersonButton"_s);
    connect(m_person, &PersonButton::clicked, this, &Sidebar::switchPersonRequested);
    column->addWidget(m_person);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Sidebar::setPerson(const QString& name, Roles roles)
{
    m_person->setPerson(name, roleWords(roles));
    for (const PageId page : kPageIds)
        m_buttons.value(page)->setVisible(isUseful(page, roles));
}

void Sidebar::setCurrent(PageId page)
{
    m_buttons.value(page)->setCurrent();
}

void Sidebar::setBadge(PageId page, int count)
{
    m_buttons.value(page)->setBadge(count);
}

bool Sidebar::isOffered(PageId page) const
{
    return !m_buttons.value(page)->isHidden();
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors c = Colors::of(palette());
    painter.fillRect(rect(), c.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), c.line);
}

} // namespace ringi
