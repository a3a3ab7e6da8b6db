// SPDX-License-Identifier: Apache-2.0
#include "delivery/message_maker.h"

namespace ringi {

Result<MessageMaker> MessageMaker::make(const SealedCampaign& sealed, const CampaignFiles& files,
                                        const DkimSigner& signer)
{
    auto maker = LetterMaker::make(sealed.snapshot(), sealed.packetDigest(), files, signer);
    if (!maker)
        return failure(maker);
    return MessageMaker(*std::move(maker));
}

Result<Parcel> MessageMaker::parcel(const ClaimedRow& row, const Content& content, Moment now) const
{
    auto letter = m_letters.letter({content.recipient, content.file, row.id.value}, now);
    if (!letter)
        return failure(letter);
    Parcel parcel;
    parcel.row = row.id;
    parcel.tries = row.tries;
    parcel.domain = domainOf(content.recipient.address);
    parcel.messageId = std::move(letter->messageId);
    parcel.envelope = std::move(letter->envelope);
    parcel.message = std::move(letter->message);
    return parcel;
}

} // namespace ringi
