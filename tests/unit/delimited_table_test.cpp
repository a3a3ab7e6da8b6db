// SPDX-License-Identifier: Apache-2.0
#include "importing/delimited_table.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

using Kind = TableProblem::Kind;

Q_DECLARE_METATYPE(QList<ringi::TableRow>)
Q_DECLARE_METATYPE(QList<ringi::TableProblem>)

namespace {

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

class DelimitedTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesColumns_data();
    void namesColumns();
    void findsDelimiter_data();
    void findsDelimiter();
    void reportsProblems_data();
    void reportsProblems();
    void refuses_data();
    void refuses();
    void keepsWithinLimits();
    void readsBackWhatWasWritten();
    void survivesAnything();
};

void DelimitedTableTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TableRow>>("rows");

    const auto row = [](const char* name, const QString& text, const QList<TableRow>& rows) {
        QTest::newRow(name) << u"h,i\n"_s + text << rows;
    };
    row("none", u""_s, {});
    row("one", u"a,b\n"_s, {{2, {u"a"_s, u"b"_s}}});
    row("no line break at the end", u"a,b"_s, {{2, {u"a"_s, u"b"_s}}});
    row("CRLF", u"a,b\r\nc,d\r\n"_s, {{2, {u"a"_s, u"b"_s}}, {3, {u"c"_s, u"d"_s}}});
    row("CR", u"a,b\rc,d"_s, {{2, {u"a"_s, u"b"_s}}, {3, {u"c"_s, u"d"_s}}});
    row("all three", u"a,b\r\nc,d\re,f\ng,h"_s,
        {{2, {u"a"_s, u"b"_s}},
         {3, {u"c"_s, u"d"_s}},
         {4, {u"e"_s, u"f"_s}},
         {5, {u"g"_s, u"h"_s}}});
    row("empty lines", u"\n\r\na,b\n\n\nc,d\n\n"_s, {{4, {u"a"_s, u"b"_s}}, {7, {u"c"_s, u"d"_s}}});
    row("rows of nothing", u",\n , 　\n\"\",\na,b\n,,,\n"_s, {{5, {u"a"_s, u"b"_s}}});
    row("too few cells", u"a\n"_s, {{2, {u"a"_s, u""_s}}});
    row("blank cells", u",b\na,\n"_s, {{2, {u""_s, u"b"_s}}, {3, {u"a"_s, u""_s}}});
    row("delimiter at the very end", u"a,"_s, {{2, {u"a"_s, u""_s}}});
    row("spaces are kept", u" a , b \n"_s, {{2, {u" a "_s, u" b "_s}}});
    row("quoted", u"\"a\",\"b\"\n"_s, {{2, {u"a"_s, u"b"_s}}});
    row("quoted delimiter", u"\"a,b\",c\n"_s, {{2, {u"a,b"_s, u"c"_s}}});
    row("doubled quotes", u"\"a \"\"b\"\"\",\"\"\"\"\n"_s, {{2, {u"a \"b\""_s, u"\""_s}}});
    row("quoted and empty", u"\"\",\"\"\"\"\"\"\n"_s, {{2, {u""_s, u"\"\""_s}}});
    row("quoted line breaks", u"\"a\r\nb\rc\nd\",e\nf,g"_s,
        {{2, {u"a\nb\nc\nd"_s, u"e"_s}}, {6, {u"f"_s, u"g"_s}}});
    row("quote inside a plain cell", u"5\" disk,b\"c\"\n"_s, {{2, {u"5\" disk"_s, u"b\"c\""_s}}});
    row("quote after a space", u" \"a\",b\n"_s, {{2, {u" \"a\""_s, u"b"_s}}});
    row("Japanese", u"山田　花子,\"例題，商事\"\n"_s, {{2, {u"山田　花子"_s, u"例題，商事"_s}}});
}

void DelimitedTableTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QList<TableRow>, rows);
    const auto table = parseTable(text);
    QVERIFY(table);
    QCOMPARE(table->header, (QStringList{u"h"_s, u"i"_s}));
    QCOMPARE(table->rows, rows);
    QCOMPARE(table->problems, QList<TableProblem>{});
}

