// SPDX-License-Identifier: Apache-2.0
#include "people/identity.h"
#include "people/person_code.h"
#include "people/totp.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

namespace {

/// The secret of RFC 6238's vectors.
const Secret& rfcSecret()
{
    static const Secret secret("12345678901234567890"_ba);
    return secret;
}

constexpr Moment at(qint64 seconds)
{
    return fromMilliseconds(seconds * 1000);
}

constexpr qint64 kNow = 1'111'111'111; ///< of step 37037037, one second in

} // namespace

class TotpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rfc6238_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        // Appendix B has eight digits: the last six are the code of six.
        QTest::newRow("59") << qint64{59} << u"287082"_s;
        QTest::newRow("1111111109") << qint64{1'111'111'109} << u"081804"_s;
        QTest::newRow("1111111111") << qint64{1'111'111'111} << u"050471"_s;
        QTest::newRow("1234567890") << qint64{1'234'567'890} << u"005924"_s;
        QTest::newRow("2000000000") << qint64{2'000'000'000} << u"279037"_s;
        QTest::newRow("20000000000") << qint64{20'000'000'000} << u"353130"_s;
    }
    void rfc6238()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        QCOMPARE(codeAt(rfcSecret(), codeStepAt(at(seconds))), code);
        QCOMPARE(judgeCode(rfcSecret(), code, at(seconds), 0),
                 (JudgedCode{CodeVerdict::Right, seconds / 30}));
    }

    /// RFC 4226 appendix D: the counter itself.
    void rfc4226()
    {
        const QStringList codes{u"755224"_s, u"287082"_s, u"359152"_s, u"969429"_s, u"338314"_s,
                                u"254676"_s, u"287922"_s, u"162583"_s, u"399871"_s, u"520489"_s};
        for (qsizetype i = 0; i < codes.size(); ++i)
            QCOMPARE(codeAt(rfcSecret(), i), codes.at(i));
    }

    void steps()
    {
        QCOMPARE(codeStepAt(at(0)), 0);
        QCOMPARE(codeStepAt(fromMilliseconds(29'999)), 0);
        QCOMPARE(codeStepAt(at(30)), 1);
    }

    void aCodeIsGoodOneStepOnEitherSide()
    {
        const qint64 present = codeStepAt(at(kNow));
        for (qint64 off = -3; off <= 3; ++off) {
            const auto judged =
                judgeCode(rfcSecret(), codeAt(rfcSecret(), present + off), at(kNow), 0);
            const bool near = off >= -1 && off <= 1;
            QCOMPARE(judged.verdict, near ? CodeVerdict::Right : CodeVerdict::Wrong);
            QCOMPARE(judged.step, near ? present + off : 0);
        }
    }

    void aCodeIsGoodOnce()
    {
        const qint64 present = codeStepAt(at(kNow));
        const auto judge = [&](qint64 step, qint64 last) {
            return judgeCode(rfcSecret(), codeAt(rfcSecret(), step), at(kNow), last).verdict;
        };
        QCOMPARE(judge(present, present - 1), CodeVerdict::Right);
        QCOMPARE(judge(present, present), CodeVerdict::Used);
        // Neither is one from before it, nor any where the clock was set back.
        QCOMPARE(judge(present - 1, present), CodeVerdict::Used);
        QCOMPARE(judge(present + 1, present + 100), CodeVerdict::Used);
        QCOMPARE(judge(present + 1, present), CodeVerdict::Right);
    }

    void whatIsNoCodeIsWrong()
    {
        for (const QString& text : {QString(), u"0"_s, u"50471"_s, u"0504711"_s, u"05047x"_s})
            QCOMPARE(judgeCode(rfcSecret(), text, at(kNow), 0).verdict, CodeVerdict::Wrong);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << u"050471"_s << u"050471"_s;
        QTest::newRow("in two groups") << u" 050 471 "_s << u"050471"_s;
        QTest::newRow("full width") << u"０５０　４７１"_s << u"050471"_s;
        QTest::newRow("too few") << u"05047"_s << QString();
        QTest::newRow("too many") << u"0504711"_s << QString();
        QTest::newRow("letters") << u"05O471"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void typed()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto digits = codeFromText(text);
        QCOMPARE(digits.has_value(), !code.isEmpty());
        QCOMPARE(digits.value_or(QString()), code);
    }

    /// RFC 4648 section 10, without the padding.
    void base32_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("") << ""_ba << QString();
        QTest::newRow("f") << "f"_ba << u"MY"_s;
        QTest::newRow("fo") << "fo"_ba << u"MZXQ"_s;
        QTest::newRow("foo") << "foo"_ba << u"MZXW6"_s;
        QTest::newRow("foob") << "foob"_ba << u"MZXW6YQ"_s;
        QTest::newRow("fooba") << "fooba"_ba << u"MZXW6YTB"_s;
        QTest::newRow("foobar") << "foobar"_ba << u"MZXW6YTBOI"_s;
        QTest::newRow("high bits") << QByteArray::fromHex("ffff00ff80") << u"777QB74A"_s;
    }
    void base32()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(codeSecretText(Secret(bytes)), text);
    }

    void theUriForAnApp()
    {
        QCOMPARE(codeUri(rfcSecret(), u"Ringi Office: East"_s, u"hanako@example.com"_s),
                 "otpauth://totp/Ringi%20Office%20East:hanako%40example.com"
                 "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ringi%20Office%20East"
                 "&algorithm=SHA1&digits=6&period=30"_ba);
        // As long as it may be, and no character is cut in half.
        const QString face = u"😀"_s;
        const QByteArray uri = codeUri(rfcSecret(), face.repeated(200), u"x"_s);
        QCOMPARE(uri.count(QUrl::toPercentEncoding(face)), 48);
        QVERIFY(QUrl(QString::fromLatin1(uri), QUrl::StrictMode).isValid());
    }

    void secretsAreFreshAndLong()
    {
        QCOMPARE(newCodeSecret().bytes().size(), kCodeSecretSize);
        QVERIFY(newCodeSecret().bytes() != newCodeSecret().bytes());
    }

    void aSecretLiesUnderItsOwnersPassword()
    {
        const crypto::ScryptCost cheap{.n = 16, .r = 1, .p = 1};
        const Secret password = passwordFromText(u"correct horse"_s);
        const auto wrapped = wrapCodeSecret(rfcSecret(), password, cheap);
        QVERIFY(wrapped);
        QVERIFY(!wrapped->box.contains(rfcSecret().bytes()));
        QCOMPARE(unwrapCodeSecret(*wrapped, password)->bytes(), rfcSecret().bytes());
        const auto other = unwrapCodeSecret(*wrapped, passwordFromText(u"something else"_s));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::WrongPassword);
        // Neither box is taken for the other.
        QVERIFY(!unwrapKey(*wrapped, password));
        const auto key = wrapKey(crypto::generateEd25519().privateKey, password, cheap);
        QVERIFY(!unwrapCodeSecret(*key, password));
        QVERIFY(!wrapCodeSecret(Secret("short"_ba), password, cheap));
    }

    void fiveWrongOnesAndAWait()
    {
        PersonCode code;
        for (int i = 0; i < kMostWrongCodes; ++i) {
            QVERIFY(!mustWait(code, at(kNow + i)));
            code = withWrongCode(code, at(kNow + i));
        }
        const Moment last = at(kNow + kMostWrongCodes - 1);
        QCOMPARE(code.wrong, kMostWrongCodes);
        QVERIFY(mustWait(code, last));
        QVERIFY(mustWait(code, last + kWrongCodeWait - std::chrono::milliseconds(1)));
        QVERIFY(!mustWait(code, last + kWrongCodeWait));
        // Setting the clock back ends no wait.
        QVERIFY(mustWait(code, at(0)));
        QCOMPARE(withWrongCode(code, last + kWrongCodeWait).wrong, 1);
    }
};

#include "totp_test.moc"
RINGI_TEST(TotpTest)
