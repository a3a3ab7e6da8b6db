// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/rehearsal_window.h"

#include "base/when_done.h"
#include "office/rehearsal_desk.h"
#include "ui/compose/two_columns.h"
#include "ui/rehearsal/leak_view.h"
#include "ui/rehearsal/message_list.h"
#include "ui/rehearsal/message_sheet.h"
#include "ui/rehearsal/work_line.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QThreadPool>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// Asks for a window in which list and message have room, and makes do with less.
class Content final : public QWidget {
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        return QSize(lines(this, 66), lines(this, 34)).expandedTo(minimumSizeHint());
    }
};

/// Does not touch the scroll bar beside it.
QWidget* beside(QWidget* part)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, kGrid, 0);
    layout->addWidget(part);
    return column;
}

} // namespace

RehearsalWindow::RehearsalWindow(UiContext& context, CampaignId campaign, QWidget* parent)
    : Dialog(tr("Rehearsal"),
             tr("The whole campaign is played inside this program, to its last message. Nothing "
                "leaves this computer: the rehearsal has no address to connect to."),
             parent),
      m_context(context), m_campaign(campaign), m_played{context.rehearsals}
{
    setObjectName(u"rehearsalWindow"_s);
    buildContent();
    // Enter searches; it closes nothing.
    addRejectButton(tr("Close"), u"rehearsalCloseButton"_s)->setDefault(false);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    play();
}

RehearsalWindow::~RehearsalWindow()
{
    // Removing what may be a large file is nothing for this thread.
    QThreadPool::globalInstance()->start([gone = std::exchange(m_played.rehearsal, {})] {});
}

void RehearsalWindow::buildContent()
{
    auto* content = new Content;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    m_facts = new QLabel(content);
    m_facts->setObjectName(u"rehearsalFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_again = new QPushButton(icon(u"refresh"_s), tr("&Play it again"), content);
    m_again->setObjectName(u"playAgainButton"_s);
    m_work = new WorkLine(content);
    m_parts = makeParts(content);
    column->addWidget(m_facts);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    column->addWidget(m_work);
    column->addWidget(m_parts, 1);
    setContent(content);
    connectParts();
}

QWidget* RehearsalWindow::makeParts(QWidget* parent)
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"rehearsalTabs"_s);
    m_tabs->tabBar()->setObjectName(u"rehearsalTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("What to look for"));
    m_tabs->setDocumentMode(true);
    m_list = new MessageList(m_played, *m_work, m_tabs);
    m_leaks = new LeakView(m_played, *m_work, m_tabs);
    m_tabs->addTab(m_list, tr("&Messages"));
    m_tabs->addTab(m_leaks, tr("Other people’s &values"));
    m_sheet = new MessageSheet(m_played, nullptr);
    auto* both = new TwoColumns(beside(m_tabs), beside(m_sheet), parent);
    both->setShares(1, 1);
    return both;
}

void RehearsalWindow::connectParts()
{
    connect(m_again, &QPushButton::clicked, this, &RehearsalWindow::play);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RehearsalWindow::showChosen);
    connect(m_list, &MessageList::chosen, this, &RehearsalWindow::showChosen);
    connect(m_leaks, &LeakView::chosen, this, &RehearsalWindow::showChosen);
    connect(m_leaks, &LeakView::ownerWanted, m_sheet, &MessageSheet::showMessage);
    connect(m_list, &MessageList::failed, this, &RehearsalWindow::showError);
    connect(m_leaks, &LeakView::failed, this, &RehearsalWindow::showError);
    connect(m_sheet, &MessageSheet::failed, this, &RehearsalWindow::showError);
    connect(m_sheet, &MessageSheet::saveWanted, this, &RehearsalWindow::save);
}

void RehearsalWindow::play()
{
    messages().clear();
    m_again->hide();
    m_facts->hide();
    m_parts->setEnabled(false);
    const auto preparing = m_context.office->rehearsals().prepare(*m_context.session, m_campaign);
    m_work->follow(preparing, [](int, int) { return tr("Reading the campaign…"); });
    m_work->showNow();
    whenDone(this, preparing, [this](const Result<RehearsalPlan>& plan) { onPlan(plan); });
}

