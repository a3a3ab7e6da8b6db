// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/campaigns_page.h"

#include "base/when_done.h"
#include "checks/check.h"
#include "ui/compose/campaign_table_model.h"
#include "ui/compose/compose_view.h"
#include "ui/compose/new_campaign.h"
#include "ui/compose/notice.h"
#include "ui/lists/table_view.h"
#include "ui/shell/dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/pages.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// In hundredths: subject and reason leave room for the rest.
constexpr int kWidestColumn = 20;

PageHeading listHeading()
{
    return {CampaignsPage::tr("Campaigns"),
            CampaignsPage::tr("Everything that was written, and how far it has come.")};
}

} // namespace

CampaignsPage::CampaignsPage(UiContext& context, QWidget* parent)
    : Page(context, listHeading(), parent), m_model(new CampaignTableModel(context, this))
{
    setEmptyState({u"campaigns"_s,
                   context.may(Permission::Compose)
                       ? tr("Nobody has been mailed yet. Write the first campaign.")
                       : tr("Nobody has been mailed yet. An author writes the first campaign."),
                   {},
                   {}});
    buildHeadButtons();
    buildBody();
    buildNew();
    connect(context.events, &UiEvents::campaignsChanged, this, &CampaignsPage::refresh);
    connect(context.events, &UiEvents::listsChanged, m_view, &ComposeView::reloadChoices);
    connect(context.events, &UiEvents::settingsChanged, m_view, &ComposeView::reloadChoices);
    showList();
}

void CampaignsPage::buildHeadButtons()
{
    m_new = setMainAction(tr("&New campaign"), u"add"_s, u"newCampaignButton"_s);
    const auto add = [this](const QString& text, const QString& picture, const QString& name) {
        auto* button = new QPushButton(icon(picture), text, this);
        button->setObjectName(name);
        addHeadWidget(button);
        return button;
    };
    m_open = add(tr("&Open"), u"edit"_s, u"openCampaignButton"_s);
    m_submit = add(tr("Sub&mit for review"), u"review"_s, u"submitButton"_s);
    m_submit->setIcon(icon(u"review"_s, Tone::OnAction));
    setButtonKind(m_submit, ButtonKind::Main);
    m_withdraw = add(tr("With&draw…"), u"back"_s, u"withdrawButton"_s);
    m_revise = add(tr("Make a new re&vision"), u"edit"_s, u"reviseButton"_s);
    connect(m_open, &QPushButton::clicked, this, &CampaignsPage::openSelected);
    connect(m_submit, &QPushButton::clicked, this, &CampaignsPage::submit);
    connect(m_withdraw, &QPushButton::clicked, this, &CampaignsPage::withdraw);
    connect(m_revise, &QPushButton::clicked, this, &CampaignsPage::revise);
}

void CampaignsPage::buildNew()
{
    auto* start = new NewCampaign(context(), m_new,
                                  [this] { return m_model->card(m_table->currentIndex()); });
    connect(start, &NewCampaign::begun, this, [this](const QString& words) {
        messages().clear();
        setBusy(words);
    });
    connect(start, &NewCampaign::made, m_view, &ComposeView::open);
    connect(start, &NewCampaign::failed, this, &CampaignsPage::onFailed);
}

void CampaignsPage::buildBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_table = makeReadTable({u"campaignsTable"_s, tr("Campaigns")}, m_model, body);
    m_table->setMinimumHeight(lines(this, 8));
    m_view = new ComposeView(context(), body);
    buildUnfinished(column);
    // One of them is hidden: a stack would give both the room of the larger one.
    column->addWidget(m_table, 1);
    column->addWidget(m_view, 1);
    setBody(body);
    connect(m_table, &QTableView::activated, this, &CampaignsPage::openSelected);
    connect(m_view, &ComposeView::backWanted, this, [this] {
        leaveEditor([this] {
            showList();
            refresh();
        });
    });
    connect(m_view, &ComposeView::opened, this, &CampaignsPage::showEditor);
    connect(m_view, &ComposeView::edited, &messages(), &MessageBar::clear);
    connect(m_view, &ComposeView::failed, this, &CampaignsPage::onFailed);
    connect(m_view, &ComposeView::told, this, [this](const QString& title, const QString& text) {
        messages().showMessage(MessageKind::Success, title, text);
    });
    connect(m_view, &ComposeView::stored, this, [this] {
        if (m_editing)
            showEditor();
        Q_EMIT
        context().events->campaignsChanged();
    });
}

