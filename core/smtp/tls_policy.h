// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "smtp/endpoint.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace ringi::smtp {

/// TLS 1.2 or later and a verified certificate: by the endpoint's own CA alone, where it names one,
/// else by the system's. CaFileUnreadable where its file cannot be read, or file or bytes hold no
/// certificate. Reads files.
Result<QSslConfiguration> tlsConfiguration(const Endpoint& endpoint);

/// True where the certificate is for this host: its alternative names (RFC 6125 section 6.4), with
/// "*" for one whole leftmost label, or an IP address as it is. What Qt checks in every full
/// handshake, for those that only resume a session.
bool isForHost(const QSslCertificate& certificate, const QString& host);
/// Nothing where a resumed session's certificate still holds at this moment: it is there, for the
/// host, and neither expired nor yet to become valid.
std::optional<Error> resumedCertificateError(const QSslCertificate& certificate,
                                             const QString& host, const QDateTime& now);

/// The one reason to tell a person, of all that was wrong with a certificate: CertificateUntrusted,
/// CertificateWrongHost, CertificateExpired (or not yet valid) or CertificateInvalid, in this
/// order.
Error certificateError(const QList<QSslError>& errors);

} // namespace ringi::smtp
