// SPDX-License-Identifier: Apache-2.0
#include "delivery/program_log.h"

#include "store/audit_gateway.h"

namespace ringi {

Status logByProgram(Connection& connection, const QString& action, CampaignId campaign,
                    const QJsonObject& details, Moment now)
{
    const AuditDraft draft{PersonId{}, QStringLiteral("Ringi"), action,
                           QStringLiteral("campaign:%1").arg(campaign.value), details};
    const auto entry = AuditGateway(connection).append(draft, now);
    return entry ? Status{} : failure(entry);
}

} // namespace ringi
