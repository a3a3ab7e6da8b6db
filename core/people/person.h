// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/crypto.h"
#include "base/ids.h"
#include "base/result.h"
#include "people/role.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ringi {

/// Who somebody is and what they may do, as an administrator signed it. Whoever slips a row into
/// the database cannot make the signature (see TrustedPeople). Format: docs/verify/README.md.
struct PersonRecord {
    qint64 version = 1; ///< grows by at least one with every change
    PersonId id;
    QString name;  ///< as shown, any script
    QString login; ///< as typed; unique by loginKey()
    Roles roles;
    QByteArray publicKey; ///< Ed25519, 32 bytes, raw
    bool active = true;   ///< a person is never deleted: the log names them
    PersonId signedBy;    ///< the administrator; the founder signs their own record
    Moment signedAt;

    friend bool operator==(const PersonRecord&, const PersonRecord&) = default;
};

/// The key logins are unique by, and looked up with: white space trimmed, NFKC, case folded.
QString loginKey(const QString& login);

/// {"active","id","login","name","publicKey" (hex),"roles","signedAt","signedBy","version"}
QJsonObject toJson(const PersonRecord& record);

/// Exactly the members above, each of its type; anything else is InvalidInput.
Result<PersonRecord> personRecordFromJson(const QJsonObject& object);

/// A private key under a key from its owner's password (scrypt, then AES-256-GCM). A tag that
/// fails means the wrong password, so no second password hash exists that could be guessed at.
struct WrappedKey {
    QByteArray salt; ///< 16 bytes or more
    crypto::ScryptCost cost;
    QByteArray box;

    friend bool operator==(const WrappedKey&, const WrappedKey&) = default;
};

/// A record with the 64-byte Ed25519 signature of whoever `signedBy` names.
struct SignedPerson {
    PersonRecord record;
    QByteArray signature;

    friend bool operator==(const SignedPerson&, const SignedPerson&) = default;
};

/// Everything the workspace keeps about a person.
struct Person {
    SignedPerson identity;
    WrappedKey key;

    friend bool operator==(const Person&, const Person&) = default;
};

} // namespace ringi
