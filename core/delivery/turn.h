// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/life_cycle.h"
#include "delivery/verdict.h"
#include "mail/mail_file.h"
#include "store/ledger_gateway.h"

#include <optional>

/// What a run does in the store, each one writer job and so one transaction.
namespace ringi {

/// What became of a row that was claimed before.
struct Settlement {
    LedgerId row;
    int tries = 0;
    Verdict verdict;
};

/// Where everybody's own attachments are.
struct PersonalFileSource {
    FileSetId set;
    qsizetype column = 0; ///< of Recipient::values: the file's name
};

/// One turn of a lane: put down what became of the last recipient, take up the next.
struct Turn {
    CampaignId campaign;
    int revision = 0;
    std::optional<Settlement> settlement;
    bool claim = false;
    std::optional<Moment> notAfter;
    std::optional<PersonalFileSource> personalFiles;
    std::chrono::milliseconds deferFor{};
    Moment now{};
};

struct TurnResult {
    CampaignState state = CampaignState::Sending;
    LedgerCounts counts;
    std::optional<LedgerRow> row; ///< claimed now; none: nothing to do, or not in Sending
    Recipient recipient;          ///< of the row
    /// This person's own attachment, where the campaign has such files. An error: they get no
    /// message.
    Result<std::optional<MailFile>> file;
    std::optional<Moment> nextDue; ///< of deferred rows
};

Result<TurnResult> takeTurn(Connection& connection, const Turn& turn);

/// About to send the final dot: committed before the bytes leave.
Status openRow(Connection& connection, LedgerId row, const QByteArray& messageId, Moment now);

/// The program pauses a run because of something a person has to look at; on record. Nothing to do
/// when it is not sending any more.
Status pauseForPerson(Connection& connection, CampaignId campaign, const Error& why, Moment now);

/// Ends a run whose rows are all final and add up to the sealed number; on record. False while some
/// are not, which is no error. PacketMismatch where the sums do not agree.
Result<bool> finishRun(Connection& connection, CampaignId campaign, Moment now);

} // namespace ringi
