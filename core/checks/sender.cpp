// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "mail/header_text.h"
#include "mail/mail_address.h"

namespace ringi {

Findings checkSender(const Snapshot& snapshot, const CheckContext&)
{
    using namespace Qt::StringLiterals;
    QList<Finding> findings;
    const auto judge = [&](const QString& field, const auto& parsed) {
        if (parsed)
            return;
        findings.append({u"sender-invalid"_s,
                         Severity::Blocking,
                         u"sender"_s,
                         {{u"field"_s, field}, {u"error"_s, errorCodeName(parsed.error().code)}}});
    };
    const SenderSnapshot& sender = snapshot.sender;
    judge(u"fromName"_s, HeaderText::make(sender.fromName));
    judge(u"fromAddress"_s, MailAddress::parseAscii(sender.fromAddress));
    if (!sender.replyTo.isEmpty())
        judge(u"replyTo"_s, MailAddress::parseAscii(sender.replyTo));
    judge(u"envelopeSender"_s, MailAddress::parseAscii(sender.envelopeSender));
    return findings;
}

} // namespace ringi
