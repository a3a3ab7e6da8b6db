// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// Text as it stands between tags: & < > become entities.
QString escapeHtmlText(const QString& text);
/// Text as it stands in a double-quoted attribute: & < > " become entities.
QString escapeHtmlAttribute(const QString& text);

} // namespace ringi
