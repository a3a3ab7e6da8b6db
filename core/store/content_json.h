// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"

namespace ringi {

/// The parts of a draft that lie in one JSON column: form, files, what was carried over. An empty
/// object is a plain text with nothing else. WorkspaceDamaged ("content") for anything unreadable.
Result<QString> contentText(const Draft& draft);
Status readContent(const QString& text, Draft& draft);

} // namespace ringi
