// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QString>

#include <optional>

namespace ringi {

using CommentId = Id<struct CommentTag>;

/// What a reviewer wants changed: of a part, or of the whole campaign (the reason of a return).
struct CommentRow {
    CommentId id;
    CampaignId campaign;
    int revision = 0;
    PersonId author;
    QString part;   ///< as in reviewParts(); empty: the whole
    QString quote;  ///< the place in its text; empty: none
    int place = -1; ///< where the quote begins in the source, in UTF-16 units; -1: not known
    QString text;
    Moment madeAt{};
    std::optional<Moment> doneAt; ///< said the author of the campaign
    PersonId doneBy;
    int doneIn = 0; ///< the revision that was written then; 0: not done

    friend bool operator==(const CommentRow&, const CommentRow&) = default;
};

} // namespace ringi
