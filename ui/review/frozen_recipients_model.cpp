// SPDX-License-Identifier: Apache-2.0
#include "ui/review/frozen_recipients_model.h"

#include "base/when_done.h"

namespace ringi {
namespace {

constexpr int kPageSize = 200;
constexpr int kFixedColumns = 2; // number and address

} // namespace

FrozenRecipientsModel::FrozenRecipientsModel(UiContext& context, CampaignId campaign,
                                             QStringList fields, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_campaign(campaign),
      m_fields(std::move(fields))
{
}

int FrozenRecipientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FrozenRecipientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFixedColumns + static_cast<int>(m_fields.size());
}

QVariant FrozenRecipientsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Recipient& recipient = m_rows.at(index.row());
    if (index.column() == 0)
        return recipient.ordinal;
    return index.column() == 1 ? recipient.address
                               : recipient.values.value(index.column() - kFixedColumns);
}

QVariant FrozenRecipientsModel::headerData(int section, Qt::Orientation orientation,
                                           int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("No.");
    return section == 1 ? tr("Recipient") : m_fields.value(section - kFixedColumns);
}

bool FrozenRecipientsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_complete && !m_rows.isEmpty();
}

void FrozenRecipientsModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        load();
}

void FrozenRecipientsModel::load()
{
    if (m_loading)
        return;
    m_loading = true;
    const qint64 after = m_rows.isEmpty() ? 0 : m_rows.last().ordinal;
    whenDone(this,
             m_context.office->review().recipients(*m_context.session, m_campaign, after, kPageSize),
             [this](const Result<QList<Recipient>>& page) {
                 m_loading = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_complete = page->size() < kPageSize;
                 if (page->isEmpty())
                     return;
                 const int first = rowCount();
                 beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
                 m_rows += *page;
                 endInsertRows();
             });
}

} // namespace ringi
