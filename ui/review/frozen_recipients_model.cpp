// SPDX-License-Identifier: Apache-2.0
#include "ui/review/frozen_recipients_model.h"

#include "office/review_desk.h"
#include "ui/words/format.h"

namespace ringi {
namespace {

constexpr int kFixedColumns = 2; // number and address

} // namespace

FrozenRecipientsModel::FrozenRecipientsModel(UiContext& context, CampaignId campaign,
                                             QStringList fields, QObject* parent)
    : KeysetModel([](const Recipient& person) { return person.ordinal; },
                  [this](const Error& error) {
                      Q_EMIT failed(error);
                  },
                  parent),
      m_context(context), m_campaign(campaign), m_fields(std::move(fields))
{
}

void FrozenRecipientsModel::showHaving(const QString& text)
{
    m_text = text;
    show([this, text](qint64 after, int limit) {
        return m_context.office->review().recipients(*m_context.session, m_campaign, {after, limit},
                                                     text);
    });
}

void FrozenRecipientsModel::onPage()
{
    Q_EMIT pageRead();
}

int FrozenRecipientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFixedColumns + static_cast<int>(m_fields.size());
}

QVariant FrozenRecipientsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Recipient& recipient = row(index);
    if (index.column() == 0)
        return formatCount(recipient.ordinal);
    return index.column() == 1 ? recipient.address
                               : recipient.values.value(index.column() - kFixedColumns);
}

QVariant FrozenRecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("No.");
    return section == 1 ? tr("Recipient") : m_fields.value(section - kFixedColumns);
}

} // namespace ringi
