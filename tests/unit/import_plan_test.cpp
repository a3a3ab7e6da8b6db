// SPDX-License-Identifier: Apache-2.0
#include "office/import_plan.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

/// Every record becomes a recipient or a refused line with its reason; none is lost.
class ImportPlanTest final : public QObject {
    Q_OBJECT

private:
    static Table table(const QString& text) { return *parseTable(text); }

private Q_SLOTS:
    void judgesEveryLine()
    {
        const Table read = table(QStringLiteral("name,email,city\n"
                                                "Ann,ann@example.com,Kyoto\n"
                                                "Bob,,Nara\n"
                                                "Cee,not an address,Uji\n"
                                                "Dee,ANN@EXAMPLE.COM,Otsu\n"
                                                "Eve,eve@example.com,Kobe,extra\n"
                                                "Fay,fay@example.com,\n"
                                                "Gus,\"a@example.com,b@example.com\",Gifu\n"
                                                "Hal,日本@example.com,Mie\n"));
        const auto plan = planImport(read, 1);
        QVERIFY(plan);
        QCOMPARE(plan->fields, QStringList({QStringLiteral("name"), QStringLiteral("city")}));
        QCOMPARE(plan->recipients.size(), 3);
        QCOMPARE(plan->recipients.at(0),
                 (Recipient{1,
                            QStringLiteral("ann@example.com"),
                            {QStringLiteral("Ann"), QStringLiteral("Kyoto")}}));
        QCOMPARE(plan->recipients.at(1).ordinal, 2);
        QCOMPARE(plan->recipients.at(2).address, QStringLiteral("日本@example.com")); // SMTPUTF8
        QStringList refused;
        for (const RefusedLine& line : plan->refused)
            refused.append(QStringLiteral("%1 %2").arg(line.line).arg(line.reason));
        QCOMPARE(refused,
                 QStringList({QStringLiteral("3 no-address"), QStringLiteral("4 invalid-address"),
                              QStringLiteral("5 duplicate"), QStringLiteral("6 too-many-cells"),
                              QStringLiteral("8 invalid-address")}));
        QCOMPARE(plan->refused.at(2).detail, QStringLiteral("2"));
    }

    void valuesThatCouldNotBeMailedAreRefused()
    {
        Table read = table(QStringLiteral("email,name\na@example.com,x\n"));
        read.rows[0].cells[1] = QStringLiteral("a\rb");
        const auto plan = planImport(read, 0);
        QVERIFY(plan);
        QCOMPARE(plan->refused.value(0).reason, QStringLiteral("control-characters"));
    }

    void aColumnThatIsNotThereIsSaid()
    {
        const auto plan = planImport(table(QStringLiteral("email\na@example.com\n")), 1);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    }

    void stopsWhenAsked()
    {
        const auto plan =
            planImport(table(QStringLiteral("email\na@example.com\n")), 0, [] { return true; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Cancelled);
    }
};

#include "import_plan_test.moc"
RINGI_TEST(ImportPlanTest)
