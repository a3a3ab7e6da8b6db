// SPDX-License-Identifier: Apache-2.0
#include "ui/review/review_page.h"

#include "base/when_done.h"
#include "ui/lists/table_view.h"
#include "ui/review/review_window.h"
#include "ui/review/share_dialog.h"
#include "ui/review/talk_words.h"
#include "ui/words/format.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kPulse = std::chrono::seconds{15};

} // namespace

ReviewPage::ReviewPage(UiContext& context, QWidget* parent)
    : Page(context,
           {tr("To review"),
            tr("Campaigns that somebody else wrote. Nothing leaves before you have looked and sealed "
               "it.")},
           parent),
      m_table(new QTableWidget(0, 4, this)),
      m_open(setMainAction(tr("&Open the review…"), QStringLiteral("review"),
                           QStringLiteral("openReviewButton")))
{
    setEmptyState({QStringLiteral("review"), tr("Nothing waits for a review."), QString(), QString()});
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setAccessibleName(tr("Campaigns waiting for review"));
    m_table->setHorizontalHeaderLabels({tr("Subject"), tr("Author"), tr("List"), tr("Your part")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(lines(this, 8));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setWordWrap(true);
    setBody(m_table);
    m_open->setEnabled(false);
    connect(m_open, &QPushButton::clicked, this, &ReviewPage::openSelected);
    connect(m_table, &QTableWidget::itemActivated, this, &ReviewPage::openSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ReviewPage::onSelection);
    connect(context.events, &UiEvents::campaignsChanged, this, &ReviewPage::refresh);
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_pulse.start();
}

void ReviewPage::refresh()
{
    if (!context().office || !context().may(Permission::Review))
        return;
    whenDone(this, context().office->review().waiting(*context().session),
             [this](const Result<QList<CampaignCard>>& waiting) {
                 if (waiting)
                     onWaiting(*waiting);
                 else
                     messages().showError(waiting.error());
             });
    whenDone(this, context().office->review().talk().visits(*context().session),
             [this](const Result<QHash<CampaignId, QList<ReviewVisit>>>& visits) {
                 if (visits)
                     onVisits(*visits);
             });
}

void ReviewPage::showCampaign(CampaignId campaign)
{
    open(campaign);
}

void ReviewPage::onWaiting(const QList<CampaignCard>& waiting)
{
    m_waiting = waiting;
    showRows();
}

void ReviewPage::onVisits(const QHash<CampaignId, QList<ReviewVisit>>& visits)
{
    if (visits == m_visits)
        return;
    m_visits = visits;
    showRows();
}

void ReviewPage::showRows()
{
    const int before = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_waiting.size()));
    for (int row = 0; row < m_waiting.size(); ++row) {
        const CampaignCard& card = m_waiting.at(row);
        const QStringList cells{card.subject, card.author, card.listName,
                                yourPart(card)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
    }
    if (m_waiting.isEmpty()) {
        showEmpty();
    } else {
        showBody();
        fitColumnsInside(m_table);
        m_table->selectRow(qBound(0, before, static_cast<int>(m_waiting.size()) - 1));
    }
    onSelection();
}

QString ReviewPage::yourPart(const CampaignCard& card) const
{
    const QString waits = tr("Waits since %1").arg(formatMoment(card.updatedAt));
    const QString others = TalkWords::others(m_visits.value(card.id), context().clock->now());
    const QString since = others.isEmpty() ? waits : joinSentences({others, waits});
    if (!context().session || card.authorId != context().session->person())
        return since;
    return card.solo ? tr("You wrote it: look at it as if somebody else had. %1").arg(since)
                     : tr("You wrote it: somebody else must review it.");
}

void ReviewPage::onSelection()
{
    m_open->setEnabled(m_table->currentRow() >= 0 && m_table->currentRow() < m_waiting.size());
}

void ReviewPage::openSelected()
{
    const int row = m_table->currentRow();
    if (row >= 0 && row < m_waiting.size())
        open(m_waiting.at(row).id);
}

void ReviewPage::open(CampaignId campaign)
{
    if (m_window) {
        m_window->raise();
        m_window->activateWindow();
        return;
    }
    setBusy(tr("Opening the packet…"));
    whenDone(this, context().office->review().open(*context().session, campaign),
             [this](const Result<ReviewFolder>& folder) {
                 setIdle();
                 if (!folder) {
                     messages().showError(folder.error());
                     return;
                 }
                 onFolder(*folder);
             });
}

void ReviewPage::onFolder(const ReviewFolder& folder)
{
    if (folder.policy.form != ReviewForm::Split) {
        openWindow(folder, {});
        return;
    }
    const bool done = std::ranges::any_of(folder.seals, [this](const GivenSeal& seal) {
        return seal.by.id == context().session->person();
    });
    if (done) {
        messages().showMessage(MessageKind::Info, tr("You have sealed your share of it."),
                               tr("The other shares are for other people."));
        return;
    }
    auto* dialog = new ShareDialog(folder, window());
    connect(dialog, &ShareDialog::chosen, this,
            [this, folder](Share share) { openWindow(folder, share); });
    dialog->open();
}

void ReviewPage::openWindow(const ReviewFolder& folder, std::optional<Share> share)
{
    m_window = new ReviewWindow(context(), folder, window(), share);
    connect(m_window, &ReviewWindow::decided, this,
            [this] { Q_EMIT context().events->campaignsChanged(); });
    m_window->open();
}

Page* makeReviewPage(UiContext& context, QWidget* parent)
{
    return new ReviewPage(context, parent);
}

} // namespace ringi
