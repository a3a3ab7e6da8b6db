// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/line_filter.h"
#include "store/ledger_gateway.h"

namespace ringi {

/// The ledger as people look through it: pages of the rows that fit a filter, and those who did not
/// get a message. Reads only.
class LineGateway final {
public:
    explicit LineGateway(Connection& connection) : m_connection(connection) {}

    /// At most `limit` rows behind an ordinal, in ledger order. A page that is not full is the
    /// last.
    Result<QList<LedgerRow>> page(CampaignId campaign, qint64 afterOrdinal, int limit,
                                  const LineFilter& filter);
    /// Frozen recipients whose row is refused, cancelled or skipped; ordinals are the ledger's.
    Result<QList<Recipient>> withoutMessage(CampaignId campaign, qint64 afterOrdinal, int limit);

private:
    Connection& m_connection;
};

} // namespace ringi
