// SPDX-License-Identifier: Apache-2.0
// Whose messages a reviewer reads: some that the digest draws, and those that are unlike the
// others.
#include "campaign/sample_choice.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

Snapshot messageWith(const QString& body, const QStringList& fields = {u"name"_s, u"company"_s})
{
    Snapshot snapshot;
    snapshot.subject = u"Hello"_s;
    snapshot.body = body;
    snapshot.recipients.fields = fields;
    return snapshot;
}

/// What the digest of the tests draws is always the first row, which is a sample anyway.
const QByteArray kDrawsTheFirst(32, '\0');

} // namespace

class SampleChoiceTest final : public QObject {
    Q_OBJECT

private:
    /// "1: First, Longest | 3: Last": the samples of these rows ("address;value;value").
    static QString said(const Snapshot& snapshot, const QStringList& rows,
                        const QByteArray& digest = kDrawsTheFirst);
    static ChosenSamples chosenOf(qint64 count, const QByteArray& digest);

private Q_SLOTS:
    void finds_data();
    void finds();
    void theDigestDraws();
    void drawsFromEverybody();
    void nobodyHasNoSample();
    void thereAreNeverTooMany();
};

QString SampleChoiceTest::said(const Snapshot& snapshot, const QStringList& rows,
                               const QByteArray& digest)
{
    SampleChooser chooser(snapshot);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList cells = rows.at(i).split(u';');
        chooser.add({i + 1, cells.first(), cells.mid(1)});
    }
    QStringList samples;
    for (const Sample& sample : chooser.choose(digest).samples) {
        QStringList reasons;
        for (const SampleWhy& why : sample.why) {
            static constexpr const char* kNames[] = {"first",    "last",   "drawn",     "longest",
                                                     "shortest", "rarest", "not ascii", "blank"};
            QString words = QString::fromLatin1(kNames[static_cast<int>(why.reason)]);
            if (why.rows > 0)
                words +=
                    u" %1 x%2"_s.arg(why.about.isEmpty() ? u"address"_s : why.about).arg(why.rows);
            if (why.reason != SampleReason::Drawn)
                reasons.append(words);
        }
        samples.append(u"%1: %2"_s.arg(sample.ordinal).arg(reasons.join(u", "_s)));
    }
    return samples.join(u" | "_s);
}

ChosenSamples SampleChoiceTest::chosenOf(qint64 count, const QByteArray& digest)
{
    SampleChooser chooser(messageWith(u"All the same"_s, {}));
    for (qint64 i = 1; i <= count; ++i)
        chooser.add({i, u"user%1@example.com"_s.arg(i), {}});
    return chooser.choose(digest);
}

void SampleChoiceTest::finds_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("expected");
    const QString both = u"{{name}} of {{company}}"_s;
    const auto row = [](const char* name, const QString& body, const QStringList& rows,
                        const QString& expected) {
        QTest::newRow(name) << body << rows << expected;
    };
    row("one", both, {u"a@example.com;A;B"_s}, u"1: first, last"_s);
    row("two", both, {u"a@example.com;A;B"_s, u"b@example.com;C;D"_s}, u"1: first | 2: last"_s);
    row("all alike", both, {u"a@example.com;A;B"_s, u"b@example.com;C;D"_s, u"c@example.com;E;F"_s},
        u"1: first | 3: last"_s);
    row("longest and shortest", both,
        {u"a@example.com;AA;BB"_s, u"b@example.com;AAA;B"_s, u"c@example.com;AAA;BBB"_s,
         u"d@example.com;A;B"_s, u"e@example.com;AA;BB"_s},
        u"1: first | 3: longest | 4: shortest | 5: last"_s);
    row("the first of those that are equally long", both,
        {u"a@example.com;AA;B"_s, u"b@example.com;A;B"_s, u"c@example.com;B;A"_s,
         u"d@example.com;AA;AA"_s, u"e@example.com;AAA;A"_s, u"f@example.com;AA;B"_s},
        u"1: first | 2: shortest | 4: longest | 6: last"_s);
    row("as often as it is named", u"{{name}} {{name}} {{name}} {{company}}"_s,
        {u"a@example.com;A;BB"_s, u"b@example.com;AA;B"_s, u"c@example.com;A;BBB"_s,
         u"d@example.com;A;BB"_s},
        u"1: first, shortest | 2: longest | 4: last"_s);
    row("not named, not weighed", u"{{name}}"_s,
        {u"a@example.com;A;B"_s, u"b@example.com;A;BBBBB"_s, u"c@example.com;A;"_s,
         u"d@example.com;A;社"_s, u"e@example.com;A;B"_s},
        u"1: first | 5: last"_s);
    row("a condition puts nothing in", u"{{#if company}}Your company{{/if}}"_s,
        {u"a@example.com;A;B"_s, u"b@example.com;A;BBBBB"_s, u"c@example.com;A; "_s,
         u"d@example.com;A;B"_s},
        u"1: first | 3: blank company x1 | 4: last"_s);
    row("blanks by column", u"{{name|x}} {{company|x}}"_s,
        {u"a@example.com;A;B"_s, u"b@example.com;A;　"_s, u"c@example.com; ;B"_s,
         u"d@example.com;A;\t"_s, u"e@example.com;A;B"_s},
        u"1: first | 2: blank company x2 | 3: blank name x1 | 5: last"_s);
    row("missing values are blank", u"{{name}} {{company|x}}"_s,
        {u"a@example.com;A;B"_s, u"b@example.com;AA"_s, u"c@example.com;A;B"_s},
        u"1: first | 2: blank company x1 | 3: last"_s);
    row("beyond ASCII", both,
        {u"a@example.com;A;B"_s, u"b@example.com;é;A"_s, u"c@example.com;B;é"_s,
         u"d@example.com;é;ü"_s, u"e@example.com;A;B"_s},
        u"1: first | 2: not ascii name x2 | 5: last"_s);
    row("several columns beyond ASCII", both,
        {u"a@example.com;A;B"_s, u"b@example.com;é;ü"_s, u"e@example.com;A;B"_s},
        u"1: first | 2: not ascii name x1, not ascii company x1 | 3: last"_s);
    row("address beyond ASCII", both,
        {u"a@example.com;A;B"_s, u"花子@example.com;A;B"_s, u"c@example.com;A;B"_s},
        u"1: first | 2: not ascii address x1 | 3: last"_s);
    row("rarest domain", both,
        {u"a@example.com;A;B"_s, u"b@example.com;A;B"_s, u"c@example.net;A;B"_s,
         u"d@Example.org;A;B"_s, u"e@example.net;A;B"_s, u"f@example.com;A;B"_s},
        u"1: first | 4: rarest example.org x1 | 6: last"_s);
    row("the first of the rarest domains", both,
        {u"a@example.com;A;B"_s, u"b@example.net;A;B"_s, u"c@example.org;A;B"_s,
         u"d@example.com;A;B"_s},
        u"1: first | 2: rarest example.net x1 | 4: last"_s);
    row("several at the rarest domain", both,
        {u"a@example.com;A;B"_s, u"b@example.org;A;B"_s, u"c@example.org;A;B"_s,
         u"d@example.com;A;B"_s, u"e@example.com;A;B"_s},
        u"1: first | 2: rarest example.org x2 | 5: last"_s);
    row("all domains equally rare", both,
        {u"a@example.com;A;B"_s, u"b@example.net;A;B"_s, u"c@example.org;A;B"_s},
        u"1: first | 3: last"_s);
    row("quoted @", both,
        {u"a@example.com;A;B"_s, u"\"b@example.org\"@example.com;A;B"_s, u"c@example.com;A;B"_s},
        u"1: first | 3: last"_s);
    row("one row, many reasons", u"{{name|x}} {{company|y}}"_s,
        {u"a@example.com;A;B"_s, u"b@example.org;;éé"_s, u"c@example.com;A;B"_s,
         u"d@example.com;A;BBB"_s, u"e@example.com;AA;BB"_s},
        u"1: first, shortest | 2: rarest example.org x1, not ascii company x1, blank name x1 | "
        "4: longest | 5: last"_s);
}

