// SPDX-License-Identifier: Apache-2.0
#include "delivery/endpoint_of.h"

namespace ringi {
namespace {

smtp::TlsMode tlsMode(const QString& rule)
{
    // Anything but "implicit" demands STARTTLS: an unknown rule can only be too strict.
    return rule == QLatin1StringView("implicit") ? smtp::TlsMode::Implicit
                                                 : smtp::TlsMode::StartTls;
}

} // namespace

smtp::Endpoint endpointOf(const SenderSnapshot& sender)
{
    smtp::Endpoint endpoint;
    endpoint.host = sender.relayHost;
    endpoint.port = sender.relayPort;
    endpoint.tls = tlsMode(sender.tlsRule);
    endpoint.userName = sender.userName;
    endpoint.token = sender.token;
    endpoint.caPem = sender.caPem;
    return endpoint;
}

smtp::Endpoint endpointOf(const ProbeTarget& target)
{
    smtp::Endpoint endpoint;
    endpoint.host = target.host;
    endpoint.port = target.port;
    endpoint.tls = tlsMode(target.tlsRule);
    endpoint.userName = target.userName;
    endpoint.token = target.token;
    endpoint.caPem = target.caPem;
    return endpoint;
}

} // namespace ringi
