// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/leak_rules.h"
#include "delivery/rehearsal.h"

#include <QSet>

#include <functional>
#include <vector>

namespace ringi {

struct SpooledPerson;

/// Looks through a rehearsal for messages with what belongs to somebody else, by the rules of
/// docs/dev/foreign_data.md, as submitting does; but in the bytes that would leave. What the
/// campaign's own text holds is said by itself and is no hit in a message.
///
/// Blocking: for a pool thread. Memory: 16 octets for each value, at most 64 MB at a time (then the
/// messages are read more than once).
class LeakSearch final {
public:
    /// Told how far it is, of `count() * passes`; returns false to stop (Cancelled).
    using Progress = std::function<bool(qint64 done, qint64 of)>;

    LeakSearch(const Rehearsal& rehearsal, Progress progress);

    /// FileUnreadable, Cancelled.
    Result<LeakReport> run();

private:
    /// What could be chance, by whose column it is.
    struct Slight {
        std::vector<qint64> ordinals = {}; ///< of the messages, each once
        QList<Leak> leaks = {};
    };

    Status look(int first, int end);
    Status lookAtMessage(const LeakFinder& finder, qint64 ordinal);
    Status leaveOutTheText(const LeakFinder& finder);
    Status weigh(const QString& needle, const LeakFinder::Suspicion& found,
                 const SpooledPerson& person);
    void tell(const Leak& leak);
    void tellMany();
    [[nodiscard]] QString valueOf(const Recipient& recipient, int column) const;
    [[nodiscard]] Status step();

    const Rehearsal& m_rehearsal;
    Progress m_progress;
    LeakReport m_report;
    LeakColumns m_columns;
    QSet<QString> m_everybodys; ///< needles that the campaign's own text holds
    std::vector<bool> m_leaky;  ///< by ordinal
    QMap<int, Slight> m_slight;
    qint64 m_done = 0;
    qint64 m_of = 0;
};

} // namespace ringi
