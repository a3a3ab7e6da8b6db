// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_list_model.h"

#include "base/clock.h"
#include "ui/delivery/run_words.h"
#include "ui/shell/icons.h"

#include <algorithm>

namespace ringi {
namespace {

template <typename Row>
bool sameThing(const Row& a, const Row& b)
{
    if (a.index() != b.index())
        return false;
    if (const auto* run = std::get_if<RunCard>(&a))
        return run->campaign == std::get<RunCard>(b).campaign;
    return std::get<RunGroup>(a) == std::get<RunGroup>(b);
}

} // namespace

RunListModel::RunListModel(const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_clock(clock)
{
}

QList<RunListModel::Row> RunListModel::rowsOf(const QList<RunCard>& runs)
{
    QList<Row> rows;
    for (const RunGroup group : {RunGroup::Now, RunGroup::Next, RunGroup::Past}) {
        bool first = true;
        for (const RunCard& run : runs) {
            if (groupOf(run) != group)
                continue;
            if (std::exchange(first, false))
                rows.append(group);
            rows.append(run);
        }
    }
    return rows;
}

void RunListModel::setRuns(const QList<RunCard>& runs)
{
    QList<Row> rows = rowsOf(runs);
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameThing<Row>)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    tick();
}

void RunListModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT
    dataChanged(index(0), index(rowCount() - 1));
}

std::optional<RunCard> RunListModel::run(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return std::nullopt;
    const auto* run = std::get_if<RunCard>(&m_rows.at(index.row()));
    return run == nullptr ? std::nullopt : std::optional(*run);
}

QModelIndex RunListModel::indexOf(CampaignId campaign) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto* run = std::get_if<RunCard>(&m_rows.at(row));
        if (run != nullptr && run->campaign == campaign)
            return index(row);
    }
    return {};
}

QModelIndex RunListModel::firstRun() const
{
    return rowCount() > 1 ? index(1) : QModelIndex();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    if (const auto* run = std::get_if<RunCard>(&row))
        return runData(*run, role);
    if (role == Qt::DisplayRole)
        return groupWord(std::get<RunGroup>(row));
    if (role == HeadingRole)
        return true;
    return {};
}

QVariant RunListModel::runData(const RunCard& run, int role) const
{
    const StateText state = runState(run);
    switch (role) {
    case Qt::DisplayRole: return run.subject;
    case SummaryRole: return runSummary(run, m_clock.now());
    case HeadingRole: return false;
    case Qt::DecorationRole: return icon(state.icon, state.tone);
    case Qt::ToolTipRole: return state.meaning;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "subject, summary").arg(run.subject, runSummary(run, m_clock.now()));
    default: return {};
    }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const
{
    return run(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                      : Qt::ItemNeverHasChildren;
}

} // namespace ringi
