// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

namespace ringi {

/// What a rehearsal plays: a campaign as it is now, sealed or not. It names no relay that could be
/// reached: whoever plays it has nobody to send to. Made by RehearsalDesk::prepare().
struct RehearsalPlan {
    Snapshot snapshot; ///< of a draft: a sketch, without the recipients' digest
    ListId list;       ///< of a draft; invalid: the recipients frozen with the snapshot's revision
    qint64 count = 0;  ///< recipients
};

} // namespace ringi
