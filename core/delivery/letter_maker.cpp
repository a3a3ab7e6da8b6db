// SPDX-License-Identifier: Apache-2.0
#include "delivery/letter_maker.h"

#include "mail/message_id.h"

namespace ringi {
namespace {

constexpr qsizetype kMostEnvelopeId = 100; // RFC 3461 section 4.4

} // namespace

Result<LetterMaker> LetterMaker::make(const Snapshot& snapshot, QByteArray seed,
                                      const CampaignFiles& files, const DkimSigner& signer)
{
    const auto design = designOf(snapshot, files);
    if (!design)
        return failure(design);
    const auto envelope = MailAddress::parseAscii(snapshot.sender.envelopeSender);
    if (!envelope)
        return failure(envelope);
    auto composer = MessageComposer::make(*design, signer);
    if (!composer)
        return failure(composer);
    LetterMaker maker(*std::move(composer), design->from.address, envelope->wire());
    maker.m_seed = std::move(seed);
    maker.m_handling = snapshot.handling;
    return maker;
}

Result<LetterMaker::Letter> LetterMaker::letter(const Content& content, Moment now) const
{
    const auto to = MailAddress::parse(content.recipient.address);
    if (!to)
        return failure(to);
    Letter letter;
    letter.messageId = campaignMessageId(m_seed, content.number, m_from);
    const auto message = m_composer.compose({.to = Mailbox{{}, *to},
                                             .values = content.recipient.values,
                                             .messageId = letter.messageId,
                                             .date = now,
                                             .file = content.file});
    if (!message)
        return failure(message);
    letter.message = *message;
    letter.envelope = {.sender = m_envelopeSender,
                       .recipient = to->wire(),
                       .smtpUtf8 = to->needsSmtpUtf8(),
                       .requireTls = m_handling.requireTls};
    // What makes it unique stands first, so that a long domain may be cut.
    if (m_handling.failureReports)
        letter.envelope.envelopeId = letter.messageId.left(kMostEnvelopeId);
    return letter;
}

} // namespace ringi
