// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_mail.h"

namespace ringi {

/// A message to look at in a real mailbox before anything is sealed. It goes to addresses that were
/// typed by hand, at most five, and says [TEST] in its subject. It knows one row's values and no
/// list: whoever has one cannot reach anybody else with it. Made by make() only.
class TestMail final {
public:
    static constexpr qsizetype kMostAddresses = 5;

    struct Parts {
        Snapshot snapshot; ///< of the draft; its list does not matter
        CampaignFiles files;
        QStringList values; ///< of the row that the author chose, one per field of the snapshot
        std::optional<MailFile> file; ///< that row's own attachment
        QStringList addresses;        ///< as typed
        Moment now{};
    };

    /// InvalidInput ("addresses") for none or more than five, or the same one twice; as
    /// MailAddress::parse for one that is none; as MessageComposer for the rest.
    static Result<TestMail> make(const Parts& parts);

    struct Message {
        MailAddress to;
        ByteRope bytes;
        QByteArray messageId;
    };
    /// The messages, signed.
    [[nodiscard]] Result<QList<Message>> messages(const DkimSigner& signer) const;

    /// From whom and by which relay.
    [[nodiscard]] const SenderSnapshot& sender() const { return m_parts.snapshot.sender; }
    [[nodiscard]] CampaignId campaign() const { return m_parts.snapshot.campaign; }
    [[nodiscard]] QString workspace() const { return m_parts.snapshot.workspace; }
    [[nodiscard]] qsizetype addressCount() const { return m_addresses.size(); }

private:
    TestMail(Parts parts, MessageDesign design, QList<MailAddress> addresses)
        : m_parts(std::move(parts)), m_design(std::move(design)), m_addresses(std::move(addresses))
    {
    }

    Parts m_parts;
    MessageDesign m_design;
    QList<MailAddress> m_addresses;
};

} // namespace ringi
