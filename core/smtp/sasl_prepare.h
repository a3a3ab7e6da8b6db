// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <optional>

namespace ringi::smtp {

/// SASLprep (RFC 4013) of a user name or password in UTF-8: NFKC of Unicode 3.2, spaces of other
/// kinds as ' ', what is mapped to nothing dropped. Nothing where the text is not UTF-8, is empty
/// afterwards, or has what the profile forbids: control and formatting characters, private use,
/// surrogates, non-characters, tags, or both reading directions in the wrong places (RFC 3454
/// section 6).
///
/// One rule is not followed: letters that Unicode got after 3.2 (2002) pass as they are instead of
/// being forbidden. Servers in use store such passwords unprepared, and refusing them would
/// lock their owners out.
std::optional<QByteArray> saslPrepare(const QByteArray& text);
std::optional<Secret> saslPrepare(const Secret& password);

} // namespace ringi::smtp
