// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "dkim/dkim_identity.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

namespace ringi::test {

/// What dkimpy and libopendkim say about each message, with the DNS records of these identities: a
/// line like "dkimpy: rsa=pass ed=pass; opendkim: rsa=pass ed=pass", signatures by selector, and
/// "bad" for any that does not hold. Internal when a verifier cannot be run. Blocks; any thread.
[[nodiscard]] Result<QStringList> verifyDkim(const QByteArrayList& messages,
                                             const QList<DkimIdentity>& identities);

} // namespace ringi::test
