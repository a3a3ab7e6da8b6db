// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

class CryptoTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void selfTestPasses() { QVERIFY(crypto::selfTest()); }

    void sha256_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("digest");

        QTest::newRow("nothing")
            << ""_ba
            << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba;
        QTest::newRow("FIPS 180-4, one block")
            << "abc"_ba
            << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
        QTest::newRow("FIPS 180-4, two blocks")
            << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"_ba
            << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_ba;
        QTest::newRow("FIPS 180-4, a million a")
            << QByteArray(1'000'000, 'a')
            << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_ba;
    }

    void sha256()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, digest);
        QCOMPARE(crypto::sha256(data).toHex(), digest);
        crypto::Sha256 pieces;
        for (qsizetype at = 0; at < data.size(); at += 7)
            pieces.add(QByteArrayView(data).sliced(at, qMin<qsizetype>(7, data.size() - at)));
        QCOMPARE(pieces.finish().toHex(), digest);
    }

    void scrypt_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QList<quint32>>("cost");
        QTest::addColumn<QByteArray>("key");

        // RFC 7914 section 12; the first 32 of the 64 bytes printed there.
        QTest::newRow("nothing")
            << ""_ba
            << ""_ba << QList<quint32>{16, 1, 1}
            << "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"_ba;
        QTest::newRow("NaCl")
            << "password"_ba
            << "NaCl"_ba << QList<quint32>{1024, 8, 16}
            << "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"_ba;
        QTest::newRow("SodiumChloride")
            << "pleaseletmein"_ba
            << "SodiumChloride"_ba << QList<quint32>{16384, 8, 1}
            << "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"_ba;
    }

    void scrypt()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, salt);
        QFETCH(QList<quint32>, cost);
        QFETCH(QByteArray, key);
        const auto result = crypto::scrypt(Secret(password), salt,
                                           {.n = cost.at(0), .r = cost.at(1), .p = cost.at(2)});
        QVERIFY(result);
        QCOMPARE(result->bytes().toHex(), key);
    }

    void scryptRefusesHostileCosts_data()
    {
        QTest::addColumn<quint64>("n");
        QTest::addColumn<quint32>("r");
        QTest::addColumn<quint32>("p");

        QTest::newRow("no work") << quint64{0} << 8U << 1U;
        QTest::newRow("one step") << quint64{1} << 8U << 1U;
        QTest::newRow("no power of two") << quint64{1000} << 8U << 1U;
        QTest::newRow("no block") << quint64{1024} << 0U << 1U;
        QTest::newRow("no lane") << quint64{1024} << 8U << 0U;
        QTest::newRow("2 GiB") << quint64{1U << 21} << 8U << 1U;
        QTest::newRow("a product that wraps") << (quint64{1} << 63) << 4U << 1U;
        QTest::newRow("a huge block") << quint64{2} << 0xFFFFFFFFU << 1U;
        QTest::newRow("lanes without end") << quint64{1024} << 8U << (1U << 29);
    }

    void scryptRefusesHostileCosts()
    {
        QFETCH(quint64, n);
        QFETCH(quint32, r);
        QFETCH(quint32, p);
        const auto key = crypto::scrypt(Secret("x"_ba), "salt"_ba, {.n = n, .r = r, .p = p});
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::InvalidInput);
    }

    void ed25519_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");

        // RFC 8032 section 7.1
        QTest::newRow("TEST 1")
            << "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"_ba
            << "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"_ba
            << ""_ba
            << "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"_ba;
        QTest::newRow("TEST 2")
            << "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"_ba
            << "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"_ba
            << "72"_ba
            << "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"_ba;
        QTest::newRow("TEST 3")
            << "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"_ba
            << "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"_ba
            << "af82"_ba
            << "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"_ba;
    }

    void ed25519()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const QByteArray key = QByteArray::fromHex(publicKey);
        const QByteArray bytes = QByteArray::fromHex(message);
        const auto made = crypto::signEd25519(Secret(QByteArray::fromHex(seed)), bytes);
        QVERIFY(made);
        QCOMPARE(made->toHex(), signature);
        QVERIFY(crypto::verifyEd25519(key, bytes, *made));
        QVERIFY(!crypto::verifyEd25519(key, bytes + 'x', *made));
        for (qsizetype i = 0; i < made->size(); ++i) {
            QByteArray other = *made;
            other[i] = static_cast<char>(other[i] ^ 1);
            QVERIFY(!crypto::verifyEd25519(key, bytes, other));
        }
    }

    void ed25519RefusesWhatIsNoKeyOrSignature()
    {
        const auto pair = crypto::generateEd25519();
        QCOMPARE(pair.publicKey.size(), 32);
        const auto signature = crypto::signEd25519(pair.privateKey, "it");
        QVERIFY(signature);
        QVERIFY(crypto::verifyEd25519(pair.publicKey, "it", *signature));
        QVERIFY(!crypto::verifyEd25519({}, "it", *signature));
        QVERIFY(!crypto::verifyEd25519(pair.publicKey.chopped(1), "it", *signature));
        QVERIFY(!crypto::verifyEd25519(pair.publicKey, "it", {}));
        QVERIFY(!crypto::verifyEd25519(pair.publicKey, "it", *signature + '\0'));
        QVERIFY(!crypto::verifyEd25519(QByteArray(32, '\xFF'), "it", *signature));
        QVERIFY(!crypto::verifyEd25519(crypto::generateEd25519().publicKey, "it", *signature));
        const auto none = crypto::signEd25519(Secret("short"_ba), "it");
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::InvalidInput);
    }

    void boxesOpenOnlyWhole()
    {
        const Secret key(crypto::randomBytes(32));
        const auto box = crypto::seal(key, "the plain text", "about it");
        QVERIFY(box);
        QCOMPARE(box->size(), 12 + 14 + 16);
        QVERIFY(*crypto::seal(key, "the plain text", "about it") != *box);
        const auto plain = crypto::open(key, *box, "about it");
        QVERIFY(plain);
        QCOMPARE(plain->bytes(), "the plain text"_ba);

        for (qsizetype i = 0; i < box->size(); ++i) {
            QByteArray other = *box;
            other[i] = static_cast<char>(other[i] ^ 1);
            const auto opened = crypto::open(key, other, "about it");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::WrongPassword);
        }
        QCOMPARE(crypto::open(key, *box, "about that").error().code, ErrorCode::WrongPassword);
        QCOMPARE(crypto::open(Secret(crypto::randomBytes(32)), *box, "about it").error().code,
                 ErrorCode::WrongPassword);
    }

    void boxesRefuseWrongSizes()
    {
        const Secret key(crypto::randomBytes(32));
        QCOMPARE(crypto::open(key, QByteArray(27, 'x'), {}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(crypto::open(Secret("short"_ba), QByteArray(40, 'x'), {}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(crypto::seal(Secret(), "x", {}).error().code, ErrorCode::InvalidInput);
        const auto nothing = crypto::seal(key, {}, {});
        QVERIFY(nothing);
        QVERIFY(crypto::open(key, *nothing, {})->isEmpty());
    }

    void comparesInConstantTime()
    {
        QVERIFY(crypto::constantTimeEqual("", ""));
        QVERIFY(crypto::constantTimeEqual("same", "same"));
        QVERIFY(!crypto::constantTimeEqual("same", "sane"));
        QVERIFY(!crypto::constantTimeEqual("same", "sam"));
    }

    void randomBytesDiffer()
    {
        QVERIFY(crypto::randomBytes(0).isEmpty());
        QCOMPARE(crypto::randomBytes(33).size(), 33);
        QVERIFY(crypto::randomBytes(16) != crypto::randomBytes(16));
    }
};

#include "crypto_test.moc"
RINGI_TEST(CryptoTest)
