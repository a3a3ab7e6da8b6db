// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// An address as a browser reads it: no tabs and line breaks, no white space at the ends.
QString trimmedAddress(const QString& address);

/// What a link of a mail may lead to: http, https, mailto, tel, # and merge tags.
bool isAllowedLink(const QString& address);

enum class ImageSource { Remote, ContentId, Data, Local, MergeTag, Dangerous };
ImageSource imageSourceOf(const QString& address);

} // namespace ringi
