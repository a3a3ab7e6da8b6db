// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/tally_model.h"

#include "ui/delivery/line_words.h"
#include "ui/words/format.h"

#include <algorithm>

namespace ringi {
namespace {

bool isNumber(int column)
{
    return column >= TallyModel::Accepted && column <= TallyModel::Deferred;
}

RunCounts countsOf(const TallyRow& row, qint64 largest)
{
    RunCounts counts;
    counts.accepted = row.accepted;
    counts.refused = row.refused;
    counts.unknown = row.unknown;
    // Against the largest row, so that the bars' lengths can be compared.
    counts.total = largest;
    return counts;
}

qint64 endedOf(const TallyRow& row)
{
    return row.accepted + row.refused + row.unknown;
}

} // namespace

TallyModel::TallyModel(TallyKind kind, QObject* parent) : QAbstractTableModel(parent), m_kind(kind)
{
}

void TallyModel::setRows(const QList<TallyRow>& rows)
{
    const bool sameNames =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const TallyRow& a, const TallyRow& b) { return a.name == b.name; });
    if (sameNames) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT
        dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString TallyModel::name(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? m_rows.at(index.row()).name : QString();
}

int TallyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TallyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TallyModel::text(const TallyRow& row, int column) const
{
    switch (column) {
    case Name: return m_kind == TallyKind::Domain ? row.name : reasonWord(row.name);
    case Accepted: return formatCount(row.accepted);
    case Refused: {
        const qint64 ended = endedOf(row);
        if (m_kind == TallyKind::Reason || row.refused == 0 || ended == 0)
            return formatCount(row.refused);
        return tr("%1 (%2 %)", "number, share")
            .arg(formatCount(row.refused), formatCount(row.refused * 100 / ended));
    }
    case Unknown: return formatCount(row.unknown);
    case Deferred: return formatCount(row.deferred);
    case Meaning: return m_kind == TallyKind::Reason ? reasonMeaning(row.name) : QString();
    default: return {};
    }
}

QVariant TallyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TallyRow& row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == kCountsRole && index.column() == Parts) {
        qint64 largest = 1;
        for (const TallyRow& other : m_rows)
            largest = std::max(largest, endedOf(other));
        return QVariant::fromValue(countsOf(row, largest));
    }
    if (role == Qt::AccessibleTextRole && index.column() == Parts)
        return tr("%1 accepted, %2 refused, %3 unknown")
            .arg(formatCount(row.accepted), formatCount(row.refused), formatCount(row.unknown));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, index.column());
    return {};
}

QVariant TallyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return m_kind == TallyKind::Domain ? tr("Domain") : tr("Reason");
    case Parts: return tr("Outcomes");
    case Accepted: return tr("Accepted");
    case Refused: return tr("Refused");
    case Unknown: return tr("Unknown");
    case Deferred: return tr("Later");
    case Meaning: return tr("What it means");
    default: return {};
    }
}

} // namespace ringi
