// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/relay_limits.h"
#include "store/connection.h"

namespace ringi {

/// A relay, without its password: that is in the keychain under this row's id.
struct RelayRow {
    RelayId id;
    QString name;
    QString host;
    quint16 port = 587;
    QString tlsRule = QStringLiteral("starttls"); ///< or "implicit"
    QString userName;                             ///< empty: no sign-in
    QByteArray caPem;                             ///< private CA; empty: the system's
    bool token = false; ///< the secret is an OAuth 2 access token, not a password
    RelayLimits limits = {};
    bool passwordSaved = false; ///< it was saved once; an empty keychain is no "no"

    friend bool operator==(const RelayRow&, const RelayRow&) = default;
};

class RelayGateway final {
public:
    explicit RelayGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id; the row's own is ignored.
    Result<RelayId> insert(const RelayRow& row);
    Status update(const RelayRow& row);
    Result<RelayRow> find(RelayId id);
    Result<QList<RelayRow>> all();

private:
    Connection& m_connection;
};

} // namespace ringi
