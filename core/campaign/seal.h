// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <optional>

namespace ringi {

/// The parts of a packet a reviewer looks at, in the order of the review window: "intent", "sender",
/// "recipients", "subject", "body", "timing", "findings".
QStringList reviewParts();

/// What one person seals in the split form.
enum class Share {
    Content,    ///< everything but the recipients
    Recipients, ///< who they are
    Figures,    ///< how many they are: said from a source of one's own
};
inline constexpr std::array kShares{Share::Content, Share::Recipients, Share::Figures};
/// "content", "recipients", "figures".
QString shareName(Share share);
/// Of reviewParts(), and "figures".
QStringList partsOf(Share share);
/// Nothing where these are not exactly the parts of one share.
std::optional<Share> shareOf(const QStringList& parts);

/// What an approver states. Canonical JSON of statementJson() is signed.
struct SealStatement {
    CampaignId campaign;
    int revision = 0;
    QByteArray packetDigest; ///< 32 bytes
    QStringList parts;       ///< what the approver looked at
    qint64 expected = 0;     ///< how many recipients they said before they were told
    QString decision = QStringLiteral("approve");
    PersonId approver;
    QByteArray publicKey; ///< 32 bytes
    Moment at{};

    friend bool operator==(const SealStatement&, const SealStatement&) = default;
};

struct Seal {
    SealStatement statement;
    QByteArray signature; ///< Ed25519, 64 bytes, over "ringi-seal-2\n" + canonical JSON

    friend bool operator==(const Seal&, const Seal&) = default;
};

/// {"format":"ringi-seal-2","campaign":..,"revision":..,"packetDigest":hex,"parts":[..],
///  "expected":N,"decision":"approve","approver":id,"publicKey":hex,"at":ms}
QJsonObject statementJson(const SealStatement& statement);
/// Strict: a member that is missing, extra or of another type is SealInvalid (detail: its name).
Result<SealStatement> statementFromJson(const QJsonObject& json);

/// Signs; the private key comes fresh from the approver's password. SealInvalid when it is not the
/// one that belongs to the statement's public key.
Result<Seal> makeSeal(const SealStatement& statement, const Secret& privateKey);

/// The signature holds under the key the statement names. Says nothing about whose key that is.
bool signatureHolds(const Seal& seal);

} // namespace ringi
