// SPDX-License-Identifier: Apache-2.0
// The mechanisms by themselves, with the examples of their RFCs.
#include "smtp/sasl_plain.h"
#include "smtp/sasl_prepare.h"
#include "smtp/sasl_scram.h"
#include "smtp/sasl_token.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;

Q_DECLARE_METATYPE(ScramHash)
Q_DECLARE_METATYPE(ErrorCode)

namespace {

SaslScram scram(ScramHash hash, const QByteArray& nonce, SaslScram::Channel channel = {})
{
    return {hash, {"user", Secret("pencil")}, std::move(channel), nonce};
}

QByteArray answer(SaslMechanism& mechanism, const QByteArray& challenge)
{
    const auto response = mechanism.answer(challenge.toBase64());
    return response ? response->bytes : errorCodeName(response.error().code).toLatin1();
}

/// What became of a server's first message.
ErrorCode refusalOf(const QByteArray& serverFirst)
{
    SaslScram client = scram(ScramHash::Sha256, "ours");
    (void)client.initial();
    const auto response = client.answer(serverFirst.toBase64());
    return response ? ErrorCode::Internal : response.error().code;
}

} // namespace

class SaslTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// RFC 5802 section 5 and RFC 7677 section 3.
    void speaksAsTheRfcsShow_data()
    {
        QTest::addColumn<ScramHash>("hash");
        QTest::addColumn<QByteArrayList>("said");
        QTest::newRow("SHA-1") << ScramHash::Sha1
                               << QByteArrayList{
                                      "fyko+d2lbbFgONRv9qkxdawL",
                                      "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                      "s=QSXCR+Q6sek8bf92,i=4096",
                                      "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                      "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                                      "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="};
        QTest::newRow("SHA-256")
            << ScramHash::Sha256
            << QByteArrayList{"rOprNGfwEbeRWgbNEkqO",
                              "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                              "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                              "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                              "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                              "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="};
    }
    void speaksAsTheRfcsShow()
    {
        QFETCH(ScramHash, hash);
        QFETCH(QByteArrayList, said);
        SaslScram client = scram(hash, said.at(0));
        const auto first = client.initial();
        QVERIFY(first);
        QCOMPARE(first->bytes, "n,,n=user,r=" + said.at(0));
        QVERIFY(!first->secret);
        const auto proof = client.answer(said.at(1).toBase64());
        QVERIFY(proof);
        QCOMPARE(proof->bytes, said.at(2));
        QVERIFY(proof->secret);
        QCOMPARE(client.succeeded().error().code, ErrorCode::AuthUnproven); // not yet
        QCOMPARE(answer(client, said.at(3)), QByteArray());
        QVERIFY(client.succeeded());
        QCOMPARE(answer(client, said.at(3)), QByteArray("ProtocolViolation"));
    }

    void believesNoOtherSignature_data()
    {
        QTest::addColumn<QByteArray>("serverFinal");
        QTest::newRow("one bit") << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G8=");
        QTest::newRow("shorter") << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95A==");
        QTest::newRow("empty") << QByteArray("v=");
        QTest::newRow("none") << QByteArray("ok");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not base64") << QByteArray("v=!!!!");
        QTest::newRow("of the other hash") << QByteArray("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    }
    void believesNoOtherSignature()
    {
        QFETCH(QByteArray, serverFinal);
        SaslScram client = scram(ScramHash::Sha256, "rOprNGfwEbeRWgbNEkqO");
        (void)client.initial();
        QVERIFY(client.answer(QByteArray("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                         "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")
                                  .toBase64()));
        QCOMPARE(answer(client, serverFinal), QByteArray("AuthUnproven"));
        QVERIFY(!client.succeeded());
    }

    void refusesFirstMessages_data()
    {
        QTest::addColumn<QByteArray>("serverFirst");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const char* message, ErrorCode code) {
            QTest::newRow(name) << QByteArray(message) << code;
        };
        row("as it should be", "r=ours+theirs,s=c2FsdA==,i=4096", ErrorCode::Internal);
        row("with an extension", "r=ours+theirs,s=c2FsdA==,i=4096,x=y", ErrorCode::Internal);
        row("nonce not extended", "r=ours,s=c2FsdA==,i=4096", ErrorCode::AuthUnproven);
        row("another nonce", "r=theirs,s=c2FsdA==,i=4096", ErrorCode::AuthUnproven);
        row("too few iterations", "r=ours+t,s=c2FsdA==,i=4095", ErrorCode::AuthWeakened);
        row("one iteration", "r=ours+t,s=c2FsdA==,i=1", ErrorCode::AuthWeakened);
        row("too many", "r=ours+t,s=c2FsdA==,i=1000001", ErrorCode::AuthTooCostly);
        row("more than a number holds", "r=ours+t,s=c2FsdA==,i=99999999999999999999",
            ErrorCode::AuthTooCostly);
        row("none", "r=ours+t,s=c2FsdA==,i=0", ErrorCode::ProtocolViolation);
        row("fewer than none", "r=ours+t,s=c2FsdA==,i=-4096", ErrorCode::ProtocolViolation);
        row("leading nought", "r=ours+t,s=c2FsdA==,i=04096", ErrorCode::ProtocolViolation);
        row("mandatory extension", "m=x,r=ours+t,s=c2FsdA==,i=4096", ErrorCode::ProtocolViolation);
        row("no salt", "r=ours+t,s=,i=4096", ErrorCode::ProtocolViolation);
        row("salt in no base64", "r=ours+t,s=*,i=4096", ErrorCode::ProtocolViolation);
        row("salt missing", "r=ours+t,i=4096", ErrorCode::ProtocolViolation);
        row("another order", "s=c2FsdA==,r=ours+t,i=4096", ErrorCode::ProtocolViolation);
        row("control character", "r=ours\x01t,s=c2FsdA==,i=4096", ErrorCode::ProtocolViolation);
        row("empty", "", ErrorCode::ProtocolViolation);
    }
    void refusesFirstMessages()
    {
        QFETCH(QByteArray, serverFirst);
        QTEST(refusalOf(serverFirst), "code");
    }

    void keepsTheServersReason()
    {
        SaslScram client = scram(ScramHash::Sha1, "ours");
        (void)client.initial();
        QVERIFY(client.answer(QByteArray("r=ours+theirs,s=c2FsdA==,i=4096").toBase64()));
        QCOMPARE(answer(client, "e=invalid-proof"), QByteArray());
        QCOMPARE(client.refusal().code, ErrorCode::AuthFailed);
        QCOMPARE(client.refusal().detail, QStringLiteral("invalid-proof"));
        QCOMPARE(client.succeeded().error().code, ErrorCode::AuthUnproven);
    }

    void saysWhatItIsBoundTo()
    {
        SaslScram none = scram(ScramHash::Sha256, "ours");
        SaslScram could = scram(ScramHash::Sha256, "ours", {ScramBinding::Unoffered, {}});
        SaslScram bound = scram(ScramHash::Sha256, "ours", {ScramBinding::EndPoint, "hash"});
        QCOMPARE(none.initial()->bytes, QByteArray("n,,n=user,r=ours"));
        QCOMPARE(could.initial()->bytes, QByteArray("y,,n=user,r=ours"));
        QCOMPARE(bound.initial()->bytes, QByteArray("p=tls-server-end-point,,n=user,r=ours"));
        QCOMPARE(none.name(), QByteArray("SCRAM-SHA-256"));
        QCOMPARE(could.name(), QByteArray("SCRAM-SHA-256"));
        QCOMPARE(bound.name(), QByteArray("SCRAM-SHA-256-PLUS"));
        const QByteArray proof = answer(bound, "r=ours+theirs,s=c2FsdA==,i=4096");
        QVERIFY(proof.startsWith("c=" + QByteArray("p=tls-server-end-point,,hash").toBase64()));
    }

    void makesFreshNonces()
    {
        const QByteArray one = SaslScram::freshNonce();
        QCOMPARE(one.size(), 24);
        QVERIFY(one != SaslScram::freshNonce());
    }

    void escapesUserNames()
    {
        SaslScram client(ScramHash::Sha1, {"a,b=c", Secret("x")}, {}, "ours");
        QCOMPARE(client.initial()->bytes, QByteArray("n,,n=a=2Cb=3Dc,r=ours"));
    }

    /// RFC 4616 section 4.
    void speaksPlain()
    {
        SaslPlain client("tim", Secret("tanstaaftanstaaf"));
        const auto first = client.initial();
        QCOMPARE(first->bytes, QByteArray("\0tim\0tanstaaftanstaaf", 21));
        QVERIFY(first->secret);
    }

    /// RFC 7628 section 4, with the port of its example over SMTP.
    void speaksOAuthBearer()
    {
        SaslToken client(SaslToken::Dialect::OAuthBearer,
                         {"user@example.com", Secret("vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="),
                          "server.example.com", 587});
        const auto first = client.initial();
        QCOMPARE(first->bytes.toBase64(),
                 QByteArray("bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9N"
                            "Tg3AWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMj"
                            "l0Q2c9PQEB"));
        QVERIFY(first->secret);
        const auto dummy = client.answer(
            "eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIiwic2NoZW1lcyI6ImJlYXJlciBtYWMiLCJzY29wZSI6Imh0dHBzO"
            "i8vbWFpbC5leGFtcGxlLmNvbS8ifQ==");
        QVERIFY(dummy);
        QCOMPARE(dummy->bytes.toBase64(), QByteArray("AQ=="));
        QCOMPARE(client.refusal().code, ErrorCode::AuthTokenRefused);
        QCOMPARE(client.refusal().detail, QStringLiteral("invalid_token"));
        QVERIFY(!client.succeeded());
    }

    void readsNoMoreThanAWordOfTheReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* json, const char* status) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(status);
        };
        row("number in a string", R"({"status":"401","schemes":"bearer"})", "401");
        row("number", R"({"status":400})", "400");
        row("sentence", R"({"status":"token of a@example.org"})", "");
        row("too long", R"({"status":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})", "");
        row("object", R"({"status":{"a":1}})", "");
        row("no JSON", "no", "");
        row("none", "{}", "");
    }
    void readsNoMoreThanAWordOfTheReason()
    {
        QFETCH(QByteArray, json);
        SaslToken client(SaslToken::Dialect::XOAuth2, {"a", Secret("t"), {}, 0});
        (void)client.initial();
        QCOMPARE(answer(client, json), QByteArray());
        QTEST(client.refusal().detail, "status");
    }

    void knowsATokenWhenItSeesOne()
    {
        QVERIFY(SaslToken::isToken(Secret("ya29.a0Af_-~+/x==")));
        QVERIFY(!SaslToken::isToken(Secret()));
        QVERIFY(!SaslToken::isToken(Secret("a b")));
        QVERIFY(!SaslToken::isToken(Secret("a\x01host=b")));
        QVERIFY(!SaslToken::isToken(Secret("caf\xc3\xa9")));
    }

    /// RFC 4013 section 3, and what else people type.
    void preparesText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("prepared"); // null: refused
        const auto row = [](const char* name, const QString& typed, const QString& prepared) {
            QTest::newRow(name) << typed << prepared;
        };
        row("soft hyphen is mapped to nothing", QStringLiteral("I\u00ADX"), QStringLiteral("IX"));
        row("ASCII stays", QStringLiteral("user"), QStringLiteral("user"));
        row("case stays", QStringLiteral("USER"), QStringLiteral("USER"));
        row("NFKC", QStringLiteral("\u00AA"), QStringLiteral("a"));
        row("NFKC of one to several", QStringLiteral("\u2168"), QStringLiteral("IX"));
        row("control character", QStringLiteral("\u0007"), {});
        row("directions", QStringLiteral("\u0627\u0031"), {});
        row("from the right", QStringLiteral("\u0627\u0031\u0628"),
            QStringLiteral("\u0627\u0031\u0628"));
        row("both directions", QStringLiteral("\u0627a\u0628"), {});
        row("wide letters", QStringLiteral("\uFF50\uFF57\uFF11"), QStringLiteral("pw1"));
        row("wide space", QStringLiteral("a\u3000b"), QStringLiteral("a b"));
        row("no-break space", QStringLiteral("a\u00A0b"), QStringLiteral("a b"));
        row("half-width katakana", QStringLiteral("\uFF76\uFF9E"), QStringLiteral("\u30AC"));
        row("decomposed", QStringLiteral("e\u0301"), QStringLiteral("\u00E9"));
        row("Japanese", QStringLiteral("\u7A1F\u8B70"), QStringLiteral("\u7A1F\u8B70"));
        row("younger than the profile", QString::fromUcs4(U"\x1F600"),
            QString::fromUcs4(U"\x1F600"));
        row("delete", QStringLiteral("a\u007Fb"), {});
        row("C1 control", QStringLiteral("a\u0085b"), {});
        row("line separator", QStringLiteral("a\u2028b"), {});
        row("override of direction", QStringLiteral("a\u202Eb"), {});
        row("private use", QStringLiteral("a\uE000"), {});
        row("non-character", QString::fromUcs4(U"a\x1FFFF"), {});
        row("tag", QString::fromUcs4(U"a\xE0041"), {});
        row("empty", QStringLiteral(""), {});
        row("nothing left", QStringLiteral("\u00AD"), {});
    }
    void preparesText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, prepared);
        const auto result = saslPrepare(typed.toUtf8());
        QCOMPARE(result.has_value(), !prepared.isNull());
        QCOMPARE(QString::fromUtf8(result.value_or(QByteArray())), prepared);
    }
    void preparesOnlyUtf8()
    {
        QVERIFY(!saslPrepare(QByteArray("caf\xe9")));
        QVERIFY(!saslPrepare(QByteArray("a\xed\xa0\x80")));
        QVERIFY(!saslPrepare(QByteArray("a\0b", 3)));
        QCOMPARE(saslPrepare(Secret("I\xc2\xadX"))->bytes(), QByteArray("IX"));
    }
};

#include "sasl_test.moc"
RINGI_TEST(SaslTest)
