// SPDX-License-Identifier: Apache-2.0
#include "smtp/capabilities.h"

namespace ringi::smtp {
namespace {

QByteArrayList words(const QByteArray& line)
{
    QByteArrayList found = line.simplified().split(' ');
    found.removeAll(QByteArray());
    return found;
}

void takeAuth(Capabilities& capabilities, const QByteArrayList& mechanisms)
{
    for (const QByteArray& mechanism : mechanisms) {
        const QByteArray upper = mechanism.toUpper();
        if (!capabilities.authMechanisms.contains(upper))
            capabilities.authMechanisms.append(upper);
    }
}

} // namespace

Capabilities parseCapabilities(const Reply& ehlo)
{
    Capabilities capabilities;
    // The first line is the server's name and greeting.
    for (const QByteArray& line : ehlo.lines.mid(1)) {
        QByteArrayList parameters = words(line);
        if (parameters.isEmpty())
            continue;
        QByteArray keyword = parameters.takeFirst().toUpper();
        // "AUTH=LOGIN" is how some servers wrote it before RFC 2554.
        if (keyword.startsWith("AUTH=")) {
            parameters.prepend(keyword.sliced(5));
            keyword = "AUTH";
        }
        capabilities.keywords.append(keyword);
        if (keyword == "STARTTLS") {
            capabilities.startTls = true;
        } else if (keyword == "PIPELINING") {
            capabilities.pipelining = true;
        } else if (keyword == "8BITMIME") {
            capabilities.eightBitMime = true;
        } else if (keyword == "SMTPUTF8") {
            capabilities.smtpUtf8 = true;
        } else if (keyword == "AUTH") {
            takeAuth(capabilities, parameters);
        } else if (keyword == "SIZE") {
            capabilities.size = true;
            bool ok = false;
            const qint64 limit = parameters.value(0).toLongLong(&ok);
            if (ok && limit > 0) // 0: no fixed limit (RFC 1870 section 4)
                capabilities.sizeLimit = limit;
        }
    }
    return capabilities;
}

} // namespace ringi::smtp
