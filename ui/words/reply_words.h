// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/reply_meaning.h"

#include <QString>

namespace ringi {

/// What a relay means with a refusal, for people: what happened, what it means for this person or
/// the campaign, and what to do, in one to three sentences. Fits 4xx and 5xx. Beside it the relay's
/// own words should stand.
[[nodiscard]] QString replyWords(ReplyMeaning meaning);

} // namespace ringi
