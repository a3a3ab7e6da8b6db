// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "mail/merge_template.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ringi {

/// Why a reviewer looks at the message of this recipient.
enum class SampleReason {
    First,
    Last,
    Drawn,        ///< by the packet's digest: the author cannot choose it
    Longest,      ///< its values add most to the message, see SampleChooser
    Shortest,     ///< its values add least
    RarestDomain, ///< its address is at the domain that fewest others are at
    NotAscii,     ///< a value, or the address, holds characters beyond ASCII
    Blank,        ///< a value that the message uses is missing or white space only
};

struct SampleWhy {
    SampleReason reason = SampleReason::First;
    QString about; ///< Blank, NotAscii: the field, empty for the address; RarestDomain: the domain
    qint64 rows = 0; ///< to how many recipients this applies; 0 where it is said of one alone

    friend bool operator==(const SampleWhy&, const SampleWhy&) = default;
};

struct Sample {
    qint64 ordinal = 0;
    QList<SampleWhy> why; ///< one at least, in the order of SampleReason

    friend bool operator==(const Sample&, const Sample&) = default;
};

struct ChosenSamples {
    QList<Sample> samples; ///< ascending, each recipient once
    int leftOut = 0;       ///< columns with blanks that would have made it more than kMost

    friend bool operator==(const ChosenSamples&, const ChosenSamples&) = default;
};

/// Chooses whose messages a reviewer reads: the first, the last, some that the packet's digest
/// draws, and those that are unlike the others. Fed all recipients in ledger order; keeps one
/// number for each column and one for each domain. Where several fit, it is the first of them. What
/// is the same for everybody is no outlier: there is no longest message where all are equally long,
/// and no rarest domain where all are equally rare.
///
/// How long a message is, is measured by the values that are put in: their UTF-16 units, each as
/// often as subject, text and HTML name its field. Fallbacks, and blocks that are not taken, are
/// not weighed. Columns that the message does not name do not count, for blanks and characters
/// neither.
class SampleChooser final {
public:
    /// At most so many samples; people read them to the end.
    static constexpr int kMost = 12;
    /// Of these so many drawn.
    static constexpr int kDrawn = 3;

    /// Of the snapshot its message and its merge fields are used.
    explicit SampleChooser(const Snapshot& snapshot);

    void add(const Recipient& recipient);
    /// @param packetDigest 32 bytes
    [[nodiscard]] ChosenSamples choose(const QByteArray& packetDigest) const;

private:
    /// The first row of which something holds, and how many there are.
    struct Rows {
        qint64 first = 0;
        qint64 count = 0;

        void add(qint64 ordinal);
    };
    struct Column {
        QString field;
        bool isUsed = false; ///< the message names it, be it in an #if alone
        qint64 places = 0;   ///< where its value is put in
        Rows blank;
        Rows notAscii;
    };
    struct Length {
        qint64 ordinal = 0;
        qint64 units = 0;
    };

    void countUses(const QString& source, MergeKind kind);
    void addDomain(const Recipient& recipient);
    void addLength(qint64 ordinal, qint64 units);
    [[nodiscard]] std::optional<Sample> rarestDomain() const;

    QList<Column> m_columns;
    Rows m_foreignAddresses;
    Rows m_foreignValues;
    QHash<QString, Rows> m_domains;
    qint64 m_count = 0;
    Length m_longest;
    Length m_shortest;
};

} // namespace ringi
