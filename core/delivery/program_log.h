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

} // namespace ringi
