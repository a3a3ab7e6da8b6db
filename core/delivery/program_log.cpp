// SPDX-License-Identifier: Apache-2.0
#include "delivery/program_log.h"

#include "store/audit_gateway.h"

#include <QRegularExpression>

namespace ringi {

Status logByProgram(Connection& connection, const QString& action, CampaignId campaign,
                    const QJsonObject& details, Moment now)
{
    const AuditDraft draft{PersonId{}, QStringLiteral("Ringi"), action,
                           QStringLiteral("campaign:%1").arg(campaign.value), details};
    const auto entry = AuditGateway(connection).append(draft, now);
    return entry ? Status{} : failure(entry);
}

QString codesOf(const QByteArray& reply)
{
    static const QRegularExpression kCodes(QStringLiteral(
        "^([245][0-9]{2})(?:[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.]))?(?![0-9])"));
    const auto match = kCodes.match(QString::fromLatin1(reply));
    return match.captured(2).isEmpty() ? match.captured(1)
                                       : match.captured(1) + u' ' + match.captured(2);
}

} // namespace ringi
