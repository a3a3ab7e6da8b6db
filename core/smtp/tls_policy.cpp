// SPDX-License-Identifier: Apache-2.0
#include "smtp/tls_policy.h"

#include <QFile>
#include <QSet>
#include <QSslCertificate>

namespace ringi::smtp {
namespace {

constexpr qint64 kMaxCaFile = 4 * 1024 * 1024;

ErrorCode codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted: return ErrorCode::CertificateUntrusted;
    case QSslError::HostNameMismatch: return ErrorCode::CertificateWrongHost;
    case QSslError::CertificateNotYetValid:
    case QSslError::CertificateExpired: return ErrorCode::CertificateExpired;
    default: return ErrorCode::CertificateInvalid;
    }
}

/// Reading them takes tenths of a second, so once for all connections.
const QList<QSslCertificate>& systemAuthorities()
{
    static const QList<QSslCertificate> all = [] {
        const auto found = QSslConfiguration::systemCaCertificates();
        const QSet<QSslCertificate> unique(found.begin(), found.end()); // links bring each twice
        return QList<QSslCertificate>(unique.begin(), unique.end());
    }();
    return all;
}

Result<QList<QSslCertificate>> certificates(const QByteArray& pem)
{
    auto found = QSslCertificate::fromData(pem, QSsl::Pem);
    if (found.isEmpty())
        return failure(ErrorCode::CaFileUnreadable, QStringLiteral("no certificate in it"));
    return found;
}

Result<QList<QSslCertificate>> ownAuthorities(const Endpoint& endpoint)
{
    QList<QSslCertificate> all;
    if (!endpoint.caPem.isEmpty()) {
        auto found = certificates(endpoint.caPem);
        if (!found)
            return found;
        all += *found;
    }
    if (!endpoint.caFile.isEmpty()) {
        QFile file(endpoint.caFile);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxCaFile)
            return failure(ErrorCode::CaFileUnreadable, QStringLiteral("cannot be opened"));
        auto found = certificates(file.readAll());
        if (!found)
            return found;
        all += *found;
    }
    return all;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Endpoint& endpoint)
{
    const auto own = ownAuthorities(endpoint);
    if (!own)
        return failure(own);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Adding a certificate turns off Qt's loading of the system's on demand, so name them all.
    if (!own->isEmpty())
        configuration.setCaCertificates(systemAuthorities() + *own);
    return configuration;
}

Error certificateError(const QList<QSslError>& errors)
{
    constexpr ErrorCode kOrder[] = {ErrorCode::CertificateUntrusted,
                                    ErrorCode::CertificateWrongHost, ErrorCode::CertificateExpired};
    for (const ErrorCode wanted : kOrder) {
        for (const QSslError& error : errors) {
            if (codeOf(error.error()) == wanted)
                return {wanted, error.errorString()};
        }
    }
    return {ErrorCode::CertificateInvalid,
            errors.isEmpty() ? QString() : errors.constFirst().errorString()};
}

} // namespace ringi::smtp
