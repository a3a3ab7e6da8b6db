// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/delivery_page.h"

#include "base/when_done.h"
#include "delivery/delivery_service.h"
#include "ui/delivery/practice_mail_dialog.h"
#include "ui/delivery/run_line_model.h"
#include "ui/delivery/run_panel.h"
#include "ui/shell/dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/pages.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

constexpr std::array kFilters{LedgerState::Accepted, LedgerState::Refused, LedgerState::Deferred,
                              LedgerState::Unknown,  LedgerState::Planned, LedgerState::Cancelled};

} // namespace

DeliveryPage::DeliveryPage(UiContext& context, QWidget* parent)
    : Page(context,
           {tr("Delivery"), tr("What is being sent, what comes next, and who got it.")}, parent)
{
    setEmptyState({QStringLiteral("delivery"),
                   tr("Nothing is on its way. A campaign comes here when it has been approved."),
                   QString(), QString()});
    buildBody();
    connectService();
    m_poll.setInterval(500);
    connect(&m_poll, &QTimer::timeout, this, &DeliveryPage::refresh);
    connect(context.events, &UiEvents::campaignsChanged, this, &DeliveryPage::refresh);
    if (context.practiceMail) {
        QPushButton* look = setMainAction(tr("&Look at what arrived…"), QStringLiteral("mail"),
                                          QStringLiteral("practiceMailButton"));
        connect(look, &QPushButton::clicked, this, [this] {
            (new PracticeMailDialog(this->context().practiceMail(), this))->open();
        });
    }
}

void DeliveryPage::buildBody()
{
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    m_choice = new QComboBox(body);
    m_choice->setObjectName(QStringLiteral("runCombo"));
    auto* choiceLabel = new QLabel(tr("&Campaign"), body);
    choiceLabel->setBuddy(m_choice);
    m_choice->setAccessibleName(tr("Campaign"));
    layout->addWidget(choiceLabel);
    layout->addWidget(m_choice);
    m_panel = new RunPanel(context(), body);
    layout->addWidget(m_panel);
    buildTable(body);
    setBody(body);

    connect(m_choice, &QComboBox::activated, this, &DeliveryPage::showSelected);
    connect(m_panel, &RunPanel::pauseAsked, this, [this] {
        steer(context().office->runs().pause(*context().session, selected()->campaign));
    });
    connect(m_panel, &RunPanel::resumeAsked, this, [this] {
        steer(context().office->runs().resume(*context().session, selected()->campaign));
    });
    connect(m_panel, &RunPanel::stopAsked, this, &DeliveryPage::askToStop);
}

