// SPDX-License-Identifier: Apache-2.0
#include "store/recipients_summary.h"

#include "store/revision_gateway.h"

namespace ringi {

Result<RecipientsSummary> summariseFrozen(Connection& connection, CampaignId campaign, int revision,
                                          const QStringList& fields)
{
    constexpr int kPageSize = 1000;
    RevisionGateway revisions(connection);
    RecipientsHasher hasher(fields);
    qint64 after = 0;
    for (;;) {
        const auto page = revisions.recipientsAfter(campaign, revision, after, kPageSize);
        if (!page)
            return failure(page);
        for (const Recipient& recipient : *page) {
            if (auto ok = hasher.add(recipient); !ok)
                return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
        }
        if (page->size() < kPageSize)
            return hasher.finish();
        after = page->last().ordinal;
    }
}

} // namespace ringi
