// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "mail/message_composer.h"

namespace ringi {

/// A snapshot's files as they go into messages, in the snapshot's order.
struct CampaignFiles {
    QList<MailFile> images;
    QList<MailFile> files;
};

/// The one way from a snapshot to messages: preview, export, test message, rehearsal and delivery
/// all take it, so that what is looked at is what leaves (promise P2). InvalidAddress,
/// UnsupportedAddress, HeaderInjection for a sender that cannot stand in a header; InvalidInput
/// ("files") when the files are not as many as the snapshot names. Pure.
Result<MessageDesign> designOf(const Snapshot& snapshot, const CampaignFiles& files);

/// Where this recipient's own attachment is named: the column's position; nothing without such
/// files. NotFound ("personalFiles") when the list has no such column.
Result<std::optional<qsizetype>> personalFileColumn(const Snapshot& snapshot);

} // namespace ringi
