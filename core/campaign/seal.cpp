// SPDX-License-Identifier: Apache-2.0
#include "campaign/seal.h"

#include "base/canonical_json.h"
#include "base/crypto.h"
#include "base/strict_object.h"

#include <QJsonArray>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kSealFormat = "ringi-seal-2"_L1;
constexpr qsizetype kDigestSize = 32;
constexpr qsizetype kPublicKeySize = 32;

/// What is signed. The prefix keeps a signature over one kind of thing from passing for another.
Result<QByteArray> signedBytes(const SealStatement& statement)
{
    const auto json = canonicalJson(statementJson(statement));
    if (!json)
        return json;
    return QByteArray(kSealFormat.data(), kSealFormat.size()) + '\n' + *json;
}

} // namespace

QStringList reviewParts()
{
    return {u"intent"_s, u"sender"_s, u"recipients"_s, u"subject"_s,
            u"body"_s,   u"timing"_s, u"findings"_s};
}

QString shareName(Share share)
{
    switch (share) {
    case Share::Content: return u"content"_s;
    case Share::Recipients: return u"recipients"_s;
    case Share::Figures: return u"figures"_s;
    }
    return {};
}

QStringList partsOf(Share share)
{
    if (share != Share::Content)
        return {shareName(share)};
    QStringList parts = reviewParts();
    parts.removeAll(shareName(Share::Recipients));
    return parts;
}

std::optional<Share> shareOf(const QStringList& parts)
{
    for (const Share share : kShares) {
        if (partsOf(share) == parts)
            return share;
    }
    return std::nullopt;
}

QJsonObject statementJson(const SealStatement& statement)
{
    return {{u"format"_s, QString(kSealFormat)},
            {u"campaign"_s, statement.campaign.value},
            {u"revision"_s, statement.revision},
            {u"packetDigest"_s, QString::fromLatin1(statement.packetDigest.toHex())},
            {u"parts"_s, QJsonArray::fromStringList(statement.parts)},
            {u"expected"_s, statement.expected},
            {u"decision"_s, statement.decision},
            {u"approver"_s, statement.approver.value},
            {u"publicKey"_s, QString::fromLatin1(statement.publicKey.toHex())},
            {u"at"_s, toMilliseconds(statement.at)}};
}

Result<SealStatement> statementFromJson(const QJsonObject& json)
{
    StrictObject members(json);
    members.constant("format"_L1, kSealFormat);
    SealStatement statement{.campaign = CampaignId{members.whole("campaign"_L1)},
                            .revision = members.number("revision"_L1),
                            .packetDigest = members.hex("packetDigest"_L1, kDigestSize),
                            .parts = members.texts("parts"_L1),
                            .expected = members.whole("expected"_L1, 0),
                            .decision = members.text("decision"_L1),
                            .approver = PersonId{members.whole("approver"_L1)},
                            .publicKey = members.hex("publicKey"_L1, kPublicKeySize),
                            .at = fromMilliseconds(members.whole("at"_L1))};
    if (const auto fault = members.fault())
        return failure(ErrorCode::SealInvalid, *fault);
    return statement;
}

Result<Seal> makeSeal(const SealStatement& statement, const Secret& privateKey)
{
    const auto bytes = signedBytes(statement);
    if (!bytes)
        return failure(bytes);
    auto signature = crypto::signEd25519(privateKey, *bytes);
    if (!signature)
        return failure(signature);
    if (!crypto::verifyEd25519(statement.publicKey, *bytes, *signature))
        return failure(ErrorCode::SealInvalid, u"publicKey"_s);
    return Seal{.statement = statement, .signature = *std::move(signature)};
}

bool signatureHolds(const Seal& seal)
{
    const auto bytes = signedBytes(seal.statement);
    return bytes && crypto::verifyEd25519(seal.statement.publicKey, *bytes, seal.signature);
}

} // namespace ringi
