// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// What stands after the last "@", in lower case; the same people's mailboxes under the same name.
QString domainOf(const QString& address);

enum class TallyKind { Domain, Reason };

/// Outcomes of a run under one name: a recipient domain, or why (see reasonName()).
struct TallyRow {
    QString name;
    qint64 accepted = 0; ///< of a domain; nobody asks why something went well
    qint64 refused = 0;
    qint64 deferred = 0; ///< how often, not how many people
    qint64 unknown = 0;

    friend bool operator==(const TallyRow&, const TallyRow&) = default;
};

} // namespace ringi
