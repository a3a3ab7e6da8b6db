// SPDX-License-Identifier: Apache-2.0
#include "ui/review/recipients_part.h"

#include "ui/lists/table_view.h"
#include "ui/review/frozen_recipients_model.h"
#include "ui/review/survey_view.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kTypingPause{300};

} // namespace

RecipientsPart::RecipientsPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("recipients"), tr("Recipients"), parent), m_context(context),
      m_campaign(folder.campaign),
      m_model(new FrozenRecipientsModel(context, folder.campaign, folder.fields, this))
{
    buildCount(folder);
    buildSurvey();
    buildSearch();
    buildTable();
    content()->addStretch(0); // while there is no list yet that takes the room
    connect(m_model, &FrozenRecipientsModel::failed, this, &RecipientsPart::failed);
}

void RecipientsPart::buildCount(const ReviewFolder& folder)
{
    addFact(tr("List"), folder.listName);
    m_blind = new BlindCount(m_context, folder, this);
    content()->addWidget(m_blind);
    connect(m_blind, &BlindCount::changed, this, &RecipientsPart::look);
    connect(m_blind, &BlindCount::revealed, this, &RecipientsPart::onRevealed);
}

void RecipientsPart::buildSurvey()
{
    m_survey = new SurveyView(m_context, m_campaign, this);
    m_survey->hide();
    content()->addWidget(m_survey);
    connect(m_survey, &SurveyView::failed, this, &RecipientsPart::failed);
    connect(m_survey, &SurveyView::domainChosen, this, &RecipientsPart::searchDomain);
    connect(m_survey, &SurveyView::shown, this, &RecipientsPart::onSurvey);
}

void RecipientsPart::buildSearch()
{
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto* heading = new QLabel(tr("Everybody"), m_list);
    heading->setFont(textFont(TextSize::Normal, true));
    column->addWidget(heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* label = new QLabel(tr("&Search"), m_list);
    m_search = new QLineEdit(m_list);
    m_search->setObjectName(QStringLiteral("reviewSearchEdit"));
    m_search->setAccessibleName(tr("Search in addresses and values"));
    m_search->setPlaceholderText(tr("Address or value"));
    m_search->setClearButtonEnabled(true);
    label->setBuddy(m_search);
    row->addWidget(label);
    row->addWidget(m_search, 1);
    column->addLayout(row);
    m_found = new QLabel(m_list);
    m_found->setObjectName(QStringLiteral("reviewFoundWords"));
    m_found->setWordWrap(true);
    column->addWidget(m_found);
    m_list->hide();
    content()->addWidget(m_list, 1);
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    m_search->installEventFilter(this);
    connect(&m_typed, &QTimer::timeout, this, &RecipientsPart::search);
}

void RecipientsPart::buildTable()
{
    m_table = makeReadTable(
        {QStringLiteral("reviewRecipientsTable"), tr("Everybody who would be mailed")}, m_model,
        m_list);
    m_table->setMinimumHeight(lines(this, 7));
    m_list->layout()->addWidget(m_table);
    connect(m_model, &FrozenRecipientsModel::pageRead, this, &RecipientsPart::onPage);
}

void RecipientsPart::onPage()
{
    const int rows = m_model->rowCount();
    const bool searched = !m_model->text().isEmpty();
    if (rows > 0 && !searched)
        m_tableSeen = true;
    if (rows == 0)
        m_found->setText(searched ? tr("Nobody here has “%1” in their address or values.")
                                        .arg(m_model->text())
                                  : QString());
    else if (searched)
        m_found->setText(m_model->hasAll()
                             ? tr("%Ln found.", nullptr, rows)
                             : tr("The first %Ln are shown; more come at the end of the table.",
                                  nullptr, rows));
    else
        m_found->clear();
    m_found->setVisible(!m_found->text().isEmpty());
    if (!m_columnsFit && rows > 0) {
        m_columnsFit = true;
        fitColumns(m_table);
    }
    look();
}

bool RecipientsPart::eventFilter(QObject* watched, QEvent* event)
{
    // It would go on to the window and press its default button too.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            search();
            return true;
        }
    }
    return ReviewPart::eventFilter(watched, event);
}

void RecipientsPart::search()
{
    m_typed.stop();
    const QString text = m_search->text().trimmed();
    if (m_blind->count() && text != m_model->text())
        m_model->showHaving(text);
}

void RecipientsPart::searchDomain(const QString& domain)
{
    m_search->setText(u'@' + domain);
    search();
    m_search->setFocus();
}

void RecipientsPart::onSurvey()
{
    // There is more to see than there was. At once: said later, it would take back a tick that was
    // honestly set meanwhile.
    lookAnew();
}

void RecipientsPart::onRevealed()
{
    if (!m_blind->missing().isEmpty())
        dropKeptTick();
    m_survey->show();
    m_list->show();
    m_survey->load();
    m_model->showHaving({});
    look();
}

QString RecipientsPart::missing() const
{
    if (!m_blind->count())
        return m_blind->missing();
    if (!m_tableSeen)
        return tr("The list is not shown yet.");
    if (!m_survey->isShown())
        return tr("What the recipients look like is not shown yet.");
    return m_blind->missing();
}

} // namespace ringi
