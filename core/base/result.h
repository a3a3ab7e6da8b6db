// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace ringi {

/// A value or the reason there is none. Exceptions stay inside the libraries that throw them.
template <typename T>
using Result = std::expected<T, Error>;

/// For actions that return nothing.
using Status = Result<void>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString detail = {},
                                                    QByteArray reply = {})
{
    return std::unexpected(Error{code, std::move(detail), std::move(reply)});
}

/// Hands another Result's error on under a different value type.
template <typename T>
[[nodiscard]] std::unexpected<Error> failure(const Result<T>& failed)
{
    return std::unexpected(failed.error());
}

} // namespace ringi
