// SPDX-License-Identifier: Apache-2.0
#include "store/recipients_summary.h"

namespace ringi {
namespace {

Status mismatch()
{
    return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
}

} // namespace

Result<RecipientsSummary> summariseFrozen(Connection& connection, CampaignId campaign, int revision,
                                          const QStringList& fields)
{
    RecipientsHasher hasher(fields);
    const auto read = RevisionGateway(connection)
                          .forEachStored(campaign, revision, [&](const StoredRecipient& recipient) {
                              return hasher.addStored(recipient) ? Status() : mismatch();
                          });
    if (!read)
        return failure(read);
    return hasher.finish();
}

Status forEachFrozen(Connection& connection, const Snapshot& snapshot, const RecipientUse& use)
{
    RecipientsHasher hasher(snapshot.recipients.fields);
    const auto read =
        RevisionGateway(connection)
            .forEachRecipient(snapshot.campaign, snapshot.revision,
                              [&](const Recipient& recipient) {
                                  return hasher.add(recipient) ? use(recipient) : mismatch();
                              });
    if (!read)
        return read;
    return hasher.finish() == snapshot.recipients ? Status() : mismatch();
}

} // namespace ringi
