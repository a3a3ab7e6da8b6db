// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_news.h"
#include "ui/shell/run_news_text.h"

namespace ringi {

/// What the system's notification says of a review. Subjects, never an address or a text.
[[nodiscard]] NewsText describe(const ReviewNewsItem& item, Moment now);

/// Beside the icon in the tray: how many campaigns wait; empty: none.
[[nodiscard]] QString waitingWords(int waiting);

} // namespace ringi
