// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/rehearsal_stage.h"

namespace ringi {

/// What the parts of the rehearsal's window look at. It outlives them.
struct Played {
    RehearsalStage* stage = nullptr;
    Rehearsal rehearsal = {}; ///< nobody's until it was played
};

} // namespace ringi
