// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/location.h"

namespace ringi {

/// The files of an SQLite workspace and who may read them.

/// Makes the folder (0700) or takes an empty one. InvalidInput (detail "folder: not empty"),
/// FileUnwritable.
Status makeWorkspaceFolder(const StoreLocation& location);
/// Makes an empty database file, 0600; one that is there stays.
Status makeDatabaseFile(const StoreLocation& location);
/// Sets 0700 and 0600 again where somebody loosened them. Who does not own them cannot: no error.
void tightenPermissions(const StoreLocation& location);
/// Removes the database file and what SQLite put beside it.
void removeDatabaseFiles(const StoreLocation& location);

} // namespace ringi
