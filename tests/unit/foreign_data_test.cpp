// SPDX-License-Identifier: Apache-2.0
#include "checks/foreign_data.h"

#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What is taken for somebody else's in a message, and what must not be.
class ForeignDataTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weighs_data();
    void weighs();
    void tellsWhoseAndWhere();
    void tellsOfTwenty();
    void findsAShiftedColumn();
    void looksIntoNamesOfOwnFiles();
    void needsEverybody();

private:
    struct Case {
        Snapshot snapshot;
        QList<Recipient> people;
        QStringList office;
        std::function<Result<FileRef>(const QString&)> file = {};

        /// With so many values in memory at a time.
        QList<Finding> findings(qint64 mostValues = 1000)
        {
            snapshot.recipients.count = people.size();
            const CheckContext context{.now = snapshot.submittedAt,
                                       .forEachRecipient =
                                           [this](const auto& visit) {
                                               for (const Recipient& one : std::as_const(people)) {
                                                   if (!visit(one))
                                                       break;
                                               }
                                               return Status();
                                           },
                                       .personalFile = file,
                                       .people = office};
            const auto found = findForeignData(snapshot, context, mostValues);
            return found.value_or(QList<Finding>{{u"failed"_s, {}, {}, {}}});
        }
    };
    static Case club();
};

/// Six people of a club; the last has values that look like everyday words and numbers.
ForeignDataTest::Case ForeignDataTest::club()
{
    Case c{.snapshot = test::sampleSnapshot(), .people = {}, .office = {u"Martin Schneider"_s}};
    c.snapshot.subject = u"News"_s;
    c.snapshot.body = u"Dear {{name}},\nsee you.\n"_s;
    c.snapshot.html.clear();
    c.snapshot.files.clear();
    c.snapshot.personalFiles.reset();
    c.snapshot.sender.headers.unsubscribeUrl.clear();
    c.snapshot.intent.requestedBy = u"Sofia Lindqvist, Sales"_s;
    c.snapshot.recipients.fields = {u"name"_s, u"company"_s, u"number"_s, u"city"_s, u"note"_s};
    const auto add = [&](const QString& address, const QStringList& values) {
        c.people.append({c.people.size() + 1, address, values});
    };
    add(u"aiko@example.com"_s,
        {u"山田 太郎"_s, u"山田商事株式会社"_s, u"KX-20391"_s, u"Osaka"_s, u""_s});
    add(u"ben@example.net"_s,
        {u"Ben Adams"_s, u"Mori Trading East"_s, u"KX-20392"_s, u"Kyoto"_s, u""_s});
    add(u"carla@example.org"_s, {u"Carla Núñez"_s, u"Shimadzu"_s, u"204393"_s, u"Nagoya"_s, u""_s});
    add(u"dora@example.com"_s, {u"佐々木"_s, u"Example & Sons"_s, u"4711"_s, u"Hamburg"_s, u""_s});
    add(u"emil@example.com"_s, {u"Nathan"_s, u"Zwei"_s, u"2026-11-27"_s, u"Berlin"_s, u""_s});
    add(u"fay@example.com"_s, {u"Fay Wu"_s, u"Drei"_s, u"12,000"_s, u"New York"_s, u""_s});
    return c;
}

