// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QStringList>

namespace ringi {

/// That somebody looked at a part of a campaign while it was as its digest says.
struct ReviewLook {
    CampaignId campaign;
    PersonId reviewer;
    QString part;
    QByteArray partDigest; ///< see partDigest()
    Moment at{};
    bool complete = false; ///< all of it was shown
    bool ticked = false;   ///< the person's own tick
    QStringList marks;     ///< what was read of a part that has several things to read

    friend bool operator==(const ReviewLook&, const ReviewLook&) = default;
};

/// Somebody who has a review open.
struct ReviewVisitRow {
    CampaignId campaign;
    PersonId reviewer;
    Moment openedAt{};

    friend bool operator==(const ReviewVisitRow&, const ReviewVisitRow&) = default;
};

/// What reviewers looked at, and who has a review open.
class ReviewLookGateway final {
public:
    explicit ReviewLookGateway(Connection& connection) : m_connection(connection) {}

    /// Takes the place of this person's earlier look at the same part with the same digest.
    Status put(const ReviewLook& look);
    /// All looks of one person at one campaign.
    Result<QList<ReviewLook>> find(CampaignId campaign, PersonId reviewer);

    /// Whether it is the first time that this person takes this revision up.
    Result<bool> open(const ReviewVisitRow& visit, int revision);
    Status close(CampaignId campaign, PersonId reviewer, Moment at);
    /// Open ones of submitted campaigns in their present revision, opened after this moment, oldest
    /// first.
    Result<QList<ReviewVisitRow>> openSince(Moment after);

private:
    Connection& m_connection;
};

} // namespace ringi
