// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_view.h"

#include "ui/delivery/course_view.h"
#include "ui/delivery/people_view.h"
#include "ui/delivery/run_panel.h"
#include "ui/delivery/run_words.h"
#include "ui/delivery/tally_view.h"
#include "ui/delivery/unknown_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

RunView::RunView(UiContext& context, MessageBar& messages, QWidget* parent)
    : QWidget(parent), m_context(context), m_panel(new RunPanel(context, this)),
      m_tabs(new QTabBar(this)), m_parts(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"runTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the run"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_panel);
    column->addWidget(m_tabs);
    column->addWidget(m_parts, 1);
    buildParts(messages);
    connect(m_tabs, &QTabBar::currentChanged, this, &RunView::showPart);
}

void RunView::buildParts(MessageBar& messages)
{
    m_course = new CourseView(m_parts);
    m_people = new PeopleView(m_context, m_parts);
    m_domains = new TallyView(TallyKind::Domain, m_context, m_parts);
    m_reasons = new TallyView(TallyKind::Reason, m_context, m_parts);
    m_unknown = new UnknownView(m_context, messages, m_parts);
    addPart(m_course, tr("Course"));
    addPart(m_people, tr("People"));
    addPart(m_domains, tr("By domain"));
    addPart(m_reasons, tr("By reason"));
    addPart(m_unknown, tr("Unknown"));
    const auto say = [&messages](const Error& error) { messages.showError(error); };
    connect(m_people, &PeopleView::failed, this, say);
    connect(m_domains, &TallyView::failed, this, say);
    connect(m_reasons, &TallyView::failed, this, say);
    connect(m_unknown, &UnknownView::failed, this, say);
    connect(m_people, &PeopleView::exportAsked, this, &RunView::exportAsked);
    connect(m_unknown, &UnknownView::settled, this, &RunView::settled);
    connect(m_domains, &TallyView::peopleAsked, this, [this](const QString& domain) {
        m_people->showDomain(domain);
        choosePart(Part::People);
    });
    connect(m_reasons, &TallyView::peopleAsked, this, &RunView::showReasonPeople);
}

void RunView::addPart(QWidget* part, const QString& name)
{
    m_parts->addWidget(part);
    m_tabs->addTab(name);
}

void RunView::showRun(const RunCard& run, const RunHistory& history)
{
    const bool another = run.campaign != m_run.campaign;
    m_run = run;
    m_history = history;
    m_panel->showRun(run);
    const int unknownTab = static_cast<int>(Part::Unknown);
    const QString text = run.counts.unknown == 0
                             ? tr("Unknown")
                             : tr("Unknown (%1)").arg(formatCount(run.counts.unknown));
    if (m_tabs->tabText(unknownTab) != text) {
        m_tabs->setTabText(unknownTab, text);
        m_tabs->setTabIcon(unknownTab,
                           run.counts.unknown == 0 ? QIcon() : icon(u"unknown"_s, Tone::Warning));
    }
    // What waits for a decision is shown where it can be made.
    if (another && run.counts.unknown > 0 && run.counts.waiting + run.counts.open == 0)
        choosePart(Part::Unknown);
    else if (another && groupOf(run) == RunGroup::Past && history.isEmpty())
        choosePart(Part::People);
    else if (another)
        choosePart(Part::Course);
    showPart();
}

void RunView::showProgress(const RunProgress& progress)
{
    m_panel->showProgress(progress);
}

void RunView::tick()
{
    m_panel->tick();
}

void RunView::choosePart(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
}

LineFilter RunView::filter() const
{
    return m_people->filter();
}

void RunView::showPart()
{
    const int index = m_tabs->currentIndex();
    m_parts->setCurrentIndex(index);
    // Only the part that is seen asks for room; otherwise a short one scrolls for nothing.
    for (int i = 0; i < m_parts->count(); ++i)
        m_parts->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    if (!m_run.campaign.isValid())
        return;
    switch (static_cast<Part>(index)) {
    case Part::Course: m_course->showRun(m_run, m_history); break;
    case Part::People: m_people->showRun(m_run); break;
    case Part::Domains: m_domains->showRun(m_run); break;
    case Part::Reasons: m_reasons->showRun(m_run); break;
    case Part::Unknown: m_unknown->showRun(m_run); break;
    }
}

/// "550 5.1.1" stands at the beginning of the relay's reply, or the reason is an error's name.
void RunView::showReasonPeople(const QString& reason)
{
    m_people->search(reason);
    choosePart(Part::People);
}

} // namespace ringi
