// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "base/hmac.h"

#include <QString>

/// The answers are those printed in the standards; nothing here was computed by us.
namespace ringi::crypto {
namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

Status wrong(const char* what)
{
    return failure(ErrorCode::Internal, QStringLiteral("self test: ") + QLatin1StringView(what));
}

/// FIPS 180-4, example "abc", whole and in pieces.
bool sha256IsRight()
{
    const QByteArray known =
        hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 pieces;
    pieces.add("a");
    pieces.add("");
    pieces.add("bc");
    return sha256("abc") == known && pieces.finish() == known;
}

/// RFC 2202 section 3, second case.
bool hmacIsRight()
{
    return hmacSha1(Secret("Jefe"), "what do ya want for nothing?") ==
           hex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
}

/// RFC 7914 section 12, first vector (its first 32 bytes; PBKDF2 puts out block by block).
bool scryptIsRight()
{
    const auto key = scrypt(Secret(), {}, {.n = 16, .r = 1, .p = 1});
    return key &&
           key->bytes() == hex("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
}

/// RFC 8032 section 7.1, TEST 2.
bool ed25519IsRight()
{
    const Secret seed(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    const QByteArray publicKey =
        hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const QByteArray known =
        hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    const auto signature = signEd25519(seed, "\x72");
    return signature && *signature == known && verifyEd25519(publicKey, "\x72", known) &&
           !verifyEd25519(publicKey, "\x73", known);
}

/// The GCM specification (McGrew and Viega), test case 16.
bool gcmIsRight()
{
    const Secret key(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    const QByteArray associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const QByteArray plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                 "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    QByteArray box = hex("cafebabefacedbaddecaf888"
                         "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                         "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                         "76fc6ece0f4e1768cddf8853bb2d551b");
    const auto opened = open(key, box, associated);
    if (!opened || opened->bytes() != plain)
        return false;
    const auto sealed = seal(key, plain, associated);
    const auto reopened = sealed ? open(key, *sealed, associated) : Result<Secret>(Secret());
    if (!reopened || reopened->bytes() != plain)
        return false;
    box.back() = static_cast<char>(box.back() ^ 1);
    return !open(key, box, associated);
}

} // namespace

Status selfTest()
{
    if (!sha256IsRight())
        return wrong("SHA-256");
    if (!hmacIsRight())
        return wrong("HMAC-SHA-1");
    if (!scryptIsRight())
        return wrong("scrypt");
    if (!ed25519IsRight())
        return wrong("Ed25519");
    if (!gcmIsRight())
        return wrong("AES-256-GCM");
    if (randomBytes(32) == randomBytes(32))
        return wrong("random numbers");
    return {};
}

} // namespace ringi::crypto
