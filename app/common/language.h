// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// The language to use: what was asked for, else what is preferred, else the system's. "en" or "ja".
[[nodiscard]] QString chooseLanguage(const QString& asked, const QString& preferred);

/// Installs Ringi's and Qt's words for this language and makes its locale the default. Once, before
/// the first window.
void installLanguage(const QString& language);

} // namespace ringi
