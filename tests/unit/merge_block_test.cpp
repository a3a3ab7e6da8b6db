// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// {{#if}} blocks, and templates bound to a list's columns.
class MergeBlockTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renders_data();
    void renders();
    void refusesSyntax_data();
    void refusesSyntax();
    void nestsSixteenDeep();
    void listsConditions();
    void listsUnresolved_data();
    void listsUnresolved();
    void failsInTakenBranchesOnly();
    void bindsByName();
    void isEmptyByDefault();
    void survivesAnything();
};

void MergeBlockTest::renders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("values"); // of a, b, c
    QTest::addColumn<QString>("text");

    const QStringList all{u"A"_s, u"B"_s, u"C"_s};
    const QStringList onlyA{u"A"_s};
    const QString inBoth = u"{{#if a}}{{a}}{{#if b}}+{{b}}{{else}}-b{{/if}}{{else}}-a{{/if}}."_s;
    QTest::newRow("taken") << u"x{{#if a}}y{{/if}}z"_s << all << u"xyz"_s;
    QTest::newRow("not taken") << u"x{{#if b}}y{{/if}}z"_s << onlyA << u"xz"_s;
    QTest::newRow("blank") << u"{{#if b}}y{{else}}n{{/if}}"_s << QStringList{{}, u"　 \t"_s}
                           << u"n"_s;
    QTest::newRow("else not taken") << u"{{#if a}}y{{else}}n{{/if}}"_s << all << u"y"_s;
    QTest::newRow("unknown field") << u"{{#if q}}y{{else}}n{{/if}}"_s << all << u"n"_s;
    QTest::newRow("empty branches") << u"{{#if a}}{{else}}{{/if}}"_s << all << u""_s;
    QTest::newRow("empty branches, not taken")
        << u"{{#if a}}{{else}}{{/if}}"_s << QStringList() << u""_s;
    QTest::newRow("white space") << u"{{ #if　 a\t}}y{{ else }}n{{\t/if }}"_s << all << u"y"_s;
    QTest::newRow("over lines") << u"{{#if a}}\r\ny\r\n{{/if}}\r\n"_s << all << u"\r\ny\r\n\r\n"_s;
    QTest::newRow("two in a row") << u"{{#if a}}1{{/if}}{{#if b}}2{{/if}}{{#if c}}3{{/if}}"_s
                                  << onlyA << u"1"_s;
    QTest::newRow("nested, all") << inBoth << all << u"A+B."_s;
    QTest::newRow("nested, inner else") << inBoth << onlyA << u"A-b."_s;
    QTest::newRow("nested, outer else") << inBoth << QStringList{{}, u"B"_s} << u"-a."_s;
    QTest::newRow("nested in else")
        << u"{{#if b}}1{{else}}{{#if a}}2{{else}}3{{/if}}4{{/if}}5"_s << onlyA << u"245"_s;
    QTest::newRow("value is no block")
        << u"{{a}}x{{b}}"_s << QStringList{u"{{#if b}}"_s, u"{{/if}}"_s} << u"{{#if b}}x{{/if}}"_s;
    QTest::newRow("field called if") << u"[{{if|none}}]"_s << all << u"[none]"_s;
    QTest::newRow("field called elsewhere") << u"[{{elsewhere|none}}]"_s << all << u"[none]"_s;
    QTest::newRow("condition with braces around")
        << u"{ {{#if a}}{ } {{/if}} }"_s << all << u"{ { }  }"_s;
}

void MergeBlockTest::renders()
{
    QFETCH(QString, source);
    QFETCH(QStringList, values);
    QFETCH(QString, text);
    const QStringList fields{u"a"_s, u"b"_s, u"c"_s};
    QMap<QString, QString> byName;
    for (qsizetype i = 0; i < values.size(); ++i)
        byName.insert(fields.at(i), values.at(i));
    for (const MergeKind kind : {MergeKind::Text, MergeKind::Html}) {
        const auto parsed = MergeTemplate::parse(source, kind);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(parsed->source(), source);
        QCOMPARE(parsed->kind(), kind);
        QCOMPARE(parsed->bind(fields).render(values), Result<QByteArray>(text.toUtf8()));
        QCOMPARE(parsed->render(byName), Result<QString>(text));
        QVERIFY(parsed->bind(fields).unresolved(values).isEmpty());
    }
}

