// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "store/connection.h"

#include <QJsonObject>

namespace ringi {

/// An audit entry about a campaign that nobody but the program itself answers for (actor 0).
Status logByProgram(Connection& connection, const QString& action, CampaignId campaign,
                    const QJsonObject& details, Moment now);

/// What may be written there of a relay's answer, which often repeats an address: "550 5.1.1", or
/// nothing.
[[nodiscard]] QString codesOf(const QByteArray& reply);

} // namespace ringi
