// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "keychain/secret_store.h"

namespace ringi {

/// The name under which a relay's password lies in the keychain: "relay/<id>".
SecretKey relaySecretKey(const QString& workspaceId, RelayId relay);

} // namespace ringi
