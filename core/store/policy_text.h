// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy_book.h"

#include <QJsonObject>

namespace ringi {

/// An office's policy as it is stored, and as the log tells of a change.
QJsonObject policyJson(const PolicyBook& book);

/// The same as text, canonical.
Result<QString> policyText(const PolicyBook& book);

/// WorkspaceDamaged ("policy") for anything that cannot be read: a policy must not become a weaker
/// one. What was saved before there were rules, delays or seals that lapse has none of these.
Result<PolicyBook> policyFrom(const QString& text);

} // namespace ringi
