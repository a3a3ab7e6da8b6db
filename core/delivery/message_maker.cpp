// SPDX-License-Identifier: Apache-2.0
#include "delivery/message_maker.h"

#include "mail/message.h"
#include "mail/message_id.h"

namespace ringi {

Result<MessageMaker> MessageMaker::make(const SealedCampaign& sealed)
{
    const Snapshot& snapshot = sealed.snapshot();
    auto subject = MergeTemplate::parse(snapshot.subject);
    if (!subject)
        return failure(subject);
    auto body = MergeTemplate::parse(snapshot.body);
    if (!body)
        return failure(body);
    const auto name = HeaderText::make(snapshot.sender.fromName);
    if (!name)
        return failure(name);
    const auto from = MailAddress::parse(snapshot.sender.fromAddress);
    if (!from)
        return failure(from);
    const auto envelope = MailAddress::parse(snapshot.sender.envelopeSender);
    if (!envelope)
        return failure(envelope);
    MessageMaker maker(*std::move(subject), *std::move(body), Mailbox{*name, *from},
                       envelope->wire());
    if (!snapshot.sender.replyTo.isEmpty()) {
        const auto replyTo = MailAddress::parse(snapshot.sender.replyTo);
        if (!replyTo)
            return failure(replyTo);
        maker.m_replyTo = Mailbox{{}, *replyTo};
    }
    maker.m_fields = snapshot.recipients.fields;
    maker.m_packetDigest = sealed.packetDigest();
    return maker;
}

Result<Parcel> MessageMaker::parcel(const LedgerRow& row, const Recipient& recipient,
                                    Moment now) const
{
    const auto to = MailAddress::parse(recipient.address);
    if (!to)
        return failure(to);
    const auto values = mergeValues(m_fields, recipient);
    const auto subjectText = m_subject.render(values);
    if (!subjectText)
        return failure(subjectText);
    const auto subject = HeaderText::make(*subjectText);
    if (!subject)
        return failure(subject);
    const auto text = m_body.render(values);
    if (!text)
        return failure(text);
    Parcel parcel;
    parcel.row = row.id;
    parcel.tries = row.tries;
    parcel.messageId = campaignMessageId(m_packetDigest, row.id.value, m_from.address);
    const auto message = composeMessage({m_from, m_replyTo, Mailbox{{}, *to}, *subject, *text,
                                         parcel.messageId, now});
    if (!message)
        return failure(message);
    parcel.message = *message;
    parcel.envelope = {m_envelopeSender, to->wire()};
    return parcel;
}

} // namespace ringi
