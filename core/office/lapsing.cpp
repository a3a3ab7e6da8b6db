// SPDX-License-Identifier: Apache-2.0
#include "office/lapsing.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"

#include <optional>
#include <tuple>

namespace ringi {
namespace {

auto wayOut(const SenderSnapshot& sender)
{
    return std::tie(sender.relay, sender.relayHost, sender.relayPort, sender.tlsRule,
                    sender.userName, sender.token, sender.caPem);
}

auto identity(const SenderSnapshot& sender)
{
    return std::tie(sender.fromName, sender.fromAddress, sender.replyTo, sender.envelopeSender,
                    sender.headers);
}

std::optional<ErrorCode> difference(const Snapshot& sealed, const Snapshot& now)
{
    if (sealed.policy != now.policy)
        return ErrorCode::PolicyChanged;
    if (wayOut(sealed.sender) != wayOut(now.sender))
        return ErrorCode::RelayChanged;
    if (sealed.sender.dkim != now.sender.dkim)
        return ErrorCode::SigningKeyChanged;
    if (identity(sealed.sender) != identity(now.sender))
        return ErrorCode::SenderChanged;
    return std::nullopt;
}

Status lapse(const OfficeContext& context, Connection& connection, const PersonRecord& actor,
             const CampaignRow& row, ErrorCode why)
{
    if (auto ok = moveCampaign(context, connection, row, CampaignEvent::Lapse); !ok)
        return ok;
    CampaignGateway campaigns(connection);
    const QString reason = errorCodeName(why);
    if (auto ok = campaigns.setReason(row.draft.id, reason); !ok)
        return ok;
    if (auto ok = campaigns.setHold(row.draft.id, {}, {}); !ok)
        return ok;
    if (auto ok = campaigns.closeRun(row.draft.id, context.now()); !ok)
        return ok;
    return context.record(connection, actor, QStringLiteral("campaign.lapsed"),
                          subjectOf(row.draft.id),
                          {{QStringLiteral("revision"), row.draft.revision},
                           {QStringLiteral("reason"), reason}});
}

} // namespace

Status lapseChanged(const OfficeContext& context, Connection& connection,
                    const PersonRecord& actor)
{
    const auto rows =
        CampaignGateway(connection)
            .inStates({CampaignState::Submitted, CampaignState::Approved, CampaignState::Holding});
    if (!rows)
        return failure(rows);
    for (const CampaignRow& row : *rows) {
        const auto sealed = readSubmitted(connection, row.draft.id, row.draft.revision);
        if (!sealed) // not what was submitted any more: it is refused where it is used
            continue;
        const auto now = sketchSnapshot(connection, row.draft, sealed->recipients.count);
        if (!now)
            return failure(now);
        if (const auto why = difference(*sealed, *now)) {
            if (auto ok = lapse(context, connection, actor, row, *why); !ok)
                return ok;
        }
    }
    return {};
}

} // namespace ringi
