// SPDX-License-Identifier: Apache-2.0
#include "delivery/program_log.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

/// What goes into the audit log of a relay's answer: never an address.
class ProgramLogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char* reply, const char* codes) {
            QTest::newRow(*reply ? reply : "nothing")
                << QByteArray(reply) << QString::fromLatin1(codes);
        };
        row("", "");
        row("550 5.1.1 <user1@example.net>: No such user", "550 5.1.1");
        row("550-5.7.26 Unauthenticated\r\n550 5.7.26 see user1@example.net", "550 5.7.26");
        row("550 5.1.1", "550 5.1.1");
        row("550 user1@example.net is unknown", "550");
        row("550 5.1.1.user@example.net", "550");
        row("550 5.1.1111 no code", "550");
        row("421", "421");
        row("5501 user1@example.net", "");
        row("user1@example.net 550", "");
    }
    void codes()
    {
        QFETCH(const QByteArray, reply);
        QTEST(codesOf(reply), "codes");
    }
};

#include "program_log_test.moc"
RINGI_TEST(ProgramLogTest)
