// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "mail/merge_template.h"

#include <QMap>

namespace ringi {

/// How many recipients something is about, and the first of them.
struct AffectedRows {
    qint64 rows = 0;
    qint64 first = 0; ///< ordinal; 0: none

    void add(const Recipient& recipient);
    /// Puts "rows" and "first" beside the other facts.
    [[nodiscard]] QJsonObject facts(QJsonObject others = {}) const;
};

/// Shows every recipient to the visitor, in order. PacketMismatch "recipients" when they are not as
/// many as the snapshot says: what was not looked at must not pass.
Status forEveryRecipient(const Snapshot& snapshot, const CheckContext& context,
                         const std::function<void(const Recipient&)>& visit);

/// The merge fields that the source uses and the list has, by name, with their column. None where
/// the source does not parse.
QMap<QString, qsizetype> usedColumns(const QString& source, MergeKind kind,
                                     const QStringList& fields);

} // namespace ringi
