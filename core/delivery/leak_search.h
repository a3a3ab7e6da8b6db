// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/leak_finder.h"
#include "delivery/rehearsal.h"

#include <QSet>

#include <functional>

namespace ringi {

/// Looks through a rehearsal for messages with what belongs to somebody else: the address of
/// another person, or a value of at least six letters of a column where values are personal (nine
/// in ten people have one that nobody else has). As a word of its own, in any case. What a person's
/// own address, a longer value of theirs or the campaign's own text holds is no hit.
///
/// Blocking: for a pool thread. Memory: 16 octets for each value looked for, at most 64 MB at a
/// time (then the messages are read more than once), and 8 for each while columns are judged.
class LeakSearch final {
public:
    /// Told how far it is, of `count() * passes`; returns false to stop (Cancelled).
    using Progress = std::function<bool(qint64 done, qint64 of)>;

    LeakSearch(const Rehearsal& rehearsal, Progress progress);

    /// FileUnreadable, Cancelled.
    Result<LeakReport> run();

private:
    Status judgeColumns();
    Status look(const QList<int>& columns);
    Status lookAtMessage(const LeakFinder& finder, qint64 ordinal);
    Status leaveOutTheText(const LeakFinder& finder);
    [[nodiscard]] QString fieldOf(int column) const;
    [[nodiscard]] Result<QString> valueOf(qint64 ordinal, int column) const;
    [[nodiscard]] Status step();

    const Rehearsal& m_rehearsal;
    Progress m_progress;
    LeakReport m_report;
    QList<int> m_columns;       ///< to be looked for; 0: the address
    QSet<QString> m_everybodys; ///< needles that the campaign's own text holds
    std::vector<bool> m_leaky;  ///< by ordinal
    qint64 m_done = 0;
    qint64 m_of = 0;
};

} // namespace ringi
