// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

namespace ringi {

Findings checkRelay(const Snapshot& snapshot, const CheckContext&)
{
    using namespace Qt::StringLiterals;
    const SenderSnapshot& sender = snapshot.sender;
    QList<Finding> findings;
    const auto require = [&](bool given, const QString& field) {
        if (!given) {
            findings.append(
                {u"relay-missing"_s, Severity::Blocking, u"sender"_s, {{u"field"_s, field}}});
        }
    };
    require(sender.relay.isValid(), u"relay"_s);
    require(!sender.relayHost.trimmed().isEmpty(), u"host"_s);
    require(sender.relayPort != 0, u"port"_s);
    // Promise P5: no third rule, so nothing else can come to mean "in the clear".
    require(sender.tlsRule == "starttls"_L1 || sender.tlsRule == "implicit"_L1, u"tls"_s);
    return findings;
}

} // namespace ringi
