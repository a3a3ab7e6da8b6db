// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/course_view.h"

#include "ui/delivery/history_model.h"
#include "ui/delivery/pace_chart.h"
#include "ui/delivery/run_words.h"
#include "ui/lists/table_view.h"
#include "ui/preview/toggle_pair.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

QLabel* factLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Why there is no chart.
QString emptyWords(const RunCard& run)
{
    const RunCounts& counts = run.counts;
    const bool begun = counts.accepted + counts.refused + counts.unknown > 0;
    if (groupOf(run) != RunGroup::Past)
        return begun ? CourseView::tr("The chart shows what is sent from now on.")
                     : CourseView::tr("The chart begins with the first message.");
    return begun ? CourseView::tr("There is no course to show: the run was over before this "
                                  "program was started.")
                 : CourseView::tr("There is no course to show: nobody was mailed.");
}

int smallerLimit(int one, int other)
{
    if (one == 0 || other == 0)
        return std::max(one, other);
    return std::min(one, other);
}

} // namespace

CourseView::CourseView(QWidget* parent)
    : QWidget(parent), m_chart(new PaceChart), m_model(new HistoryModel(this)),
      m_toggle(new TogglePair(
          {tr("Chart"), tr("Shows the course as a chart"), u"courseChartToggle"_s},
          {tr("Table"), tr("Shows the course as a table"), u"courseTableToggle"_s}, this)),
      m_stack(new QStackedWidget(this)), m_relay(factLabel(u"runRelay"_s, this)),
      m_times(factLabel(u"runTimes"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    m_stack->addWidget(m_chart);
    auto* table =
        makeReadTable({u"courseTable"_s, tr("The course of the run in numbers")}, m_model, m_stack);
    m_stack->addWidget(table);
    connect(m_model, &QAbstractItemModel::rowsInserted, table,
            [table](const QModelIndex&, int first, int last) {
                if (last - first + 1 == table->model()->rowCount()) // the first of all
                    fitColumnsInside(table);
            });
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_stack, 1);
    column->addWidget(m_times);
    column->addWidget(m_relay);
    connect(m_toggle, &TogglePair::chosen, this,
            [this](bool second) { m_stack->setCurrentIndex(second ? 1 : 0); });
}

void CourseView::showRun(const RunCard& run, const RunHistory& history)
{
    m_chart->setEmptyWords(emptyWords(run));
    m_chart->setHistory(history, smallerLimit(run.timing.perMinute, run.limits.perMinute),
                        run.timing.zone);
    m_model->setHistory(history, run.timing.zone);
    const QString facts = relayFacts(run);
    m_relay->setText(tr("Relay: %1").arg(facts));
    m_relay->setVisible(!facts.isEmpty());
    QString times;
    if (run.startedAt && run.endedAt)
        times = tr("From %1 to %2")
                    .arg(formatMoment(*run.startedAt, run.timing.zone),
                         formatMoment(*run.endedAt, run.timing.zone));
    else if (run.startedAt)
        times = tr("Since %1").arg(formatMoment(*run.startedAt, run.timing.zone));
    m_times->setText(times);
    m_times->setVisible(!times.isEmpty());
}

} // namespace ringi
