// SPDX-License-Identifier: Apache-2.0
#include "campaign/text_words.h"
#include "campaign/word_difference.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What became of a text, by word, in every script; and that no text makes it hang.
class WordDifferenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void differences_data();
    void differences();
    void isNeverWrong();
    void isSmallWhereLittleChanged();
    void endsWithHostileTexts_data();
    void endsWithHostileTexts();
    void excerptsShowThePlaces();
    void excerptsAreShort();
};

namespace {

/// "same [-removed-]{+added+} ..." with "…" for what is left out.
QString written(const QList<TextPiece>& pieces)
{
    QString text;
    for (const TextPiece& piece : pieces) {
        switch (piece.kind) {
        case PieceKind::Same: text += piece.text; break;
        case PieceKind::Removed: text += u"[-"_s + piece.text + u"-]"_s; break;
        case PieceKind::Added: text += u"{+"_s + piece.text + u"+}"_s; break;
        case PieceKind::LeftOut: text += u"…"_s; break;
        }
    }
    return text;
}

QString without(const QList<TextPiece>& pieces, PieceKind kind)
{
    QString text;
    for (const TextPiece& piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

qsizetype changedCharacters(const QList<TextPiece>& pieces)
{
    qsizetype count = 0;
    for (const TextPiece& piece : pieces)
        count += piece.kind == PieceKind::Same ? 0 : piece.text.size();
    return count;
}

QString randomText(QRandomGenerator& random, int most)
{
    static const QStringList pieces{
        u"a"_s,    u"the"_s, u" "_s,      u"\n"_s,          u"\r\n"_s,  u"."_s,
        u"11"_s,   u"月"_s,  u"稟議"_s,   u"ください"_s,    u"😀"_s,     u"e\u0301"_s,
        u"カー"_s, u"  "_s,  u"\u200D"_s, u"same line\n"_s, u"\u2028"_s};
    QString text;
    for (auto left = random.bounded(most); left > 0; --left)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace

void WordDifferenceTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("English") << u"Dear Ms. Smith,"_s
                             << QStringList{u"Dear"_s, u" "_s,     u"Ms"_s, u"."_s,
                                            u" "_s,    u"Smith"_s, u","_s};
    QTest::newRow("numbers") << u"11/27 v2"_s
                             << QStringList{u"11"_s, u"/"_s, u"27"_s, u" "_s, u"v"_s, u"2"_s};
    QTest::newRow("Japanese") << u"2025年11月の会議へご参加ください。"_s
                              << QStringList{u"2025"_s,     u"年"_s,   u"11"_s,   u"月"_s,
                                             u"の"_s,       u"会議"_s, u"へご"_s, u"参加"_s,
                                             u"ください"_s, u"。"_s};
    QTest::newRow("katakana") << u"メールサーバーのデータ"_s
                              << QStringList{u"メールサーバー"_s, u"の"_s, u"データ"_s};
    QTest::newRow("long vowel") << u"らーめん々"_s << QStringList{u"らーめん"_s, u"々"_s};
    QTest::newRow("lines") << u"a\r\n\n b"_s
                           << QStringList{u"a"_s, u"\r\n"_s, u"\n"_s, u" "_s, u"b"_s};
    QTest::newRow("marks") << u"e\u0301te\u0301!"_s << QStringList{u"e\u0301te\u0301"_s, u"!"_s};
    QTest::newRow("pictures") << u"😀👩\u200D💻"_s << QStringList{u"😀"_s, u"👩\u200D💻"_s};
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) + u"a"_s
                                 << QStringList{QString(QChar(0xD83D)), u"a"_s};
}

void WordDifferenceTest::words()
{
    QFETCH(const QString, text);
    QStringList found;
    for (const QStringView word : wordsOf(text))
        found.append(word.toString());
    QTEST(found, "expected");
    qsizetype at = 0;
    for (const QString& word : found) {
        // Behind a mark it is not known; that only makes a stretch longer.
        QVERIFY2(isWordEdge(text, at) || text[at - 1].isMark(), qPrintable(word));
        at += word.size();
    }
}

void WordDifferenceTest::differences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& before, const QString& after,
                        const QString& expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("nothing", u"same"_s, u"same"_s, u"same"_s);
    row("both empty", {}, {}, {});
    row("written", {}, u"new"_s, u"{+new+}"_s);
    row("emptied", u"old"_s, {}, u"[-old-]"_s);
    row("a word", u"the sale begins on Friday."_s, u"the sale begins on Monday."_s,
        u"the sale begins on [-Friday-]{+Monday+}."_s);
    row("whole words", u"price: help"_s, u"price: hello"_s, u"price: [-help-]{+hello+}"_s);
    row("a word more", u"we pay"_s, u"we never pay"_s, u"we {+never +}pay"_s);
    row("words together", u"on Friday morning, please"_s, u"on Monday evening, please"_s,
        u"on [-Friday morning-]{+Monday evening+}, please"_s);
    row("two places", u"a b c d e"_s, u"a x c d y"_s, u"a [-b-]{+x+} c d [-e-]{+y+}"_s);
    row("Japanese date", u"会議は11月27日（木）です。"_s, u"会議は11月28日（金）です。"_s,
        u"会議は11月[-27-]{+28+}日（[-木-]{+金+}）です。"_s);
    row("Japanese word", u"株式会社山田様へ"_s, u"株式会社佐藤様へ"_s,
        u"[-株式会社山田様-]{+株式会社佐藤様+}へ"_s);
    row("a line out", u"one\ntwo\nthree\n"_s, u"one\nthree\n"_s, u"one\n[-two\n-]three\n"_s);
    row("a line in", u"one\none\n"_s, u"one\none\none\n"_s, u"one\none\n{+one\n+}"_s);
    row("line ends", u"a\nb"_s, u"a\r\nb"_s, u"a[-\n-]{+\r\n+}b"_s);
    row("pictures", u"a😀b"_s, u"a😃b"_s, u"a[-😀-]{+😃+}b"_s);
}

void WordDifferenceTest::differences()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(written(wordDifference(before, after)), "expected");
}

