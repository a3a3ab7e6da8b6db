// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

namespace ringi::test {

/// Three people in a list with the fields "name" and "company".
QList<Recipient> sampleRecipients();

RecipientsSummary summaryOf(const QStringList& fields, const QList<Recipient>& recipients);

/// Always the same campaign, to sampleRecipients(), with which no check finds any fault before
/// Monday, 1 December 2025. The packet of it is a known answer: see PacketTest.
Snapshot sampleSnapshot();

} // namespace ringi::test
