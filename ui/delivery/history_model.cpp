// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/history_model.h"

#include "ui/words/format.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace ringi {

void HistoryModel::setHistory(const RunHistory& history, const QString& zone)
{
    const int rows = static_cast<int>(history.slices().size());
    m_zone = zone;
    if (rows < m_rows || (m_rows > 0 && history.sliceLength() != m_history.sliceLength())) {
        beginResetModel();
        m_history = history;
        m_rows = rows;
        endResetModel();
        return;
    }
    // The latest are on top; what was there moves down and keeps its selection.
    if (rows > m_rows) {
        beginInsertRows({}, 0, rows - m_rows - 1);
        m_history = history;
        m_rows = rows;
        endInsertRows();
    }
    m_history = history;
    if (m_rows > 0)
        Q_EMIT
    dataChanged(index(0, 0), index(std::min(m_rows, 3) - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const HistorySlice& HistoryModel::slice(int row) const
{
    return m_history.slices().at(m_rows - 1 - row);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Time)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const HistorySlice& part = slice(index.row());
    switch (index.column()) {
    case Time: {
        const QTimeZone named(m_zone.toUtf8());
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(
            toMilliseconds(part.from), named.isValid() ? named : QTimeZone::systemTimeZone());
        return QLocale().toString(when.time(), tr("HH:mm:ss", "pattern of a time"));
    }
    case PerMinute: return formatCount(qRound64(m_history.perMinute(part)));
    case Accepted: return formatCount(part.in.accepted);
    case Refused: return formatCount(part.in.refused);
    case Unknown: return formatCount(part.in.unknown);
    case Deferred: return formatCount(part.in.deferred);
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != Time)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("From");
    case PerMinute: return tr("A minute");
    case Accepted: return tr("Accepted");
    case Refused: return tr("Refused");
    case Unknown: return tr("Unknown");
    case Deferred: return tr("Later");
    default: return {};
    }
}

} // namespace ringi
