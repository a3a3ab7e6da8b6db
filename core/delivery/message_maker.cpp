// SPDX-License-Identifier: Apache-2.0
#include "delivery/message_maker.h"

#include "mail/message_id.h"

namespace ringi {

Result<MessageMaker> MessageMaker::make(const SealedCampaign& sealed, const CampaignFiles& files,
                                        const DkimSigner& signer)
{
    const auto design = designOf(sealed.snapshot(), files);
    if (!design)
        return failure(design);
    const auto envelope = MailAddress::parseAscii(sealed.snapshot().sender.envelopeSender);
    if (!envelope)
        return failure(envelope);
    auto composer = MessageComposer::make(*design, signer);
    if (!composer)
        return failure(composer);
    return MessageMaker(*std::move(composer), design->from.address, envelope->wire(),
                        sealed.packetDigest());
}

Result<Parcel> MessageMaker::parcel(const LedgerRow& row, const Content& content, Moment now) const
{
    const auto to = MailAddress::parse(content.recipient.address);
    if (!to)
        return failure(to);
    Parcel parcel;
    parcel.row = row.id;
    parcel.tries = row.tries;
    parcel.messageId = campaignMessageId(m_packetDigest, row.id.value, m_from);
    const auto message = m_composer.compose({.to = Mailbox{{}, *to},
                                             .values = content.recipient.values,
                                             .messageId = parcel.messageId,
                                             .date = now,
                                             .file = content.file});
    if (!message)
        return failure(message);
    parcel.message = *message;
    parcel.envelope = {.sender = m_envelopeSender,
                       .recipient = to->wire(),
                       .smtpUtf8 = to->needsSmtpUtf8()};
    return parcel;
}

} // namespace ringi
