// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/leak_kind.h"

#include <QList>

#include <functional>
#include <limits>
#include <vector>

namespace ringi {

/// Finds, in one text, the values that belong to one of many people, without comparing with each of
/// them: values are kept as hashes (64 bits; two that differ have the same once in 10^19 times), 16
/// octets a value. Texts and values are leakText(). Pure; after freeze() any thread.
///
/// What two people have in one column, or three in any, belongs to nobody and is forgotten.
/// docs/dev/foreign_data.md says what is looked for and why.
class LeakFinder final {
public:
    static constexpr qsizetype kShortest = 3; ///< characters; kindOf() wants more of most
    /// Of a longer value its beginning and its end are looked for.
    static constexpr qsizetype kLongest = 64;

    struct Suspicion {
        qint64 ordinal = 0; ///< whose
        int column = 0;     ///< 0: the address; from 1 the fields
        LeakKind kind = LeakKind::None;
        qsizetype at = 0;
        qsizetype length = 0;

        [[nodiscard]] qsizetype end() const { return at + length; }
        friend bool operator==(const Suspicion&, const Suspicion&) = default;
    };

    /// What kindOf() does not want looked for is left out; a recipient's address (column 0) never.
    void add(qint64 ordinal, int column, const LeakText& value);
    /// From now on it can look. Of the columns that are not `always` looked for, those stay in
    /// which nine values in ten are one person's: cities and ranks are nobody's.
    void freeze(const std::function<bool(int column)>& always);

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_needles.size()); }
    /// Of the columns that were added, those that are looked for, in order.
    [[nodiscard]] const QList<int>& columns() const { return m_columns; }
    /// Characters of the longest that is looked for.
    [[nodiscard]] qsizetype longest() const { return m_longest; }

    /// Every place where one of the values stands by itself, not as a part of a longer word,
    /// number or address; one that two people have, once for each. `until`: which begin before it.
    void look(const QString& text, const std::function<void(const Suspicion&)>& suspect,
              qsizetype until = std::numeric_limits<qsizetype>::max()) const;

private:
    struct Needle {
        quint64 hash = 0;
        quint32 ordinal = 0;
        quint16 column = 0;
        quint8 length = 0;
        LeakKind kind = LeakKind::None;
    };
    /// Needles of a similar length: which beginnings and which lengths there are.
    struct Lengths {
        qsizetype beginning = 0;
        std::vector<bool> begins = {}; ///< by hash
        QList<qsizetype> all = {};
    };
    class Reader;

    void addNeedle(const Needle& whose, QStringView text);
    void forgetShared();
    void forgetColumns(const std::function<bool(int column)>& always);

    std::vector<Needle> m_needles;                   ///< by hash, after freeze()
    std::vector<std::pair<qint64, qint64>> m_filled; ///< by column: values, of them one person's
    QList<int> m_columns;
    qsizetype m_longest = 0;
    Lengths m_short{.beginning = 3};
    Lengths m_long{.beginning = 6};
};

} // namespace ringi
