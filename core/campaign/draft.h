// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QString>

#include <optional>

namespace ringi {

/// Written before a list can be chosen, so that the number of people is decided by a head and not
/// by a file. The approver reads it before seeing what was loaded.
struct IntentCard {
    QString audience;         ///< who gets this, in words
    QString purpose;          ///< why
    qint64 expectedCount = 0; ///< about how many
    QString requestedBy;      ///< who asked for it

    [[nodiscard]] bool isComplete() const
    {
        return !audience.trimmed().isEmpty() && !purpose.trimmed().isEmpty() && expectedCount > 0 &&
               !requestedBy.trimmed().isEmpty();
    }
    friend bool operator==(const IntentCard&, const IntentCard&) = default;
};

/// When it may leave and how fast.
struct Timing {
    std::optional<Moment> notBefore; ///< empty: as soon as the hold is over
    std::optional<Moment> notAfter;  ///< empty: no end; otherwise it lapses after it
    QString zone;                    ///< IANA name the author thought in, e.g. "Asia/Tokyo"
    int perMinute = 0;               ///< at most so many messages a minute; 0: as fast as the relay

    friend bool operator==(const Timing&, const Timing&) = default;
};

/// A campaign as its author writes it. Nothing of it can be sent; see Snapshot.
struct Draft {
    CampaignId id;
    int revision = 1;
    PersonId author;
    IntentCard intent;
    SenderId sender;
    ListId list;
    QString subject; ///< merge template source
    QString body;    ///< plain text merge template source
    Timing timing;

    friend bool operator==(const Draft&, const Draft&) = default;
};

} // namespace ringi
