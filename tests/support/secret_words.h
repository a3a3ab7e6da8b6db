// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keychain/secret_store.h"

/// What a secret store answered, as text for QCOMPARE.
namespace ringi::test {

/// The secret itself, or "!" and the error's name.
[[nodiscard]] inline QByteArray words(const Result<Secret>& read)
{
    return read ? read->bytes() : '!' + errorCodeName(read.error().code).toLatin1();
}

/// "Keychain", "MemoryOnly", or "!" and the error's name.
[[nodiscard]] inline QByteArray words(const Result<SecretHome>& written)
{
    if (!written)
        return '!' + errorCodeName(written.error().code).toLatin1();
    return *written == SecretHome::Keychain ? "Keychain" : "MemoryOnly";
}

/// "done", or "!" and the error's name.
[[nodiscard]] inline QByteArray words(const Status& removed)
{
    return removed ? "done" : '!' + errorCodeName(removed.error().code).toLatin1();
}

} // namespace ringi::test
