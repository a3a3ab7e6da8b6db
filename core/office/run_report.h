// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

namespace ringi {

/// Somebody's seal on what was sent.
struct ReportSeal {
    QString name;
    Moment at{};

    friend bool operator==(const ReportSeal&, const ReportSeal&) = default;
};

/// All that a report about a run needs, as sealed and as it came out. Values; any thread.
struct RunReport {
    RunCard card; ///< relay and subject as sealed
    QString officeName;
    int revision = 1;
    QString fromName;
    QString fromAddress;
    QString replyTo; ///< empty: none
    QString author;
    QStringList touchedBy; ///< names of everybody who had a hand in it, the author first
    IntentCard intent;
    QString listName;
    Moment submittedAt{};
    QByteArray packetDigest; ///< 32 bytes
    QList<ReportSeal> seals;
    QList<TallyRow> domains; ///< the largest 20
    QList<TallyRow> reasons; ///< the 20 most frequent
};

} // namespace ringi
