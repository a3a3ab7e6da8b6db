// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fixture_process.h"

#include <QString>

namespace ringi::test {

/// A throw-away PostgreSQL cluster (about two seconds to start). The user owns everything in it and
/// needs no password, so tests may make databases of their own beside `database`.
class PostgresServer final {
public:
    struct Facts {
        QString socketDir; ///< the host name for QSqlDatabase and libpq
        int port = 0;
        QString database;
        QString user;
    };

    /// Internal, with the server's log, when it does not come up.
    [[nodiscard]] Status start();
    void stop() { m_process.stop(); }

    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    FixtureProcess m_process;
    Facts m_facts;
};

} // namespace ringi::test
