// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/delivery_page.h"

#include "base/when_done.h"
#include "delivery/delivery_service.h"
#include "ui/delivery/practice_mail_dialog.h"
#include "ui/delivery/report_dialog.h"
#include "ui/review/seals_dialog.h"
#include "ui/delivery/run_histories.h"
#include "ui/delivery/run_list.h"
#include "ui/delivery/run_panel.h"
#include "ui/delivery/run_view.h"
#include "ui/delivery/run_words.h"
#include "ui/preview/file_saving.h"
#include "ui/shell/dialog.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QBoxLayout>
#include <QDir>
#include <QPushButton>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kRefreshEvery{250};
/// In line heights: below it the list stands above the run.
constexpr double kTwoColumnsFrom = 36;

bool isMoving(const RunCard& run)
{
    return groupOf(run) != RunGroup::Past;
}

} // namespace

DeliveryPage::DeliveryPage(UiContext& context, QWidget* parent)
    : Page(context, {tr("Delivery"), tr("What is being sent, what comes next, and who got it.")},
           parent),
      m_histories(context.histories != nullptr
                      ? context.histories
                      : new RunHistories(*context.clock, context.delivery, this))
{
    setEmptyState({u"delivery"_s,
                   tr("Nothing is on its way. A campaign comes here when it has been approved."),
                   QString(), QString()});
    buildBody();
    connectPanel();
    connectService();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshEvery);
    connect(&m_soon, &QTimer::timeout, this, &DeliveryPage::refresh);
    m_second.setInterval(std::chrono::seconds{1});
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_list->tick();
        m_view->tick();
        if (isVisible())
            refreshSoon();
    });
    if (context.practiceMail) {
        QPushButton* look =
            setMainAction(tr("&Look at what arrived…"), u"mail"_s, u"practiceMailButton"_s);
        connect(look, &QPushButton::clicked, this,
                [this] { (new PracticeMailDialog(this->context().practiceMail(), this))->open(); });
    }
}

void DeliveryPage::buildBody()
{
    auto* body = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(3 * kGrid);
    m_list = new RunList(*context().clock, body);
    m_view = new RunView(context(), messages(), body);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_view);
    setBody(body);
    arrange();
    // They come with the first runs: an empty list and tabs without a run would only flash.
    m_list->hide();
    m_view->hide();
    connect(m_list, &RunList::choiceChanged, this, &DeliveryPage::showChosen);
    connect(m_view, &RunView::exportAsked, this, &DeliveryPage::exportPeople);
    connect(m_view, &RunView::settled, this, [this] {
        if (context().delivery != nullptr)
            context().delivery->nudge();
        refresh();
        Q_EMIT
        context().events->campaignsChanged();
    });
}

void DeliveryPage::connectPanel()
{
    const RunPanel* panel = &m_view->panel();
    connect(panel, &RunPanel::pauseAsked, this, [this] {
        if (const auto run = m_list->chosen())
            steer(context().office->runs().pause(*context().session, run->campaign));
    });
    connect(panel, &RunPanel::resumeAsked, this, [this] {
        if (const auto run = m_list->chosen())
            steer(context().office->runs().resume(*context().session, run->campaign));
    });
    connect(panel, &RunPanel::goOnAsked, this, &DeliveryPage::askToGoOn);
    connect(panel, &RunPanel::stopAsked, this, &DeliveryPage::askToStop);
    connect(panel, &RunPanel::restAsked, this, &DeliveryPage::startTheRest);
    connect(panel, &RunPanel::reportAsked, this, &DeliveryPage::writeReport);
    connect(panel, &RunPanel::sealsAsked, this, [this] {
        if (const auto run = m_list->chosen())
            (new SealsDialog(context(), run->campaign, this))->open();
    });
}

void DeliveryPage::connectService()
{
    connect(context().events, &UiEvents::campaignsChanged, this, &DeliveryPage::refreshSoon);
    DeliveryService* service = context().delivery;
    if (service == nullptr)
        return;
    connect(service, &DeliveryService::progress, this,
            [this](const RunProgress& progress) { m_view->showProgress(progress); });
    connect(service, &DeliveryService::changed, this, &DeliveryPage::refreshSoon);
}

void DeliveryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void DeliveryPage::arrange()
{
    const bool two = width() - 8 * kGrid >= lines(this, kTwoColumnsFrom);
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setMaximumSize(two ? lines(this, 17) : QWIDGETSIZE_MAX,
                           two ? QWIDGETSIZE_MAX : std::min(lines(this, 9), m_list->heightOfAll()));
    m_columns->setStretchFactor(m_list, two ? 2 : 0);
    m_columns->setStretchFactor(m_view, two ? 5 : 1);
}

void DeliveryPage::refreshSoon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void DeliveryPage::refresh()
{
    m_again = m_loading;
    if (m_loading || !context().office)
        return;
    m_loading = true;
    whenDone(this, context().office->runs().all(), [this](const Result<QList<RunCard>>& runs) {
        m_loading = false;
        if (std::exchange(m_again, false))
            refreshSoon();
        if (runs)
            onRuns(*runs);
        else
            messages().showError(runs.error());
    });
}

