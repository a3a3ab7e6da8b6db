// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

namespace ringi {

/// SHA-256 of the canonical JSON of exactly those packet members that this part of the review
/// shows, so that somebody's look at it holds for as long as it is the same, whatever the revision.
/// Samples are rendered for frozen recipients: what shows one changes with the list. Empty for a
/// part that is not known, and for a snapshot that no packet can hold: no look at it is kept.
QByteArray partDigest(const Snapshot& snapshot, const QString& part);

} // namespace ringi
