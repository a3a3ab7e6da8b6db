// SPDX-License-Identifier: Apache-2.0
#include "campaign/test_mail.h"

#include "base/crypto.h"
#include "mail/message_id.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Result<QList<MailAddress>> typedAddresses(const QStringList& typed)
{
    if (typed.isEmpty() || typed.size() > TestMail::kMostAddresses)
        return failure(ErrorCode::InvalidInput, u"addresses"_s);
    QList<MailAddress> addresses;
    for (const QString& text : typed) {
        const auto address = MailAddress::parse(text);
        if (!address)
            return failure(address);
        if (addresses.contains(*address))
            return failure(ErrorCode::InvalidInput, u"addresses"_s);
        addresses.append(*address);
    }
    return addresses;
}

} // namespace

Result<TestMail> TestMail::make(const Parts& parts)
{
    auto addresses = typedAddresses(parts.addresses);
    if (!addresses)
        return failure(addresses);
    auto design = designOf(parts.snapshot, parts.files);
    if (!design)
        return failure(design);
    design->subject.prepend("[TEST] "_L1);
    TestMail mail(parts, *std::move(design), *std::move(addresses));
    // Said now, while the author looks on, and not by the delivery thread.
    if (const auto tried = mail.messages({}); !tried)
        return failure(tried);
    return mail;
}

Result<QList<TestMail::Message>> TestMail::messages(const DkimSigner& signer) const
{
    const auto composer = MessageComposer::make(m_design, signer);
    if (!composer)
        return failure(composer);
    // Nobody else's Message-ID: random, so that a test is never taken for a campaign's message.
    const QByteArray seed = crypto::randomBytes(32);
    QList<Message> all;
    for (qsizetype i = 0; i < m_addresses.size(); ++i) {
        const MailAddress& to = m_addresses.at(i);
        const QByteArray id = campaignMessageId(seed, i + 1, m_design.from.address);
        const auto bytes = composer->compose({.to = Mailbox{{}, to},
                                              .values = m_parts.values,
                                              .messageId = id,
                                              .date = m_parts.now,
                                              .file = m_parts.file});
        if (!bytes)
            return failure(bytes);
        all.append({.to = to, .bytes = *bytes, .messageId = id});
    }
    return all;
}

} // namespace ringi
