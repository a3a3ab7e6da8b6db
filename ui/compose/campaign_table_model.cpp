// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/campaign_table_model.h"

#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"

namespace ringi {

CampaignTableModel::CampaignTableModel(UiContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
}

void CampaignTableModel::setCards(const QList<CampaignCard>& cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

std::optional<CampaignCard> CampaignTableModel::card(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_cards.size())
        return std::nullopt;
    return m_cards.at(index.row());
}

int CampaignTableModel::rowOf(CampaignId campaign) const
{
    for (int row = 0; row < m_cards.size(); ++row) {
        if (m_cards.at(row).id == campaign)
            return row;
    }
    return -1;
}

int CampaignTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int CampaignTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CampaignTableModel::text(const CampaignCard& card, int column) const
{
    switch (column) {
    case State: return describe(card.state).word;
    case Subject:
        return card.subject.isEmpty() ? tr("(no subject yet)") : card.subject.simplified();
    case Note: {
        // Why it came back, or who sealed it: never both, a return voids the seals.
        if (!card.reason.isEmpty())
            return reasonWords(card.reason).simplified();
        QStringList seals;
        if (card.solo)
            seals.append(tr("Solo: its author alone reviews it"));
        for (const auto& [name, at] : card.seals)
            seals.append(tr("Sealed by %1, %2").arg(name, formatDay(at)));
        return seals.join(tr("; ", "between seals in a list"));
    }
    case Author: return card.author;
    case List: return card.listName;
    case People: return card.listName.isEmpty() ? QString() : formatCount(card.recipientCount);
    case Changed: return formatMomentShort(card.updatedAt, m_context.clock->now());
    default: return {};
    }
}

QVariant CampaignTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CampaignCard& card = m_cards.at(index.row());
    if (role == Qt::DecorationRole && index.column() == State) {
        const StateText state = describe(card.state);
        return icon(state.icon, state.tone);
    }
    if (role == Qt::ToolTipRole && index.column() == State)
        return describe(card.state).meaning;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(card, index.column());
    return {};
}

QVariant CampaignTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Subject: return tr("Subject");
    case Note: return tr("Seals or reason");
    case Author: return tr("Author");
    case List: return tr("List");
    case People: return tr("People");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace ringi
