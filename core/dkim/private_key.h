// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "dkim/dkim_key.h"
#include "dkim/openssl_handles.h"

namespace ringi::dkim {

/// The key of PKCS #8 DER. InvalidInput, "key", for anything else.
Result<KeyPtr> keyFromPkcs8(QByteArrayView der);
/// The key that DkimKeyPair::privateKey holds. InvalidInput, "key".
Result<KeyPtr> keyFromSecret(const Secret& privateKey);

/// Which algorithm a key is for. InvalidInput: "algorithm" (neither RSA nor Ed25519), "bits" (RSA
/// below 2048 or above 3072).
Result<DkimAlgorithm> algorithmOf(const EVP_PKEY* key);
/// As DkimIdentity::publicKey. InvalidInput as algorithmOf().
Result<QByteArray> publicHalf(const EVP_PKEY* key);
/// Both halves in the form in which they are kept. InvalidInput as algorithmOf().
Result<DkimKeyPair> keyPair(const EVP_PKEY* key);

} // namespace ringi::dkim
