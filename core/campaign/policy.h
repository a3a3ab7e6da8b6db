// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace ringi {

/// What the office wants before anything leaves. Sealed with the packet.
struct Policy {
    /// "simultaneous": N approvers in any order. The only form so far; an unknown one blocks.
    QString form = QStringLiteral("simultaneous");
    int approvals = 1;              ///< never below 1
    std::chrono::seconds hold{600}; ///< after the last seal, in which anyone can stop it

    bool askBetweenRings = false; ///< a person says "go on" after each ring of a canary run

    friend bool operator==(const Policy&, const Policy&) = default;
};

} // namespace ringi
