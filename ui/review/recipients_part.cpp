// SPDX-License-Identifier: Apache-2.0
#include "ui/review/recipients_part.h"

#include "base/when_done.h"
#include "ui/lists/table_view.h"
#include "ui/review/frozen_recipients_model.h"
#include "ui/review/survey_view.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
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
    buildIntent(folder);
    buildCount();
    buildSurvey();
    buildSearch();
    buildTable();
    connect(m_model, &FrozenRecipientsModel::failed, this, &RecipientsPart::failed);
}

void RecipientsPart::buildIntent(const ReviewFolder& folder)
{
    addFact(tr("Who gets this"), folder.intent.audience);
    addFact(tr("Why"), folder.intent.purpose);
    addFact(tr("About how many, says the author"), formatPeople(folder.intent.expectedCount));
    addFact(tr("Requested by"), folder.intent.requestedBy);
    addFact(tr("List"), folder.listName);
}

void RecipientsPart::buildCount()
{
    auto* question = new QLabel(tr("How many people do &you expect?"), this);
    question->setFont(textFont(TextSize::Normal, true));
    content()->addWidget(question);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_expected = new QSpinBox(this);
    m_expected->setObjectName(QStringLiteral("expectedCountSpin"));
    m_expected->setAccessibleName(tr("The number of people you expect"));
    m_expected->setRange(0, 10'000'000);
    m_expected->setGroupSeparatorShown(true);
    question->setBuddy(m_expected);
    m_reveal = new QPushButton(tr("&Compare with the list"), this);
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    m_reveal->setAutoDefault(false);
    m_reveal->setEnabled(false);
    row->addWidget(m_expected);
    row->addWidget(m_reveal);
    row->addStretch(1);
    content()->addLayout(row);
    m_numbers = addWords(tr("The loaded number is shown after you have said yours. Your answer is "
                            "recorded and cannot be changed."));
    m_numbers->setObjectName(QStringLiteral("countWords"));
    m_difference = new QCheckBox(tr("I know why the numbers differ"), this);
    m_difference->setObjectName(QStringLiteral("differenceCheck"));
    m_difference->hide();
    content()->addWidget(m_difference);
    connect(m_expected, &QSpinBox::valueChanged, this,
            [this](int value) { m_reveal->setEnabled(value > 0 && !m_count); });
    connect(m_reveal, &QPushButton::clicked, this, &RecipientsPart::reveal);
    connect(m_difference, &QCheckBox::toggled, this, &RecipientsPart::look);
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
    if (m_count && text != m_model->text())
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
    // There is more to see than there was. It counts from when it is laid out.
    QTimer::singleShot(0, this, [this] { lookAnew(); });
}

void RecipientsPart::reveal()
{
    m_reveal->setEnabled(false);
    whenDone(this,
             m_context.office->review().reveal(*m_context.session, m_campaign, m_expected->value()),
             [this](const Result<RevealedCount>& count) {
                 if (count) {
                     showCount(*count);
                 } else {
                     m_reveal->setEnabled(true);
                     Q_EMIT failed(count.error());
                 }
             });
}

void RecipientsPart::showCount(const RevealedCount& count)
{
    m_count = count;
    m_expected->setEnabled(false);
    m_expected->setValue(static_cast<int>(count.expected));
    const bool same = count.expected == count.loaded;
    m_numbers->setFont(textFont(TextSize::Large, true));
    m_numbers->setText(
        same ? tr("You expected %1, and the list holds %2. The numbers agree.")
                   .arg(formatCount(count.expected), formatCount(count.loaded))
             : tr("You expected %1, but the list holds %2. Find out why before you approve.")
                   .arg(formatCount(count.expected), formatCount(count.loaded)));
    m_difference->setVisible(!same);
    m_survey->show();
    m_list->show();
    m_survey->load();
    m_model->showHaving({});
    look();
    Q_EMIT revealed(count);
}

bool RecipientsPart::differenceAccepted() const
{
    return m_difference->isChecked();
}

QString RecipientsPart::missing() const
{
    if (!m_count)
        return tr("Say first how many people you expect.");
    if (!m_tableSeen)
        return tr("The list is not shown yet.");
    if (!m_survey->isShown())
        return tr("What the recipients look like is not shown yet.");
    if (m_count->expected != m_count->loaded && !m_difference->isChecked())
        return tr("The numbers differ: say that you know why, or return the campaign.");
    return {};
}

} // namespace ringi
