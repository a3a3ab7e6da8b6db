// SPDX-License-Identifier: Apache-2.0
#include "campaign/tally.h"

namespace ringi {

QString domainOf(const QString& address)
{
    return address.mid(address.lastIndexOf(u'@') + 1).toLower();
}

} // namespace ringi
