// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "campaign/recipient_survey.h"

namespace ringi {

/// People of one name: each is a recipient of their own.
struct NamesakeGroup {
    QString name; ///< as the first of them has it
    qint64 people = 0;
    QStringList addresses; ///< of the first of them, in list order; see SameName::ordinals
};

/// How many of the recipients an earlier campaign reached.
struct PastOverlap {
    CampaignId campaign;
    QString subject; ///< template source
    Moment startedAt{};
    bool sameList = false;
    qint64 reached = 0; ///< of the recipients of the campaign under review
    qint64 perhaps = 0; ///< of these, with nobody knowing whether it arrived
};

/// What the recipients of a submitted campaign look like beside what the office knows.
struct RecipientOverview {
    RecipientPicture picture;
    QList<NamesakeGroup> namesakes; ///< as picture.sameNames
    /// Some campaign was started before; else there is nothing to compare with.
    bool hasPast = false;
    qint64 newDomainCount = 0; ///< domains where no earlier campaign reached anybody
    qint64 newDomainPeople = 0;
    QList<DomainShare> newDomains; ///< the first 50, most people first
    /// The last five campaigns to the same list, then those of the last five to other lists that
    /// reached anybody of it; newest first.
    QList<PastOverlap> overlaps;
    ListId list;        ///< not valid: unknown
    QString sourceFile; ///< the list was made of; name only
    qint64 leftOut = 0; ///< lines of the file that became no recipient: ListDesk::refusals()
};

} // namespace ringi