void WordDifferenceTest::isNeverWrong()
{
    QRandomGenerator random(20251122);
    for (int i = 0; i < 3000; ++i) {
        const QString before = randomText(random, 60);
        QString after = randomText(random, 60);
        if (i % 2 == 0) { // a few edits of the same
            after = before;
            for (int edits = 0; edits < 3; ++edits)
                after.insert(random.bounded(after.size() + 1), randomText(random, 4));
        }
        const auto pieces = wordDifference(before, after);
        QCOMPARE(without(pieces, PieceKind::Added), before);
        QCOMPARE(without(pieces, PieceKind::Removed), after);
        for (qsizetype at = 0; at < pieces.size(); ++at) {
            QVERIFY(!pieces[at].text.isEmpty());
            if (at > 0) {
                QVERIFY(pieces[at].kind != pieces[at - 1].kind);
                QVERIFY(pieces[at].kind != PieceKind::Removed ||
                        pieces[at - 1].kind == PieceKind::Same);
            }
        }
    }
}

void WordDifferenceTest::isSmallWhereLittleChanged()
{
    QString before;
    for (int i = 0; i < 20'000; ++i)
        before += u"Paragraph %1 has some words that nobody changed.\n"_s.arg(i);
    QString after = before;
    for (int i = 0; i < 20'000; i += 100)
        after.replace(u"Paragraph %1 has some words"_s.arg(i),
                      u"Paragraph %1 has other words"_s.arg(i));
    const auto pieces = wordDifference(before, after);
    QCOMPARE(without(pieces, PieceKind::Removed), after);
    QCOMPARE(changedCharacters(pieces), 200 * (4 + 5));
}

void WordDifferenceTest::endsWithHostileTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    constexpr qsizetype kLarge = 5'000'000; // 10 MB
    const auto filled = [](const QString& text) { return text.repeated(kLarge / text.size()); };
    QRandomGenerator random(7);
    const auto noise = [&](const QString& letters) {
        QString text(kLarge, u' ');
        for (QChar& c : text)
            c = letters.at(random.bounded(static_cast<int>(letters.size())));
        return text;
    };
    QTest::newRow("lines") << filled(u"\n"_s) << filled(u"a\n"_s);
    QTest::newRow("other lines") << filled(u"a\nb\n"_s) << filled(u"b\nb\na\n"_s);
    QTest::newRow("words") << filled(u"a "_s) << filled(u"a b "_s);
    QTest::newRow("noise") << noise(u"ab \n"_s) << noise(u"ab \n"_s);
    QTest::newRow("one word") << filled(u"a"_s) << filled(u"a"_s) + u"b"_s;
    QTest::newRow("marks") << filled(u"\u0301"_s) << filled(u"\u0301"_s) + u"b"_s;
    QTest::newRow("marks alone") << filled(u"\u0301"_s) << filled(u"\u0301\u0302"_s);
    QTest::newRow("Japanese") << noise(u"あア亜。"_s) << noise(u"あア亜。"_s);
    QString many;
    for (int i = 0; i < 1000; ++i)
        many += u"%1 same %2\n"_s.arg(i).arg(u"x y "_s.repeated(900));
    QTest::newRow("many stretches") << many << QString(many).replace(u"x y"_s, u"y x z"_s);
}

void WordDifferenceTest::endsWithHostileTexts()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto pieces = wordDifference(before, after);
    QVERIFY(without(pieces, PieceKind::Added) == before);
    QVERIFY(without(pieces, PieceKind::Removed) == after);
    const auto excerpt = excerptOf(pieces);
    QVERIFY(without(excerpt.pieces, PieceKind::LeftOut).size() < 100'000);
}

void WordDifferenceTest::excerptsShowThePlaces()
{
    const QString filler = u"0123456789"_s.repeated(30);
    const auto pieces = QList<TextPiece>{
        {PieceKind::Same, filler}, {PieceKind::Removed, u"old"_s}, {PieceKind::Added, u"new"_s},
        {PieceKind::Same, filler}, {PieceKind::Added, u"more"_s},  {PieceKind::Same, u"."_s}};
    const auto excerpt = excerptOf(pieces, {.context = 5, .longest = 100, .places = 9});
    QCOMPARE(written(excerpt.pieces), u"…56789[-old-]{+new+}01234…56789{+more+}."_s);
    QCOMPARE(excerpt.places, 2);
    QCOMPARE(excerpt.shown, 2);
    QVERIFY(!excerpt.shortened);
    // What stands around a change is not cut inside of a word.
    const QString numbers = u"one two three four five six seven eight nine ten eleven twelve "_s;
    const auto words = excerptOf({{PieceKind::Same, numbers},
                                  {PieceKind::Added, u"x "_s},
                                  {PieceKind::Same, numbers}},
                                 {.context = 4, .longest = 100, .places = 9});
    QCOMPARE(written(words.pieces), u"…twelve {+x +}one …"_s);
}

void WordDifferenceTest::excerptsAreShort()
{
    QList<TextPiece> pieces;
    for (int i = 0; i < 100; ++i) {
        pieces.append({PieceKind::Added, u"word%1"_s.arg(i)});
        pieces.append({PieceKind::Same, u" "_s.repeated(50)});
    }
    pieces.append({PieceKind::Removed, u"x"_s.repeated(1000)});
    const auto few = excerptOf(pieces, {.context = 1, .longest = 10, .places = 3});
    QCOMPARE(few.places, 101);
    QCOMPARE(few.shown, 3);
    QVERIFY(!few.shortened);
    QCOMPARE(written(few.pieces), u"{+word0+} … {+word1+} … {+word2+} …"_s);
    const auto cut = excerptOf({{PieceKind::Removed, u"😀"_s.repeated(20)}},
                               {.context = 1, .longest = 6, .places = 1});
    QVERIFY(cut.shortened);
    QCOMPARE(written(cut.pieces), u"[-😀-]…[-😀-]"_s); // no half of one
}

#include "word_difference_test.moc"
RINGI_TEST(WordDifferenceTest)
