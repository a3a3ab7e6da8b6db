// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_mail.h"
#include "store/connection.h"

namespace ringi {

/// A stored file, encoded for messages; one piece of it in memory at a time beside the encoded
/// form. PacketMismatch ("file") when what is stored is not what the reference speaks of; NotFound.
Result<MailFile> readMailFile(Connection& connection, const FileRef& file);

/// All files that a snapshot names, verified against their digests.
Result<CampaignFiles> readCampaignFiles(Connection& connection, const Snapshot& snapshot);

} // namespace ringi