void DeliveryPage::buildTable(QWidget* body)
{
    auto* layout = qobject_cast<QVBoxLayout*>(body->layout());
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* label = new QLabel(tr("Sho&w"), body);
    m_filter = new QComboBox(body);
    m_filter->setObjectName(QStringLiteral("runFilterCombo"));
    m_filter->setAccessibleName(tr("Which recipients are shown"));
    label->setBuddy(m_filter);
    m_filter->addItem(tr("Everybody"), -1);
    for (const LedgerState state : kFilters)
        m_filter->addItem(describe(state).word, static_cast<int>(state));
    row->addWidget(label);
    row->addWidget(m_filter);
    row->addStretch(1);
    layout->addLayout(row);

    m_model = new RunLineModel(context(), this);
    m_table = new QTableView(body);
    m_table->setObjectName(QStringLiteral("runTable"));
    m_table->setAccessibleName(tr("Recipients of this campaign"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(RunLineModel::Reply, QHeaderView::Stretch);
    m_table->setMinimumHeight(lines(this, 8));
    layout->addWidget(m_table, 1);
    m_settling = buildSettling(body);
    layout->addWidget(m_settling);

    connect(m_filter, &QComboBox::activated, this, &DeliveryPage::showSelected);
    connect(m_model, &RunLineModel::failed, this,
            [this](const Error& error) { messages().showError(error); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (int column : {RunLineModel::Number, RunLineModel::Address, RunLineModel::State})
            m_table->resizeColumnToContents(column);
        showSettling();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeliveryPage::showSettling);
}

/// What a person can say about a message whose fate is unknown.
QWidget* DeliveryPage::buildSettling(QWidget* body)
{
    auto* box = new QWidget(body);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto* words = new QLabel(
        tr("The connection was lost after the message may have been accepted. Ringi never sends such "
           "a message again by itself. Ask whoever runs the relay to look for its Message-ID, then "
           "say what is true."),
        box);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_wasSent = new QPushButton(icon(QStringLiteral("check")), tr("It was &sent"), box);
    m_wasSent->setObjectName(QStringLiteral("settleSentButton"));
    m_sendAgain = new QPushButton(icon(QStringLiteral("send")), tr("Send it &again"), box);
    m_sendAgain->setObjectName(QStringLiteral("settleResendButton"));
    row->addWidget(m_wasSent);
    row->addWidget(m_sendAgain);
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_wasSent, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_sendAgain, &QPushButton::clicked, this, [this] { settle(false); });
    box->hide();
    return box;
}

void DeliveryPage::connectService()
{
    DeliveryService* service = context().delivery;
    if (service == nullptr)
        return;
    connect(service, &DeliveryService::progress, this, [this](const RunProgress& progress) {
        m_panel->showProgress(progress);
    });
    connect(service, &DeliveryService::changed, this, &DeliveryPage::refresh);
}

void DeliveryPage::refresh()
{
    if (m_loading || !context().office)
        return;
    m_loading = true;
    whenDone(this, context().office->runs().all(), [this](const Result<QList<RunCard>>& runs) {
        m_loading = false;
        if (runs)
            onRuns(*runs);
        else
            messages().showError(runs.error());
    });
}

void DeliveryPage::showCampaign(CampaignId campaign)
{
    m_wanted = campaign;
    refresh();
}

void DeliveryPage::onRuns(const QList<RunCard>& runs)
{
    const auto before = selected();
    const CampaignId keep = m_wanted.isValid() ? m_wanted
                            : before           ? before->campaign
                                               : CampaignId{};
    m_wanted = {};
    m_runs = runs;
    m_choice->clear();
    for (const RunCard& run : runs) {
        const StateText state = describe(run.state);
        m_choice->addItem(icon(state.icon, state.tone),
                          tr("%1 (%2)").arg(run.subject, state.word), run.campaign.value);
        if (run.campaign == keep)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    if (runs.isEmpty()) {
        showEmpty();
    } else {
        showBody();
        showSelected();
    }
    const bool moves = std::any_of(runs.begin(), runs.end(), [](const RunCard& run) {
        return run.state == CampaignState::Sending || run.state == CampaignState::Holding;
    });
    if (moves && isVisible())
        m_poll.start();
    else
        m_poll.stop();
}

std::optional<RunCard> DeliveryPage::selected() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_runs.size() ? std::optional(m_runs.at(index)) : std::nullopt;
}

void DeliveryPage::showSelected()
{
    const auto run = selected();
    if (!run)
        return;
    m_panel->showRun(*run);
    const int filter = m_filter->currentData().toInt();
    m_model->show(run->campaign, filter < 0 ? std::nullopt
                                            : std::optional(static_cast<LedgerState>(filter)));
}

void DeliveryPage::showSettling()
{
    const auto line = m_model->line(m_table->currentIndex());
    const bool unknown = line && line->state == LedgerState::Unknown;
    m_settling->setVisible(unknown);
    const bool may = context().may(Permission::SettleUnknown);
    m_wasSent->setEnabled(may);
    m_sendAgain->setEnabled(may);
}

void DeliveryPage::steer(QFuture<Status> step)
{
    whenDone(this, std::move(step), [this](const Status& done) {
        if (!done)
            messages().showError(done.error());
        if (context().delivery != nullptr)
            context().delivery->nudge();
        refresh();
        Q_EMIT context().events->campaignsChanged();
    });
}

void DeliveryPage::askToStop()
{
    const auto run = selected();
    if (!run)
        return;
    confirm(this,
            {tr("Stop this delivery for good?"),
             tr("Messages on the wire are finished. Whoever has not been mailed yet will not be. It "
                "cannot be taken up again."),
             tr("Stop for good"), tr("Keep it")},
            [this, campaign = run->campaign] {
                steer(context().office->runs().stop(*context().session, campaign, {}));
            });
}

void DeliveryPage::settle(bool wasSent)
{
    if (const auto line = m_model->line(m_table->currentIndex()))
        steer(context().office->runs().settle(*context().session, line->id, wasSent));
}

Page* makeDeliveryPage(UiContext& context, QWidget* parent)
{
    return new DeliveryPage(context, parent);
}

} // namespace ringi
