// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_line_model.h"

#include "base/when_done.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPageSize = 200;

/// What was stored where the relay said nothing: the name of an error code, or empty.
QString reasonWords(const QString& reason)
{
    const auto code = errorCodeFromName(reason);
    return code ? describe(Error{*code, {}, {}}).happened : reason;
}

} // namespace

RunLineModel::RunLineModel(UiContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
}

void RunLineModel::show(CampaignId campaign, std::optional<LedgerState> only)
{
    const bool same = campaign == m_campaign && only == m_only;
    m_campaign = campaign;
    m_only = only;
    ++m_generation;
    m_loading = false;
    load(0, same ? std::max(kPageSize, rowCount()) : kPageSize);
}

std::optional<RunLine> RunLineModel::line(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return std::nullopt;
    return m_lines.at(index.row());
}

int RunLineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RunLineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunLineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RunLine& line = m_lines.at(index.row());
    const StateText state = describe(line.state);
    if (role == Qt::DecorationRole && index.column() == State)
        return icon(state.icon, state.tone);
    if (role == Qt::ToolTipRole && index.column() == State)
        return state.meaning;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number: return line.ordinal;
    case Address: return line.address;
    case State: return state.word;
    case Tries: return line.tries;
    case Reply:
        return line.reply.isEmpty() ? reasonWords(line.reason)
                                    : QString::fromUtf8(line.reply).simplified();
    case Time: return formatMomentShort(line.updatedAt, m_context.clock->now());
    default: return {};
    }
}

QVariant RunLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Address: return tr("Recipient");
    case State: return tr("State");
    case Tries: return tr("Failed tries");
    case Reply: return tr("What the relay said");
    case Time: return tr("Time");
    default: return {};
    }
}

bool RunLineModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_complete && !m_lines.isEmpty();
}

void RunLineModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        load(m_lines.last().ordinal, kPageSize);
}

void RunLineModel::load(qint64 after, int limit)
{
    if (!m_context.office || !m_campaign.isValid())
        return;
    m_loading = true;
    const int generation = m_generation;
    whenDone(this, m_context.office->runs().lines(m_campaign, after, limit, m_only),
             [this, after, limit, generation](const Result<QList<RunLine>>& page) {
                 if (generation != m_generation)
                     return;
                 m_loading = false;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 m_complete = page->size() < limit;
                 if (after == 0) {
                     beginResetModel();
                     m_lines = *page;
                     endResetModel();
                 } else if (!page->isEmpty()) {
                     const int first = static_cast<int>(m_lines.size());
                     beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
                     m_lines += *page;
                     endInsertRows();
                 }
             });
}

} // namespace ringi
