// SPDX-License-Identifier: Apache-2.0
#include "people/identity.h"

#include "base/canonical_json.h"
#include "people/totp.h"

namespace ringi {
namespace {

constexpr int kSaltSize = 16;

/// What a box may hold.
struct Kind {
    QByteArrayView context; ///< associated data
    qsizetype size;
    QLatin1StringView name;
};
constexpr Kind kPrivateKey{"ringi-key-1", 32, QLatin1StringView("private key")};
constexpr Kind kCodeSecret{"ringi-code-1", kCodeSecretSize, QLatin1StringView("code secret")};

QString normalized(const QString& password)
{
    return password.normalized(QString::NormalizationForm_KC);
}

Result<WrappedKey> wrap(const Kind& kind, const Secret& secret, const Secret& password,
                        const crypto::ScryptCost& cost)
{
    if (secret.bytes().size() != kind.size)
        return failure(ErrorCode::InvalidInput, kind.name);
    const QByteArray salt = crypto::randomBytes(kSaltSize);
    const auto key = crypto::scrypt(password, salt, cost);
    if (!key)
        return failure(key);
    auto box = crypto::seal(*key, secret.bytes(), kind.context);
    if (!box)
        return failure(box);
    return WrappedKey{.salt = salt, .cost = cost, .box = *std::move(box)};
}

Result<Secret> unwrap(const Kind& kind, const WrappedKey& wrapped, const Secret& password)
{
    if (wrapped.salt.size() < kSaltSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("salt"));
    const auto key = crypto::scrypt(password, wrapped.salt, wrapped.cost);
    if (!key)
        return failure(key);
    auto opened = crypto::open(*key, wrapped.box, kind.context);
    if (opened && opened->bytes().size() != kind.size)
        return failure(ErrorCode::InvalidInput, kind.name);
    return opened;
}

Result<QByteArray> signedBytes(const PersonRecord& record)
{
    const auto json = canonicalJson(toJson(record));
    if (!json)
        return failure(json);
    return kPersonContext.toByteArray() + *json;
}

} // namespace

Secret passwordFromText(const QString& text)
{
    return Secret::fromText(normalized(text));
}

Status checkNewPassword(const QString& text)
{
    if (!text.isValidUtf16())
        return failure(ErrorCode::InvalidInput, QStringLiteral("password"));
    if (normalized(text).toUcs4().size() < kMinPasswordLength)
        return failure(ErrorCode::PasswordTooShort);
    return {};
}

Result<WrappedKey> wrapKey(const Secret& privateKey, const Secret& password,
                           const crypto::ScryptCost& cost)
{
    return wrap(kPrivateKey, privateKey, password, cost);
}

Result<Secret> unwrapKey(const WrappedKey& wrapped, const Secret& password)
{
    return unwrap(kPrivateKey, wrapped, password);
}

Result<WrappedKey> wrapCodeSecret(const Secret& secret, const Secret& password,
                                  const crypto::ScryptCost& cost)
{
    return wrap(kCodeSecret, secret, password, cost);
}

Result<Secret> unwrapCodeSecret(const WrappedKey& wrapped, const Secret& password)
{
    return unwrap(kCodeSecret, wrapped, password);
}

Result<SignedPerson> signRecord(PersonRecord record, const Secret& signerPrivateKey)
{
    const auto bytes = signedBytes(record);
    if (!bytes)
        return failure(bytes);
    auto signature = crypto::signEd25519(signerPrivateKey, *bytes);
    if (!signature)
        return failure(signature);
    return SignedPerson{.record = std::move(record), .signature = *std::move(signature)};
}

bool holds(const SignedPerson& person, const QByteArray& signerPublicKey)
{
    const auto bytes = signedBytes(person.record);
    return bytes && crypto::verifyEd25519(signerPublicKey, *bytes, person.signature);
}

} // namespace ringi
