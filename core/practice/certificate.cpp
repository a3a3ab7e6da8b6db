// SPDX-License-Identifier: Apache-2.0
#include "practice/certificate.h"

#include "base/crypto.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace ringi::practice {
namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;

constexpr long kX509Version3 = 2;
constexpr std::chrono::seconds kAuthorityLife = std::chrono::hours{24 * 365};

std::unexpected<Error> broken(const char* what)
{
    return failure(ErrorCode::Internal, QStringLiteral("OpenSSL: ") + QLatin1StringView(what));
}

/// An extension's value in the notation of openssl.cnf.
struct ExtensionText {
    int nid;
    QByteArray value;
};

struct Plan {
    QString commonName;
    std::chrono::seconds notBefore;
    std::chrono::seconds notAfter;
    std::vector<ExtensionText> extensions;
};

bool setCommonName(X509_NAME* name, const QString& commonName)
{
    const QByteArray text = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.constData()),
                                      static_cast<int>(text.size()), -1, 0) == 1;
}

bool setSerial(X509* certificate)
{
    quint64 serial = 0;
    const QByteArray random = crypto::randomBytes(sizeof serial);
    std::copy_n(random.constData(), sizeof serial, reinterpret_cast<char*>(&serial));
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

bool addExtensions(X509* certificate, X509* issuer, const std::vector<ExtensionText>& extensions)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    return std::ranges::all_of(extensions, [&](const ExtensionText& text) {
        const Extension extension(
            X509V3_EXT_conf_nid(nullptr, &context, text.nid, text.value.constData()));
        return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
    });
}

Result<QByteArray> readBack(const Bio& memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    if (size <= 0)
        return broken("empty PEM");
    return QByteArray(data, size);
}

Result<Identity> toPem(X509* certificate, EVP_PKEY* key)
{
    const Bio certificateOut(BIO_new(BIO_s_mem()));
    const Bio keyOut(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_X509(certificateOut.get(), certificate) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyOut.get(), key, nullptr, nullptr, 0, nullptr, nullptr) !=
            1)
        return broken("PEM");
    auto certificatePem = readBack(certificateOut);
    auto keyPem = readBack(keyOut);
    if (!certificatePem || !keyPem)
        return broken("PEM");
    return Identity{std::move(*certificatePem), Secret(std::move(*keyPem))};
}

/// Signed by the issuer, or by itself where there is none.
Result<Identity> make(const Plan& plan, X509* issuer, EVP_PKEY* issuerKey)
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate)
        return broken("key");
    X509* x509 = certificate.get();
    X509* signer = issuer ? issuer : x509;
    if (X509_set_version(x509, kX509Version3) != 1 || !setSerial(x509) ||
        !X509_gmtime_adj(X509_getm_notBefore(x509), static_cast<long>(plan.notBefore.count())) ||
        !X509_gmtime_adj(X509_getm_notAfter(x509), static_cast<long>(plan.notAfter.count())) ||
        !setCommonName(X509_get_subject_name(x509), plan.commonName) ||
        X509_set_issuer_name(x509, X509_get_subject_name(signer)) != 1 ||
        X509_set_pubkey(x509, key.get()) != 1 || !addExtensions(x509, signer, plan.extensions))
        return broken("certificate");
    if (X509_sign(x509, issuer ? issuerKey : key.get(), EVP_sha256()) <= 0)
        return broken("signature");
    return toPem(x509, key.get());
}

/// "DNS:relay.test,IP:127.0.0.1"; empty where a name could be anything else than a name.
QByteArray alternativeNames(const QStringList& names)
{
    QByteArrayList entries;
    for (const QString& name : names) {
        const bool isAddress = !QHostAddress(name).isNull();
        const bool clean = std::ranges::all_of(name, [&](QChar c) {
            return c.unicode() < 128 &&
                   (c.isLetterOrNumber() || QLatin1StringView(".-*_").contains(c) ||
                    (isAddress && c == u':'));
        });
        if (name.isEmpty() || !clean)
            return {};
        entries.append((isAddress ? "IP:" : "DNS:") + name.toLatin1());
    }
    return entries.join(',');
}

} // namespace

QSslCertificate Identity::certificate() const
{
    return QSslCertificate(certificatePem, QSsl::Pem);
}

QSslKey Identity::key() const
{
    return QSslKey(keyPem.bytes(), QSsl::Ec, QSsl::Pem);
}

Result<Identity> makeAuthority(const QString& commonName)
{
    const Plan plan{commonName,
                    -std::chrono::hours{24},
                    kAuthorityLife,
                    {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                     {NID_key_usage, "critical,keyCertSign,cRLSign"},
                     {NID_subject_key_identifier, "hash"}}};
    return make(plan, nullptr, nullptr);
}

Result<Identity> makeServerIdentity(const CertificateRequest& request, const Identity& issuer)
{
    const QByteArray names = alternativeNames(request.names);
    if (names.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("names"));
    const QByteArray& caPem = issuer.certificatePem;
    const QByteArray& keyPem = issuer.keyPem.bytes();
    const Bio caIn(BIO_new_mem_buf(caPem.constData(), static_cast<int>(caPem.size())));
    const Bio keyIn(BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size())));
    const Certificate ca(PEM_read_bio_X509(caIn.get(), nullptr, nullptr, nullptr));
    const Key caKey(PEM_read_bio_PrivateKey(keyIn.get(), nullptr, nullptr, nullptr));
    if (!ca || !caKey)
        return failure(ErrorCode::InvalidInput, QStringLiteral("issuer"));
    const Plan plan{request.names.constFirst(),
                    request.notBefore,
                    request.notAfter,
                    {{NID_basic_constraints, "critical,CA:FALSE"},
                     {NID_key_usage, "critical,digitalSignature"},
                     {NID_ext_key_usage, "serverAuth"},
                     {NID_subject_key_identifier, "hash"},
                     {NID_authority_key_identifier, "keyid"},
                     {NID_subject_alt_name, names}}};
    return make(plan, ca.get(), caKey.get());
}

} // namespace ringi::practice