void MergeBlockTest::refusesSyntax_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("detail");
    QTest::newRow("unclosed") << u"a\r\n {{#if a}}b"_s << u"2:2 {{#if}} without {{/if}}"_s;
    QTest::newRow("unclosed after else")
        << u"{{#if a}}{{else}}"_s << u"1:1 {{#if}} without {{/if}}"_s;
    QTest::newRow("inner closed only")
        << u"{{#if a}}\r{{#if b}}{{/if}}"_s << u"1:1 {{#if}} without {{/if}}"_s;
    QTest::newRow("outer closed only")
        << u"{{#if a}}\r\n\r\n{{#if b}}"_s << u"3:1 {{#if}} without {{/if}}"_s;
    QTest::newRow("stray end") << u"a {{/if}}"_s << u"1:3 {{/if}} without {{#if}}"_s;
    QTest::newRow("two ends") << u"{{#if a}}{{/if}}\n{{/if}}"_s << u"2:1 {{/if}} without {{#if}}"_s;
    QTest::newRow("stray else") << u"\r\n\n\ra{{else}}"_s << u"4:2 {{else}} without {{#if}}"_s;
    QTest::newRow("two elses") << u"{{#if a}}{{else}}{{else}}{{/if}}"_s
                               << u"1:18 a second {{else}}"_s;
    QTest::newRow("no name") << u"{{#if}}{{/if}}"_s << u"1:1 no field name"_s;
    QTest::newRow("blank name") << u"{{#if 　}}{{/if}}"_s << u"1:1 no field name"_s;
    QTest::newRow("fallback") << u"{{#if a|b}}{{/if}}"_s << u"1:1 a fallback in a block's tag"_s;
    QTest::newRow("else with a fallback")
        << u"{{#if a}}{{else|}}{{/if}}"_s << u"1:10 a fallback in a block's tag"_s;
    QTest::newRow("another block") << u"a {{#each a}}"_s << u"1:3 unknown block"_s;
    QTest::newRow("another case") << u"{{#If a}}"_s << u"1:1 unknown block"_s;
    QTest::newRow("glued") << u"{{#ifa}}"_s << u"1:1 unknown block"_s;
    QTest::newRow("another end") << u"{{#if a}}{{/a}}"_s << u"1:10 unknown block"_s;
    QTest::newRow("full-width inside") << u"{{#if a｝｝"_s << u"1:8 full-width braces"_s;
    QTest::newRow("surrogate before") << u"𠮷{{/if}}"_s << u"1:3 {{/if}} without {{#if}}"_s;
    QTest::newRow("NUL") << u"a\n"_s + QChar(0) << u"2:1 NUL or half a character"_s;
    QTest::newRow("first half") << u"a"_s + QChar(0xD842) << u"1:2 NUL or half a character"_s;
    QTest::newRow("second half") << QChar(0xDFB7) + u"a"_s << u"1:1 NUL or half a character"_s;
    QTest::newRow("half in a tag")
        << u"{{a"_s + QChar(0xD842) + u"}}"_s << u"1:4 NUL or half a character"_s;
    QTest::newRow("half in a fallback")
        << u"{{a|"_s + QChar(0xDFB7) + u"}}"_s << u"1:5 NUL or half a character"_s;
}

void MergeBlockTest::refusesSyntax()
{
    QFETCH(QString, source);
    QFETCH(QString, detail);
    for (const MergeKind kind : {MergeKind::Text, MergeKind::Header, MergeKind::Html,
                                 MergeKind::Url, MergeKind::FileName}) {
        const auto parsed = MergeTemplate::parse(source, kind);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error(), (Error{ErrorCode::TemplateSyntax, detail}));
    }
}

void MergeBlockTest::nestsSixteenDeep()
{
    const auto nested = [](int depth) {
        return u"{{#if a}}"_s.repeated(depth) + u"x"_s + u"{{/if}}"_s.repeated(depth);
    };
    const auto deepest = MergeTemplate::parse(nested(16));
    QVERIFY(deepest);
    QCOMPARE(deepest->render({{u"a"_s, u"1"_s}}), Result<QString>(u"x"_s));
    QCOMPARE(deepest->render({}), Result<QString>(u""_s));
    const auto tooDeep = MergeTemplate::parse(nested(17));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().detail, u"1:145 blocks in more than 16 blocks"_s);
}

void MergeBlockTest::listsConditions()
{
    const auto parsed =
        MergeTemplate::parse(u"{{#if 氏名}}{{氏名}}\r\n{{else}}{{#if b }}{{c|d}}{{/if}}{{/if}}"_s);
    QVERIFY(parsed);
    const QList<MergeTemplate::Placeholder> expected{
        {.field = u"氏名"_s, .fallback = {}, .line = 1, .column = 1, .isCondition = true},
        {.field = u"氏名"_s, .fallback = {}, .line = 1, .column = 11},
        {.field = u"b"_s, .fallback = {}, .line = 2, .column = 9, .isCondition = true},
        {.field = u"c"_s, .fallback = u"d"_s, .line = 2, .column = 19},
    };
    QCOMPARE(parsed->placeholders(), expected);
}

