// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/member_model.h"

#include "ui/lists/refusal_text.h"
#include "ui/words/format.h"

namespace ringi {
namespace {

constexpr int kFixedColumns = 2; // number and address

} // namespace

MemberModel::MemberModel(Failed failed, QObject* parent)
    : KeysetModel([](const Recipient& person) { return person.ordinal; }, std::move(failed), parent)
{
}

void MemberModel::showList(ListDesk& desk, const ListCard& list)
{
    m_fields = list.fields;
    show([&desk, id = list.id](qint64 after, int limit) { return desk.page(id, after, limit); });
}

int MemberModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFixedColumns + static_cast<int>(m_fields.size());
}

QVariant MemberModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Recipient& person = row(index);
    if (index.column() == 0)
        return formatCount(person.ordinal);
    if (index.column() == 1)
        return person.address;
    return person.values.value(index.column() - kFixedColumns);
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("No.");
    if (section == 1)
        return tr("Address");
    return m_fields.value(section - kFixedColumns);
}

RefusalModel::RefusalModel(Failed failed, QObject* parent)
    : KeysetModel([](const RefusedLine& line) { return line.line; }, std::move(failed), parent)
{
}

void RefusalModel::showList(ListDesk& desk, const ListCard& list)
{
    show(
        [&desk, id = list.id](qint64 after, int limit) { return desk.refusals(id, after, limit); });
}

int RefusalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RefusedLine& line = row(index);
    switch (index.column()) {
    case Line: return formatCount(line.line);
    case Reason: return describe(line).reason;
    case Todo: return describe(line).todo;
    default: return {};
    }
}

QVariant RefusalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Reason: return tr("Why it was refused");
    case Todo: return tr("What to do");
    default: return {};
    }
}

} // namespace ringi
