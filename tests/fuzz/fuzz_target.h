// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with one input (and replay_main.cpp with each seed). Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace ringi::test {

/// A promise that has to hold whatever the input; where it does not, the program ends by a crash.
inline void require(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace ringi::test
