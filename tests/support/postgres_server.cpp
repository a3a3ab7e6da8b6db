// SPDX-License-Identifier: Apache-2.0
#include "support/postgres_server.h"

namespace ringi::test {

using namespace Qt::StringLiterals;

Status PostgresServer::start()
{
    const auto said = m_process.start(u"postgres_server.py"_s);
    if (!said)
        return failure(said);
    m_facts = Facts{
        .socketDir = said->value("socket_dir"_L1).toString(),
        .port = said->value("port"_L1).toInt(),
        .database = said->value("database"_L1).toString(),
        .user = said->value("user"_L1).toString(),
    };
    return {};
}

} // namespace ringi::test
