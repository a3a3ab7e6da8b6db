// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "smtp/endpoint.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace ringi::smtp {

/// TLS 1.2 or later, a verified certificate, the system's CAs and the endpoint's own, if any.
/// CaFileUnreadable where its file cannot be read, or file or bytes hold no certificate. Reads
/// files.
Result<QSslConfiguration> tlsConfiguration(const Endpoint& endpoint);

/// The one reason to tell a person, of all that was wrong with a certificate: CertificateUntrusted,
/// CertificateWrongHost, CertificateExpired (or not yet valid) or CertificateInvalid, in this
/// order.
Error certificateError(const QList<QSslError>& errors);

} // namespace ringi::smtp
