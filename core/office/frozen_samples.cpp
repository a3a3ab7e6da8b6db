// SPDX-License-Identifier: Apache-2.0
#include "office/frozen_samples.h"

#include "store/recipients_summary.h"

namespace ringi {

Result<ChosenSamples> chooseFrozenSamples(Connection& connection, const FrozenCampaign& frozen,
                                          const std::atomic_bool& over)
{
    SampleChooser chooser(frozen.snapshot);
    // Samples of other people than those who would be sealed would prove nothing.
    const auto read = forEachFrozen(connection, frozen.snapshot, [&](const Recipient& recipient) {
        chooser.add(recipient);
        return over ? failure(ErrorCode::Cancelled) : Status();
    });
    if (!read)
        return failure(read);
    return chooser.choose(frozen.packetDigest);
}

} // namespace ringi