void DelimitedTableTest::namesColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("header");
    QTest::newRow("one") << u"mail"_s << QStringList{u"mail"_s};
    QTest::newRow("trimmed") << u" a ,\"\tb　\"\n"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("line break inside") << u"\"a\r\n(b)\",c"_s << QStringList{u"a (b)"_s, u"c"_s};
    QTest::newRow("nameless") << u"a,,\" \",d"_s
                              << QStringList{u"a"_s, u"Column 2"_s, u"Column 3"_s, u"d"_s};
    QTest::newRow("repeated") << u"a,a,b,a"_s
                              << QStringList{u"a"_s, u"a (2)"_s, u"b"_s, u"a (3)"_s};
    QTest::newRow("repeated by its new name")
        << u"a,a (2),a"_s << QStringList{u"a"_s, u"a (2)"_s, u"a (3)"_s};
    QTest::newRow("new name taken later")
        << u"a,a,a (2)"_s << QStringList{u"a"_s, u"a (2)"_s, u"a (2) (2)"_s};
    QTest::newRow("nameless, its name taken")
        << u"Column 2,,c"_s << QStringList{u"Column 2"_s, u"Column 2 (2)"_s, u"c"_s};
    QTest::newRow("nameless at the very end") << u"a,"_s << QStringList{u"a"_s, u"Column 2"_s};
    QTest::newRow("after empty lines") << u"\r\n\n,,\na,b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("case differs") << u"a,A"_s << QStringList{u"a"_s, u"A"_s};
}

void DelimitedTableTest::namesColumns()
{
    QFETCH(QString, text);
    QFETCH(QStringList, header);
    const auto table = parseTable(text);
    QVERIFY(table);
    QCOMPARE(table->header, header);
}

void DelimitedTableTest::findsDelimiter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<char16_t>>("given");
    QTest::addColumn<char16_t>("delimiter");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<int>("firstLine");

    const auto row = [](const char* name, const QString& text, char16_t delimiter,
                        const QStringList& header, int firstLine = 2,
                        std::optional<char16_t> given = {}) {
        QTest::newRow(name) << text << given << delimiter << header << firstLine;
    };
    const QStringList ab{u"a"_s, u"b"_s};
    row("comma", u"a,b\n1,2"_s, u',', ab);
    row("tab", u"a\tb\n1\t2"_s, u'\t', ab);
    row("semicolon", u"a;b\n1;2"_s, u';', ab);
    row("none", u"a\n1,2;3"_s, u',', {u"a"_s}, 0);
    row("most often", u"a,x;b;c\n1;2"_s, u';', {u"a,x"_s, u"b"_s, u"c"_s});
    row("not inside quotes", u"\"a,,,\n,,\";b\n1;2"_s, u';', {u"a,,, ,,"_s, u"b"_s}, 3);
    row("the header decides", u"a;b\n1,1,1,1;2"_s, u';', ab);
    row("empty lines first", u"\n\r\na;b\n1;2"_s, u';', ab, 4);
    row("sep", u"sep=;\r\na;b\r\n1;2"_s, u';', ab, 3);
    row("sep, against the header", u"SEP=|\na|b,,,\n1|2"_s, u'|', {u"a"_s, u"b,,,"_s}, 3);
    row("sep, tab", u"sep=\t\na\tb\n1\t2"_s, u'\t', ab, 3);
    row("sep, overruled", u"sep=;\na,b\n1,2"_s, u',', ab, 3, u',');
    row("given", u"a:b\n1:2"_s, u':', ab, 2, u':');
    row("no sep line", u"sep=x,b\n1,2"_s, u',', {u"sep=x"_s, u"b"_s});
    row("sep of nothing", u"sep=\na,b"_s, u',', {u"sep="_s}, 0);
}

