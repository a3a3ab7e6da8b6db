// SPDX-License-Identifier: Apache-2.0
// tls-server-end-point (RFC 5929 section 4) of certificates that openssl(1) made; the hashes are
// hashlib's.
#include "smtp/sasl_crypto.h"

#include "practice/certificate.h"
#include "support/test_registry.h"

#include <QSslCertificate>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;

class SaslBindingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bindsByTheHashOfTheSignature_data()
    {
        QTest::addColumn<QByteArray>("certificate"); // DER in base64
        QTest::addColumn<QByteArray>("binding");     // hexadecimal
        QTest::newRow("ECDSA with SHA-1: SHA-256")
            << QByteArray("MIIBazCCARKgAwIBAgIUKqr3wTit3beH0ORU1PCzK+r4B28wCQYHKoZIzj0EATAMMQowCAYD"
                          "VQQDDAFhMB4XDTI2MTEyMjAxMzMwOVoXDTI2MTEyMzAxMzMwOVowDDEKMAgGA1UEAwwBYTBZ"
                          "MBMGByqGSM49AgEGCCqGSM49AwEHA0IABFfUUMuJdoKmnjlXI0TTUI/dcrTdMeqPzYxNYAQV"
                          "E/gUEdNqcW6irp5lnwP7UrfPPuF4Bv2hgWccvV103lkZl2GjUzBRMB0GA1UdDgQWBBQzkcnA"
                          "G4+E9RefUvGeXLs/jDohHzAfBgNVHSMEGDAWgBQzkcnAG4+E9RefUvGeXLs/jDohHzAPBgNV"
                          "HRMBAf8EBTADAQH/MAkGByqGSM49BAEDSAAwRQIgV2CxOko1uf7GyzhIuiFWZPQI8KX9iwG5"
                          "ckjNz8F/hRICIQCjj4LKpzUloydS8qn5QP8MF1pyXCcauuxsL4aj7e5Ndg==")
            << QByteArray("0fadf4c0a025cc65bc2c58c413367d92b3635672850863df5b32a0c3afdc92c7");
        QTest::newRow("ECDSA with SHA-384")
            << QByteArray("MIIBbTCCAROgAwIBAgIULuwlqDjbzzhEColueVnvAlHEUxcwCgYIKoZIzj0EAwMwDDEKMAgG"
                          "A1UEAwwBYTAeFw0yNjExMjIwMTMzMDlaFw0yNjExMjMwMTMzMDlaMAwxCjAIBgNVBAMMAWEw"
                          "WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS7CM084rF2DopFt66nimy1HsV/BHqQz5/PIEXN"
                          "LXXplaw4n/jXjs1DJo15kxG1TPdwf46Ndp2/XufVzxw+brkvo1MwUTAdBgNVHQ4EFgQUY+ti"
                          "OihqTl4rRr92RW50N4fRv/EwHwYDVR0jBBgwFoAUY+tiOihqTl4rRr92RW50N4fRv/EwDwYD"
                          "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNIADBFAiAA3MmKmzlaKHBTvm2Rk+V3FseGR32R"
                          "EG8YWk2U5QJpuAIhAIjWba/DrKh8ZXuTWEp4CD2Kjdc7PapClsKWt2brV78a")
            << QByteArray("b45939817287a9b3f064e86a1fd4e9e968e7a9da11da31ecfb62968bab25f9cd"
                          "6509f812fd33bba8674d3d99fb91213d");
        QTest::newRow("RSA-PSS with SHA-512")
            << QByteArray("MIICXDCCAZGgAwIBAgIUR5fIiSyL8jtrGBiDSycMHA7h4TYwQQYJKoZIhvcNAQEKMDSgDzAN"
                          "BglghkgBZQMEAgMFAKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgMFAKIDAgE+MAwxCjAI"
                          "BgNVBAMMAWEwHhcNMjYxMTIyMDEzMzA5WhcNMjYxMTIzMDEzMzA5WjAMMQowCAYDVQQDDAFh"
                          "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC2op/jnvkbIOligpo4S8KhrcDFngHgL5UU"
                          "epKgyAO6HpvkDO54l9WCIFveq94BXiUjioGU08ak+hEUciWocvVC9TLS5GmQ5MDAyEa8sGn/"
                          "pA6JwmhBa/LL/AQopXMTy2SqoqY+Baz0s7SpAT1YhUnj8tPAE6hlVPmyiJN8YB+gPQIDAQAB"
                          "o1MwUTAdBgNVHQ4EFgQU0bu/ogVh2CF8g2YKXsQaocCGxXIwHwYDVR0jBBgwFoAU0bu/ogVh"
                          "2CF8g2YKXsQaocCGxXIwDwYDVR0TAQH/BAUwAwEB/zBBBgkqhkiG9w0BAQowNKAPMA0GCWCG"
                          "SAFlAwQCAwUAoRwwGgYJKoZIhvcNAQEIMA0GCWCGSAFlAwQCAwUAogMCAT4DgYEAn9LvLv+S"
                          "EI1ZXvxfzyUxs1w2gv5jEZJ5PTAja1jGZjDiHnYYABj1eUkO20Ypz5ws+ZPsAE/Zf4EX3sqS"
                          "+iI8I/ewF3ZVXqE2Xol/8hTKhrolK7HGHrdq3mOcRir8ZzNxpiWQsHR8Qh6P6TyQ+m+nysuw"
                          "6MnI86G4liUdqXIQlu8=")
            << QByteArray("95aa12ed713b741f7faa290a5d174b0c8f0ab0f8f50f2f1422b646c9ec4bd2c4"
                          "ffe7c4e08eb3b1df357eb49b525caf9931fd2f20bd2eb0f12804fb1e70bdcc99");
        QTest::newRow("Ed25519 has no hash")
            << QByteArray("MIIBLDCB36ADAgECAhQrYhJZBCTU6e2yXuWYLIWKZZ9qXzAFBgMrZXAwDDEKMAgGA1UEAwwB"
                          "YTAeFw0yNjExMjIwMTMzMDlaFw0yNjExMjMwMTMzMDlaMAwxCjAIBgNVBAMMAWEwKjAFBgMr"
                          "ZXADIQA/xKhpwboeRdmDHNmtMwNcESxHWxlWZzlVThp0E3vabqNTMFEwHQYDVR0OBBYEFANs"
                          "kxkSMDEn7srhgUYn2I7Qk7GbMB8GA1UdIwQYMBaAFANskxkSMDEn7srhgUYn2I7Qk7GbMA8G"
                          "A1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EArHfGEdZCaj1/SXpfZgduFT6qAdvj4grGZ45+gslZ"
                          "yYVFWq9GS9RTvJIQ+MneuMwV6dj6GbTX1UzFBTD65znsAQ==")
            << QByteArray();
    }
    void bindsByTheHashOfTheSignature()
    {
        QFETCH(QByteArray, certificate);
        QTEST(tlsServerEndPoint(QByteArray::fromBase64(certificate)).toHex(), "binding");
    }

    void bindsToTheRelaysCertificate()
    {
        const auto authority = practice::makeAuthority(QStringLiteral("Test CA"));
        QVERIFY(authority);
        const auto server =
            practice::makeServerIdentity({.names = {QStringLiteral("127.0.0.1")}}, *authority);
        QVERIFY(server);
        const QByteArray der = server->certificate().toDer();
        QCOMPARE(tlsServerEndPoint(der), server->certificate().digest(QCryptographicHash::Sha256));
        QCOMPARE(tlsServerEndPoint(der.chopped(1)), QByteArray());
        QCOMPARE(tlsServerEndPoint({}), QByteArray());
    }
};

#include "sasl_binding_test.moc"
RINGI_TEST(SaslBindingTest)
