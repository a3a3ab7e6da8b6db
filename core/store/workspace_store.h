// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/reader.h"
#include "store/workspace_gateway.h"
#include "store/workspace_lock.h"
#include "store/writer.h"

#include <functional>

namespace ringi {

/// An open workspace: its lock, its writer, its readers. create(), open() and the destructor
/// block (files, network, threads): call them on a pool thread, never on the GUI thread.
class Store final {
public:
    /// Makes the folder (0700), the file (0600), the schema and the workspace's row; `first` (the
    /// founder, the first audit entry) joins the same transaction, so that a workspace is there
    /// whole or not at all. The folder may exist if it is empty.
    /// AlreadyExists, InvalidInput (folder with something else in it), NetworkShare,
    /// WorkspaceInUse, FileUnwritable, DiskFull.
    static Result<std::unique_ptr<Store>>
    create(const StoreLocation& location, const WorkspaceRow& workspace,
           const std::function<Status(Connection&)>& first = {});

    /// Takes the lock, checks the file, brings the schema up to date. NotAWorkspace,
    /// WorkspaceInUse, WorkspaceTooNew, WorkspaceDamaged, NetworkShare, FileUnreadable, ...
    static Result<std::unique_ptr<Store>> open(const StoreLocation& location);

    /// To look only, also while another instance works in it: takes no lock, changes nothing; every
    /// change is FileUnwritable. WorkspaceInUse when the schema is another than this program's; else
    /// as open().
    static Result<std::unique_ptr<Store>> look(const StoreLocation& location);

    ~Store(); ///< drains the writer, ends the threads, gives the lock back, in this order
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] Writer& writer() { return *m_writer; }
    [[nodiscard]] ReaderPool& readers() { return *m_readers; }
    [[nodiscard]] const StoreLocation& location() const { return m_location; }

private:
    explicit Store(StoreLocation location) : m_location(std::move(location)) {}
    Status startThreads(Connection::Access access = Connection::Access::ReadWrite);

    StoreLocation m_location;
    std::optional<WorkspaceLock> m_lock; ///< SQLite only
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<Writer> m_writer;
};

} // namespace ringi
