// SPDX-License-Identifier: Apache-2.0
#include "store/past_mail_gateway.h"

#include "base/canonical_json.h"

#include <limits>

namespace ringi {

using namespace Qt::StringLiterals;

Result<QList<PastCampaign>> PastMailGateway::started(const std::optional<PastCampaign>& after,
                                                     int limit)
{
    const qint64 at = after ? toMilliseconds(after->startedAt) : std::numeric_limits<qint64>::max();
    const qint64 id = after ? after->id.value : std::numeric_limits<qint64>::max();
    const auto rows = m_connection.select(
        u"SELECT id, subject, list_id, started_at FROM campaign WHERE started_at IS NOT NULL"
        " AND started_at <= ? AND (started_at < ? OR id < ?)"
        " ORDER BY started_at DESC, id DESC LIMIT ?"_s,
        {at, at, id, limit});
    if (!rows)
        return failure(rows);
    QList<PastCampaign> campaigns;
    campaigns.reserve(rows->size());
    for (const Row& row : *rows) {
        campaigns.append({row.id<CampaignId>(0), row.text(1), row.id<ListId>(2), row.moment(3)});
    }
    return campaigns;
}

Result<QList<PastLine>> PastMailGateway::reached(CampaignId campaign, qint64 afterOrdinal,
                                                 int limit)
{
    const auto rows = m_connection.select(
        u"SELECT ordinal, address, state FROM ledger WHERE campaign_id = ? AND ordinal > ?"
        " AND state IN ('accepted', 'unknown') ORDER BY ordinal LIMIT ?"_s,
        {campaign, afterOrdinal, limit});
    if (!rows)
        return failure(rows);
    QList<PastLine> lines;
    lines.reserve(rows->size());
    for (const Row& row : *rows)
        lines.append({row.integer(0), row.text(1), row.text(2) == "unknown"_L1});
    return lines;
}

Result<QSet<QString>> PastMailGateway::domainsReached(CampaignId campaign,
                                                      const QStringList& domains)
{
    constexpr qsizetype kMostDomains = 500;
    if (domains.isEmpty())
        return QSet<QString>{};
    if (domains.size() > kMostDomains)
        return failure(ErrorCode::TooLarge, u"domains"_s);
    Values values{campaign};
    for (const QString& domain : domains)
        values.append(domain);
    const QString marks = QStringList(domains.size(), u"?"_s).join(u", "_s);
    const auto rows = m_connection.select(
        u"SELECT name FROM ledger_tally WHERE campaign_id = ? AND kind = 'domain' AND name IN ("_s +
            marks + u") AND (accepted > 0 OR unknown > 0)"_s,
        values);
    if (!rows)
        return failure(rows);
    QSet<QString> reached;
    for (const Row& row : *rows)
        reached.insert(row.text(0));
    return reached;
}

Result<bool> PastMailGateway::cameFrom(const QString& address)
{
    constexpr int kPage = 50;
    qint64 before = std::numeric_limits<qint64>::max();
    for (;;) {
        const auto rows = m_connection.select(
            u"SELECT c.id, r.packet FROM campaign c JOIN revision r ON r.campaign_id = c.id"
            " AND r.revision = c.revision WHERE c.started_at IS NOT NULL AND c.id < ?"
            " ORDER BY c.id DESC LIMIT ?"_s,
            {before, kPage});
        if (!rows)
            return failure(rows);
        for (const Row& row : *rows) {
            // One that cannot be read is no reason to be less wary.
            const auto packet = parseJsonObject(row.bytes(1));
            const QString from =
                packet ? (*packet)["sender"_L1]["fromAddress"_L1].toString() : QString();
            if (!from.isEmpty() && from.compare(address, Qt::CaseInsensitive) == 0)
                return true;
            before = row.integer(0);
        }
        if (rows->size() < kPage)
            return false;
    }
}

} // namespace ringi
