// SPDX-License-Identifier: Apache-2.0
#include "office/frozen_samples.h"

namespace ringi {

Result<ChosenSamples> chooseFrozenSamples(Connection& connection, const FrozenCampaign& frozen,
                                          const std::atomic_bool& over)
{
    constexpr int kPageSize = 1000;
    const Snapshot& snapshot = frozen.snapshot;
    RevisionGateway revisions(connection);
    SampleChooser chooser(snapshot);
    // Samples of other people than those who would be sealed would prove nothing.
    RecipientsHasher hasher(snapshot.recipients.fields);
    qint64 after = 0;
    for (bool isMore = true; isMore;) {
        if (over)
            return failure(ErrorCode::Cancelled);
        const auto page =
            revisions.recipientsAfter(snapshot.campaign, snapshot.revision, after, kPageSize);
        if (!page)
            return failure(page);
        for (const Recipient& recipient : *page) {
            if (auto ok = hasher.add(recipient); !ok)
                return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
            chooser.add(recipient);
        }
        isMore = page->size() == kPageSize;
        after = page->isEmpty() ? after : page->last().ordinal;
    }
    if (hasher.finish() != snapshot.recipients)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    return chooser.choose(frozen.packetDigest);
}

} // namespace ringi