void MergeBlockTest::listsUnresolved_data()
{
    using Indexes = QList<qsizetype>;
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("values"); // of a, b
    QTest::addColumn<QList<qsizetype>>("indexes");
    const QString either = u"{{#if a}}{{a}}{{b}}{{else}}{{b}}{{/if}}{{b}}"_s;
    QTest::newRow("none") << either << QStringList{u"1"_s, u"2"_s} << Indexes{};
    QTest::newRow("in the first branch") << either << QStringList{u"1"_s, u" "_s} << Indexes{2, 4};
    QTest::newRow("in the second branch") << either << QStringList{} << Indexes{3, 4};
    QTest::newRow("unknown field") << u"{{a}}{{q}}{{q|1}}"_s << QStringList{u"1"_s} << Indexes{1};
    QTest::newRow("condition alone") << u"{{#if q}}{{a}}{{/if}}"_s << QStringList{} << Indexes{};
    QTest::newRow("empty fallback") << u"{{a|}}"_s << QStringList{} << Indexes{};
    QTest::newRow("repeated") << u"{{a}}{{a}}"_s << QStringList{} << Indexes{0, 1};
}

void MergeBlockTest::listsUnresolved()
{
    QFETCH(QString, source);
    QFETCH(QStringList, values);
    QFETCH(QList<qsizetype>, indexes);
    const auto parsed = MergeTemplate::parse(source);
    QVERIFY(parsed);
    const BoundTemplate bound = parsed->bind({u"a"_s, u"b"_s});
    QCOMPARE(bound.unresolved(values), indexes);
    const auto text = bound.render(values);
    QCOMPARE(text.has_value(), indexes.isEmpty());
    if (!indexes.isEmpty())
        QCOMPARE(text.error(), (Error{ErrorCode::UnresolvedField,
                                      parsed->placeholders().at(indexes.first()).field}));
}

void MergeBlockTest::failsInTakenBranchesOnly()
{
    const auto parsed = MergeTemplate::parse(u"{{#if a}}{{b}}{{else}}no{{/if}}"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->render({}), Result<QString>(u"no"_s));
    const auto failed = parsed->render({{u"a"_s, u"1"_s}});
    QVERIFY(!failed);
    QCOMPARE(failed.error(), (Error{ErrorCode::UnresolvedField, u"b"_s}));
}

void MergeBlockTest::bindsByName()
{
    const auto parsed = MergeTemplate::parse(u"{{b}}-{{a}}-{{B|?}}"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->bind({u"a"_s, u"b"_s}).render({u"1"_s, u"2"_s}), Result<QByteArray>("2-1-?"));
    QCOMPARE(
        parsed->bind({u"b"_s, u"x"_s, u"a"_s, u"B"_s}).render({u"1"_s, {}, u"2"_s, u"3"_s, {}}),
        Result<QByteArray>("1-2-3"));
}

void MergeBlockTest::isEmptyByDefault()
{
    const MergeTemplate nothing;
    QCOMPARE(nothing.source(), QString());
    QVERIFY(nothing.placeholders().isEmpty());
    QCOMPARE(nothing.render({}), Result<QString>(QString()));
    QCOMPARE(nothing.bind({u"a"_s}).render({u"1"_s}), Result<QByteArray>(QByteArray()));
    QCOMPARE(BoundTemplate().render({}), Result<QByteArray>(QByteArray()));
    QVERIFY(BoundTemplate().unresolved({}).isEmpty());
}

/// Any mixture of tags is refused, or rendered as a reading by hand of the same pieces says.
void MergeBlockTest::survivesAnything()
{
    const QStringList pieces{u"{{#if a}}"_s, u"{{#if b}}"_s, u"{{else}}"_s, u"{{/if}}"_s,
                             u"{{/if}}"_s,   u"x"_s,         u"{{a}}"_s,    u"y"_s};
    QRandomGenerator random{11};
    int withBlocks = 0;
    for (int i = 0; i < 50'000; ++i) {
        QStringList chosen;
        const int size = random.bounded(1, 10);
        for (int n = 0; n < size; ++n)
            chosen.append(pieces.at(random.bounded(pieces.size())));
        const auto parsed = MergeTemplate::parse(chosen.join(QString()));
        QList<bool> open; // whether this part of each open block is taken
        QString text;
        bool balanced = true;
        for (const QString& piece : chosen) {
            const bool taken = !open.contains(false);
            if (piece.startsWith(u"{{#"_s))
                open.append(piece.contains(u'a'));
            else if (open.isEmpty() && (piece == u"{{else}}"_s || piece == u"{{/if}}"_s))
                balanced = false;
            else if (piece == u"{{else}}"_s)
                open.last() = !open.last();
            else if (piece == u"{{/if}}"_s)
                open.removeLast();
            else if (taken)
                text += piece == u"{{a}}"_s ? u"A"_s : piece;
        }
        QVERIFY2(!parsed || (balanced && open.isEmpty()), qPrintable(chosen.join(u' ')));
        if (!parsed)
            continue;
        QCOMPARE(parsed->render({{u"a"_s, u"A"_s}}), Result<QString>(text));
        withBlocks += chosen.contains(u"{{/if}}"_s) ? 1 : 0;
    }
    QVERIFY(withBlocks > 1000);
}

#include "merge_block_test.moc"
RINGI_TEST(MergeBlockTest)