void ForeignDataTest::weighs_data()
{
    using Change = std::function<void(Case&)>;
    QTest::addColumn<QString>("expected"); // "code/part/field:rows", several with a space between
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const QString& expected, const Change& change) {
        QTest::newRow(name) << expected << change;
    };
    const auto body = [](const QString& text) {
        return [text](Case& c) { c.snapshot.body = u"Dear {{name}},\n"_s + text + u"\n"_s; };
    };
    const auto html = [](const QString& text) {
        return [text](Case& c) { c.snapshot.html = u"<p>Dear {{name}},</p>\n"_s + text; };
    };
    const auto value = [](int person, int column, const QString& text) {
        return [=](Case& c) {
            c.snapshot.body = u"Dear {{name}}, {{company|}} {{number|}} {{city|}} {{note|}}\n"_s;
            c.people[person - 1].values[column] = text;
        };
    };

    // What was left in the text from last month, or from another letter.
    row("nothing", u""_s, [](Case&) {});
    row("an address", u"foreign-data/body/address:5"_s, body(u"Answer to ben@example.net."_s));
    row("an address in upper case", u"foreign-data/body/address:5"_s, body(u"BEN@EXAMPLE.NET"_s));
    row("an address in full width", u"foreign-data/body/address:5"_s,
        body(u"ｂｅｎ＠ｅｘａｍｐｌｅ．ｎｅｔ"_s));
    row("an address encoded", u"foreign-data/body/address:5"_s,
        body(u"https://example.org/?m=ben%40example.net"_s));
    row("an address of nobody", u""_s, body(u"Answer to benn@example.net, x.ben@example.net"_s));
    row("a whole name", u"foreign-data/body/name:5"_s, body(u"Thank you, Ben Adams!"_s));
    row("a whole name over a line's end", u"foreign-data/body/name:5"_s,
        body(u"you, Ben\n  Adams"_s));
    row("half of a name", u""_s, body(u"Ben was there, Adams too"_s));
    row("a longer name", u""_s, body(u"Ruben Adams and Ben Adamson"_s));
    row("a Japanese name", u"foreign-data/body/name:5"_s, body(u"山田太郎様"_s));
    row("a Japanese name with a space", u"foreign-data/body/name:5"_s, body(u"山田　太郎 様"_s));
    row("a family name of two characters", u""_s, body(u"山田様"_s));
    row("a family name of three characters", u"foreign-words/body/name:5"_s, body(u"佐々木様"_s));
    row("a name of one word", u"foreign-words/body/name:5"_s, body(u"Dear Nathan,\nhello"_s));
    row("a name of one word in another", u""_s, body(u"Nathaniel, Jonathan"_s));
    row("a member number", u"foreign-data/body/number:5"_s, body(u"Your number: kx-20392"_s));
    row("a member number in full width", u"foreign-data/body/number:5"_s,
        body(u"ＫＸ－２０３９２"_s));
    row("a part of a longer number", u""_s, body(u"KX-20392-7, KX-203921"_s));
    row("six digits", u"foreign-data/body/number:5"_s, body(u"no. 204393"_s));
    row("six digits of an amount", u""_s, body(u"204393.50 EUR, 1,204393"_s));
    row("four digits", u""_s, body(u"4711 times"_s));
    row("a date", u""_s, body(u"until 2026-11-27"_s));
    row("an amount", u""_s, body(u"for 12,000 yen"_s));
    row("a city", u""_s, body(u"in Hamburg and Berlin"_s));
    row("a city of two words", u"foreign-words/body/city:5"_s, body(u"in New York"_s));
    row("a company of one word", u""_s, body(u"with Shimadzu"_s));
    row("a company", u"foreign-words/body/company:5"_s, body(u"with Mori Trading East"_s));
    row("in the subject", u"foreign-data/subject/name:5"_s,
        [](Case& c) { c.snapshot.subject = u"For Ben Adams"_s; });
    row("in a file's name", u"foreign-data/body/name:5"_s, [](Case& c) {
        c.snapshot.files = {
            {.name = u"Invoice Ben Adams.pdf"_s, .type = {}, .size = 1, .digest = {}}};
    });
    row("in the link that unsubscribes", u"foreign-data/sender/address:5"_s, [](Case& c) {
        c.snapshot.sender.headers.unsubscribeUrl = u"https://example.org/?m=ben@example.net"_s;
    });
    row("in a fallback", u"foreign-data/body/name:1"_s, [](Case& c) {
        c.snapshot.body = u"Dear {{note|Ben Adams}}"_s;
        for (Recipient& one : c.people)
            one.values[4] = one.ordinal == 6 ? u""_s : u"friend"_s;
    });
    row("in a branch that one takes", u"foreign-data/body/name:1"_s, [](Case& c) {
        c.snapshot.body = u"Dear {{#if note}}Ben Adams{{else}}friend{{/if}},"_s;
        c.people[3].values[4] = u"yes"_s;
    });
    row("two people's", u"foreign-data/body/name:5 foreign-data/body/name:5"_s,
        body(u"Ben Adams and Carla Núñez"_s));

    // In HTML.
    row("in HTML", u"foreign-data/body/name:5"_s, html(u"<p>Thank you, Ben <b>Ad</b>ams</p>"_s));
    row("in HTML, apart", u""_s, html(u"<p>Thank you, Ben</p>\n<i>X</i><td>Ad</td><td>ams</td>"_s));
    row("in HTML, escaped", u"foreign-data/body/name:5"_s, html(u"<p>Carla N&#250;&#xF1;ez</p>"_s));
    row("in a link", u"foreign-data/body/address:5"_s,
        html(u"<a href=\"mailto:ben@example.net?subject=x\">Answer</a>"_s));
    row("in a query", u"foreign-data/body/address:5"_s,
        html(u"<a href=\"https://example.org/?a=1&amp;m=ben%40example.net\">Answer</a>"_s));
    row("in an alternative text", u"foreign-data/body/name:5"_s,
        html(u"<img alt=\"Photo of Ben Adams\" src=\"cid:x\">"_s));
    row("in both bodies", u"foreign-data/body/name:5"_s, [](Case& c) {
        c.snapshot.body = u"Ben Adams"_s;
        c.snapshot.html = u"<p>Ben Adams</p>"_s;
    });

    // What a row itself brings.
    row("own values", u""_s, value(1, 4, u""_s));
    row("somebody else's address", u"foreign-data/body/address:1"_s,
        value(1, 4, u"ben@example.net"_s));
    row("somebody else's address in a link", u"foreign-data/body/address:1"_s,
        value(1, 4, u"https://example.org/?m=ben%40EXAMPLE.net&x=1"_s));
    row("one's own address", u""_s, value(2, 4, u"https://example.org/?m=ben%40example.net"_s));
    row("a value that does not stand in the message", u""_s,
        [](Case& c) { c.people[0].values[4] = u"ben@example.net"_s; });
    row("somebody else's name", u"foreign-data/body/name:1"_s, value(1, 4, u"Ben Adams"_s));
    row("a contact that three have", u""_s, [=](Case& c) {
        value(1, 4, u"Ben Adams"_s)(c);
        c.people[2].values[4] = c.people[3].values[4] = u"Ben Adams"_s;
    });
    row("somebody else's number", u"foreign-data/body/number:1"_s, value(1, 4, u"KX-20392"_s));
    row("a number by chance", u""_s, value(1, 4, u"4711"_s));
    row("a longer number by chance", u""_s, value(1, 4, u"204393"_s));
    row("a company that is another's name", u""_s, value(1, 1, u"Nathan"_s));
    row("a part of one's own longer value", u""_s, value(1, 1, u"Ben Adams & Sons"_s));
    row("a company in one's own address", u""_s, [=](Case& c) {
        value(1, 4, u"Shimadzu"_s)(c);
        c.people[0].address = u"info@shimadzu.example"_s;
    });
    row("a number in one's own address", u"foreign-data/body/number:4"_s, [](Case& c) {
        c.snapshot.body = u"no. 204393"_s;
        c.people[3].address = u"dora204393@example.com"_s;
    });
    row("a name made of text and value", u"foreign-data/body/name:1"_s, [](Case& c) {
        c.snapshot.body = u"Dear Ben {{note|friend}}"_s;
        c.people[0].values[4] = u"Adams"_s;
    });
    row("a name made of text and a longer value", u""_s, [](Case& c) {
        c.snapshot.body = u"Dear Ben {{note|friend}}"_s;
        c.people[0].values[4] = u"Adamson"_s;
    });
    row("text that goes on in a value", u""_s, [](Case& c) {
        c.snapshot.body = u"Dear Ben Adams{{note|on}}"_s;
        for (Recipient& one : c.people)
            one.values[4] = u"son"_s;
    });

    // The office's own.
    row("the sender's address is on the list", u""_s, [](Case& c) {
        c.snapshot.body = u"Questions: office@example.com, 03-1234-5678"_s;
        c.people[1].address = u"office@example.com"_s;
        c.people[1].values[2] = u"03-1234-5678"_s;
    });
    row("who signs in is on the list", u""_s, [](Case& c) {
        c.snapshot.body = u"Yours, Martin Schneider (KX-20392)"_s;
        c.people[1].values[0] = u"Martin Schneider"_s;
    });
    row("who signs in, by the first name", u""_s, [](Case& c) {
        c.snapshot.body = u"Best regards,\nMartin"_s;
        c.people[1].values[0] = u"Martin"_s;
    });
    row("only the first name is the office's", u"foreign-data/body/number:5"_s, [](Case& c) {
        c.snapshot.body = u"Best regards,\nMartin (KX-20392)"_s;
        c.people[1].values[0] = u"Martin"_s;
    });
    row("the author is on the list", u""_s, [](Case& c) {
        c.snapshot.body = u"Yours, Aiko Mori"_s;
        c.people[1].values[0] = u"Aiko Mori"_s;
    });
    row("who asked for it is on the list", u""_s, [](Case& c) {
        c.snapshot.body = u"Yours, Sofia Lindqvist"_s;
        c.people[1].values[0] = u"Sofia Lindqvist"_s;
    });
    row("the sender's name is a company of the list", u""_s, [](Case& c) {
        c.snapshot.sender.fromName = u"Mori Trading East, Osaka"_s;
        c.snapshot.body = u"Mori Trading East"_s;
    });
    row("another signs who is on the list", u"foreign-data/body/name:5"_s,
        body(u"Yours, Ben Adams"_s));

    // Names in two columns.
    const auto halves = [](const QString& text) {
        return [text](Case& c) {
            c.snapshot.recipients.fields = {u"姓"_s, u"名"_s, u"number"_s, u"city"_s, u"note"_s};
            c.people[1].values[0] = u"鈴木"_s;
            c.people[1].values[1] = u"一郎"_s;
            c.snapshot.body = text;
        };
    };
    row("a name of two columns", u"foreign-data/body/姓 + 名:5"_s, halves(u"鈴木一郎様"_s));
    row("a name of two columns turned round", u"foreign-data/body/姓 + 名:5"_s,
        halves(u"一郎 鈴木"_s));
    row("half a name of two columns", u""_s, halves(u"鈴木様"_s));
    row("one's own name of two columns", u""_s, halves(u"{{姓}}{{名}}様 {{名}}{{姓}}"_s));
}

