// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

/// Logs are for engineers: no secrets, no addresses, no message text, ever.
namespace ringi {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logDelivery)
Q_DECLARE_LOGGING_CATEGORY(logSmtp)
Q_DECLARE_LOGGING_CATEGORY(logApp)

} // namespace ringi
