// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"
#include "delivery/letter_maker.h"
#include "delivery/parcel.h"
#include "store/ledger_gateway.h"

#include <optional>

namespace ringi {

/// Makes the messages of one sealed campaign. Templates, sender and files are read once. Takes nothing
/// from anywhere but the seal's snapshot, the files it names and the frozen recipient (promise P2).
/// Pure; any thread.
class MessageMaker final {
public:
    static Result<MessageMaker> make(const SealedCampaign& sealed, const CampaignFiles& files = {},
                                     const DkimSigner& signer = {});

    /// What a recipient gets in a campaign.
    struct Content {
        Recipient recipient;
        std::optional<MailFile> file; ///< this person's own attachment
    };

    /// UnresolvedField, HeaderInjection, InvalidAddress: this recipient gets no message.
    [[nodiscard]] Result<Parcel> parcel(const ClaimedRow& row, const Content& content,
                                        Moment now) const;

private:
    explicit MessageMaker(LetterMaker letters) : m_letters(std::move(letters)) {}

    LetterMaker m_letters;
};

} // namespace ringi
