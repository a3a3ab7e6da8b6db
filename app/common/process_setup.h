// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ringi {

/// How threads wait and memory is kept: first thing in main(), before any thread. What the
/// environment says about either is left alone.
void setUpProcess();

} // namespace ringi
