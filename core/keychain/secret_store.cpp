// SPDX-License-Identifier: Apache-2.0
#include "keychain/secret_store.h"

#include <QStringDecoder>

namespace ringi {

Status SecretStore::checked(const Secret& secret)
{
    if (secret.bytes().size() > kMaxSecretSize)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 bytes").arg(kMaxSecretSize));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(secret.bytes());
    if (decoder.hasError() || text.contains(QChar::Null))
        return failure(ErrorCode::InvalidInput, QStringLiteral("secret"));
    return {};
}

} // namespace ringi
