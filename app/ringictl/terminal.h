// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace ringi {

/// Asks on the terminal without showing what is typed. InvalidInput ("no terminal") where there is
/// none.
Result<QString> readHidden(const QString& prompt);

/// Calls `stop` once on the main thread when the program is asked to end (SIGINT, SIGTERM, Ctrl+C).
/// Call it before any thread is started.
void onInterrupt(std::function<void()> stop);

} // namespace ringi
