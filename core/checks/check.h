// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/finding.h"
#include "campaign/snapshot.h"
#include "papers/paper_report.h"

#include <functional>
#include <optional>

namespace ringi {

/// Of the campaign that this one was copied from.
struct CopiedCampaign {
    QString subject;         ///< template source
    QList<QByteArray> files; ///< digests of its attachments
};

/// What a check may ask beside the snapshot itself. Everything is handed in; checks do no I/O.
struct CheckContext {
    Moment now{};
    /// Calls the visitor for every recipient in order until it returns false. An error (a store
    /// that cannot be read) blocks: promise P8.
    std::function<Status(const std::function<bool(const Recipient&)>&)> forEachRecipient;
    /// Domains of the office's own senders, lower case.
    QStringList officeDomains = {};
    /// Whether a campaign ever came from this address. Empty: nobody can tell.
    std::function<Result<bool>(const QString&)> wasUsedAsSender = {};
    /// The file that this value finds among everybody's own attachments. NotFound where none is.
    std::function<Result<FileRef>(const QString&)> personalFile = {};
    /// What a file of the campaign's is and holds (readPaper()); an error where it cannot be had.
    std::function<Result<PaperReport>(const FileRef&)> attachment = {};
    /// The names of those who sign in to this office: they may sign its mail.
    QStringList people = {};
    std::optional<CopiedCampaign> copiedFrom = {};
};

/// One check: pure, one file each, no words.
using Check = std::function<Result<QList<Finding>>(const Snapshot&, const CheckContext&)>;

struct NamedCheck {
    QString name; ///< e.g. "subject"
    Check run;
    QString part = {}; ///< the Finding::part under which a failure of the check itself is shown
};

/// All checks of this program, in the order in which their findings are shown. checks/catalogue.h
/// lists what they find.
QList<NamedCheck> allChecks();

/// Runs every check. One that fails or throws becomes a blocking finding "check-failed" (promise
/// P8; facts: check, its name, and error, the ErrorCode's): it never passes silently.
QList<Finding> runChecks(const QList<NamedCheck>& checks, const Snapshot& snapshot,
                         const CheckContext& context);

/// True where one finding blocks.
bool blocks(const QList<Finding>& findings);

} // namespace ringi
