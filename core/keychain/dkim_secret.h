// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "keychain/secret_store.h"

namespace ringi {

/// The name under which a private signing key lies in the keychain: "dkim/<id>".
SecretKey dkimSecretKey(const QString& workspaceId, DkimKeyId key);

} // namespace ringi
