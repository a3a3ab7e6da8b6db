// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

class MergeTemplateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renders_data();
    void renders();
    void refusesUnresolved_data();
    void refusesUnresolved();
    void refusesSyntax_data();
    void refusesSyntax();
    void listsPlaceholders();
    void survivesAnything();
};

void MergeTemplateTest::renders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("text");

    const Values hanako{
        {u"name"_s, u"Hanako"_s}, {u"氏名"_s, u"山田 花子"_s}, {u"blank"_s, u" 　"_s}};
    QTest::newRow("empty") << u""_s << hanako << u""_s;
    QTest::newRow("no field") << u"Hello.\n"_s << hanako << u"Hello.\n"_s;
    QTest::newRow("alone") << u"{{name}}"_s << hanako << u"Hanako"_s;
    QTest::newRow("inside") << u"Dear {{name}}, hello"_s << hanako << u"Dear Hanako, hello"_s;
    QTest::newRow("two in a row") << u"{{name}}{{name}}"_s << hanako << u"HanakoHanako"_s;
    QTest::newRow("Japanese") << u"{{氏名}}様"_s << hanako << u"山田 花子様"_s;
    QTest::newRow("white space") << u"{{ 　name\t}}"_s << hanako << u"Hanako"_s;
    QTest::newRow("fallback not needed") << u"{{name|you}}"_s << hanako << u"Hanako"_s;
    QTest::newRow("fallback for unknown") << u"{{x|お客様}}"_s << hanako << u"お客様"_s;
    QTest::newRow("fallback for blank") << u"{{blank| お客様 }}様"_s << hanako << u"お客様様"_s;
    QTest::newRow("fallback of nothing") << u"a{{x|}}b"_s << hanako << u"ab"_s;
    QTest::newRow("bar in the fallback") << u"{{x|a|b}}"_s << hanako << u"a|b"_s;
    QTest::newRow("lone braces") << u"{a} } { {{name}}}"_s << hanako << u"{a} } { Hanako}"_s;
    QTest::newRow("brace at the end") << u"a{"_s << hanako << u"a{"_s;
    QTest::newRow("lone full-width brace") << u"｛注｝"_s << hanako << u"｛注｝"_s;
    QTest::newRow("value is no template")
        << u"{{name}}"_s << Values{{u"name"_s, u"{{x}} }} {{"_s}} << u"{{x}} }} {{"_s;
    QTest::newRow("value is not trimmed")
        << u"[{{name}}]"_s << Values{{u"name"_s, u" a\r\n"_s}} << u"[ a\r\n]"_s;
}

void MergeTemplateTest::renders()
{
    QFETCH(QString, source);
    QFETCH(Values, values);
    QFETCH(QString, text);
    const auto parsed = MergeTemplate::parse(source);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->source(), source);
    const auto rendered = parsed->render(values);
    QVERIFY(rendered);
    QCOMPARE(*rendered, text);
}

void MergeTemplateTest::refusesUnresolved_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("field");
    QTest::newRow("unknown") << u"{{name}} {{ 会社 }}"_s << u"会社"_s;
    QTest::newRow("blank") << u"{{blank}}"_s << u"blank"_s;
    QTest::newRow("another case") << u"{{Name}}"_s << u"Name"_s;
    QTest::newRow("second use without a fallback") << u"{{x|a}}{{x}}"_s << u"x"_s;
}

void MergeTemplateTest::refusesUnresolved()
{
    QFETCH(QString, source);
    QFETCH(QString, field);
    const auto parsed = MergeTemplate::parse(source);
    QVERIFY(parsed);
    const auto rendered = parsed->render({{u"name"_s, u"Hanako"_s}, {u"blank"_s, u"　\n"_s}});
    QVERIFY(!rendered);
    QCOMPARE(rendered.error().code, ErrorCode::UnresolvedField);
    QCOMPARE(rendered.error().detail, field);
}