void SampleChoiceTest::finds()
{
    QFETCH(QString, body);
    QFETCH(QStringList, rows);
    QFETCH(QString, expected);
    QCOMPARE(said(messageWith(body), rows), expected);
    // The places of text and HTML are counted alike, and nothing depends on which rows are asked
    // for.
    Snapshot html = messageWith(u"Hello"_s);
    html.html = u"<p>%1</p>"_s.arg(body);
    QCOMPARE(said(html, rows), expected);
}

void SampleChoiceTest::theDigestDraws()
{
    // 5 = 1 + 1004 % 1000, 1 + 77, 1 + 999.
    QByteArray digest(32, '\0');
    digest[6] = '\x03';
    digest[7] = '\xEC';
    digest[15] = 77;
    digest[22] = '\x03';
    digest[23] = '\xE7';
    const auto chosen = chosenOf(1000, digest);
    QCOMPARE(chosen.samples,
             QList<Sample>({{1, {{SampleReason::First, {}, 0}}},
                            {5, {{SampleReason::Drawn, {}, 0}}},
                            {78, {{SampleReason::Drawn, {}, 0}}},
                            {1000, {{SampleReason::Last, {}, 0}, {SampleReason::Drawn, {}, 0}}}}));
    QCOMPARE(chosenOf(1000, digest), chosen);
    digest[15] = 78;
    QCOMPARE(chosenOf(1000, digest).samples.at(2).ordinal, 79);
    QCOMPARE(chosenOf(1, digest).samples.size(), 1);
    QCOMPARE(chosenOf(1, digest).samples.first().why.size(), 3); // first, last, drawn: each once
}

void SampleChoiceTest::drawsFromEverybody()
{
    QSet<qint64> drawn;
    for (int i = 0; i < 200; ++i) {
        for (const Sample& sample : chosenOf(10, crypto::sha256(QByteArray::number(i))).samples) {
            QVERIFY(sample.ordinal >= 1 && sample.ordinal <= 10);
            if (sample.why.contains({SampleReason::Drawn, {}, 0}))
                drawn.insert(sample.ordinal);
        }
    }
    QCOMPARE(drawn.size(), 10);
}

void SampleChoiceTest::nobodyHasNoSample()
{
    QCOMPARE(chosenOf(0, kDrawsTheFirst), ChosenSamples());
}

void SampleChoiceTest::thereAreNeverTooMany()
{
    QStringList fields;
    QString body;
    for (int i = 0; i < 20; ++i) {
        fields.append(u"f%1"_s.arg(i));
        body += u"{{f%1|x}} "_s.arg(i);
    }
    SampleChooser chooser(messageWith(body, fields));
    for (int i = 0; i < 22; ++i) {
        QStringList values(20, u"v"_s);
        if (i > 0 && i < 21)
            values[i - 1].clear(); // each row lacks another value
        chooser.add({i + 1, u"user%1@example.com"_s.arg(i), values});
    }
    const auto chosen = chooser.choose(kDrawsTheFirst);
    QCOMPARE(chosen.samples.size(), SampleChooser::kMost);
    QCOMPARE(chosen.samples.last().ordinal, 22);
    // First and last, and ten of twenty columns.
    QCOMPARE(chosen.leftOut, 10);
}

#include "sample_choice_test.moc"
RINGI_TEST(SampleChoiceTest)