void CampaignsPage::buildUnfinished(QVBoxLayout* column)
{
    m_unfinished = new Notice(u"unfinishedNotice"_s, this);
    QPushButton* later = m_unfinished->addButton(tr("Not yet"), u"notYetButton"_s);
    QPushButton* anyway = m_unfinished->addButton(tr("Submit anyway"), u"submitAnywayButton"_s);
    column->addWidget(m_unfinished);
    connect(later, &QPushButton::clicked, this, [this] {
        m_unfinished->setWords({});
        m_submit->setFocus();
    });
    connect(anyway, &QPushButton::clicked, this, &CampaignsPage::saveAndHandIn);
}

void CampaignsPage::refresh()
{
    if (!context().office)
        return;
    if (m_editing)
        m_view->reload();
    whenDone(this, context().office->campaigns().all(),
             [this](const Result<QList<CampaignCard>>& cards) {
                 if (cards)
                     onCards(*cards);
                 else
                     messages().showError(cards.error());
             });
}

void CampaignsPage::onCards(const QList<CampaignCard>& cards)
{
    const auto before = m_model->card(m_table->currentIndex());
    m_model->setCards(cards);
    fitColumns(m_table, kWidestColumn);
    const int row = before ? m_model->rowOf(before->id) : -1;
    m_table->selectRow(row < 0 ? 0 : row);
    if (m_editing || !cards.isEmpty())
        showBody();
    else
        showEmpty();
    showButtons();
}

void CampaignsPage::showList()
{
    m_editing = false;
    m_view->hide();
    m_table->show();
    setHeading(listHeading());
    showButtons();
    m_table->setFocus();
}

void CampaignsPage::showEditor()
{
    setIdle();
    const bool arrives = !m_editing;
    m_editing = true;
    m_table->hide();
    m_view->show();
    showBody();
    const OpenCampaign& campaign = m_view->campaign();
    // The subject stands in the form; as a heading it could fill a small window with large text.
    setHeading({tr("Campaign"), describe(campaign.state).meaning});
    showButtons();
    if (arrives)
        m_view->setFocus();
}

void CampaignsPage::showButtons()
{
    const bool may = context().may(Permission::Compose);
    const OpenCampaign& campaign = m_view->campaign();
    const auto can = [&](CampaignEvent event) {
        return m_editing && may && nextState(campaign.state, event).has_value();
    };
    const bool own = context().session && campaign.draft.author == context().session->person();
    m_new->setVisible(!m_editing && may);
    m_open->setVisible(!m_editing && m_model->rowCount() > 0);
    m_submit->setVisible(can(CampaignEvent::Submit));
    if (!m_submit->isVisibleTo(this))
        m_unfinished->setWords({});
    m_withdraw->setVisible(can(CampaignEvent::Withdraw) && own);
    m_revise->setVisible(can(CampaignEvent::Revise));
}

void CampaignsPage::showCampaign(CampaignId campaign)
{
    if (m_editing && m_view->campaign().draft.id == campaign)
        m_view->reload();
    else
        leaveEditor([this, campaign] { open(campaign); });
}

void CampaignsPage::leave()
{
    if (m_editing)
        m_view->abandon();
}

void CampaignsPage::openSelected()
{
    if (const auto card = m_model->card(m_table->currentIndex()))
        open(card->id);
}

void CampaignsPage::open(CampaignId campaign)
{
    messages().clear();
    setBusy(tr("Opening the campaign…"));
    whenDone(this, context().office->campaigns().load(campaign),
             [this](const Result<OpenCampaign>& loaded) {
                 if (loaded)
                     m_view->open(*loaded, {});
                 else
                     onFailed(loaded.error());
             });
}

