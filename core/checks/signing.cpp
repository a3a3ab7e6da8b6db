// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "mail/mail_address.h"

namespace ringi {

Findings checkSigning(const Snapshot& snapshot, const CheckContext&)
{
    using namespace Qt::StringLiterals;
    QList<Finding> findings;
    const SenderSnapshot& sender = snapshot.sender;
    const auto from = MailAddress::parse(sender.fromAddress);
    for (const DkimSnapshot& key : sender.dkim) {
        if (!from)
            break; // checkSender says so
        // Receivers look for a signature of the From address's own domain (RFC 7489 section 3.1.1).
        const QString domain = QString::fromLatin1(from->asciiDomain());
        if (domain != key.identity.domain && !domain.endsWith(u'.' + key.identity.domain)) {
            findings.append({u"dkim-domain-differs"_s,
                             Severity::Warning,
                             u"sender"_s,
                             {{u"domain"_s, key.identity.domain}, {u"from"_s, domain}}});
        }
    }
    const QString& url = sender.headers.unsubscribeUrl;
    if (!url.isEmpty() && !url.startsWith("https://"_L1))
        findings.append({u"unsubscribe-not-https"_s, Severity::Blocking, u"sender"_s, {}});
    return findings;
}

} // namespace ringi