void ForeignDataTest::weighs()
{
    QFETCH(const std::function<void(Case&)>, change);
    Case c = club();
    change(c);
    QStringList found;
    for (const Finding& finding : c.findings()) {
        QCOMPARE(finding.severity == Severity::Blocking, finding.code == u"foreign-data"_s);
        found.append(
            u"%1/%2/%3:%4"_s
                .arg(finding.code, finding.part, finding.facts.value(u"field"_s).toString())
                .arg(finding.facts.value(u"rows"_s).toInteger()));
    }
    QTEST(found.join(u' '), "expected");
    const QList<Finding> byColumn = c.findings(1);
    for (const Finding& finding : c.findings())
        QVERIFY2(byColumn.contains(finding), qPrintable(finding.code));
}

void ForeignDataTest::tellsWhoseAndWhere()
{
    Case c = club();
    c.snapshot.body = u"Dear {{name}}, {{note|}}"_s;
    c.people[2].values[4] = u"ask dora@example.com"_s;
    c.people[4].values[4] = u"or dora@example.com"_s;
    const QList<Finding> expected{{u"foreign-data"_s,
                                   Severity::Blocking,
                                   u"body"_s,
                                   {{u"rows"_s, 2},
                                    {u"first"_s, 3},
                                    {u"owner"_s, 4},
                                    {u"field"_s, u"address"_s},
                                    {u"part"_s, u"body"_s}}}};
    QVERIFY(c.findings() == expected);
}

