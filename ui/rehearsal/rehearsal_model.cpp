// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/rehearsal_model.h"

#include "ui/shell/icons.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

namespace ringi {

RehearsalModel::RehearsalModel(Failed failed, QObject* parent)
    : KeysetModel([](const RehearsalLine& line) { return line.ordinal; }, std::move(failed), parent)
{
}

std::optional<RehearsalLine> RehearsalModel::line(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? std::optional(row(index)) : std::nullopt;
}

int RehearsalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RehearsalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RehearsalLine& line = row(index);
    if (role == Qt::DecorationRole && index.column() == Subject && line.problem)
        return icon(QStringLiteral("error"), Tone::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number: return formatCount(line.ordinal);
    case Address: return line.address;
    case Subject:
        return line.problem ? tr("No message. %1").arg(describe(*line.problem).happened)
                            : line.subject;
    default: return {};
    }
}

QVariant RehearsalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Address: return tr("Recipient");
    case Subject: return tr("Subject");
    default: return {};
    }
}

} // namespace ringi
