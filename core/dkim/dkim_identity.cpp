// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_identity.h"

namespace ringi {

using namespace Qt::StringLiterals;

QString dkimAlgorithmName(DkimAlgorithm algorithm)
{
    return algorithm == DkimAlgorithm::RsaSha256 ? u"rsa-sha256"_s : u"ed25519-sha256"_s;
}

Result<DkimAlgorithm> dkimAlgorithmFromName(const QString& name)
{
    for (const auto algorithm : {DkimAlgorithm::RsaSha256, DkimAlgorithm::Ed25519Sha256}) {
        if (name == dkimAlgorithmName(algorithm))
            return algorithm;
    }
    return failure(ErrorCode::InvalidInput, u"algorithm"_s);
}

} // namespace ringi
