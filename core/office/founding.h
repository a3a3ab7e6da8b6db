// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office.h"
#include "people/person.h"
#include "store/connection.h"
#include "store/workspace_gateway.h"

namespace ringi {

/// A workspace before it is written: its row and the founder, whose self-signed record is the root
/// of all trust in it.
struct NewWorkspace {
    WorkspaceRow row;
    Person founder;
};

/// Makes keys and record; scrypt: a pool thread. InvalidInput ("officeName", "name", "login").
Result<NewWorkspace> foundWorkspace(const Founding& founding, const OfficeParts& parts);

/// The founder's row and the log's first entry, "workspace.created".
Status writeFounder(Connection& connection, const NewWorkspace& workspace);

} // namespace ringi
