// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/text_quote.h"

namespace ringi {

/// Chooses the quoted words in an editor, where they still stand there; nothing in another widget.
void showQuote(QWidget* editor, const TextQuote& quote);

} // namespace ringi
