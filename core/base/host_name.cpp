// SPDX-License-Identifier: Apache-2.0
#include "base/host_name.h"

#include <QStringList>

#include <algorithm>

namespace ringi {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0
        || host == QLatin1StringView("::1"))
        return true;
    const QStringList numbers = host.split(u'.');
    if (numbers.size() != 4 || numbers.first() != QLatin1StringView("127"))
        return false;
    return std::all_of(numbers.begin(), numbers.end(), [](const QString& number) {
        bool ok = false;
        const uint value = number.toUInt(&ok);
        return ok && value <= 255 && QString::number(value) == number;
    });
}

} // namespace ringi
