// SPDX-License-Identifier: Apache-2.0
#include "ui/review/recipients_part.h"

#include "base/when_done.h"
#include "ui/review/frozen_recipients_model.h"
#include "ui/words/format.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

RecipientsPart::RecipientsPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("recipients"), tr("Recipients"), parent), m_context(context),
      m_campaign(folder.campaign),
      m_model(new FrozenRecipientsModel(context, folder.campaign, folder.fields, this))
{
    buildIntent(folder);
    buildCount();
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

void RecipientsPart::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("reviewRecipientsTable"));
    m_table->setAccessibleName(tr("Everybody who would be mailed"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(lines(this, 7));
    m_table->hide();
    content()->addWidget(m_table, 1);
    content()->addStretch(0);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_tableSeen = true;
        m_table->resizeColumnToContents(0);
        m_table->resizeColumnToContents(1);
        look();
    });
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
    m_table->show();
    m_model->load();
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
    if (m_count->expected != m_count->loaded && !m_difference->isChecked())
        return tr("The numbers differ: say that you know why, or return the campaign.");
    return {};
}

} // namespace ringi
