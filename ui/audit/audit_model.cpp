// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_model.h"

#include "office/audit_desk.h"
#include "base/when_done.h"
#include "ui/audit/action_text.h"
#include "ui/words/format.h"

namespace ringi {
namespace {

constexpr int kPageSize = 200;

} // namespace

AuditModel::AuditModel(UiContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
}

void AuditModel::reload()
{
    ++m_generation;
    m_loading = false;
    load(0);
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditEntry& entry = m_entries.at(index.row());
    switch (index.column()) {
    case Number: return entry.sequence;
    case Time: return formatMoment(entry.at);
    case Person: return entry.actorName.isEmpty() ? tr("(not signed in)") : entry.actorName;
    case Action: return actionWords(entry.action);
    case Subject: return entry.subject;
    case Details: return detailWords(entry);
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Time: return tr("Time");
    case Person: return tr("Person");
    case Action: return tr("What happened");
    case Subject: return tr("About");
    case Details: return tr("Details");
    default: return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_complete && !m_entries.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        load(m_entries.last().sequence);
}

void AuditModel::load(qint64 before)
{
    if (!m_context.office || !m_context.session || m_loading)
        return;
    m_loading = true;
    const int generation = m_generation;
    whenDone(this, m_context.office->audit().page(*m_context.session, before, kPageSize),
             [this, before, generation](const Result<QList<AuditEntry>>& page) {
                 if (generation != m_generation)
                     return;
                 m_loading = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_complete = page->size() < kPageSize;
                 if (before == 0) {
                     beginResetModel();
                     m_entries = *page;
                     endResetModel();
                 } else if (!page->isEmpty()) {
                     const int first = static_cast<int>(m_entries.size());
                     beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
                     m_entries += *page;
                     endInsertRows();
                 }
             });
}

} // namespace ringi
