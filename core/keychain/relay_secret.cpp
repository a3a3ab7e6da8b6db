// SPDX-License-Identifier: Apache-2.0
#include "keychain/relay_secret.h"

namespace ringi {

SecretKey relaySecretKey(const QString& workspaceId, RelayId relay)
{
    return {workspaceId, QStringLiteral("relay/%1").arg(relay.value)};
}

} // namespace ringi
