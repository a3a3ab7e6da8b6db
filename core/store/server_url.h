// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace ringi {

/// A PostgreSQL address, taken apart for Qt's driver.
struct ServerUrl {
    QString host; ///< name, or the folder of a Unix socket
    int port = 5432;
    QString user;
    QString database;
    QString options; ///< as QSqlDatabase::setConnectOptions() wants them

    friend bool operator==(const ServerUrl&, const ServerUrl&) = default;
};

/// See StoreLocation::inServer(). InvalidInput, detail "url: what", for anything else, a password
/// in the address included.
Result<ServerUrl> parseServerUrl(const QString& url);

} // namespace ringi
