// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace ringi {

/// A steady moment: milliseconds since an arbitrary start. Never goes back, whatever happens to the
/// clock on the wall.
using Steady = std::chrono::milliseconds;

[[nodiscard]] inline Steady steadyNow()
{
    return std::chrono::duration_cast<Steady>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace ringi
