// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// A message whose content was let go.
struct PastStart {
    Moment at{};    ///< when its row was opened
    QString domain; ///< of the recipient, see domainOf(); empty where it was not asked for

    friend bool operator==(const PastStart&, const PastStart&) = default;
};

/// What the ledgers of all campaigns say about how much a relay was given lately.
class PastStartsGateway final {
public:
    explicit PastStartsGateway(Connection& connection) : m_connection(connection) {}

    struct Wanted {
        RelayId relay;
        Moment since{};        ///< and no earlier
        Moment domainsSince{}; ///< domains are told from then on
        int most = 0;          ///< the newest so many
        int page = 10'000;     ///< rows read at a time
    };
    /// Oldest first. Of a row that was tried again the latest attempt only: the ledger keeps no
    /// other. What was refused before its content left is not among them.
    Result<QList<PastStart>> find(const Wanted& wanted);

private:
    Connection& m_connection;
};

} // namespace ringi
