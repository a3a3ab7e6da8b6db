// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/draft.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace ringi {

/// What a time on the wall of some place means.
struct LocalMoment {
    enum class Kind {
        Exact, ///< happens once
        Gap,   ///< does not exist: clocks go forward over it
        Twice, ///< happens twice: clocks go back over it
    };
    Kind kind = Kind::Exact;
    Moment moment{}; ///< Gap: the change, which is the next that exists; Twice: before the change
    Moment second{}; ///< Twice: after the change; otherwise the same as `moment`

    friend bool operator==(const LocalMoment&, const LocalMoment&) = default;
};

/// Date and time are valid, and so is the zone. Any thread.
[[nodiscard]] LocalMoment resolveLocal(QDate date, QTime time, const QTimeZone& zone);

/// Until when nothing may leave because of the quiet hours: `now` itself when they are not on. They
/// go from the first time the clock shows `from` to the last time it shows `to`, so that no quiet
/// minute is used and, where clocks change, nothing starts and stops again. `now` also without
/// quiet hours, and for hours or a zone that no packet can hold (see checkTiming()).
[[nodiscard]] Moment quietUntil(const Timing& timing, Moment now);

/// There is a window, and every moment of it from `now` on is quiet.
[[nodiscard]] bool isEntirelyQuiet(const Timing& timing, Moment now);

} // namespace ringi
