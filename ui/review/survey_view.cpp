// SPDX-License-Identifier: Apache-2.0
#include "ui/review/survey_view.h"

#include "base/when_done.h"
#include "office/review_desk.h"
#include "ui/lists/member_model.h"
#include "ui/lists/table_view.h"
#include "ui/review/domain_chart.h"
#include "ui/review/survey_notes.h"
#include "ui/review/table_height.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsHigh = 6;

} // namespace

SurveyView::SurveyView(UiContext& context, CampaignId campaign, QWidget* parent)
    : QWidget(parent), m_context(context), m_campaign(campaign), m_column(new QVBoxLayout(this)),
      m_words(new QLabel(this)), m_chart(new DomainChart(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGrid);
    m_words->setObjectName(u"surveyWords"_s);
    m_words->setWordWrap(true);
    m_column->addWidget(m_words);
    m_column->addWidget(addHeading(tr("By domain")));
    m_column->addWidget(m_chart);
    m_column->addWidget(addHeading(tr("What stands out")));
    connect(m_chart, &DomainChart::domainChosen, this, &SurveyView::domainChosen);
    for (QWidget* widget : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        widget->setVisible(widget == m_words);
}

SurveyView::~SurveyView()
{
    *m_over = true;
}

QLabel* SurveyView::addHeading(const QString& words)
{
    auto* heading = new QLabel(words, this);
    heading->setFont(textFont(TextSize::Normal, true));
    return heading;
}

void SurveyView::load()
{
    m_words->setText(tr("Counting domains and comparing with earlier campaigns…"));
    whenDone(this,
             m_context.office->review().overview(*m_context.session, m_campaign,
                                                 [over = m_over] { return over->load(); }),
             [this](const Result<RecipientOverview>& overview) {
                 if (overview) {
                     showOverview(*overview);
                     return;
                 }
                 m_words->setText(tr("What the recipients look like could not be found out. Close "
                                     "the window and open it again."));
                 Q_EMIT failed(overview.error());
             });
}

void SurveyView::showOverview(const RecipientOverview& overview)
{
    for (QWidget* widget : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        widget->show();
    m_words->setText(
        tr("%1 at %Ln different domain(s).", nullptr, static_cast<int>(overview.picture.domains))
            .arg(formatPeople(overview.picture.people)));
    m_chart->showPicture(overview.picture);
    int number = 0;
    for (const SurveyNote& note : notesOf(overview))
        addNote(note, ++number);
    if (!overview.namesakes.isEmpty())
        showNamesakes(overview);
    if (overview.leftOut > 0)
        showLeftOut(overview.list);
    m_shown = true;
    Q_EMIT shown();
}

void SurveyView::addNote(const SurveyNote& note, int number)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* picture = new QLabel(this);
    setIconLabel(picture, note.icon, note.tone, std::max(20, lines(this, 1)));
    row->addWidget(picture, 0, note.domain.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter);
    auto* words = new QLabel(note.words, this);
    words->setObjectName(u"surveyNote%1"_s.arg(number));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // However long a subject is, it asks for no wider window.
    QSizePolicy policy = words->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    words->setSizePolicy(policy);
    row->addWidget(words, 1);
    if (!note.domain.isEmpty()) {
        auto* people = new QPushButton(icon(u"search"_s), tr("Show them"), this);
        people->setObjectName(u"surveyShow%1Button"_s.arg(number));
        people->setAccessibleName(tr("Show the people at %1").arg(note.domain));
        people->setAutoDefault(false);
        row->addWidget(people);
        connect(people, &QPushButton::clicked, this, [this, domain = note.domain] {
            Q_EMIT domainChosen(domain);
        });
    }
    m_column->addLayout(row);
}

void SurveyView::showNamesakes(const RecipientOverview& overview)
{
    auto* model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("No."), tr("Name"), tr("Address")});
    const auto addRow = [model](const QStringList& cells) {
        QList<QStandardItem*> items;
        for (const QString& cell : cells) {
            items.append(new QStandardItem(cell));
            items.last()->setToolTip(cell);
        }
        model->appendRow(items);
    };
    for (qsizetype i = 0; i < overview.namesakes.size(); ++i) {
        const NamesakeGroup& group = overview.namesakes.at(i);
        const QList<qint64>& ordinals = overview.picture.sameNames.at(i).ordinals;
        for (qsizetype person = 0; person < group.addresses.size(); ++person)
            addRow({formatCount(ordinals.at(person)), group.name, group.addresses.at(person)});
        if (const qint64 more = group.people - group.addresses.size(); more > 0)
            addRow({{}, group.name, tr("and %Ln more", nullptr, static_cast<int>(more))});
    }
    m_column->addWidget(addHeading(tr("People of one name")));
    auto* table = makeReadTable({u"namesakesTable"_s, tr("People of one name")}, model, this);
    m_column->addWidget(table);
    fitColumnsInside(table);
    fitHeight(table, kMostRowsHigh);
}

void SurveyView::showLeftOut(ListId list)
{
    auto* model = new RefusalModel(
        [this](const Error& error) {
            Q_EMIT failed(error);
        },
        this);
    m_column->addWidget(addHeading(tr("Left out when the list was made")));
    auto* table =
        makeReadTable({u"leftOutTable"_s, tr("Lines that were left out, and why")}, model, this);
    m_column->addWidget(table);
    connect(model, &QAbstractItemModel::rowsInserted, table,
            [table](const QModelIndex&, int first) {
                if (first > 0)
                    return;
                fitColumnsInside(table);
                fitHeight(table, kMostRowsHigh);
            });
    ListCard card;
    card.id = list;
    model->showList(m_context.office->lists(), card);
}

} // namespace ringi
