// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QFuture>
#include <QString>

namespace ringi {

/// Reads a file that holds a private key, on the pool. FileUnreadable, TooLarge (over 64 KiB). What
/// is in it is not looked at here.
[[nodiscard]] QFuture<Result<Secret>> readPemFile(const QString& path);

} // namespace ringi
