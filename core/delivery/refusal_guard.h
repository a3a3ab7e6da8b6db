// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace ringi {

/// Stops a run before the list burns: too many of the first are refused for good. Counts final
/// outcomes (accepted or 5xx) in the order in which they come. A value for one thread.
class RefusalGuard final {
public:
    /// Watches the first 50 outcomes, from the 10th on. percent 1..100; at 100 it never speaks.
    explicit RefusalGuard(int percent) : RefusalGuard(percent, kFirst) {}
    /// Watches a whole ring of a canary run, from the 10th outcome on; see isOver() for its end.
    /// A ring has one of its own.
    [[nodiscard]] static RefusalGuard ofRing(int percent) { return {percent, -1}; }

    /// There were these before, when nobody watched.
    void recall(qint64 accepted, qint64 refused);

    /// True once: when this outcome made the share larger than the percentage.
    bool count(bool refusedForGood);

    /// The share is larger than the percentage, however few there were: what counts at the end of
    /// a ring, which may be three people.
    [[nodiscard]] bool isOver() const { return m_refused * 100 > m_percent * m_outcomes; }

    static constexpr qint64 kFirst = 50;
    static constexpr qint64 kFewest = 10;

private:
    RefusalGuard(int percent, qint64 watched) : m_percent(percent), m_watched(watched) {}

    qint64 m_percent;
    qint64 m_watched; ///< -1: all
    qint64 m_outcomes = 0;
    qint64 m_refused = 0;
    bool m_spoke = false;
};

} // namespace ringi
