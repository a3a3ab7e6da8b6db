// SPDX-License-Identifier: Apache-2.0
#include "office/copy_source.h"

#include "office/campaign_file.h"
#include "office/frozen_campaign.h"

namespace ringi {

Result<SourceSnapshot> sourceSnapshot(Connection& connection, const CopySource& source)
{
    auto submitted = readSubmitted(connection, source.campaign, source.revision);
    if (submitted)
        return SourceSnapshot{*std::move(submitted), true, {}};
    if (submitted.error().code != ErrorCode::NotFound)
        return failure(submitted);
    const auto row = CampaignGateway(connection).find(source.campaign);
    if (!row)
        return failure(row);
    auto sketch = sketchSnapshot(connection, row->draft);
    if (!sketch)
        return failure(sketch);
    return SourceSnapshot{*std::move(sketch), false, row->draft.list};
}

} // namespace ringi
