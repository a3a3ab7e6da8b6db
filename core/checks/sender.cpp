// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "campaign/tally.h"
#include "mail/header_text.h"
#include "mail/mail_address.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// Answers that leave the office, and a sender that nobody knows yet.
Result<QList<Finding>> strangeSender(const SenderSnapshot& sender, const CheckContext& context)
{
    QList<Finding> findings;
    const QString answers = sender.replyTo.contains(u'@') ? domainOf(sender.replyTo) : QString();
    if (!answers.isEmpty() && answers != domainOf(sender.fromAddress) &&
        !context.officeDomains.contains(answers))
        findings.append(
            {u"reply-to-outside"_s, Severity::Warning, u"sender"_s, {{u"domain"_s, answers}}});
    if (sender.fromAddress.isEmpty() || !context.wasUsedAsSender)
        return findings;
    const auto used = context.wasUsedAsSender(sender.fromAddress);
    if (!used)
        return failure(used);
    if (!*used)
        findings.append({u"from-is-new"_s, Severity::Warning, u"sender"_s, {}});
    return findings;
}

} // namespace

Findings checkSender(const Snapshot& snapshot, const CheckContext& context)
{
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
    const auto strange = strangeSender(sender, context);
    if (!strange)
        return failure(strange);
    return findings + *strange;
}

} // namespace ringi
