// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QList>

namespace ringi {

/// One step of the schema: numbered, never changed once it was released.
struct Migration {
    int version = 0; ///< 1, 2, 3, ... without a gap
    QString name;    ///< "foundation"
    QByteArray sql;  ///< UTF-8; statements end with ';' at the end of a line; see Dialect::spell
};

/// Those that are built into the program, from migrations/NNNN_name.sql.
Result<QList<Migration>> builtInMigrations();

/// How far a database is: 0 for one without a schema.
Result<int> schemaVersion(Connection& connection);

/// WorkspaceTooNew for a schema this program does not know yet; WorkspaceDamaged when a migration
/// that was applied is not the one we have under its number.
Status checkSchema(Connection& connection, const QList<Migration>& migrations);

/// Applies one, with its row in schema_version. In the caller's transaction.
Status applyMigration(Connection& connection, const Migration& migration, Moment at);

/// checkSchema(), then whatever is missing, each in its own transaction. An SQLite workspace that
/// is upgraded is copied first, to "<file>.before-<version>", 0600.
Status migrate(Connection& connection, const QList<Migration>& migrations,
               const StoreLocation& location);

} // namespace ringi
