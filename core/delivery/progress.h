// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"

#include <QMetaType>

#include <optional>

namespace ringi {

/// What a run is doing at this moment.
enum class RunActivity {
    Connecting, ///< to the relay, signing in
    Sending,
    Waiting,    ///< for the pace, for a deferred recipient, or for the relay to come back
    Offline,    ///< for the network of this computer, or until it tries all the same
    Resting,    ///< the computer is about to sleep or has just slept; goes on by itself
    Blocked,    ///< refused to send; problem says why; a person has to act
    Done,
};

/// A run as the delivery thread sees it, sent at most four times a second.
struct RunProgress {
    CampaignId campaign;
    RunActivity activity = RunActivity::Connecting;
    qint64 total = 0;
    qint64 done = 0;                   ///< accepted, refused, unknown
    qint64 left = 0;
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;
    qint64 deferred = 0;
    int connections = 0; ///< open now
    int window = 1;      ///< messages under way on each, at most
    int ring = 3;        ///< of a canary run, 0..3
    double perMinute = 0;              ///< over the last half minute
    std::optional<Moment> expectedEnd; ///< empty: not known yet
    std::optional<Moment> waitsUntil;  ///< Waiting: when it looks again
    std::optional<Error> problem;      ///< the last thing that went wrong with the relay or the run
};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::RunProgress)
