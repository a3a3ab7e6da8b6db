// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace ringi {

/// The parts of a packet a reviewer looks at, in the order of the review window.
QStringList reviewParts(); // "sender", "recipients", "subject", "body", "timing"

/// What an approver states. Canonical JSON of statementJson() is signed.
struct SealStatement {
    CampaignId campaign;
    int revision = 0;
    QByteArray packetDigest; ///< 32 bytes
    QStringList parts;       ///< what the approver looked at
    QString decision = QStringLiteral("approve");
    PersonId approver;
    QByteArray publicKey; ///< 32 bytes
    Moment at{};

    friend bool operator==(const SealStatement&, const SealStatement&) = default;
};

struct Seal {
    SealStatement statement;
    QByteArray signature; ///< Ed25519, 64 bytes, over "ringi-seal-1\n" + canonical JSON

    friend bool operator==(const Seal&, const Seal&) = default;
};

/// {"format":"ringi-seal-1","campaign":..,"revision":..,"packetDigest":hex,"parts":[..],
///  "decision":"approve","approver":id,"publicKey":hex,"at":ms}
QJsonObject statementJson(const SealStatement& statement);
/// Strict: a member that is missing, extra or of another type is SealInvalid (detail: its name).
Result<SealStatement> statementFromJson(const QJsonObject& json);

/// Signs; the private key comes fresh from the approver's password. SealInvalid when it is not the
/// one that belongs to the statement's public key.
Result<Seal> makeSeal(const SealStatement& statement, const Secret& privateKey);

/// The signature holds under the key the statement names. Says nothing about whose key that is.
bool signatureHolds(const Seal& seal);

} // namespace ringi
