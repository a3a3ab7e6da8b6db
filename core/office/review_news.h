// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace ringi {

class Connection;
struct PersonRecord;

/// Something about a review that one person should hear of although they look elsewhere.
struct ReviewNewsItem {
    enum class Kind {
        Wanted,   ///< it waits for a review that this person may give
        Returned, ///< this person's campaign came back
        Sealed,   ///< this person's campaign got a seal
        Lapsed,   ///< this person's campaign lapsed before all its seals were there
    };

    Kind kind = Kind::Wanted;
    CampaignId campaign;
    QString subject;                        ///< template source
    QString by;                             ///< who did it
    std::optional<Moment> leavesAfter = {}; ///< with Sealed: it was the last one, and this its hold
    QString reason = {};                    ///< with Lapsed: the name of an error code

    friend bool operator==(const ReviewNewsItem&, const ReviewNewsItem&) = default;
};

struct ReviewNews {
    qint64 sequence = 0; ///< of the log: where the next question begins
    int waiting = 0;     ///< campaigns that wait for a review that this person may give
    QList<ReviewNewsItem> items;
};

/// What happened after this entry of the log, oldest first; only the number that waits where it is
/// not given, as for somebody who was never told anything. What is over by now is left out.
Result<ReviewNews> readReviewNews(Connection& connection, const PersonRecord& person,
                                  std::optional<qint64> after);

} // namespace ringi
