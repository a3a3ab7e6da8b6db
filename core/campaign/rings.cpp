// SPDX-License-Identifier: Apache-2.0
#include "campaign/rings.h"

#include "mail/mail_address.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Where anybody can have an address. Not all of them: numbers decide about the others.
constexpr std::array kPublicDomains{
    "126.com"_L1,        "163.com"_L1,       "aol.com"_L1,        "au.com"_L1,
    "docomo.ne.jp"_L1,   "ezweb.ne.jp"_L1,   "fastmail.com"_L1,   "free.fr"_L1,
    "gmail.com"_L1,      "gmx.de"_L1,        "gmx.net"_L1,        "googlemail.com"_L1,
    "hotmail.co.jp"_L1,  "hotmail.com"_L1,   "i.softbank.jp"_L1,  "icloud.com"_L1,
    "live.com"_L1,       "live.jp"_L1,       "mac.com"_L1,        "mail.ru"_L1,
    "me.com"_L1,         "msn.com"_L1,       "naver.com"_L1,      "nifty.com"_L1,
    "orange.fr"_L1,      "outlook.com"_L1,   "outlook.jp"_L1,     "proton.me"_L1,
    "protonmail.com"_L1, "qq.com"_L1,        "softbank.ne.jp"_L1, "t-online.de"_L1,
    "web.de"_L1,         "yahoo.co.jp"_L1,   "yahoo.com"_L1,      "yandex.ru"_L1,
    "ymail.ne.jp"_L1,    "ymobile.ne.jp"_L1,
};

constexpr qint64 kHandful = 10;

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

bool RingPlan::isOfficeDomain(qint64 atDomain) const
{
    return atDomain <= kHandful || (atDomain <= kMostOwn && atDomain * 100 <= count);
}

RingPlan ringsOf(const Snapshot& snapshot, const QStringList& logins)
{
    RingPlan plan;
    plan.count = snapshot.recipients.count;
    const QString from = snapshot.sender.fromAddress;
    if (MailAddress::parse(from))
        plan.domain = from.mid(from.lastIndexOf(u'@') + 1).toLower();
    if (std::ranges::find(kPublicDomains, plan.domain) != kPublicDomains.end())
        plan.domain.clear();
    for (const QString& login : logins) {
        if (const auto address = MailAddress::parse(login))
            plan.addresses.append(address->text().toLower());
    }
    return plan;
}

} // namespace ringi
