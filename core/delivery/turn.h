// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/life_cycle.h"
#include "delivery/verdict.h"
#include "mail/mail_file.h"
#include "store/ledger_gateway.h"

#include <QSet>

#include <optional>

/// What a run does in the store, each one writer job and so one transaction.
namespace ringi {

/// A row whose content is about to leave.
struct Opening {
    LedgerId row;
    QByteArray messageId;
    QString domain;
    bool begun = false; ///< the relay knows the recipient already; see LedgerMove
};

/// What became of a row that was claimed before.
struct Settlement {
    LedgerId row;
    LedgerState from = LedgerState::Claimed; ///< or Open
    QString domain;
    Verdict verdict;
    std::optional<Moment> dueAt; ///< with Defer: not before
};

/// Where everybody's own attachments are.
struct PersonalFileSource {
    FileSetId set;
    qsizetype column = 0; ///< of Recipient::values: the file's name
};

/// All that a run has for the ledger at one moment.
struct Turn {
    CampaignId campaign = {};
    int revision = 0;
    QList<Opening> openings = {};
    QList<Settlement> settlements = {};
    int claim = 0; ///< take up to so many rows
    ClaimRange range = {};
    std::optional<Moment> notAfter = {};
    std::optional<PersonalFileSource> personalFiles = {};
    Moment now{};

    [[nodiscard]] bool isEmpty() const
    {
        return openings.isEmpty() && settlements.isEmpty() && claim == 0;
    }
};

/// A row that was claimed, with what its message is made of.
struct TakenRow {
    ClaimedRow row;
    Recipient recipient;
    /// This person's own attachment, where the campaign has such files. An error: they get no
    /// message.
    Result<std::optional<MailFile>> file;
};

struct TurnResult {
    CampaignState state = CampaignState::Sending;
    LedgerCounts counts;
    QSet<LedgerId> opened; ///< of the openings: their content may leave
    QList<TakenRow> taken;
    bool claimed = false;          ///< rows were looked for
    /// Why none could be taken; what else is in the turn was written all the same. refutes(): what
    /// was sealed is not what lies in the workspace.
    std::optional<Error> claimError;
    bool isThrough = false;        ///< nothing of the range is left but what is deferred
    std::optional<Moment> nextDue; ///< of deferred rows, where nothing was taken
};

Result<TurnResult> takeTurn(Connection& connection, const Turn& turn);

/// The program pauses a run because of something a person has to look at; on record. Nothing to do
/// when it is not sending any more.
Status pauseForPerson(Connection& connection, CampaignId campaign, const Error& why, Moment now);

/// Ends a run whose rows are all final and add up to the sealed number; on record. False while some
/// are not, which is no error. PacketMismatch where the sums do not agree.
Result<bool> finishRun(Connection& connection, CampaignId campaign, Moment now);

} // namespace ringi
