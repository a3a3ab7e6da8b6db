// SPDX-License-Identifier: Apache-2.0
#include "checks/foreign_text.h"
#include "checks/html_streams.h"

#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Looking only around the values finds what looking through the whole message would find.
class ForeignTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesHtmlApart_data();
    void takesHtmlApart();
    void findsWhatTheWholeTextHolds_data();
    void findsWhatTheWholeTextHolds();
    void findsWhatComparingWithEverybodyFinds();
};

namespace {

const QStringList& fields()
{
    static const QStringList all{u"name"_s, u"company"_s, u"number"_s, u"note"_s, u"token"_s};
    return all;
}
constexpr qsizetype kToken = 4;

class Random final {
public:
    explicit Random(quint32 seed) : m_source(seed) {}

    int below(int end) { return static_cast<int>(m_source.bounded(end)); }
    template <typename T>
    const T& one(const QList<T>& from)
    {
        return from.at(below(static_cast<int>(from.size())));
    }

    /// Words that are often parts of each other.
    QString text(int most)
    {
        static const QStringList kPieces{
            u"Ben"_s,     u"Adams"_s,  u"Mar"_s,      u"tin"_s, u"Martin"_s, u"山田"_s,
            u"太郎"_s,    u"佐々木"_s, u" "_s,        u" "_s,   u"\n"_s,     u"　"_s,
            u"-"_s,       u"."_s,      u","_s,        u"12"_s,  u"4711"_s,   u"204391"_s,
            u"KX-"_s,     u"@"_s,      u"a@b.test"_s, u"é"_s,   u"ﾔﾏﾀﾞ"_s,   u"ヤマダ"_s,
            u"O'Brien"_s, u"x"_s};
        QString all;
        for (int left = below(most) + 1; left > 0; --left)
            all += one(kPieces);
        return all;
    }

    QString token()
    {
        static const QStringList kPieces{u"Martin"_s, u"山田"_s, u"太郎"_s, u"4711"_s, u"204391"_s};
        return one(kPieces) + (below(2) == 0 ? one(kPieces) : QString());
    }

    QString source(bool html, int depth = 0)
    {
        QString all;
        for (int left = below(8) + 1; left > 0; --left) {
            const QString field = fields().at(below(kToken));
            switch (below(html ? 8 : 5)) {
            case 0: all += u"{{%1|}}"_s.arg(field); break;
            case 1:
                all += u"{{%1|%2}}"_s.arg(field, one<QString>({u"Ben Adams"_s, u"tin"_s}));
                break;
            case 2:
                if (depth < 2)
                    all += u"{{#if %1}}%2{{else}}%3{{/if}}"_s.arg(field, source(html, depth + 1),
                                                                  source(html, depth + 1));
                break;
            case 3: all += text(40); break;
            case 4: all += text(4); break;
            case 5:
                all += one<QString>({u"<b>"_s, u"</b>"_s, u"<p>"_s, u"<br>"_s, u"&amp;"_s});
                break;
            case 6: all += u"<a href=\"https://x.test/?q={{token|}}&amp;r=4711\">"_s; break;
            case 7: all += u"<img alt=\"Ben {{name|}}\">"_s; break;
            default: break;
            }
        }
        return all;
    }

    QList<Recipient> people()
    {
        QList<Recipient> all;
        for (int i = 1; i <= 8; ++i) {
            QStringList values;
            for (qsizetype column = 0; column < kToken; ++column)
                values.append(below(5) == 0 ? QString() : text(4));
            values.append(token());
            all.append({i, u"p%1@b.test"_s.arg(below(20)), values});
        }
        return all;
    }

private:
    QRandomGenerator m_source;
};

LeakFinder finderFor(const QList<Recipient>& people)
{
    LeakFinder finder;
    for (const Recipient& one : people) {
        finder.add(one.ordinal, 0, leakText(one.address));
        for (qsizetype column = 0; column < one.values.size(); ++column)
            finder.add(one.ordinal, static_cast<int>(column) + 1, leakText(one.values.at(column)));
    }
    finder.freeze([](int) { return true; });
    return finder;
}

QString hitName(const LeakFinder::Suspicion& found, const QString& needle)
{
    return u"%1:%2:%3"_s.arg(found.ordinal).arg(found.column).arg(needle);
}

QSet<QString> hitsAround(ForeignText& text, const LeakFinder& finder, const Recipient& person)
{
    QSet<QString> hits;
    FormedRow row(person);
    text.look(finder, row,
              [&](const ForeignText::Hit& hit) { hits.insert(hitName(hit.found, hit.needle)); });
    return hits;
}

/// The message as it is sent, from its beginning to its end.
QSet<QString> hitsInTheWhole(const MessageTemplate& source, const LeakFinder& finder,
                             const Recipient& person)
{
    const auto rendered = source.parsed.bind(fields()).render(person.values);
    if (!rendered)
        qFatal("%s", qPrintable(source.text.source));
    const QString whole = QString::fromUtf8(*rendered);
    QStringList views{whole};
    if (source.text.kind == MergeKind::Html) {
        const auto split = HtmlStreams().next(whole);
        views = {split.read, withoutPercents(split.tags)};
    }
    QSet<QString> hits;
    for (const QString& view : views) {
        const QString form = leakForm(view);
        finder.look(form, [&](const LeakFinder::Suspicion& found) {
            if (found.ordinal != person.ordinal)
                hits.insert(hitName(found, form.mid(found.at, found.length)));
        });
    }
    return hits;
}

} // namespace

