// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_mail.h"
#include "campaign/sealed_campaign.h"
#include "delivery/lane.h"
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
    [[nodiscard]] Result<Parcel> parcel(const LedgerRow& row, const Content& content,
                                        Moment now) const;

private:
    MessageMaker(MessageComposer composer, MailAddress from, QByteArray envelopeSender,
                 QByteArray packetDigest)
        : m_composer(std::move(composer)), m_from(std::move(from)),
          m_envelopeSender(std::move(envelopeSender)), m_packetDigest(std::move(packetDigest))
    {
    }

    MessageComposer m_composer;
    MailAddress m_from;
    QByteArray m_envelopeSender;
    QByteArray m_packetDigest;
};

} // namespace ringi
