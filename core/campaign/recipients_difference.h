// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"

#include <array>
#include <vector>

namespace ringi {

/// How one list of people became another.
struct RecipientChanges {
    QStringList fieldsBefore; ///< whose values the removed have
    QStringList fieldsAfter;  ///< whose values the added and the changed have
    qint64 before = 0;
    qint64 after = 0;
    qint64 addedCount = 0;
    qint64 removedCount = 0;
    qint64 changedCount = 0; ///< the same address; a column that both lists have says another
    bool reordered = false;  ///< those who stayed are in another order
    QList<Recipient> added;  ///< the first of them, in list order
    QList<Recipient> removed;
    QList<Recipient> changed; ///< as they are now

    friend bool operator==(const RecipientChanges&, const RecipientChanges&) = default;
};

/// Compares two lists that come in their own order, person by person: all before, then all after,
/// and once more all before where somebody was removed. People are the same by their address
/// (MailAddress::key). Memory: 40 bytes for each person before, whatever they are called; two
/// addresses share half a SHA-256 once in 2^64 lists of a thousand million. Not thread-safe.
class RecipientsDifference final {
public:
    /// @param listed how many people of each kind are listed; all are counted
    RecipientsDifference(QStringList fieldsBefore, QStringList fieldsAfter, int listed = 300);

    void addBefore(const Recipient& recipient);
    void addAfter(const Recipient& recipient);
    /// Somebody is gone: their names are known after all before were handed to nameRemoved().
    [[nodiscard]] bool hasRemoved() const { return m_matched < m_changes.before; }
    void nameRemoved(const Recipient& recipient);
    /// Spent afterwards.
    RecipientChanges finish();

private:
    struct Mark {
        std::array<quint64, 2> key; ///< of the address
        quint64 values;             ///< of the columns that both lists have
        qint64 ordinal;
        qint64 taken; ///< in the first of several of one address: how many were met again
    };

    void sort();
    [[nodiscard]] std::vector<Mark>::iterator firstOf(const std::array<quint64, 2>& key);
    [[nodiscard]] static std::array<quint64, 2> keyOf(const Recipient& recipient);
    [[nodiscard]] quint64 valuesOf(const QStringList& fields, const Recipient& recipient) const;

    RecipientChanges m_changes;
    QStringList m_shared; ///< columns that both lists have
    int m_listed;
    bool m_sorted = false;
    qint64 m_matched = 0;
    qint64 m_lastOrdinal = 0; ///< before, of the last who was met again
    std::vector<Mark> m_marks;
};

} // namespace ringi
