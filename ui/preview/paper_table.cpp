// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/paper_table.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A cell is a line; what is longer is read in its tool tip.
constexpr qsizetype kLongestCell = 500;
constexpr qsizetype kShortCell = 20; ///< seen whole anyway

/// As every spreadsheet counts: A, B, ... Z, AA.
QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

} // namespace

PaperTableModel::PaperTableModel(const PaperSection& sheet, QObject* parent)
    : QAbstractTableModel(parent), m_sheet(sheet)
{
    for (const PaperRow& row : m_sheet.rows)
        m_columns = std::max(m_columns, static_cast<int>(row.cells.size()));
}

int PaperTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int PaperTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant PaperTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_sheet.rows.size())
        return {};
    const QString text = m_sheet.rows.at(index.row()).cells.value(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text.left(kLongestCell).simplified();
    // As text, whatever it looks like: a tip that begins like HTML is shown as such.
    if (role == Qt::ToolTipRole && text.size() > kShortCell)
        return u"<p>"_s + text.left(4 * kLongestCell).toHtmlEscaped() + u"</p>"_s;
    return {};
}

QVariant PaperTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Horizontal) {
        const QString name = columnName(section);
        return m_sheet.hiddenColumns.contains(section) ? tr("%1 (hidden)").arg(name) : name;
    }
    if (section >= m_sheet.rows.size())
        return {};
    const PaperRow& row = m_sheet.rows.at(section);
    return row.hidden ? tr("%1 (hidden)").arg(row.number) : QString::number(row.number);
}

} // namespace ringi
