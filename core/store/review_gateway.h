// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// Which number of recipients a reviewer expected, said before the loaded number was shown.
struct ExpectedCount {
    CampaignId campaign;
    int revision = 0;
    PersonId reviewer;
    qint64 expected = 0;
    Moment at{};

    friend bool operator==(const ExpectedCount&, const ExpectedCount&) = default;
};

class ReviewGateway final {
public:
    explicit ReviewGateway(Connection& connection) : m_connection(connection) {}

    /// AlreadyExists: the first answer stays.
    Status insert(const ExpectedCount& answer);
    /// NotFound ("expected count") where this person was not asked yet.
    Result<ExpectedCount> find(CampaignId campaign, int revision, PersonId reviewer);
    /// The newest revision before this one of which this person was told the loaded number; 0: none.
    /// Nobody seals one without.
    Result<int> lastAnswered(CampaignId campaign, int before, PersonId reviewer);

private:
    Connection& m_connection;
};

} // namespace ringi
