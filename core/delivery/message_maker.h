// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"
#include "delivery/lane.h"
#include "mail/mailbox.h"
#include "mail/merge_template.h"
#include "store/ledger_gateway.h"

#include <optional>

namespace ringi {

/// Makes the messages of one sealed campaign. Templates and sender are read once. Takes nothing from
/// anywhere but the seal's snapshot and the frozen recipient (promise P2). Pure; any thread.
class MessageMaker final {
public:
    static Result<MessageMaker> make(const SealedCampaign& sealed);

    /// UnresolvedField, HeaderInjection, InvalidAddress: this recipient gets no message.
    [[nodiscard]] Result<Parcel> parcel(const LedgerRow& row, const Recipient& recipient,
                                        Moment now) const;

private:
    MessageMaker(MergeTemplate subject, MergeTemplate body, Mailbox from, QByteArray envelopeSender)
        : m_subject(std::move(subject)), m_body(std::move(body)), m_from(std::move(from)),
          m_envelopeSender(std::move(envelopeSender))
    {
    }

    MergeTemplate m_subject;
    MergeTemplate m_body;
    Mailbox m_from;
    QByteArray m_envelopeSender;
    std::optional<Mailbox> m_replyTo;
    QStringList m_fields;
    QByteArray m_packetDigest;
};

} // namespace ringi