/// Who has to mend more than that begins anew anyway.
void ForeignDataTest::tellsOfTwenty()
{
    Case c = club();
    c.snapshot.body.clear();
    for (int i = 7; i <= 30; ++i) {
        const QString address = u"member%1@example.com"_s.arg(i);
        c.people.append({i, address, QStringList(5)});
        c.snapshot.body += address + u'\n';
    }
    QCOMPARE(c.findings().size(), 20);
}

/// A column was sorted by itself: everybody has the next one's, which alone could be chance.
void ForeignDataTest::findsAShiftedColumn()
{
    Case c = club();
    c.snapshot.recipients.fields = {u"number"_s, u"points"_s};
    c.snapshot.body = u"Points: {{points}}"_s;
    c.people.clear();
    for (int i = 1; i <= 40; ++i)
        c.people.append(
            {i,
             u"p%1@example.com"_s.arg(i),
             {QString::number(1000 + i), QString::number(i < 5 ? 1001 + i : 2000 + i)}});
    const auto found = c.findings();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().facts.value(u"rows"_s).toInteger(), 4);
    c.people[3].values[1] = u"2004"_s; // three of forty are chance
    QVERIFY(c.findings().isEmpty());
}

void ForeignDataTest::looksIntoNamesOfOwnFiles()
{
    Case c = club();
    c.snapshot.personalFiles = PersonalFilesSummary{
        .set = FileSetId{1}, .field = u"company"_s, .name = {}, .count = 6, .digest = {}};
    c.file = [](const QString& value) -> Result<FileRef> {
        if (value == u"Drei"_s)
            return failure(ErrorCode::NotFound);
        return FileRef{.name = value == u"Zwei"_s ? u"Invoice_Ben Adams.pdf"_s : value + u".pdf"_s,
                       .type = {},
                       .size = 1,
                       .digest = {}};
    };
    const auto found = c.findings();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().facts.value(u"first"_s).toInteger(), 5);
    QCOMPARE(found.constFirst().facts.value(u"owner"_s).toInteger(), 2);
    QCOMPARE(found.constFirst().facts.value(u"part"_s).toString(), u"file"_s);
}

void ForeignDataTest::needsEverybody()
{
    Case c = club();
    c.snapshot.recipients.count = 7;
    const CheckContext context{.now = {}, .forEachRecipient = [&](const auto& visit) {
                                   for (const Recipient& one : std::as_const(c.people))
                                       visit(one);
                                   return Status();
                               }};
    QCOMPARE(checkForeignData(c.snapshot, context).error().code, ErrorCode::PacketMismatch);
}

#include "foreign_data_test.moc"
RINGI_TEST(ForeignDataTest)
