// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/endpoint.h"

#include <QByteArray>
#include <QMap>

#include <tuple>

namespace ringi {

/// How relays signed in so far, for as long as the program runs: no later connection, of whatever
/// campaign or test message, may do with less (smtp::SmtpClient::setProven()). By host, port and
/// user name: what another relay can do says nothing about this one. The delivery thread's.
class ProvenSignIns final {
public:
    /// The SASL mechanism; empty: none yet.
    [[nodiscard]] QByteArray of(const smtp::Endpoint& relay) const { return m_known.value(keyOf(relay)); }
    void note(const smtp::Endpoint& relay, const QByteArray& mechanism)
    {
        if (!mechanism.isEmpty())
            m_known.insert(keyOf(relay), mechanism);
    }

private:
    using Key = std::tuple<QString, quint16, QString>;

    static Key keyOf(const smtp::Endpoint& relay)
    {
        return {relay.host.toLower(), relay.port, relay.userName};
    }

    QMap<Key, QByteArray> m_known;
};

} // namespace ringi
