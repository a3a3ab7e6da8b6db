// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/rehearsal_plan.h"
#include "delivery/letter_maker.h"

namespace ringi {

/// One message of a rehearsal. Opaque on purpose: it becomes no Parcel and no smtp::Order, so that
/// no lane and no connection can be given one. The rehearsal's own relay can open it.
class RehearsalLetter final {
private:
    friend class RehearsalMaker;
    friend class RehearsalTalk;

    RehearsalLetter(smtp::Envelope envelope, ByteRope message)
        : m_envelope(std::move(envelope)), m_message(std::move(message))
    {
    }

    smtp::Envelope m_envelope;
    ByteRope m_message;
};

/// Makes the messages of a campaign that nobody has sealed, exactly as delivery would but for the
/// Message-ID, which no ledger row will ever have. A value; any thread.
class RehearsalMaker final {
public:
    /// As MessageMaker::make().
    static Result<RehearsalMaker> make(const Snapshot& snapshot, const CampaignFiles& files,
                                       const DkimSigner& signer);

    /// UnresolvedField, HeaderInjection, InvalidAddress: this recipient would get no message.
    [[nodiscard]] Result<RehearsalLetter>
    letter(const Recipient& recipient, const std::optional<MailFile>& file, Moment now) const;

private:
    explicit RehearsalMaker(LetterMaker letters) : m_letters(std::move(letters)) {}

    LetterMaker m_letters;
};

} // namespace ringi
