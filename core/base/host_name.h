// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// True for names that cannot leave this computer: "localhost", ::1 and 127.0.0.0/8 in plain dotted
/// form. Anything unusual is false: the practice office must err on this side.
bool isLoopbackHost(const QString& host);

} // namespace ringi
