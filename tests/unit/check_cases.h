// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "sample_campaign.h"

namespace ringi::test {

/// A campaign and its recipients, to be changed in one thing.
struct CheckCase {
    Snapshot snapshot = sampleSnapshot();
    QList<Recipient> recipients = sampleRecipients();

    /// The time is that of the submission. Must not outlive the case.
    [[nodiscard]] CheckContext context() const;
    /// What all checks find, after the count was brought up to date.
    [[nodiscard]] QList<Finding> findings();
};

/// One change and exactly what the checks make of it; nothing means that they stay silent.
struct CheckRow {
    QByteArray name;
    QList<Finding> expected;
    std::function<void(CheckCase&)> change;
};

QList<CheckRow> allCheckRows();

} // namespace ringi::test