void MergeTemplateTest::refusesSyntax_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("detail");
    QTest::newRow("open") << u"a {{name"_s << u"1:3 {{ without }} on the same line"_s;
    QTest::newRow("open at the end") << u"a\n\n{{"_s << u"3:1 {{ without }} on the same line"_s;
    QTest::newRow("over two lines") << u"{{na\nme}}"_s << u"1:1 {{ without }} on the same line"_s;
    QTest::newRow("closed by one") << u"{{name}"_s << u"1:7 brace inside a field"_s;
    QTest::newRow("closed by one, more text") << u"{{a} b}}"_s << u"1:4 brace inside a field"_s;
    QTest::newRow("nested") << u"{{a|{{b}}}}"_s << u"1:5 brace inside a field"_s;
    QTest::newRow("three") << u"x\r\ny\rz {{{name}}}"_s << u"3:5 brace inside a field"_s;
    QTest::newRow("close only") << u"name}} x"_s << u"1:5 }} without {{"_s;
    QTest::newRow("opened by one") << u"\n{name}}"_s << u"2:6 }} without {{"_s;
    QTest::newRow("no name") << u"a {{}}"_s << u"1:3 no field name"_s;
    QTest::newRow("blank name") << u"{{ 　}}"_s << u"1:1 no field name"_s;
    QTest::newRow("fallback only") << u"{{|you}}"_s << u"1:1 no field name"_s;
    QTest::newRow("full-width braces") << u"拝啓\n｛｛氏名｝｝様"_s << u"2:1 full-width braces"_s;
    QTest::newRow("full-width close") << u"{{氏名｝｝様"_s << u"1:5 full-width braces"_s;
    QTest::newRow("full-width bar") << u"{{氏名｜お客様}}"_s << u"1:5 full-width |"_s;
    QTest::newRow("after a good one")
        << u"{{a}}\n{{b}} {{"_s << u"2:7 {{ without }} on the same line"_s;
}

void MergeTemplateTest::refusesSyntax()
{
    QFETCH(QString, source);
    QFETCH(QString, detail);
    const auto parsed = MergeTemplate::parse(source);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::TemplateSyntax);
    QCOMPARE(parsed.error().detail, detail);
}

void MergeTemplateTest::listsPlaceholders()
{
    const auto parsed = MergeTemplate::parse(u"{{氏名}}様\r\n {{ 会社 | 御社 }}{{氏名|}}\r{{z}}"_s);
    QVERIFY(parsed);
    const QList<MergeTemplate::Placeholder> expected{
        {.field = u"氏名"_s, .fallback = std::nullopt, .line = 1, .column = 1},
        {.field = u"会社"_s, .fallback = u"御社"_s, .line = 2, .column = 2},
        {.field = u"氏名"_s, .fallback = u""_s, .line = 2, .column = 15},
        {.field = u"z"_s, .fallback = std::nullopt, .line = 3, .column = 1},
    };
    QCOMPARE(parsed->placeholders(), expected);
}

/// Any mixture of its special characters is either refused or rendered with no field left over.
void MergeTemplateTest::survivesAnything()
{
    const QStringList pieces{u"{{"_s, u"}}"_s, u"{{"_s, u"}}"_s, u"{"_s,  u"}"_s,  u"|"_s,
                             u"a"_s,  u"b"_s,  u" "_s,  u"\r"_s, u"\n"_s, u"｛"_s, u"｝"_s};
    QRandomGenerator random{7};
    int rendered = 0;
    for (int i = 0; i < 100'000; ++i) {
        QString source;
        const int size = random.bounded(0, 12);
        for (int n = 0; n < size; ++n)
            source += pieces.at(random.bounded(pieces.size()));
        const auto parsed = MergeTemplate::parse(source);
        if (!parsed)
            continue;
        Values values;
        for (const auto& placeholder : parsed->placeholders())
            values.insert(placeholder.field, u"value"_s);
        const auto text = parsed->render(values);
        QVERIFY(text);
        QVERIFY2(!text->contains(u"{{"_s), qPrintable(source));
        rendered += parsed->placeholders().isEmpty() ? 0 : 1;
    }
    QVERIFY(rendered > 100);
}

#include "merge_template_test.moc"
RINGI_TEST(MergeTemplateTest)
