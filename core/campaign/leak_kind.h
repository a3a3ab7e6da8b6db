// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/leak_text.h"

namespace ringi {

/// What a value is like, and so how surely a text that holds it speaks of its owner. A character of
/// writing without spaces counts for two letters, since it says as much.
enum class LeakKind : quint8 {
    None,    ///< not looked for: too short, a date, an amount, a time, a postal code
    Address, ///< an address, in whichever column
    Code,    ///< a member number with letters, a long number, a telephone number, a link
    Number,  ///< six or seven digits, not round
    Short,   ///< four or five digits, or four or five letters and digits together
    Words,   ///< two words or more, five letters at least; or four characters (山田太郎)
    Word,    ///< one word of five letters at least; or three characters (佐々木)
};

/// Of a value that is no recipient's address.
LeakKind kindOf(const LeakText& value);

} // namespace ringi
