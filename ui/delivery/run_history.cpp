// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_history.h"

#include <algorithm>

namespace ringi {
namespace {

void add(RunTotals& sum, const RunTotals& more)
{
    sum.accepted += more.accepted;
    sum.refused += more.refused;
    sum.unknown += more.unknown;
    sum.deferred += more.deferred;
}

RunTotals grown(const RunTotals& from, const RunTotals& to)
{
    const auto by = [](qint64 before, qint64 after) { return std::max<qint64>(0, after - before); };
    return {by(from.accepted, to.accepted), by(from.refused, to.refused),
            by(from.unknown, to.unknown), by(from.deferred, to.deferred)};
}

} // namespace

void RunHistory::note(Moment at, const RunTotals& totals)
{
    if (!m_last) {
        m_last = totals;
        m_latest = at;
        m_slices.append({at, {}});
        return;
    }
    m_latest = std::max(m_latest, at);
    // Joined until it fits, so that a pause of a week adds no week of slices first.
    while (m_latest - m_slices.first().from >= m_length * kMostSlices)
        joinNeighbours();
    while (m_latest - m_slices.last().from >= m_length)
        m_slices.append({m_slices.last().from + m_length, {}});
    add(m_slices.last().in, grown(*m_last, totals));
    m_last = totals;
}

void RunHistory::joinNeighbours()
{
    QList<HistorySlice> joined;
    for (qsizetype i = 0; i < m_slices.size(); i += 2) {
        joined.append(m_slices.at(i));
        if (i + 1 < m_slices.size())
            add(joined.last().in, m_slices.at(i + 1).in);
    }
    m_slices = std::move(joined);
    m_length *= 2;
}

double RunHistory::perMinute(const HistorySlice& slice) const
{
    // The latest slice has only just begun.
    const auto whole = std::chrono::milliseconds(m_length);
    const auto passed =
        std::clamp(m_latest - slice.from, std::chrono::milliseconds(whole / 2), whole);
    return static_cast<double>(slice.in.ended()) * 60'000.0 / static_cast<double>(passed.count());
}

double RunHistory::most() const
{
    double most = 0;
    for (const HistorySlice& slice : m_slices)
        most = std::max(most, perMinute(slice));
    return most;
}

} // namespace ringi
