// SPDX-License-Identifier: Apache-2.0
#include "store/past_starts_gateway.h"

#include "store/tally_gateway.h"

#include <algorithm>
#include <limits>

namespace ringi {

using namespace Qt::StringLiterals;

Result<QList<PastStart>> PastStartsGateway::find(const Wanted& wanted)
{
    QList<PastStart> starts;
    qint64 at = std::numeric_limits<qint64>::max(); // of the last row of the page before
    qint64 id = at;
    while (starts.size() < wanted.most) {
        const qint64 limit = std::min<qint64>(wanted.page, wanted.most - starts.size());
        const auto rows = m_connection.select(
            u"SELECT l.opened_at, l.id, l.address FROM ledger l"
            " JOIN ledger_count c ON c.campaign_id = l.campaign_id"
            " WHERE c.relay_id = ? AND l.opened_at >= ? AND l.opened_at <= ?"
            " AND (l.opened_at < ? OR l.id < ?) ORDER BY l.opened_at DESC, l.id DESC LIMIT ?"_s,
            {wanted.relay, wanted.since, at, at, id, limit});
        if (!rows)
            return failure(rows);
        for (const Row& row : *rows) {
            const Moment moment = row.moment(0);
            starts.append(
                {moment, moment >= wanted.domainsSince ? domainOf(row.text(2)) : QString()});
        }
        if (rows->size() < limit)
            break;
        at = rows->constLast().integer(0);
        id = rows->constLast().integer(1);
    }
    std::ranges::reverse(starts);
    return starts;
}

} // namespace ringi
