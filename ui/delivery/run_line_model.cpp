// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_line_model.h"

#include "ui/delivery/line_words.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/words/format.h"

namespace ringi {
namespace {

qint64 ordinalOf(const RunLine& line)
{
    return line.ordinal;
}

} // namespace

RunLineModel::RunLineModel(UiContext& context, Failed failed, QObject* parent)
    : KeysetModel(ordinalOf, std::move(failed), parent), m_context(context)
{
}

void RunLineModel::showLines(CampaignId campaign, const LineFilter& filter)
{
    if (!campaign.isValid() || !m_context.office) {
        show({});
        return;
    }
    show([this, campaign, filter](qint64 after, int limit) {
        return m_context.office->runs().lines(campaign, after, limit, filter);
    });
}

std::optional<RunLine> RunLineModel::line(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? std::optional(row(index)) : std::nullopt;
}

int RunLineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunLineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RunLine& line = row(index);
    const StateText state = describe(line.state);
    if (role == Qt::DecorationRole && index.column() == State)
        return icon(state.icon, state.tone);
    if (role == Qt::ToolTipRole && index.column() == State)
        return state.meaning;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number: return formatCount(line.ordinal);
    case Address: return line.address;
    case State: return state.word;
    case Tries: return formatCount(line.tries);
    case Reply: return lineReply(line);
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
    case Tries: return tr("Retries");
    case Reply: return tr("Reply");
    case Time: return tr("Time");
    default: return {};
    }
}

UnknownModel::UnknownModel(UiContext& context, Failed failed, QObject* parent)
    : KeysetModel(ordinalOf, std::move(failed), parent), m_context(context)
{
}

void UnknownModel::showLines(const RunCard& run)
{
    m_zone = run.timing.zone;
    if (!run.campaign.isValid() || !m_context.office) {
        show({});
        return;
    }
    show([this, campaign = run.campaign](qint64 after, int limit) {
        LineFilter unknown;
        unknown.only = LedgerState::Unknown;
        return m_context.office->runs().lines(campaign, after, limit, unknown);
    });
}

std::optional<RunLine> UnknownModel::line(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? std::optional(row(index)) : std::nullopt;
}

int UnknownModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UnknownModel::said(const RunLine& line) const
{
    if (line.firstSayer.isEmpty())
        return {};
    const QString words =
        tr("%1: %2", "person, decision").arg(line.firstSayer, saidWords(line.saidEvent));
    return line.disagreeing.isEmpty() ? words
                                      : tr("%1; %2 says otherwise", "what somebody said, person")
                                            .arg(words, line.disagreeing);
}

QVariant UnknownModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RunLine& line = row(index);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Address: return line.address;
    case Opened: return formatMoment(line.openedAt.value_or(line.updatedAt), m_zone);
    case MessageId: return QString::fromLatin1(line.messageId);
    case Reply: {
        const QString reply = lineReply(line);
        return reply.isEmpty() ? tr("nothing") : reply;
    }
    case Said: return said(line);
    default: return {};
    }
}

QVariant UnknownModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Address: return tr("Recipient");
    case Opened: return tr("Handed over at");
    case MessageId: return tr("Message-ID");
    case Reply: return tr("Reply");
    case Said: return tr("Said so far");
    default: return {};
    }
}

} // namespace ringi