void DelimitedTableTest::findsDelimiter()
{
    QFETCH(QString, text);
    QFETCH(std::optional<char16_t>, given);
    QFETCH(char16_t, delimiter);
    QFETCH(QStringList, header);
    QFETCH(int, firstLine);
    const auto table = parseTable(text, given);
    QVERIFY(table);
    QCOMPARE(table->delimiter, delimiter);
    QCOMPARE(table->header, header);
    QCOMPARE(table->rows.isEmpty() ? 0 : table->rows.first().line, firstLine);
}

void DelimitedTableTest::reportsProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TableProblem>>("problems");
    QTest::addColumn<QList<int>>("goodLines");

    const auto row = [](const char* name, const QString& text, const QList<TableProblem>& problems,
                        const QList<int>& goodLines) {
        QTest::newRow(name) << u"h,i\n"_s + text << problems << goodLines;
    };
    row("one cell too many", u"a,b\na,b,c\nd,e"_s, {{Kind::TooManyCells, 3, 3}}, {2, 4});
    row("one empty cell too many", u"a,b,\nd,e"_s, {{Kind::TooManyCells, 2, 2}}, {3});
    row("one empty cell too many at the very end", u"a,b,"_s, {{Kind::TooManyCells, 2, 2}}, {});
    row("too many, over lines", u"\"a\nb\",c,d\ne,f"_s, {{Kind::TooManyCells, 2, 3}}, {4});
    row("more than any table", u"a"_s + u",x"_s.repeated(400) + u"\nd,e"_s,
        {{Kind::TooManyCells, 2, 2}}, {3});
    row("text after a quote", u"\"a\"b,c\nd,e"_s, {{Kind::TextAfterQuote, 2, 2}}, {3});
    row("space after a quote", u"\"a\" ,c\nd,e"_s, {{Kind::TextAfterQuote, 2, 2}}, {3});
    row("quote open", u"a,b\nc,\"d\ne,f\ng,h\n"_s, {{Kind::UnterminatedQuote, 3, 6}}, {2});
    row("quote open at the end", u"a,b\nc,\""_s, {{Kind::UnterminatedQuote, 3, 3}}, {2});
    row("quote opened late in a record", u"\"a\nb\",\"c\nd"_s, {{Kind::UnterminatedQuote, 3, 4}},
        {});
    row("quote open, closed by a later one", u"a,\"b\nc,\"d\"\ne,f"_s,
        {{Kind::TextAfterQuote, 2, 3}}, {4});
    row("two of them", u"a,b,c\nd,e\n\"x\"y,z\nf,g"_s,
        {{Kind::TooManyCells, 2, 2}, {Kind::TextAfterQuote, 4, 4}}, {3, 5});
    row("the first fault counts", u"\"x\"y,a,b,c\n"_s, {{Kind::TextAfterQuote, 2, 2}}, {});
    row("the first of two kinds", u"\"x\"y,\"a\nb"_s, {{Kind::TextAfterQuote, 2, 3}}, {});
}

void DelimitedTableTest::reportsProblems()
{
    QFETCH(QString, text);
    QFETCH(QList<TableProblem>, problems);
    QFETCH(QList<int>, goodLines);
    const auto table = parseTable(text);
    QVERIFY(table);
    QCOMPARE(table->problems, problems);
    QList<int> lines;
    for (const TableRow& row : table->rows)
        lines.append(row.line);
    QCOMPARE(lines, goodLines);
}

void DelimitedTableTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << u""_s << ErrorCode::MalformedTable << u"line 1: no header"_s;
    QTest::newRow("blank") << u"\n\r\n ,\n"_s << ErrorCode::MalformedTable
                           << u"line 1: no header"_s;
    QTest::newRow("sep line alone")
        << u"sep=;\n"_s << ErrorCode::MalformedTable << u"line 1: no header"_s;
    QTest::newRow("quote open in the header")
        << u"\na,\"b\nc,d"_s << ErrorCode::MalformedTable << u"line 2: quote without an end"_s;
    QTest::newRow("text after a quote in the header")
        << u"\"a\"x,b"_s << ErrorCode::MalformedTable << u"line 1: text after a closing quote"_s;
    QTest::newRow("columns") << u"a"_s + u",b"_s.repeated(256) << ErrorCode::TooLarge
                             << u"limit: 256 columns"_s;
    QTest::newRow("cell") << u"a\n"_s + u"x"_s.repeated(32'768) << ErrorCode::TooLarge
                          << u"limit: 32767 characters in a cell, line 2"_s;
    QTest::newRow("quoted cell") << u"a\n\""_s + u"x\n"_s.repeated(20'000) + u"\""_s
                                 << ErrorCode::TooLarge
                                 << u"limit: 32767 characters in a cell, line 2"_s;
    QTest::newRow("header cell") << u"x"_s.repeated(32'768) << ErrorCode::TooLarge
                                 << u"limit: 32767 characters in a cell"_s;
}

void DelimitedTableTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto table = parseTable(text);
    QVERIFY(!table);
    QCOMPARE(table.error().code, code);
    QCOMPARE(table.error().detail, detail);
}

void DelimitedTableTest::keepsWithinLimits()
{
    QVERIFY(parseTable(u"a"_s + u",b"_s.repeated(255)));
    QVERIFY(parseTable(u"a\n"_s + u"x"_s.repeated(32'767)));
    const TableLimits few{.rows = 2, .columns = 2, .cellSize = 3};
    QVERIFY(parseTable(u"a,b\n1,2\n\n3,4\n"_s, {}, few));
    const auto table = parseTable(u"a,b\n1,2\n3,4\n5,6"_s, {}, few);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::TooLarge);
    QCOMPARE(table.error().detail, u"limit: 2 rows"_s);
}

void DelimitedTableTest::readsBackWhatWasWritten()
{
    const QStringList pieces{u"a"_s, u"\""_s, u","_s, u"\n"_s, u";"_s, u"\t"_s, u" "_s, u"山"_s};
    QRandomGenerator random{4180};
    for (int i = 0; i < 500; ++i) {
        const int columns = random.bounded(1, 6);
        QStringList lines{u"h"_s + u",h"_s.repeated(columns - 1)};
        QList<QStringList> written;
        for (int row = 0; row < 10; ++row) {
            QStringList cells{u"x"_s}; // never a blank record
            for (int column = 1; column < columns; ++column) {
                QString cell;
                for (int n = random.bounded(5); n > 0; --n)
                    cell += pieces.at(random.bounded(pieces.size()));
                cells.append(cell);
            }
            written.append(cells);
            for (QString& cell : cells)
                cell = quoted(cell);
            lines.append(cells.join(u','));
        }
        const auto table = parseTable(lines.join(u"\r\n"_s), u',');
        QVERIFY(table);
        QVERIFY(table->problems.isEmpty());
        QCOMPARE(table->rows.size(), written.size());
        for (qsizetype row = 0; row < written.size(); ++row)
            QCOMPARE(table->rows.at(row).cells, written.at(row));
    }
}

/// Whatever the text, rows are as wide as the header, and lines go up and stay within the file.
void DelimitedTableTest::survivesAnything()
{
    const QString alphabet = u"\"\"\",,;\t\r\n\nab =山"_s;
    QRandomGenerator random{1};
    int read = 0;
    for (int i = 0; i < 100'000; ++i) {
        QString text = i % 7 == 0 ? u"sep="_s : u"a,b\n"_s;
        for (int n = random.bounded(30); n > 0; --n)
            text += alphabet.at(random.bounded(alphabet.size()));
        const auto table = parseTable(text);
        if (!table)
            continue;
        int last = 0;
        for (const TableRow& row : table->rows) {
            QCOMPARE(row.cells.size(), table->header.size());
            QVERIFY(row.line > last);
            last = row.line;
        }
        QVERIFY(last <= text.count(u'\n') + text.count(u'\r') + 1);
        for (const TableProblem& problem : table->problems)
            QVERIFY(problem.line >= 1 && problem.lastLine >= problem.line);
        read += table->rows.isEmpty() ? 0 : 1;
    }
    QVERIFY(read > 1'000);
}

#include "delimited_table_test.moc"
RINGI_TEST(DelimitedTableTest)
