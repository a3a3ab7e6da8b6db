// SPDX-License-Identifier: Apache-2.0
#include "campaign/address_set.h"

#include "mail/mail_address.h"

#include <algorithm>

namespace ringi {

void AddressSet::add(const QString& address)
{
    if (const auto parsed = MailAddress::parse(address)) {
        m_marks.push_back(markOf(parsed->key()));
        m_sorted = false;
    }
}

bool AddressSet::contains(const QString& address)
{
    if (!m_sorted) {
        std::ranges::sort(m_marks);
        m_sorted = true;
    }
    const auto parsed = MailAddress::parse(address);
    return parsed && std::ranges::binary_search(m_marks, markOf(parsed->key()));
}

} // namespace ringi
