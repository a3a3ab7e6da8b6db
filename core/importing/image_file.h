// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ringi {

/// "image/png", "image/jpeg", "image/gif" or "image/webp" by how the bytes begin; else empty.
QByteArray imageTypeOf(QByteArrayView bytes);

/// Reads a picture that an HTML file names by a relative address, as browsers find it: percent
/// escapes decoded, what follows ? or # left out, \ taken for /. It must lie in the HTML file's
/// folder or below: no absolute path, no scheme, no "..", no symbolic link that leads out. Any
/// thread.
///
/// InvalidInput: the address leads elsewhere, or the file is no picture (imageTypeOf()).
/// FileNotFound. FileUnreadable. TooLarge: over 10 MB.
Result<QByteArray> readBeside(const QString& htmlPath, const QString& relative);

} // namespace ringi
