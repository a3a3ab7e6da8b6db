// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaign_mail.h"

namespace ringi {

Result<MessageDesign> designOf(const Snapshot& snapshot, const CampaignFiles& files)
{
    const SenderSnapshot& sender = snapshot.sender;
    const auto name = HeaderText::make(sender.fromName);
    if (!name)
        return failure(name);
    const auto from = MailAddress::parseAscii(sender.fromAddress);
    if (!from)
        return failure(from);
    if (files.images.size() != snapshot.images.size() ||
        files.files.size() != snapshot.files.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("files"));
    std::optional<Mailbox> replyTo;
    if (!sender.replyTo.isEmpty()) {
        const auto address = MailAddress::parseAscii(sender.replyTo);
        if (!address)
            return failure(address);
        replyTo = Mailbox{{}, *address};
    }
    if (const auto column = personalFileColumn(snapshot); !column)
        return failure(column);
    return MessageDesign{.from = Mailbox{*name, *from},
                         .replyTo = replyTo,
                         .subject = snapshot.subject,
                         .text = snapshot.body,
                         .html = snapshot.html,
                         .images = files.images,
                         .files = files.files,
                         .personalFileName =
                             snapshot.personalFiles ? snapshot.personalFiles->name : QString(),
                         .headers = sender.headers,
                         .isSolo = snapshot.policy.form == ReviewForm::Solo,
                         .fields = snapshot.recipients.fields};
}

Result<std::optional<qsizetype>> personalFileColumn(const Snapshot& snapshot)
{
    if (!snapshot.personalFiles)
        return std::optional<qsizetype>();
    const qsizetype column = snapshot.recipients.fields.indexOf(snapshot.personalFiles->field);
    if (column < 0)
        return failure(ErrorCode::NotFound, QStringLiteral("personalFiles"));
    return std::optional(column);
}

} // namespace ringi
