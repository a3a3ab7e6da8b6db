// SPDX-License-Identifier: Apache-2.0
#include "office/delivery_rig.h"

#include "support/await.h"

namespace ringi::test {

void DeliveryRig::savePolicy(std::chrono::seconds hold, bool askBetweenRings)
{
    Policy policy;
    policy.hold = hold;
    policy.askBetweenRings = askBetweenRings;
    if (!await(office().office().settings().savePolicy(office().taro(), {policy})))
        qFatal("no policy");
}

void DeliveryRig::goOn(CampaignId campaign)
{
    if (const auto went = await(runs().goOn(office().jiro(), campaign)); !went)
        qFatal("go on: %s", qPrintable(errorCodeName(went.error().code)));
    m_bench->service().nudge();
}

void DeliveryRig::resume(CampaignId campaign)
{
    if (const auto resumed = await(runs().resume(office().jiro(), campaign)); !resumed)
        qFatal("resume: %s", qPrintable(errorCodeName(resumed.error().code)));
    m_bench->service().nudge();
}

QList<AuditEntry> DeliveryRig::entries(const QString& action)
{
    QList<AuditEntry> found;
    for (const AuditEntry& entry : office().log()) {
        if (entry.action == action)
            found.append(entry);
    }
    return found;
}

} // namespace ringi::test
