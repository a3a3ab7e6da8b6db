// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/entry.h"
#include "delivery/agenda.h"

#include <QMutex>

#include <map>
#include <optional>

namespace ringi {

/// How far a workspace had come when this computer saw it last.
struct LastSeen {
    AuditHead head;
    std::map<CampaignId, qint64> settled; ///< of each run that was begun: the rows that were final

    friend bool operator==(const LastSeen&, const LastSeen&) = default;
};

/// How far each workspace had come, kept outside of it: an old copy that is put in a workspace's
/// place has not come so far. One small file for each workspace, in a folder of the user's. It is
/// no secret, and no proof against somebody who may write there. Any thread.
class LogMemory final {
public:
    /// Empty: nothing is kept, and nothing is known.
    explicit LogMemory(QString folder) : m_folder(std::move(folder)) {}

    /// The folder of whoever runs the program, on this computer.
    [[nodiscard]] static QString usersFolder();

    /// Nothing where this computer never saw it. InvalidInput: what was kept cannot be read any
    /// more.
    Result<std::optional<LastSeen>> recall(Connection& connection);
    /// Looks how far the workspace is, with what is on its agenda now, and keeps that; it is on the
    /// disk when this returns. FileUnwritable, detail: the file and why. Conflict: it has not come as
    /// far any more as this object knew, because a server put an older copy in its place meanwhile;
    /// what was known is kept.
    Status keepUp(Connection& connection, const QList<AgendaItem>& agenda);

private:
    Result<QString> fileOf(Connection& connection) const;

    QString m_folder;
    QMutex m_mutex;
    std::optional<LastSeen> m_kept; ///< what this object wrote last
};

/// Where the workspace has not come as far as this computer remembers, it is an older copy: on
/// record as "workspace.restored", with what was remembered. To be called by whoever delivers,
/// before anything else.
Status noteIfRestored(Connection& connection, LogMemory& memory, Moment now);

/// It was submitted before the workspace was last found to be an older copy, so that it may have
/// been sent already, and nobody said "go on" to that since. From the log, which nobody can edit
/// unnoticed. Looks at the whole log: on a reader.
Result<bool> mayBeSentAlready(Connection& connection, CampaignId campaign);

} // namespace ringi
