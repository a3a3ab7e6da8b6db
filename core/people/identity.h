// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/person.h"

/// Keys, passwords and signed records. Pure; any thread. wrapKey() and unwrapKey() take a good
/// part of a second and 128 MiB at the usual cost: never on the GUI thread.
namespace ringi {

/// In characters (code points) after NFKC.
inline constexpr int kMinPasswordLength = 10;

/// What comes before the canonical JSON of a record in the bytes that are signed, so that no
/// signature over anything else can pass for one over a record.
inline constexpr QByteArrayView kPersonContext = "ringi-person-1\n";

/// NFKC, then UTF-8, so that the same password typed through a Japanese input method (full width)
/// and on a plain keyboard is the same bytes.
Secret passwordFromText(const QString& text);

/// PasswordTooShort under kMinPasswordLength; InvalidInput for broken text (a lone surrogate).
Status checkNewPassword(const QString& text);

/// Fresh salt, associated data "ringi-key-1". InvalidInput for a cost that scrypt() refuses.
Result<WrappedKey> wrapKey(const Secret& privateKey, const Secret& password,
                           const crypto::ScryptCost& cost = {});

/// WrongPassword when the tag does not hold; InvalidInput for a cost or box that cannot be right.
Result<Secret> unwrapKey(const WrappedKey& wrapped, const Secret& password);

/// The same for the shared secret of one-time codes (kCodeSecretSize bytes), associated data
/// "ringi-code-1": neither box can stand in for the other.
Result<WrappedKey> wrapCodeSecret(const Secret& secret, const Secret& password,
                                  const crypto::ScryptCost& cost = {});
Result<Secret> unwrapCodeSecret(const WrappedKey& wrapped, const Secret& password);

/// Ed25519 over kPersonContext + canonical JSON of the record. The caller sets signedBy, signedAt
/// and version before.
Result<SignedPerson> signRecord(PersonRecord record, const Secret& signerPrivateKey);

/// Whether the signature is this key's. Says nothing about who the signer is: see TrustedPeople.
[[nodiscard]] bool holds(const SignedPerson& person, const QByteArray& signerPublicKey);

} // namespace ringi
