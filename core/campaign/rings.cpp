// SPDX-License-Identifier: Apache-2.0
#include "campaign/rings.h"

#include "mail/mail_address.h"

#include <algorithm>

namespace ringi {
namespace {

/// So many of the whole, but somebody, and nobody twice.
qint64 share(qint64 count, qint64 oneOf)
{
    return std::min(count, std::max<qint64>(1, count / oneOf));
}

} // namespace

qint64 RingPlan::upToOrdinal(int ring) const
{
    if (ring <= kFirstRing)
        return 0;
    const qint64 first = share(count, 100);
    if (ring == 1)
        return first;
    if (ring == 2)
        return std::min(count, first + share(count, 10));
    return count;
}

RingPlan ringsOf(const Snapshot& snapshot, const QStringList& logins)
{
    RingPlan plan;
    plan.count = snapshot.recipients.count;
    const QString from = snapshot.sender.fromAddress;
    if (MailAddress::parse(from))
        plan.domain = from.mid(from.lastIndexOf(u'@') + 1).toLower();
    for (const QString& login : logins) {
        if (const auto address = MailAddress::parse(login))
            plan.addresses.append(address->text().toLower());
    }
    return plan;
}

} // namespace ringi
