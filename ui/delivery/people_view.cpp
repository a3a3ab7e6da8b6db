// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/people_view.h"

#include "ui/delivery/line_details.h"
#include "ui/delivery/run_line_model.h"
#include "ui/editor/flow_layout.h"
#include "ui/lists/table_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFilters{LedgerState::Accepted, LedgerState::Refused, LedgerState::Deferred,
                              LedgerState::Unknown,  LedgerState::Planned, LedgerState::Cancelled,
                              LedgerState::Skipped};
constexpr std::chrono::milliseconds kTypingPause{300};

/// A label and its field, which stay together when the line is broken.
QWidget* labelled(const QString& text, QWidget* field, QWidget* parent)
{
    auto* pair = new QWidget(parent);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    auto* label = new QLabel(text, pair);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

} // namespace

PeopleView::PeopleView(UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_search(new QLineEdit), m_filter(new QComboBox),
      m_allDomains(new QPushButton), m_export(new QPushButton(icon(u"export"_s), tr("E&xport…"))),
      m_model(new RunLineModel(
          context,
          [this](const Error& error) {
              Q_EMIT
              failed(error);
          },
          this)),
      m_details(new LineDetails(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(buildHead());
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingPause);
    connect(&m_typed, &QTimer::timeout, this, &PeopleView::reload);
}

QWidget* PeopleView::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new FlowLayout(head);
    m_search->setObjectName(u"runSearchEdit"_s);
    m_search->setAccessibleName(tr("Search in addresses and replies"));
    m_search->setPlaceholderText(tr("Address or reply"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(lines(this, 9));
    row->addWidget(labelled(tr("&Search"), m_search, head));
    m_filter->setObjectName(u"runFilterCombo"_s);
    m_filter->setAccessibleName(tr("Which recipients are shown"));
    m_filter->addItem(tr("Everybody"), -1);
    for (const LedgerState state : kFilters)
        m_filter->addItem(icon(describe(state).icon, describe(state).tone), describe(state).word,
                          static_cast<int>(state));
    row->addWidget(labelled(tr("Sho&w"), m_filter, head));
    m_allDomains->setObjectName(u"allDomainsButton"_s);
    m_allDomains->setAccessibleName(tr("Show all domains"));
    m_allDomains->setIcon(icon(u"close"_s));
    m_allDomains->hide();
    row->addWidget(m_allDomains);
    m_export->setObjectName(u"exportLinesButton"_s);
    m_export->setToolTip(tr("Writes what is shown into a table; the export is on record."));
    row->addWidget(m_export);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &PeopleView::reload);
    connect(m_filter, &QComboBox::activated, this, &PeopleView::reload);
    connect(m_allDomains, &QPushButton::clicked, this, [this] { showDomain({}); });
    connect(m_export, &QPushButton::clicked, this, &PeopleView::exportAsked);
    return head;
}

void PeopleView::buildTable()
{
    m_table = makeReadTable({u"runTable"_s, tr("Recipients of this campaign")}, m_model, this);
    m_table->setMinimumHeight(lines(this, 6));
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first) {
                if (first == 0)
                    fitColumnsInside(m_table);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeopleView::showDetails);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PeopleView::showDetails);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeopleView::showDetails);
}

void PeopleView::showRun(const RunCard& run)
{
    const bool same = run.campaign == m_run.campaign;
    m_run = run;
    if (!same) {
        resetFilter();
        reload();
        return;
    }
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->refresh(std::max(0, first), last < 0 ? m_model->rowCount() : last);
}

void PeopleView::showDomain(const QString& domain)
{
    m_domain = domain;
    m_allDomains->setVisible(!domain.isEmpty());
    m_allDomains->setText(tr("Only %1: show all").arg(domain));
    reload();
}

void PeopleView::search(const QString& text)
{
    m_search->setText(text);
    reload();
}

LineFilter PeopleView::filter() const
{
    LineFilter filter;
    const int state = m_filter->currentData().toInt();
    if (state >= 0)
        filter.only = static_cast<LedgerState>(state);
    filter.text = m_search->text().trimmed();
    filter.domain = m_domain;
    return filter;
}

void PeopleView::resetFilter()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_filter->setCurrentIndex(0);
    m_domain.clear();
    m_allDomains->hide();
}

void PeopleView::reload()
{
    m_typed.stop();
    m_model->showLines(m_run.campaign, filter());
}

void PeopleView::showDetails()
{
    m_details->showLine(m_model->line(m_table->currentIndex()), m_run.timing.zone);
}

} // namespace ringi
