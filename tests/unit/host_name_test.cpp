// SPDX-License-Identifier: Apache-2.0
#include "base/host_name.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

class HostNameTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loopback_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("loopback");
        const auto row = [](const char* host, bool loopback) {
            QTest::newRow(host) << QString::fromLatin1(host) << loopback;
        };
        row("localhost", true);
        row("LOCALHOST", true);
        row("127.0.0.1", true);
        row("127.9.8.7", true);
        row("::1", true);
        row("", false);
        row("127.0.0.256", false);
        row("127.1", false);
        row("0127.0.0.1", false);
        row("127.0.0.1.example.com", false);
        row("localhost.example.com", false);
        row("relay.example.com", false);
        row("10.0.0.1", false);
    }
    void loopback()
    {
        QFETCH(const QString, host);
        QTEST(isLoopbackHost(host), "loopback");
    }
};

#include "host_name_test.moc"
RINGI_TEST(HostNameTest)
