// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ringi {

enum class DkimAlgorithm {
    RsaSha256,     ///< RFC 6376 section 3.3.1
    Ed25519Sha256, ///< RFC 8463
};

/// Which key signs, by what everybody may know of it. The private half lies in the keychain.
struct DkimIdentity {
    QString domain;   ///< d=, A-labels, lower case
    QString selector; ///< s=
    DkimAlgorithm algorithm = DkimAlgorithm::RsaSha256;
    QByteArray publicKey; ///< what p= holds, decoded: SubjectPublicKeyInfo (DER) for RSA, the 32
                          ///< raw bytes for Ed25519

    friend bool operator==(const DkimIdentity&, const DkimIdentity&) = default;
};

/// "rsa-sha256", "ed25519-sha256": the a= of a signature, also what packets and the store hold.
QString dkimAlgorithmName(DkimAlgorithm algorithm);
/// InvalidInput for any other name.
Result<DkimAlgorithm> dkimAlgorithmFromName(const QString& name);

} // namespace ringi
