// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace ringi {

/// Where a workspace lies: a folder of this machine, or a database of a PostgreSQL server.
struct StoreLocation {
    enum class Engine { Sqlite, PostgreSql };

    Engine engine = Engine::Sqlite;
    QString folder;  ///< SQLite: absolute path of the workspace's folder
    QString url;     ///< PostgreSQL: see inServer()
    Secret password; ///< PostgreSQL only; empty: libpq's own ways (peer, .pgpass). Never stored

    static StoreLocation inFolder(const QString& folder);
    /// postgresql://user@host:port/database[?sslmode=..&sslrootcert=..&host=/socket/folder],
    /// without a password. Over a network sslmode is verify-full unless it is named.
    static StoreLocation inServer(const QString& url, const Secret& password = {});

    [[nodiscard]] QString databaseFile() const; ///< folder/ringi.sqlite
    [[nodiscard]] QString lockFile() const;     ///< folder/ringi.lock
};

/// True for the names that operating systems give to file systems on other machines ("nfs4",
/// "cifs", "smbfs", "fuse.sshfs", ...), where SQLite's locks cannot be relied on.
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);

/// NetworkShare when the folder (or, if it is not there yet, what it will lie in) is on one.
Status checkLocalFolder(const QString& folder);

} // namespace ringi