void CampaignsPage::leaveEditor(const std::function<void()>& next)
{
    if (!m_editing) {
        next();
        return;
    }
    m_view->saveThen([this, next](bool saved) {
        if (saved) {
            messages().clear();
            next();
            return;
        }
        confirm(this,
                {tr("Give up what you typed?"),
                 tr("It could not be saved and is gone when you leave this campaign."),
                 tr("Give it up"), tr("Stay here")},
                next);
    });
}

void CampaignsPage::submit()
{
    if (isBusy())
        return;
    messages().clear();
    const int left = m_view->todoLeft();
    if (left == 0) {
        saveAndHandIn();
        return;
    }
    m_unfinished->setWords(
        tr("%n thing(s) on the list are not done: submit it anyway?", nullptr, left));
    m_unfinished->findChild<QPushButton*>(u"notYetButton"_s)->setFocus();
}

void CampaignsPage::saveAndHandIn()
{
    m_unfinished->setWords({});
    setBusy(tr("Checking and submitting…"));
    m_view->saveThen([this](bool saved) {
        if (saved)
            handIn();
        else
            setIdle(); // the view says why
    });
}

void CampaignsPage::handIn()
{
    m_view->setLocked(true);
    whenDone(this,
             context().office->campaigns().submit(*context().session, m_view->campaign().draft.id),
             [this](const Result<QList<Finding>>& findings) {
                 setIdle();
                 m_view->setLocked(false);
                 if (findings)
                     onFindings(*findings);
                 else
                     onFailed(findings.error());
             });
}

void CampaignsPage::onFindings(const QList<Finding>& findings)
{
    if (blocks(findings)) {
        messages().showMessage(MessageKind::Warning, tr("It was not submitted"),
                               tr("Something has to be solved first; the checks say what. Nothing "
                                  "you wrote is lost."));
        m_view->showFindings(findings);
        return;
    }
    reopen(m_view->campaign().draft.id, tr("It was submitted for review"),
           tr("It is frozen now, and somebody else has to approve it. Nobody has been mailed "
              "yet."));
}

/// Shows the campaign as it is stored after a step of its life, and says what was done.
void CampaignsPage::reopen(CampaignId campaign, const QString& title, const QString& text)
{
    whenDone(this, context().office->campaigns().load(campaign),
             [this, title, text](const Result<OpenCampaign>& loaded) {
                 if (!loaded) {
                     onFailed(loaded.error());
                     return;
                 }
                 m_view->open(*loaded, {});
                 messages().showMessage(MessageKind::Success, title, text);
                 Q_EMIT
                 context().events->campaignsChanged();
             });
}

void CampaignsPage::withdraw()
{
    confirm(this,
            {tr("Withdraw this campaign?"),
             tr("Its seals become void, and nobody is mailed. You can make a new revision of it "
                "later."),
             tr("Withdraw"), tr("Leave it")},
            [this, id = m_view->campaign().draft.id] {
                whenDone(this, context().office->campaigns().withdraw(*context().session, id),
                         [this, id](const Status& done) {
                             if (done)
                                 reopen(id, tr("It was withdrawn"), tr("Nobody was mailed."));
                             else
                                 onFailed(done.error());
                         });
            });
}

void CampaignsPage::revise()
{
    const CampaignId id = m_view->campaign().draft.id;
    whenDone(this, context().office->campaigns().revise(*context().session, id),
             [this, id](const Result<OpenCampaign>& draft) {
                 if (draft)
                     reopen(id, tr("This is a new revision"),
                            tr("It is a draft again; the seals of the old one say nothing about "
                               "it."));
                 else
                     onFailed(draft.error());
             });
}

void CampaignsPage::onFailed(const Error& error)
{
    setIdle();
    messages().showError(error);
}

Page* makeCampaignsPage(UiContext& context, QWidget* parent)
{
    return new CampaignsPage(context, parent);
}

} // namespace ringi
