// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace ringi {

/// The icon with a number in its corner, in all sizes that trays use; "9+" beyond nine, and the
/// icon alone for none.
[[nodiscard]] QIcon withBadge(const QIcon& icon, int number);

} // namespace ringi
