// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "dkim/dkim_signer.h"

#include <QMap>
#include <QRandomGenerator>

#include <functional>

namespace ringi::test {

/// A campaign that could leave, with everything that its packet names by digest.
struct LeavingCampaign {
    Snapshot snapshot; ///< digests, sizes and recipients in it are filled by frozen() alone
    QList<Recipient> people;
    QList<QByteArray> images;           ///< one per snapshot.images
    QList<QByteArray> files;            ///< one per snapshot.files
    QMap<QString, QByteArray> ownFiles; ///< by name; the column "bill" names one for each
    QList<Secret> signingKeys;          ///< one per snapshot.sender.dkim
};

/// Two to five people with three columns in use and one that no template names ("note"); HTML,
/// picture, own files and signature each in some of the campaigns.
LeavingCampaign randomCampaign(QRandomGenerator& random);

/// The snapshot with what is true of the files and the people now.
Snapshot frozen(const LeavingCampaign& campaign);

/// All that a recipient could receive, who receives it, in which order, by which way and when: each
/// person's envelope and message as the production composer makes it, at one fixed date and with a
/// fixed Message-ID (which in a real run is made of the packet digest), then relay, timing and
/// handling. Where nothing could leave: why.
QByteArray whatLeaves(const LeavingCampaign& campaign);

/// Changes one thing, always; false where this campaign has no such thing.
struct CampaignMutation {
    QString name;
    std::function<bool(LeavingCampaign&, QRandomGenerator&)> apply;
};

/// What somebody receives, or who receives it, when or by which way, becomes another.
QList<CampaignMutation> receivedMutations();
/// Sealed, though no recipient could tell the difference: see the test.
QList<CampaignMutation> unseenMutations();

} // namespace ringi::test
