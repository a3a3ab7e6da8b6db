// SPDX-License-Identifier: Apache-2.0
#include "base/logging.h"

namespace ringi {

Q_LOGGING_CATEGORY(logStore, "ringi.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logDelivery, "ringi.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(logSmtp, "ringi.smtp", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "ringi.app", QtInfoMsg)

} // namespace ringi
