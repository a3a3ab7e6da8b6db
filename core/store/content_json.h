// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/campaign_gateway.h"

namespace ringi {

/// The parts of a draft that lie in one JSON column: form, files, what was carried over
/// and from where. An empty
/// object is a plain text with nothing else. WorkspaceDamaged ("content") for anything unreadable.
Result<QString> contentText(const Draft& draft, const std::optional<CopySource>& copiedFrom = {});
/// What the draft of that content was copied from; the rest is readContent()'s.
Result<std::optional<CopySource>> copySourceIn(const QString& text);
Status readContent(const QString& text, Draft& draft);

} // namespace ringi
