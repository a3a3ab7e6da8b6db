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

void takeSize(Capabilities& capabilities, const QByteArrayList& parameters)
{
    capabilities.size = true;
    bool ok = false;
    const qint64 limit = parameters.value(0).toLongLong(&ok);
    if (ok && limit > 0) // 0: no fixed limit (RFC 1870 section 4)
        capabilities.sizeLimit = limit;
}

/// "MAILMAX=100 RCPTMAX=50". A limit of nothing at all would be none we can keep.
void takeLimits(Capabilities& capabilities, const QByteArrayList& parameters)
{
    for (const QByteArray& parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        bool ok = false;
        const qint64 most = parameter.mid(equals + 1).toLongLong(&ok);
        if (equals < 0 || !ok || most < 1)
            continue;
        const QByteArray name = parameter.first(equals).toUpper();
        if (name == "MAILMAX")
            capabilities.mailMax = most;
        else if (name == "RCPTMAX")
            capabilities.rcptMax = most;
        else if (name == "RCPTDOMAINMAX")
            capabilities.rcptDomainMax = most;
    }
}

/// Where a keyword that is there or not is noted; none for any other.
bool* flagOf(Capabilities& capabilities, const QByteArray& keyword)
{
    struct Flag {
        const char* keyword;
        bool Capabilities::*member;
    };
    static constexpr Flag kFlags[] = {
        {"STARTTLS", &Capabilities::startTls},
        {"PIPELINING", &Capabilities::pipelining},
        {"CHUNKING", &Capabilities::chunking},
        {"8BITMIME", &Capabilities::eightBitMime},
        {"SMTPUTF8", &Capabilities::smtpUtf8},
        {"DSN", &Capabilities::dsn},
        {"ENHANCEDSTATUSCODES", &Capabilities::enhancedStatusCodes},
        {"REQUIRETLS", &Capabilities::requireTls},
    };
    for (const Flag& flag : kFlags) {
        if (keyword == flag.keyword)
            return &(capabilities.*flag.member);
    }
    return nullptr;
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
        if (bool* flag = flagOf(capabilities, keyword))
            *flag = true;
        else if (keyword == "AUTH")
            takeAuth(capabilities, parameters);
        else if (keyword == "SIZE")
            takeSize(capabilities, parameters);
        else if (keyword == "LIMITS")
            takeLimits(capabilities, parameters);
    }
    return capabilities;
}

} // namespace ringi::smtp
