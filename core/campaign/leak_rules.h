// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/leak_finder.h"
#include "campaign/recipient.h"
#include "campaign/snapshot.h"

#include <QSet>

namespace ringi {

/// What a hit is worth; docs/dev/foreign_data.md has the table and its reasons.
enum class LeakWeight {
    None,
    Slight, ///< could be chance: counts where it is so in many messages (see isMany())
    Likely, ///< a person should look
    Sure,
};

/// Slight hits count when they are in a tenth of the messages, and in three.
[[nodiscard]] bool isMany(qint64 messages, qint64 of);

/// The columns of a list as they are looked at: 0 the address, from 1 the fields, and behind them
/// the whole name, where the list has it in two columns; in either order.
class LeakColumns final {
public:
    explicit LeakColumns(QStringList fields);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isName(int column) const { return m_names.contains(column); }
    /// Looked for however many share theirs.
    [[nodiscard]] bool isAlways(int column) const { return column == 0 || isName(column); }
    /// "address", the field's name, or both names' ("姓 + 名").
    [[nodiscard]] QString nameOf(int column) const;
    /// What somebody has in a column: one value, or two of the whole name; none where it is blank.
    [[nodiscard]] QList<LeakText> valuesOf(const Recipient& recipient, int column) const;

private:
    QStringList m_fields;
    QList<qsizetype> m_parts; ///< of the whole name, where there are two
    QSet<int> m_names;
};

/// What is a person's own.
class OwnWords final {
public:
    OwnWords(const LeakColumns& columns, const Recipient& recipient);

    /// What a hit in this person's message is worth: nothing, where it is a part of something
    /// longer that is theirs, or of their address.
    [[nodiscard]] LeakWeight weigh(const QString& needle, const LeakFinder::Suspicion& found) const;
    /// The field that wholly is the needle; -1: none.
    [[nodiscard]] int through(const QString& needle) const;

private:
    const LeakColumns& m_columns;
    QString m_address;
    QStringList m_values; ///< by field, and the whole name
};

/// What a hit in a text that is the same for everybody is worth.
[[nodiscard]] LeakWeight weighInText(LeakKind kind, bool isName);

/// What belongs to the office that sends, and may stand in its mail whoever else has it: the
/// sender's names and addresses, who wrote it and asked for it, the list's name.
class OfficeWords final {
public:
    /// @param people names of who belongs to the office
    OfficeWords(const Snapshot& snapshot, const QStringList& people);

    [[nodiscard]] bool has(const QString& needle) const;
    /// The recipient is somebody of the office: at the sender's address, or of one of its names.
    [[nodiscard]] bool isOne(const LeakColumns& columns, const Recipient& recipient) const;

private:
    QStringList m_words;
};

} // namespace ringi
