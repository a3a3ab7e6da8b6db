// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/reply_meaning.h"

#include <vector>

namespace ringi::test {

/// One reply as relays are known to write it, with our own addresses; lines end in LF.
struct ReplyCase {
    const char* name;
    smtp::Command at;
    const char* reply;
    ReplyMeaning meaning;
    Scope scope;
};

std::vector<ReplyCase> replyCases();

} // namespace ringi::test
