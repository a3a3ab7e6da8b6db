// SPDX-License-Identifier: Apache-2.0
#include "keychain/dkim_secret.h"

namespace ringi {

SecretKey dkimSecretKey(const QString& workspaceId, DkimKeyId key)
{
    return {workspaceId, QStringLiteral("dkim/%1").arg(key.value)};
}

} // namespace ringi
