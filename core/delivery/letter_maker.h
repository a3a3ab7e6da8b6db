// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_mail.h"
#include "campaign/recipient.h"
#include "smtp/envelope.h"

#include <optional>

namespace ringi {

/// From a snapshot to one person's message and envelope: what delivery and rehearsal have in
/// common, so that what is rehearsed is what leaves. Only their two makers can use it: delivery's
/// asks for a sealed campaign, and the rehearsal's gives letters that no connection takes.
class LetterMaker final {
private:
    friend class MessageMaker;
    friend class RehearsalMaker;

    struct Letter {
        QByteArray messageId;
        smtp::Envelope envelope;
        ByteRope message;
    };
    struct Content {
        const Recipient& recipient;
        const std::optional<MailFile>& file; ///< this person's own attachment
        qint64 number;                       ///< with the seed makes the Message-ID
    };

    /// `seed`: 32 bytes, the packet's digest.
    static Result<LetterMaker> make(const Snapshot& snapshot, QByteArray seed,
                                    const CampaignFiles& files, const DkimSigner& signer);

    /// UnresolvedField, HeaderInjection, InvalidAddress: this recipient gets no message.
    [[nodiscard]] Result<Letter> letter(const Content& content, Moment now) const;

    LetterMaker(MessageComposer composer, MailAddress from, QByteArray envelopeSender)
        : m_composer(std::move(composer)), m_from(std::move(from)),
          m_envelopeSender(std::move(envelopeSender))
    {
    }

    MessageComposer m_composer;
    MailAddress m_from;
    QByteArray m_envelopeSender;
    QByteArray m_seed;
    Handling m_handling;
};

} // namespace ringi