void ForeignTextTest::takesHtmlApart_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("tags");
    QTest::addColumn<bool>("inTag");
    const auto row = [](const char* name, const QStringList& pieces, const QString& read,
                        const QString& tags, bool inTag = false) {
        QTest::newRow(name) << pieces << read << tags << inTag;
    };
    row("text", {u"a &lt; b &amp; c"_s}, u"a < b & c"_s, u""_s);
    row("a word", {u"Mar<b>tin</b>"_s}, u"Martin"_s, u"b> /b> "_s);
    row("cells", {u"<td>a</td><TD>b</td>"_s}, u" a  b "_s, u"td> /td> TD> /td> "_s);
    row("an attribute", {u"<a href=\"x>y\">z</a>"_s}, u"z"_s, u"a href=\"x>y\"> /a> "_s);
    row("a value in an attribute", {u"<a href=\"x?"_s, u"&amp;b\" title='\"'>z"_s}, u"z"_s,
        u"a href=\"x?&b\" title='\"'> "_s);
    row("ends in an attribute", {u"<a href=\"x?"_s}, u""_s, u"a href=\"x?"_s, true);
    row("a lone sign", {u"1 < 2 > 1"_s}, u"1 < 2 > 1"_s, u""_s);
    row("a comment", {u"a<!-- <b>\"x --b -->c"_s}, u"ac"_s, u"!-- <b>\"x --b --> "_s);
    row("an apostrophe outside a value", {u"<p it's>a</p>b"_s}, u" a b"_s, u"p it's> /p> "_s);
}

void ForeignTextTest::takesHtmlApart()
{
    QFETCH(QStringList, pieces);
    HtmlStreams html;
    QString read;
    QString tags;
    for (const QString& piece : std::as_const(pieces)) {
        const auto split = html.next(piece);
        read += split.read;
        tags += split.tags;
    }
    QTEST(read, "read");
    QTEST(tags, "tags");
    QTEST(html.isInTag(), "inTag");
}

void ForeignTextTest::findsWhatTheWholeTextHolds_data()
{
    QTest::addColumn<MergeKind>("kind");
    QTest::newRow("text") << MergeKind::Text;
    QTest::newRow("HTML") << MergeKind::Html;
}

void ForeignTextTest::findsWhatTheWholeTextHolds()
{
    QFETCH(MergeKind, kind);
    qint64 hits = 0;
    int campaigns = 0;
    for (quint32 seed = 1; seed <= 1'000; ++seed) {
        Random random(seed);
        const QList<Recipient> people = random.people();
        const LeakFinder finder = finderFor(people);
        const QString source = random.source(kind == MergeKind::Html);
        const auto parsed = MergeTemplate::parse(source, kind);
        if (!parsed)
            continue; // half an element in a block
        ++campaigns;
        const MessageTemplate text{{source, kind, u"body"_s, u"body"_s}, *parsed};
        ForeignText foreign(text, fields());
        foreign.lookAtFixed(finder);
        for (const Recipient& person : people) {
            const auto around = hitsAround(foreign, finder, person);
            const auto whole = hitsInTheWhole(text, finder, person);
            if (around != whole)
                qWarning("seed %u, person %lld: %s", seed, static_cast<long long>(person.ordinal),
                         qPrintable(source));
            QCOMPARE(around, whole);
            hits += whole.size();
        }
    }
    QVERIFY(campaigns > 300);
    QVERIFY(hits > 500); // they are not all empty
}

/// The finder itself, beside the simplest way there is.
void ForeignTextTest::findsWhatComparingWithEverybodyFinds()
{
    const auto isWord = [](const QString& text, qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber() &&
               !isUnspaced(text.at(at));
    };
    qint64 hits = 0;
    for (quint32 seed = 1; seed <= 2'000; ++seed) {
        Random random(seed);
        QHash<QString, QSet<int>> owners;
        LeakFinder finder;
        for (int i = 1; i <= 8; ++i) {
            const LeakText value = leakText(random.text(3));
            const LeakKind kind = kindOf(value);
            if (kind != LeakKind::Words && kind != LeakKind::Word)
                continue; // numbers and addresses have edges of their own
            finder.add(i, 1, value);
            owners[value.text].insert(i);
        }
        finder.freeze([](int) { return true; });
        const QString text = leakForm(random.text(60));
        QSet<QString> simply;
        for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
            const QString& value = it.key();
            if (it.value().size() > 1 || value.front().isDigit() || value.back().isDigit())
                continue;
            for (qsizetype at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
                const qsizetype end = at + value.size();
                if (!(isWord(text, at - 1) && isWord(text, at)) &&
                    !(isWord(text, end - 1) && isWord(text, end)))
                    simply.insert(u"%1 %2"_s.arg(value).arg(at));
            }
        }
        QSet<QString> found;
        finder.look(text, [&](const LeakFinder::Suspicion& one) {
            const QString value = text.mid(one.at, one.length);
            if (!value.front().isDigit() && !value.back().isDigit())
                found.insert(u"%1 %2"_s.arg(value).arg(one.at));
        });
        QCOMPARE(found, simply);
        hits += simply.size();
    }
    QVERIFY(hits > 500);
}

#include "foreign_text_test.moc"
RINGI_TEST(ForeignTextTest)
