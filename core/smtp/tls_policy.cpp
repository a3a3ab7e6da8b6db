// SPDX-License-Identifier: Apache-2.0
#include "smtp/tls_policy.h"

#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

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
    // So that the next connection can go on with this one's session.
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, false);
    // Naming any turns off Qt's loading of the system's on demand: these alone are trusted.
    if (!own->isEmpty())
        configuration.setCaCertificates(*own);
    return configuration;
}

bool isForHost(const QSslCertificate& certificate, const QString& host)
{
    const auto names = certificate.subjectAlternativeNames();
    if (const QHostAddress address(host); !address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::ranges::any_of(
            addresses, [&](const QString& one) { return QHostAddress(one) == address; });
    }
    const QString wanted = QString::fromLatin1(QUrl::toAce(host)).toLower();
    QStringList hosts = names.values(QSsl::DnsEntry);
    if (names.isEmpty()) // as Qt takes it
        hosts = certificate.subjectInfo(QSslCertificate::CommonName);
    return !wanted.isEmpty() && std::ranges::any_of(hosts, [&](const QString& one) {
        const QString name = one.toLower();
        if (!name.startsWith(QLatin1StringView("*.")))
            return name == wanted;
        // The rest must be a domain with a dot, and the star one whole label.
        const qsizetype dot = wanted.indexOf(u'.');
        return dot > 0 && name.count(u'.') >= 2 &&
               QStringView(wanted).sliced(dot) == QStringView(name).sliced(1);
    });
}

std::optional<Error> resumedCertificateError(const QSslCertificate& certificate,
                                             const QString& host, const QDateTime& now)
{
    if (certificate.isNull())
        return Error{ErrorCode::TlsFailed, QStringLiteral("resumed without a certificate")};
    if (!isForHost(certificate, host))
        return Error{ErrorCode::CertificateWrongHost, QStringLiteral("resumed")};
    if (now < certificate.effectiveDate() || now > certificate.expiryDate())
        return Error{ErrorCode::CertificateExpired, QStringLiteral("resumed")};
    return std::nullopt;
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
