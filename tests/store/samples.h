// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"
#include "people/person.h"
#include "store/campaign_gateway.h"
#include "store/ledger_gateway.h"
#include "store/list_gateway.h"
#include "store/relay_gateway.h"
#include "store/revision_gateway.h"
#include "store/sender_gateway.h"
#include "store/workspace_gateway.h"

namespace ringi::test {

inline constexpr Moment kNow = fromMilliseconds(1'763'721'000'000);

/// Texts that have broken other programs: quotes, comments, placeholders, emoji, half a megabyte.
QStringList hostileTexts();

WorkspaceRow sampleWorkspace();
/// Login "person<id>"; the keys and signatures are only bytes here.
Person samplePersonRow(PersonId id);
RelayRow sampleRelay();
/// A reference to a file of that content; it need not be stored.
FileRef sampleFile(const QByteArray& content);
SenderRow sampleSender(RelayId relay);
ListRow sampleList();
/// Ordinals first .. first + count - 1, one value each: for a list with one field.
QList<Recipient> sampleRecipients(qint64 first, qint64 count);
QStringList keysOf(const QList<Recipient>& recipients);
CampaignRow sampleCampaign();

/// A campaign to `recipients` people, submitted, truly sealed, and Sending, with a filled ledger.
/// In one go, on a workspace of EngineTest.
Result<SealedCampaign> freezeAndSeal(Connection& connection, qint64 recipients);
Result<CampaignId> sendingCampaign(Connection& connection, qint64 recipients);

/// Walks a campaign from Draft to Sending.
Status bringToSending(Connection& connection, CampaignId campaign);

/// Counted from the rows themselves.
Result<LedgerCounts> countedByHand(Connection& connection, CampaignId campaign);

} // namespace ringi::test
