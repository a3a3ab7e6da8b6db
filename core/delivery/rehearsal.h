// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "campaign/recipient.h"

#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace ringi {

class RehearsalSpool;

/// One person's line in a rehearsal.
struct RehearsalLine {
    qint64 ordinal = 0;
    QString address;
    QString subject;              ///< as its reader sees it
    qint64 size = 0;              ///< octets of the message
    std::optional<Error> problem; ///< why this person would get no message

    friend bool operator==(const RehearsalLine&, const RehearsalLine&) = default;
};

/// Somebody's message that holds what is somebody else's.
struct Leak {
    qint64 ordinal = 0; ///< whose message
    QString address;
    qint64 ofOrdinal = 0; ///< whose value
    QString ofAddress;
    QString field; ///< the value's column; empty: the address
    QString value;
    QString through; ///< the recipient's own column that holds it too: the list may be shifted

    friend bool operator==(const Leak&, const Leak&) = default;
};

/// What Rehearsal::leaks() found.
struct LeakReport {
    qint64 messages = 0; ///< looked at
    qint64 leaky = 0;    ///< of them, with at least one hit
    QList<Leak> leaks;   ///< one of each leaky message, at most kMostShown
    QStringList fields;  ///< columns whose values were looked for; addresses always are
    qint64 values = 0;   ///< looked for
    /// Values that the campaign's own text holds, and so everybody's message: not counted as hits.
    QStringList inTheText;

    static constexpr qsizetype kMostShown = 1'000;
};

/// A campaign as it was played to the end in memory: every message as a relay would have received
/// it. A handle: copies share the files, which go with the last one. What is marked "blocking"
/// reads them: on a pool thread, by RehearsalStage, never on the GUI thread.
class Rehearsal final {
public:
    struct Facts {
        qint64 messages = 0;                       ///< that would leave
        qint64 problems = 0;                       ///< people who would get none
        QMap<ErrorCode, qint64> byReason = {};     ///< of the problems
        QStringList fields = {};                   ///< the list's columns
        QString sources = {};                      ///< subject, bodies and sender, for leaks()
        bool isSigned = false;                     ///< by DKIM, as delivery would
        std::optional<Error> unsignedBecause = {}; ///< a key that this computer does not have
    };

    Rehearsal() = default; ///< nobody's
    Rehearsal(std::shared_ptr<const RehearsalSpool> spool, Facts facts);

    [[nodiscard]] const Facts& facts() const { return m_facts; }
    /// People, with those who would get nothing.
    [[nodiscard]] qint64 count() const;
    /// Octets on the disk.
    [[nodiscard]] qint64 size() const;

    /// Blocking. FileUnreadable.
    [[nodiscard]] Result<QList<RehearsalLine>> page(qint64 afterOrdinal, int limit) const;
    /// Blocking. The bytes that a relay would have received (RFC 5322, CRLF). NotFound, where this
    /// person would get none.
    [[nodiscard]] Result<QByteArray> message(qint64 ordinal) const;
    /// Blocking. Whether the message holds the text: in decoded headers, in its text and HTML, in
    /// names of files; case and white space do not matter. False where there is no message.
    [[nodiscard]] Result<bool> holds(qint64 ordinal, const QString& text) const;

    [[nodiscard]] const RehearsalSpool& spool() const { return *m_spool; }

private:
    std::shared_ptr<const RehearsalSpool> m_spool;
    Facts m_facts;
};

} // namespace ringi
