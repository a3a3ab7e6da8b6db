// SPDX-License-Identifier: Apache-2.0
#include "audit/export_form.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

/// What people see who open an export in a table program.
class AuditCsvTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvOpensRightInExcel()
    {
        const QByteArray bytes = SampleLog::whole().exported(ExportFormat::Csv);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"No.\",\"Time (UTC)\","));
        QByteArrayList lines = bytes.split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        QCOMPARE(lines.size(), 8);
        for (QByteArray& line : lines) {
            QVERIFY(line.endsWith('\r'));
            line += '\n';
        }
        const auto second = exporting::csvCells(lines.at(4));
        QVERIFY(second);
        QCOMPARE(second->at(0), "4"_ba);
        QCOMPARE(second->at(1), "2025-11-21T10:30:03.000Z"_ba);
        QCOMPARE(QString::fromUtf8(second->at(2)), u"山田 太郎"_s);
        QCOMPARE(second->at(3), "campaign.submitted"_ba);
        const auto approval = exporting::csvCells(lines.at(5));
        QCOMPARE(QString::fromUtf8(approval->at(2)), u"'=Aiko, \"Ai\" Tanaka"_s);
        const auto trailer = exporting::csvCells(lines.last());
        QCOMPARE(trailer->at(5), "entries: 6"_ba);
    }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");

        QTest::newRow("plain") << u"Hanako"_s << u"Hanako"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u"  "_s << u"  "_s;
        for (const QChar c : u"=+-@＝＋－＠"_s)
            QTest::addRow("U+%04X", unsigned{c.unicode()})
                << c + u"cmd|' /C calc'!A1"_s << u'\'' + (c + u"cmd|' /C calc'!A1"_s);
        QTest::newRow("tab") << u"\t=1"_s << u"' =1"_s;
        QTest::newRow("CR") << u"\r=1"_s << u"' =1"_s;
        QTest::newRow("LF") << u"\nx"_s << u"' x"_s;
        QTest::newRow("blanks before it") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("inside") << u"a=1"_s << u"a=1"_s;
        QTest::newRow("controls inside") << u"a\tb\r\nc\u007f"_s << u"a b  c "_s;
        QTest::newRow("an apostrophe of its own") << u"'=1"_s << u"'=1"_s;
    }

    void formulasAreDefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(exporting::defused(text), cell);
    }

    void detailsReadOut()
    {
        const QJsonObject details{
            {u"person"_s, QJsonObject{{u"name"_s, u"Hanako"_s}, {u"active"_s, true}}},
            {u"campaign"_s, 12},
            {u"none"_s, QJsonValue()},
            {u"roles"_s, QJsonArray{u"author"_s, u"approver"_s}},
            {u"findings"_s, QJsonArray{QJsonObject(), QJsonObject()}}};
        QCOMPARE(exporting::readableDetails(details),
                 u"campaign: 12; findings: (2); none: null; person.active: true; "
                 u"person.name: Hanako; roles: author, approver"_s);
        const QString longOne = exporting::readableDetails({{u"a"_s, u"😀"_s.repeated(2000)}});
        QCOMPARE(longOne.toUcs4().size(), 1001);
        QVERIFY(longOne.isValidUtf16());
    }

    void csvCellsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("cells"); // empty: refused

        QTest::newRow("two") << "\"a\",\"b\"\r\n"_ba << QByteArrayList{"a", "b"};
        QTest::newRow("empty cells") << "\"\",\"\",\"\"\r\n"_ba << QByteArrayList{"", "", ""};
        QTest::newRow("quotes") << "\"\"\"\",\"a\"\"b\"\r\n"_ba << QByteArrayList{"\"", "a\"b"};
        QTest::newRow("a comma") << "\"a,b\"\r\n"_ba << QByteArrayList{"a,b"};
        QTest::newRow("bare") << "a,b\r\n"_ba << QByteArrayList();
        QTest::newRow("LF alone") << "\"a\"\n"_ba << QByteArrayList();
        QTest::newRow("open quote") << "\"a\r\n"_ba << QByteArrayList();
        QTest::newRow("odd quotes") << "\"a\"\"\r\n"_ba << QByteArrayList();
        QTest::newRow("something after the quote") << "\"a\"b\r\n"_ba << QByteArrayList();
        QTest::newRow("a comma at the end") << "\"a\",\r\n"_ba << QByteArrayList();
        QTest::newRow("nothing") << "\r\n"_ba << QByteArrayList();
    }

    void csvCellsAreReadStrictly()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, cells);
        QCOMPARE(exporting::csvCells(line).value_or(QByteArrayList()), cells);
    }
};

#include "audit_csv_test.moc"
RINGI_TEST(AuditCsvTest)
