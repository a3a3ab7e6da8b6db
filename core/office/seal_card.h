// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "campaign/policy.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ringi {

/// Why a seal says nothing.
enum class SealFault {
    None,
    Signature,   ///< it does not hold, or was made with a key that is not the approver's
    OtherPacket, ///< it is over something else than what was submitted
    NotTheirs, ///< the approver had a hand in the campaign, or no administrator signed their record
};

/// One seal with what it is on, as somebody would keep it on paper. What it says of the campaign is
/// read from the sealed packet, never from a draft. Values; any thread.
struct SealCard {
    SealFault fault = SealFault::None; ///< else the card must not look like an approval
    QString officeName;
    CampaignId campaign;
    int revision = 1;
    QString subject; ///< template source
    QString author;
    QString listName;
    qint64 recipients = 0;
    Moment submittedAt{};
    std::optional<Moment> notBefore;
    QString zone; ///< that the campaign's times are said in
    ReviewForm form = ReviewForm::Simultaneous;
    int sealsWanted = 1;
    int sealsGiven = 0;
    std::chrono::seconds hold{};
    std::optional<Moment> holdUntil; ///< once all seals are given
    PersonId approverId;
    QString approver; ///< by their proven record; else as the database has it
    Moment sealedAt{};
    QStringList parts;       ///< see reviewParts()
    QByteArray packetDigest; ///< 32 bytes, that the seal names
    QByteArray publicKey;    ///< 32 bytes, that the seal names
    QByteArray signature;    ///< 64 bytes
    QByteArray statement;    ///< canonical JSON; signed after "ringi-seal-2\n"
};

} // namespace ringi
