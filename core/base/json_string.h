// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringView>

namespace ringi {

/// Appends `text` as a JSON string with the shortest escapes (RFC 8785 section 3.2.2.2), quotes
/// included, in UTF-8. InvalidInput for a lone surrogate; `out` is then as it was.
Status appendJsonString(QByteArray& out, QStringView text);

} // namespace ringi