void DeliveryPage::showCampaign(CampaignId campaign)
{
    m_list->choose(campaign);
    refresh();
}

void DeliveryPage::onRuns(const QList<RunCard>& runs)
{
    for (const RunCard& run : runs)
        m_histories->note(run);
    m_list->setRuns(runs);
    if (runs.isEmpty()) {
        showEmpty();
    } else {
        showBody();
        m_list->show();
        m_view->show();
        arrange(); // a short list leaves its room to the run
        showChosen();
    }
    if (std::any_of(runs.begin(), runs.end(), isMoving) && isVisible())
        m_second.start();
    else
        m_second.stop();
}

void DeliveryPage::showChosen()
{
    if (const auto run = m_list->chosen())
        m_view->showRun(*run, m_histories->of(run->campaign));
}

void DeliveryPage::steer(QFuture<Status> step)
{
    whenDone(this, std::move(step), [this](const Status& done) {
        if (!done)
            messages().showError(done.error());
        if (context().delivery != nullptr)
            context().delivery->nudge();
        refresh();
        Q_EMIT
        context().events->campaignsChanged();
    });
}

void DeliveryPage::askToStop()
{
    const auto run = m_list->chosen();
    if (!run)
        return;
    const QString words = groupOf(*run) == RunGroup::Next
                              ? tr("Nobody has been mailed yet, and nobody will be. It cannot be "
                                   "taken up again; a new "
                                   "revision of the campaign needs new seals.")
                              : tr("Messages on the wire are finished. Whoever has not been mailed "
                                   "yet will not be. It "
                                   "cannot be taken up again.");
    confirm(this, {tr("Stop this delivery for good?"), words, tr("Stop for good"), tr("Keep it")},
            [this, campaign = run->campaign] {
                steer(context().office->runs().stop(*context().session, campaign, {}));
            });
}

void DeliveryPage::askToGoOn()
{
    const auto run = m_list->chosen();
    if (!run)
        return;
    const qint64 left = run->counts.waiting + run->counts.deferred;
    QString words = tr("%1 are accepted and %2 refused so far; %3 are left. It is on record with "
                       "your name.")
                        .arg(formatCount(run->counts.accepted), formatCount(run->counts.refused),
                             formatCount(left));
    if (run->waitsFor == "overdue"_L1)
        words = tr("It starts now, although its time has passed. It is on record with your name.");
    else if (run->waitsFor == "restored"_L1)
        words = tr("Whoever got it before this copy of the workspace was put back gets it once "
                   "more. It is on record with your name.");
    confirm(this, {tr("Go on with this delivery?"), words, tr("Go on"), tr("Not yet")},
            [this, campaign = run->campaign] {
                steer(context().office->runs().goOn(*context().session, campaign));
            });
}

void DeliveryPage::exportPeople()
{
    const auto run = m_list->chosen();
    if (!run)
        return;
    const LineFilter filter = m_view->filter();
    const CampaignId campaign = run->campaign;
    askWhereToSave(
        this, tr("Export the recipients"), fileNameFor(run->subject, u".csv"_s),
        [this, campaign, filter](const QString& path) {
            setBusy(tr("Writing the export…"));
            whenDone(
                this,
                context().office->runs().exportLines(*context().session, campaign, filter, path),
                [this, path](const Result<qint64>& rows) {
                    setIdle();
                    if (!rows) {
                        messages().showError(rows.error());
                        return;
                    }
                    messages().showMessage(
                        MessageKind::Success,
                        tr("%1 rows were exported. This is on record.").arg(formatCount(*rows)),
                        QDir::toNativeSeparators(path));
                });
        });
}

void DeliveryPage::startTheRest()
{
    const auto run = m_list->chosen();
    if (!run)
        return;
    setBusy(tr("Making the draft…"));
    whenDone(this, context().office->runs().campaignToTheRest(*context().session, run->campaign),
             [this](const Result<CampaignId>& made) {
                 setIdle();
                 if (!made) {
                     messages().showError(made.error());
                     return;
                 }
                 Q_EMIT
                 context().events->listsChanged();
                 Q_EMIT
                 context().events->campaignsChanged();
                 Q_EMIT
                 context().events->goTo(PageId::Campaigns, *made);
             });
}

void DeliveryPage::writeReport()
{
    const auto run = m_list->chosen();
    if (!run)
        return;
    auto* dialog = new ReportDialog(context(), *run, this);
    connect(dialog, &ReportDialog::written, this, [this](const QString& path) {
        messages().showMessage(MessageKind::Success, tr("The report is written."),
                               QDir::toNativeSeparators(path));
    });
    dialog->open();
}

Page* makeDeliveryPage(UiContext& context, QWidget* parent)
{
    return new DeliveryPage(context, parent);
}

} // namespace ringi
