// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

#include <QRandomGenerator>

#include <functional>

namespace ringi::test {

/// Any snapshot that a packet can hold, with texts in several scripts. Every list has two different
/// elements or more.
Snapshot randomSnapshot(QRandomGenerator& random);

/// Changes one thing in a snapshot, always.
struct Mutation {
    QString name;
    QString leaf; ///< the path of the one packet member that must change, "sender.relay.port"
    std::function<void(Snapshot&, QRandomGenerator&)> apply;
};

/// At least one for every member of a Snapshot.
QList<Mutation> allMutations();

} // namespace ringi::test
