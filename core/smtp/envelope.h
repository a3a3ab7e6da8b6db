// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi::smtp {

/// The envelope of one message (RFC 5321 section 2.3.1): addr-specs as they go on the wire, without
/// angle brackets, ASCII. There is room for exactly one recipient (promise P3).
struct Envelope {
    QByteArray sender; ///< empty: the null reverse-path
    QByteArray recipient;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

} // namespace ringi::smtp