void RehearsalWindow::onPlan(const Result<RehearsalPlan>& plan)
{
    if (!plan) {
        onNotPlayed(plan.error());
        return;
    }
    showOrigin(*plan);
    const auto playing = m_played.stage->play(*plan);
    m_work->follow(playing, [](int done, int of) {
        return tr("Playing: message %1 of %2").arg(formatCount(done), formatCount(of));
    });
    m_work->showNow();
    whenDone(this, playing, [this](const Result<Rehearsal>& played) { onPlayed(played); });
}

void RehearsalWindow::onPlayed(const Result<Rehearsal>& played)
{
    if (!played) {
        onNotPlayed(played.error());
        return;
    }
    m_played.rehearsal = *played;
    showFacts();
    m_parts->setEnabled(true);
    m_leaks->reload();
    m_list->reload();
    m_list->focusSearch(); // above the table: what came out stays in sight
}

void RehearsalWindow::onNotPlayed(const Error& error)
{
    m_again->show();
    m_again->setFocus();
    if (error.code == ErrorCode::Cancelled) {
        m_facts->setText(tr("The rehearsal was stopped. Nobody was mailed."));
        m_facts->show();
    } else if (error.code == ErrorCode::NotFound && error.detail == "list"_L1) {
        messages().showMessage(MessageKind::Warning, tr("No list is chosen."),
                               tr("A rehearsal plays the message for everybody on the list. Choose "
                                  "one in the campaign first."));
    } else {
        showError(error);
    }
}

void RehearsalWindow::showOrigin(const RehearsalPlan& plan)
{
    m_origin = plan.list.isValid()
                   ? tr("Played as the draft stands now.")
                   : tr("Played as it was submitted, revision %1.").arg(plan.snapshot.revision);
}

void RehearsalWindow::showFacts()
{
    const Rehearsal::Facts& facts = m_played.rehearsal.facts();
    QStringList words{tr("%L1 messages would leave.", nullptr, static_cast<int>(facts.messages))
                          .arg(facts.messages)};
    if (facts.problems > 0)
        words << u"\u26A0 "_s + tr("%L1 people on the list would get none.", nullptr,
                                   static_cast<int>(facts.problems))
                                    .arg(facts.problems);
    else
        words << tr("Nobody on the list is left out.");
    if (facts.isSigned)
        words << tr("Each is signed (DKIM), as for delivery.");
    else if (facts.unsignedBecause)
        words << tr("They are not signed (DKIM) here: this computer does not have the key.");
    words << m_origin;
    m_facts->setText(joinSentences(words));
    m_facts->show();
}

void RehearsalWindow::showChosen()
{
    if (m_tabs->currentWidget() == m_leaks) {
        if (m_leaks->ordinal() > 0)
            m_sheet->showMessage(m_leaks->ordinal());
        return;
    }
    const auto line = m_list->line();
    if (!line)
        m_sheet->clear();
    else if (line->problem)
        m_sheet->showProblem(*line);
    else
        m_sheet->showMessage(line->ordinal);
}

/// On record first: what cannot be written down is not done.
void RehearsalWindow::save(qint64 ordinal, const QString& path)
{
    messages().clear();
    const auto onSaved = [this, path](const Status& done) {
        if (done)
            messages().showMessage(MessageKind::Success, tr("The message was saved."),
                                   QDir::toNativeSeparators(path));
        else
            showError(done.error());
    };
    whenDone(
        this, m_context.office->rehearsals().noteExport(*m_context.session, m_campaign, ordinal),
        [this, ordinal, path, onSaved](const Status& noted) {
            if (noted)
                whenDone(this, m_played.stage->exportMessage(m_played.rehearsal, ordinal, path),
                         onSaved);
            else
                onSaved(noted);
        });
}

void RehearsalWindow::showError(const Error& error)
{
    messages().showError(error);
}

} // namespace ringi
