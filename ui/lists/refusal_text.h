// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importing/text_decoding.h"
#include "office/list_desk.h"

#include <QString>

namespace ringi {

/// A refused line in the reader's language.
struct RefusalText {
    QString reason; ///< why the line did not become a recipient
    QString todo;   ///< what to do about it
};

/// Words for every refusal code; an unknown code shows itself.
[[nodiscard]] RefusalText describe(const RefusedLine& line);

/// "UTF-8", "CP932 (Shift_JIS)", ...
[[nodiscard]] QString encodingWord(TextEncoding encoding);

} // namespace ringi
