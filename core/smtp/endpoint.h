// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ringi::smtp {

/// How the connection becomes encrypted; there is no third way (promise P5).
enum class TlsMode {
    StartTls, ///< plain greeting, then STARTTLS (RFC 3207), usually port 587
    Implicit, ///< TLS from the first byte (RFC 8314 section 3.3), usually port 465
};

/// Where a relay is and how to talk to it. The password is not part of it.
struct Endpoint {
    QString host = {}; ///< name or IP address; the certificate must be for exactly this
    quint16 port = 587;
    TlsMode tls = TlsMode::StartTls;
    QString userName = {};   ///< empty: no AUTH
    bool token = false;      ///< the secret is an OAuth 2 access token, not a password
    QString caFile = {};     ///< PEM file of a private CA, the only one trusted then; empty: the system's
    QByteArray caPem = {};   ///< the same as bytes: what was sealed, not what lies in a file today
    QString clientName = {}; ///< EHLO name; empty: address literal of the local end

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

} // namespace ringi::smtp
