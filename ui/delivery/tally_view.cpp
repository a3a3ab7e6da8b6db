// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/tally_view.h"

#include "base/when_done.h"
#include "ui/delivery/outcome_bar.h"
#include "ui/delivery/tally_model.h"
#include "ui/lists/table_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 200;

/// A bar of outcomes instead of a text.
class PartsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QFontMetrics(option.font).lineSpacing() * 6,
                QStyledItemDelegate::sizeHint(option, index).height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index); // ground and selection
        const auto counts = index.data(TallyModel::kCountsRole).value<RunCounts>();
        QRectF bar = QRectF(option.rect).adjusted(4, 0, -4, 0);
        bar.setHeight(QFontMetrics(option.font).lineSpacing());
        bar.moveCenter(QRectF(option.rect).center());
        paintOutcomes(*painter, bar, counts, Colors::of(option.palette));
    }
};

} // namespace

TallyView::TallyView(TallyKind kind, UiContext& context, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_context(context), m_model(new TallyModel(kind, this)),
      m_nothing(new QLabel(tr("Nothing to show yet."), this)), m_cut(new QLabel(this)),
      m_people(new QPushButton(icon(u"search"_s), tr("Sho&w these people"), this))
{
    const bool domains = kind == TallyKind::Domain;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    m_table = makeReadTable({domains ? u"domainTable"_s : u"reasonTable"_s,
                             domains ? tr("Outcomes by domain") : tr("Outcomes by reason")},
                            m_model, this);
    m_table->setItemDelegateForColumn(TallyModel::Parts, new PartsDelegate(m_table));
    m_table->setColumnHidden(TallyModel::Accepted, !domains);
    m_table->setColumnHidden(TallyModel::Meaning, domains);
    // The bars take what is left.
    if (domains)
        m_table->horizontalHeader()->moveSection(TallyModel::Parts, TallyModel::Meaning);
    // What a reply means is a sentence or two: all of it is to be read.
    m_table->setWordWrap(!domains);
    if (!domains)
        connect(m_model, &QAbstractItemModel::modelReset, m_table,
                &QTableView::resizeRowsToContents);
    m_table->setMinimumHeight(lines(this, 6));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_cut->setWordWrap(true);
    m_cut->hide();
    m_people->setObjectName(domains ? u"domainPeopleButton"_s : u"reasonPeopleButton"_s);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_cut);
    column->addWidget(m_people, 0, Qt::AlignLeading);
    connect(m_people, &QPushButton::clicked, this, &TallyView::ask);
    connect(m_table, &QAbstractItemView::activated, this, &TallyView::ask);
    onRows(m_campaign, QList<TallyRow>{});
}

void TallyView::showRun(const RunCard& run)
{
    if (m_campaign != run.campaign)
        m_model->setRows({});
    m_campaign = run.campaign;
    if (m_loading == run.campaign || !m_context.office)
        return;
    m_loading = run.campaign;
    whenDone(this, m_context.office->runs().tally(run.campaign, m_kind, kMostRows),
             [this, campaign = run.campaign](const Result<QList<TallyRow>>& rows) {
                 if (m_loading == campaign)
                     m_loading = {};
                 onRows(campaign, rows);
             });
}

void TallyView::onRows(CampaignId campaign, const Result<QList<TallyRow>>& rows)
{
    if (campaign != m_campaign)
        return;
    if (!rows) {
        Q_EMIT
        failed(rows.error());
        return;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(*rows);
    m_table->setVisible(!rows->isEmpty());
    m_nothing->setVisible(rows->isEmpty());
    m_cut->setVisible(rows->size() == kMostRows);
    m_cut->setText(tr("The %1 largest are shown.").arg(formatCount(kMostRows)));
    m_people->setEnabled(!rows->isEmpty());
    if (showOutcomesThere(*rows) || (first && !rows->isEmpty()))
        fitColumnsInside(m_table);
}

/// Among reasons, a column without a number only takes room from the words. Whether that changed.
bool TallyView::showOutcomesThere(const QList<TallyRow>& rows)
{
    if (m_kind == TallyKind::Domain)
        return false;
    const auto any = [&rows](qint64 TallyRow::*count) {
        return std::any_of(rows.begin(), rows.end(),
                           [count](const TallyRow& row) { return row.*count > 0; });
    };
    bool changed = false;
    const auto show = [&](int column, bool visible) {
        changed = changed || m_table->isColumnHidden(column) == visible;
        m_table->setColumnHidden(column, !visible);
    };
    show(TallyModel::Unknown, any(&TallyRow::unknown));
    show(TallyModel::Deferred, any(&TallyRow::deferred));
    return changed;
}

void TallyView::ask()
{
    if (const QString name = m_model->name(m_table->currentIndex()); !name.isEmpty())
        Q_EMIT
    peopleAsked(name);
}

} // namespace ringi
