// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/chain_verifier.h"
#include "support/sample_log.h"

namespace ringi::test {

/// What the verifier says: empty when everything is proven.
inline QString verdict(const QList<AuditEntry>& entries, const AuditHead& head)
{
    ChainVerifier verifier;
    for (const AuditEntry& entry : entries) {
        if (const auto ok = verifier.add(entry); !ok)
            return ok.error().code == ErrorCode::ChainBroken ? ok.error().detail
                                                             : errorCodeName(ok.error().code);
    }
    const auto ok = verifier.finish(head);
    return ok ? QString() : ok.error().detail;
}

inline QString verdict(const SampleLog& log)
{
    return verdict(log.entries(), log.head());
}

/// The first entry a verdict names.
inline qint64 entryIn(const QString& verdict)
{
    return verdict.section(u' ', 1, 1).chopped(1).toLongLong();
}

} // namespace ringi::test
