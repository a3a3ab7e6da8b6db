// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace ringi {

/// Finds, in one text, the values that belong to exactly one of many people, without comparing with
/// each of them: values are kept as hashes, and a hit is only a suspicion until value() was
/// compared. 16 octets a value. Texts and values are foldedWords(). Pure; after freeze() any
/// thread.
class LeakFinder final {
public:
    static constexpr qsizetype kShortest = 6; ///< letters; shorter ones are in every text
    static constexpr qsizetype kLongest = 64; ///< of a longer value the beginning is looked for

    struct Suspicion {
        qint64 ordinal = 0; ///< whose
        int column = 0;     ///< 0: the address; from 1 the fields
        qsizetype at = 0;
        qsizetype length = 0;

        friend bool operator==(const Suspicion&, const Suspicion&) = default;
    };

    /// What is looked for of a value: nothing where it is too short.
    static QString needleOf(const QString& folded);
    static quint64 hashOf(QStringView folded);

    /// Too short ones are left out.
    void add(qint64 ordinal, int column, const QString& folded);
    /// From now on it can look. A value that several people have in a column is forgotten; one that
    /// stands in several columns belongs to whom the first of them says.
    void freeze();
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_needles.size()); }

    /// Every place where one of the values may stand by itself, not as a part of a longer word.
    void look(const QString& text, const std::function<void(const Suspicion&)>& suspect) const;

private:
    struct Needle {
        quint64 hash = 0;
        quint32 ordinal = 0;
        quint16 column = 0;
        quint16 length = 0;
    };

    std::vector<Needle> m_needles; ///< by hash, after freeze()
    std::vector<bool> m_begins;    ///< which beginnings there are, by hash
    QList<qsizetype> m_lengths;    ///< which lengths there are
};

} // namespace ringi
