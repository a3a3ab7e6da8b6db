// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QSet>
#include <QStringList>

namespace ringi {

/// A campaign that was started, as far as a later one asks about it.
struct PastCampaign {
    CampaignId id;
    QString subject; ///< template source
    ListId list;     ///< not valid: it has none any more
    Moment startedAt{};

    friend bool operator==(const PastCampaign&, const PastCampaign&) = default;
};

/// Somebody whom a campaign reached, or may have.
struct PastLine {
    qint64 ordinal = 0; ///< in that campaign's ledger
    QString address;
    bool unknown = false; ///< nobody knows whether it arrived

    friend bool operator==(const PastLine&, const PastLine&) = default;
};

/// What the office's earlier campaigns say about the recipients of another. Reads only.
class PastMailGateway final {
public:
    explicit PastMailGateway(Connection& connection) : m_connection(connection) {}

    /// Newest first: from the top, or behind the last of a page.
    Result<QList<PastCampaign>> started(const std::optional<PastCampaign>& after, int limit);
    /// Accepted and unknown rows behind an ordinal, in ledger order. A page that is not full is the
    /// last.
    Result<QList<PastLine>> reached(CampaignId campaign, qint64 afterOrdinal, int limit);
    /// Those of the domains (as domainOf(), at most 500) at which the campaign reached somebody or
    /// may have.
    Result<QSet<QString>> domainsReached(CampaignId campaign, const QStringList& domains);

    /// Whether a campaign that was started came from this address, in any case. Looks from the
    /// newest on, at all of them where none did.
    Result<bool> cameFrom(const QString& address);

private:
    Connection& m_connection;
};

} // namespace ringi
