// SPDX-License-Identifier: Apache-2.0
#include "office/frozen_campaign.h"

#include "base/crypto.h"
#include "store/file_gateway.h"
#include "store/recipients_summary.h"

namespace ringi {
namespace {

struct Submitted {
    QByteArray packetDigest;
    Snapshot snapshot;
};

Result<Submitted> read(Connection& connection, CampaignId campaign, int number)
{
    const auto revision = RevisionGateway(connection).find(campaign, number);
    if (!revision)
        return failure(revision);
    const QByteArray digest = crypto::sha256(revision->packet);
    if (digest != revision->packetDigest)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("packet"));
    auto snapshot = snapshotFromPacket(revision->packet, revision->texts);
    if (!snapshot)
        return failure(snapshot);
    if (snapshot->campaign != campaign || snapshot->revision != number)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("campaign"));
    return Submitted{digest, *std::move(snapshot)};
}

} // namespace

Result<FrozenCampaign> readFrozen(Connection& connection, CampaignId campaign)
{
    auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    auto submitted = read(connection, campaign, row->draft.revision);
    if (!submitted)
        return failure(submitted);
    return FrozenCampaign{*std::move(row), submitted->packetDigest, std::move(submitted->snapshot)};
}

Result<Snapshot> readSubmitted(Connection& connection, CampaignId campaign, int revision)
{
    auto submitted = read(connection, campaign, revision);
    if (!submitted)
        return failure(submitted);
    return std::move(submitted->snapshot);
}

Status checkFrozenContents(Connection& connection, const Snapshot& snapshot)
{
    const auto actual = summariseFrozen(connection, snapshot.campaign, snapshot.revision,
                                        snapshot.recipients.fields);
    if (!actual)
        return failure(actual);
    if (*actual != snapshot.recipients)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    if (const auto& own = snapshot.personalFiles) {
        const auto files =
            FileGateway(connection).summariseSet(own->set, own->field, own->name);
        if (!files)
            return failure(files);
        if (*files != *own)
            return failure(ErrorCode::PacketMismatch, QStringLiteral("personalFiles"));
    }
    return {};
}

} // namespace ringi
