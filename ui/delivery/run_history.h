// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QList>

#include <chrono>
#include <optional>

namespace ringi {

/// What has become of a run's recipients up to a moment.
struct RunTotals {
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;
    qint64 deferred = 0; ///< how often the relay said "later"

    /// Messages that came to an end, one way or the other.
    [[nodiscard]] qint64 ended() const { return accepted + refused + unknown; }
    friend bool operator==(const RunTotals&, const RunTotals&) = default;
};

/// What happened within one stretch of time.
struct HistorySlice {
    Moment from{};
    RunTotals in;
};

/// Pace and outcomes of a run over time, in at most kMostSlices stretches of equal length: when
/// they are used up, neighbours are joined. So an hour and a week need the same few kilobytes. A
/// value.
class RunHistory final {
public:
    static constexpr int kMostSlices = 180;

    /// The totals at a moment. The first note is the base: what happened before it has no time. A
    /// total that fell (unknown rows that were settled) counts as nothing, a clock that was set
    /// back as no time.
    void note(Moment at, const RunTotals& totals);

    [[nodiscard]] bool isEmpty() const { return m_slices.isEmpty(); }
    /// From the first note to the latest, without gaps; quiet stretches are there with zeros.
    [[nodiscard]] const QList<HistorySlice>& slices() const { return m_slices; }
    [[nodiscard]] std::chrono::seconds sliceLength() const { return m_length; }
    /// Messages ended in a slice, as a rate.
    [[nodiscard]] double perMinute(const HistorySlice& slice) const;
    /// The fastest slice; 0 where there is none.
    [[nodiscard]] double most() const;

private:
    void joinNeighbours();

    QList<HistorySlice> m_slices;
    std::chrono::seconds m_length{1};
    std::optional<RunTotals> m_last;
    Moment m_latest{};
};

} // namespace ringi
