// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/leak_model.h"

#include "ui/words/format.h"

namespace ringi {

void LeakModel::setLeaks(const QList<Leak>& leaks)
{
    beginResetModel();
    m_leaks = leaks;
    endResetModel();
}

std::optional<Leak> LeakModel::leak(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? std::optional(m_leaks.at(index.row()))
                                                       : std::nullopt;
}

QString LeakModel::words(const Leak& leak)
{
    const QString reader = tr("%1 (no. %2)", "address, number in the list")
                               .arg(leak.address, formatCount(leak.ordinal));
    const QString owner = tr("%1 (no. %2)", "address, number in the list")
                              .arg(leak.ofAddress, formatCount(leak.ofOrdinal));
    QString words = leak.field.isEmpty()
                        ? tr("The message to %1 holds the address of %2.").arg(reader, owner)
                        : tr("The message to %1 holds “%2”, which is the “%3” of %4.")
                              .arg(reader, leak.value, leak.field, owner);
    if (!leak.through.isEmpty())
        words += u' ' +
                 tr("It stands in their own line too, under “%1”: that column of the list may have "
                    "slipped by a line, or have been sorted alone.")
                     .arg(leak.through);
    return words;
}

int LeakModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_leaks.size());
}

int LeakModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeakModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Leak& leak = m_leaks.at(index.row());
    if (role == Qt::ToolTipRole)
        return words(leak);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Reader:
        return tr("%1: %2", "number in the list, address")
            .arg(formatCount(leak.ordinal), leak.address);
    case Value: return leak.value;
    case Owner:
        return tr("%1: %2", "number in the list, address")
            .arg(formatCount(leak.ofOrdinal), leak.ofAddress);
    default: return {};
    }
}

QVariant LeakModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reader: return tr("The message to");
    case Value: return tr("holds");
    case Owner: return tr("which belongs to");
    default: return {};
    }
}

} // namespace ringi
