// SPDX-License-Identifier: Apache-2.0
#include "campaign/seal.h"

#include "base/canonical_json.h"
#include "base/crypto.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class SealTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswer();
    void statementsComeBack();
    void strangeStatementsAreRefused_data();
    void strangeStatementsAreRefused();
    void aSealHolds();
    void anotherKeyCannotSeal();
    void everyMemberIsSigned_data();
    void everyMemberIsSigned();
    void everyBitOfTheSignatureCounts();
    void aSignatureOverTheBareJsonIsNoSeal();
};

namespace {

/// RFC 8032 section 7.1, test 1.
const QByteArray kRfcSeed =
    QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const QByteArray kPublicKey =
    QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

SealStatement sampleStatement()
{
    return {.campaign = CampaignId{7},
            .revision = 2,
            .packetDigest = crypto::sha256("a packet"),
            .parts = reviewParts(),
            .expected = 1500,
            .decision = u"approve"_s,
            .approver = PersonId{10},
            .publicKey = kPublicKey,
            .at = fromMilliseconds(1764503600000)};
}

} // namespace

void SealTest::knownAnswer()
{
    const auto json = canonicalJson(statementJson(sampleStatement()));
    QVERIFY(json);
    QCOMPARE(
        *json,
        QByteArray(
            R"({"approver":10,"at":1764503600000,"campaign":7,"decision":"approve","expected":1500,)"
            R"("format":"ringi-seal-2","packetDigest":"1c71df3a28cc88572467bb33cf068036df19e24854397e1a1ef7c21fae24a972",)"
            R"("parts":["intent","sender","recipients","subject","body","timing","findings"],"publicKey":)"
            R"("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a","revision":2})"));
    const auto seal = makeSeal(sampleStatement(), Secret(kRfcSeed));
    QVERIFY(seal);
    // Ed25519 is deterministic: this is what any other program must arrive at.
    QCOMPARE(seal->signature.toHex(),
             QByteArray("8433c3dd82cf1b64c48f359fd5cfbd2184b31363d9decc9424dbcc398c1e72d5"
                        "c2b3fdbfe6fa84471654912909a86d8c20ce1a926584270aa8fe82fbd1e1e803"));
}

void SealTest::statementsComeBack()
{
    SealStatement statement = sampleStatement();
    QCOMPARE(statementFromJson(statementJson(statement)), Result<SealStatement>(statement));
    statement.parts.clear();
    statement.decision = u"\"return\" 稟議"_s;
    QCOMPARE(statementFromJson(statementJson(statement)), Result<SealStatement>(statement));
}

void SealTest::strangeStatementsAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject json = statementJson(sampleStatement());
    for (const QString& member : json.keys()) {
        QTest::newRow(qPrintable(member + u" missing"_s)) << member << QJsonValue();
        const QJsonValue other = json.value(member).isString() ? QJsonValue(1) : QJsonValue(u"1"_s);
        QTest::newRow(qPrintable(member + u" of another type"_s)) << member << other;
    }
    QTest::newRow("extra") << u"(extra)"_s << QJsonValue(1);
    QTest::newRow("another format") << u"format"_s << QJsonValue(u"ringi-packet-1"_s);
    QTest::newRow("a part that is a number") << u"parts"_s << QJsonValue(QJsonArray{1});
    QTest::newRow("short key") << u"publicKey"_s << QJsonValue(u"00"_s);
    QTest::newRow("digest in capitals") << u"packetDigest"_s << QJsonValue(QString(64, u'A'));
    QTest::newRow("fraction") << u"at"_s << QJsonValue(0.5);
}

void SealTest::strangeStatementsAreRefused()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject json = statementJson(sampleStatement());
    if (value.isNull())
        json.remove(member);
    else
        json.insert(member, value);
    const auto statement = statementFromJson(json);
    QVERIFY(!statement);
    QCOMPARE(statement.error(), (Error{ErrorCode::SealInvalid, member}));
}

void SealTest::aSealHolds()
{
    const crypto::KeyPair keys = crypto::generateEd25519();
    SealStatement statement = sampleStatement();
    statement.publicKey = keys.publicKey;
    const auto seal = makeSeal(statement, keys.privateKey);
    QVERIFY(seal);
    QCOMPARE(seal->statement, statement);
    QVERIFY(signatureHolds(*seal));
}

void SealTest::anotherKeyCannotSeal()
{
    const auto seal = makeSeal(sampleStatement(), crypto::generateEd25519().privateKey);
    QVERIFY(!seal);
    QCOMPARE(seal.error().code, ErrorCode::SealInvalid);
    QVERIFY(!makeSeal(sampleStatement(), Secret()));
}

void SealTest::everyMemberIsSigned_data()
{
    using Change = std::function<void(SealStatement&)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
    row("campaign", [](auto& s) { ++s.campaign.value; });
    row("revision", [](auto& s) { ++s.revision; });
    row("packetDigest", [](auto& s) { s.packetDigest = crypto::sha256("another packet"); });
    row("parts", [](auto& s) { s.parts.removeLast(); });
    row("parts order", [](auto& s) { s.parts.swapItemsAt(0, 1); });
    row("decision", [](auto& s) { s.decision = u"return"_s; });
    row("approver", [](auto& s) { ++s.approver.value; });
    row("publicKey", [](auto& s) { s.publicKey = crypto::generateEd25519().publicKey; });
    row("at", [](auto& s) { s.at += std::chrono::milliseconds{1}; });
}

void SealTest::everyMemberIsSigned()
{
    QFETCH(const std::function<void(SealStatement&)>, change);
    auto seal = makeSeal(sampleStatement(), Secret(kRfcSeed));
    QVERIFY(seal && signatureHolds(*seal));
    change(seal->statement);
    QVERIFY(!signatureHolds(*seal));
}

void SealTest::everyBitOfTheSignatureCounts()
{
    const auto seal = makeSeal(sampleStatement(), Secret(kRfcSeed));
    QVERIFY(seal);
    for (qsizetype bit = 0; bit < 8 * seal->signature.size(); ++bit) {
        Seal bent = *seal;
        char& byte = bent.signature[bit / 8];
        byte = static_cast<char>(byte ^ (1 << (bit % 8)));
        QVERIFY(!signatureHolds(bent));
    }
    for (const QByteArray& other :
         {QByteArray(), seal->signature.first(63), seal->signature + 'x'}) {
        Seal bent = *seal;
        bent.signature = other;
        QVERIFY(!signatureHolds(bent));
    }
}

void SealTest::aSignatureOverTheBareJsonIsNoSeal()
{
    const auto json = canonicalJson(statementJson(sampleStatement()));
    const auto signature = crypto::signEd25519(Secret(kRfcSeed), *json);
    QVERIFY(signature);
    QVERIFY(!signatureHolds({.statement = sampleStatement(), .signature = *signature}));
}

#include "seal_test.moc"
RINGI_TEST(SealTest)
