// SPDX-License-Identifier: Apache-2.0
#include "smtp/capabilities.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi::smtp;

namespace {

Capabilities parse(QByteArrayList lines)
{
    lines.prepend("relay.example.org says hello");
    return parseCapabilities({250, std::move(lines), {}});
}

} // namespace

Q_DECLARE_METATYPE(bool Capabilities::*)

class CapabilitiesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPostfixOffers()
    {
        const Capabilities all = parse({"PIPELINING", "SIZE 10240000", "VRFY", "ETRN", "STARTTLS",
                                        "AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES", "8BITMIME"});
        QVERIFY(all.pipelining && all.startTls && all.eightBitMime && all.size);
        QCOMPARE(all.sizeLimit, std::optional<qint64>(10240000));
        QCOMPARE(all.authMechanisms, (QByteArrayList{"PLAIN", "LOGIN"}));
        QCOMPARE(all.keywords.size(), 8);
    }

    void readsSmtpUtf8()
    {
        QVERIFY(parse({"8BITMIME", "smtputf8"}).smtpUtf8);
        QVERIFY(!parse({"8BITMIME", "SMTPUTF8X"}).smtpUtf8);
    }

    void readsFlags_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool Capabilities::*>("flag");
        const auto row = [](const char* line, bool Capabilities::*flag) {
            QTest::newRow(line) << QByteArray(line) << flag;
        };
        row("CHUNKING", &Capabilities::chunking);
        row("Chunking", &Capabilities::chunking);
        row("DSN", &Capabilities::dsn);
        row("ENHANCEDSTATUSCODES", &Capabilities::enhancedStatusCodes);
        row("REQUIRETLS", &Capabilities::requireTls);
        row("PIPELINING", &Capabilities::pipelining);
        row("8BITMIME", &Capabilities::eightBitMime);
    }
    void readsFlags()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool Capabilities::*, flag);
        Capabilities expected;
        expected.*flag = true;
        expected.keywords = {line.toUpper()};
        QCOMPARE(parse({line}), expected);
    }

    void readsLimits()
    {
        const Capabilities all = parse({"LIMITS MAILMAX=100 rcptmax=20 RCPTDOMAINMAX=1"});
        QCOMPARE(all.mailMax, std::optional<qint64>(100));
        QCOMPARE(all.rcptMax, std::optional<qint64>(20));
        QCOMPARE(all.rcptDomainMax, std::optional<qint64>(1));
        for (const char* line : {"LIMITS", "LIMITS MAILMAX", "LIMITS MAILMAX=", "LIMITS MAILMAX=0",
                                 "LIMITS MAILMAX=-1", "LIMITS MAILMAX=x", "LIMITS =5"})
            QVERIFY2(!parse({line}).mailMax, line);
    }

    void offersNothingByItself()
    {
        QCOMPARE(parse({}), Capabilities());
        // The first line is a name, even one that looks like a keyword.
        QCOMPARE(parseCapabilities({250, {"STARTTLS"}, {}}), Capabilities());
    }

    void toleratesCaseAndSpaces()
    {
        const Capabilities all = parse({"starttls", "  Auth  plain\tlogin ", "", "size"});
        QVERIFY(all.startTls && all.size);
        QVERIFY(!all.sizeLimit);
        QCOMPARE(all.authMechanisms, (QByteArrayList{"PLAIN", "LOGIN"}));
    }

    void readsTheOldAuthLine()
    {
        QCOMPARE(parse({"AUTH=LOGIN PLAIN", "AUTH PLAIN"}).authMechanisms,
                 (QByteArrayList{"LOGIN", "PLAIN"}));
    }

    void takesNoLimitFromNonsense()
    {
        for (const char* line : {"SIZE 0", "SIZE x", "SIZE -5", "SIZE 99999999999999999999"})
            QVERIFY2(!parse({line}).sizeLimit, line);
    }
};

#include "capabilities_test.moc"
RINGI_TEST(CapabilitiesTest)
