// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/office_fixture.h"

namespace ringi::test {

/// A backup of an office's whole workspace, as somebody with a file manager or a database's own
/// tools makes it and puts it back. The office is closed for it and opened again.
class WorkspaceCopy final {
public:
    explicit WorkspaceCopy(OfficeFixture& office);
    ~WorkspaceCopy();
    WorkspaceCopy(const WorkspaceCopy&) = delete;
    WorkspaceCopy& operator=(const WorkspaceCopy&) = delete;

    /// In place of what is there now.
    void putBack();
    /// The same in a server, while everybody works in it.
    void putBackUnderway();

private:
    OfficeFixture& m_office;
    QString m_copy; ///< folder or database
};

} // namespace ringi::test
