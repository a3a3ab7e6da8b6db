// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

namespace ringi {

/// An error in the reader's language. Every part is a whole sentence or empty.
struct ErrorText {
    QString happened;
    QString means; ///< for the campaign or the work at hand
    QString todo;

    /// The parts that are there, joined as one paragraph.
    [[nodiscard]] QString all() const;
};

/// Words for every ErrorCode. What the relay said itself (Error::reply) is quoted in `means`.
[[nodiscard]] ErrorText describe(const Error& error);

/// Why a campaign was returned or stopped or lapsed, as it is stored: an ErrorCode's name in words,
/// anything else as somebody wrote it.
[[nodiscard]] QString reasonWords(const QString& stored);

} // namespace ringi
