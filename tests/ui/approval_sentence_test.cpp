// SPDX-License-Identifier: Apache-2.0
// What an approver reads before they type their password: nothing in a subject may hide how many
// get it, and when.
#include "support/test_registry.h"
#include "ui/review/approval_sentence.h"
#include "ui/words/shown_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the Japanese translation says, here to show that the order of the words is free.
class JapaneseSentence final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                    int) const override
    {
        static const QHash<QString, QString> words{{u"You approve sending %1 to %2 on %3."_s,
                                                    u"%1を%2に、%3に送信することを承認します。"_s},
                                                   {u"“%1”"_s, u"「%1」"_s},
                                                   {u"%1, %2 %3"_s, u"%1%2（%3）"_s},
                                                   {u"dddd d MMMM"_s, u"M月d日（ddd）"_s},
                                                   {u"%L1 people"_s, u"%L1名"_s}};
        const auto name = QLatin1StringView(context);
        const bool ours = name == "ringi::ApprovalSentence"_L1 || name == "ringi::FormatWords"_L1;
        return ours ? words.value(QString::fromUtf8(source)) : QString();
    }
};

Moment tokyo(int year, int month, int day, int hour)
{
    const QDateTime when(QDate(year, month, day), QTime(hour, 0), QTimeZone("Asia/Tokyo"));
    return fromMilliseconds(when.toMSecsSinceEpoch());
}

ApprovalFacts facts()
{
    ApprovalFacts facts;
    facts.subject = u"Spring sale"_s;
    facts.people = 1'495;
    facts.notBefore = tokyo(2026, 11, 27, 10);
    facts.zone = u"Asia/Tokyo"_s;
    facts.hold = 10min;
    facts.now = tokyo(2026, 11, 22, 20);
    return facts;
}

/// The sentence as it reads, without the marks that keep the subject apart.
QString said(const ApprovalFacts& what)
{
    return approvalSentence(what).remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class ApprovalSentenceTest final : public QObject {
    Q_OBJECT

private:
    QLocale m_before;

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(m_before); }

    void inEnglish()
    {
        QCOMPARE(
            said(facts()),
            u"You approve sending “Spring sale” to 1,495 people on Friday 27 November, 10:00 JST."_s);
    }

    void inJapanese()
    {
        JapaneseSentence words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
        ApprovalFacts what = facts();
        what.subject = u"春のご案内"_s;
        QCOMPARE(
            said(what),
            u"「春のご案内」を1,495名に、11月27日（金）10:00（JST）に送信することを承認します。"_s);
        QCoreApplication::removeTranslator(&words);
    }

    /// The hold begins with the last seal.
    void othersHaveToSealToo()
    {
        ApprovalFacts what = facts();
        what.notBefore.reset();
        QVERIFY(said(what).contains(u"as soon as the hold is over"_s));
        what.seals = 3;
        QVERIFY(said(what).contains(u"as soon as all seals are given and the hold is over"_s));
    }

    /// The year of the campaign's own zone: it is 2027 in Tokyo before it is in London.
    void theYearWhereItIsAnother()
    {
        ApprovalFacts what = facts();
        what.notBefore = tokyo(2027, 1, 1, 0);
        QVERIFY2(said(what).contains(u"Friday 1 January 2027, 00:00 JST"_s),
                 qPrintable(said(what)));
        what.now = tokyo(2027, 1, 1, 0) - 11min;
        what.hold = 10min;
        QVERIFY(said(what).contains(u"2027"_s));
        what.now = tokyo(2027, 1, 2, 0);
        what.notBefore = tokyo(2027, 1, 3, 9);
        QVERIFY(said(what).contains(u"Sunday 3 January, 09:00 JST"_s));
    }

    void zones_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("words");
        QTest::newRow("Tokyo") << "Asia/Tokyo"_ba << u"Friday 27 November, 10:00 JST"_s;
        QTest::newRow("UTC") << "UTC"_ba << u"Friday 27 November, 01:00 UTC"_s;
        QTest::newRow("without a name")
            << "America/Sao_Paulo"_ba << u"Thursday 26 November, 22:00 UTC−3"_s;
        QTest::newRow("half an hour")
            << "Asia/Kathmandu"_ba << u"Friday 27 November, 06:45 UTC+5:45"_s;
    }
    void zones()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, words);
        QCOMPARE(approvalTime(tokyo(2026, 11, 27, 10), QString::fromLatin1(zone), facts().now),
                 words);
    }

    void withoutATime()
    {
        ApprovalFacts what = facts();
        what.notBefore.reset();
        QVERIFY2(said(what).endsWith(u"as soon as the hold is over (10 minutes)."_s),
                 qPrintable(said(what)));
        // A start that the hold outlasts is not when it leaves.
        what.notBefore = what.now + 5min;
        QVERIFY(said(what).endsWith(u"as soon as the hold is over (10 minutes)."_s));
        what.notBefore.reset();
        what.hold = 0s;
        QVERIFY(said(what).endsWith(u"as soon as all seals are given."_s));
    }

    void hostileSubjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u" \t "_s;
        QTest::newRow("a hundred thousand") << u"long "_s.repeated(20'000);
        QTest::newRow("right to left") << u"a\u202eb\u2067c"_s;
        QTest::newRow("closes our isolate") << u"a\u2069\u2069b"_s;
        QTest::newRow("line breaks") << u"a\n\n\n\n\u2028\u2029b"_s;
        QTest::newRow("placeholders") << u"%1 %2 %3 %L1 %n"_s;
        QTest::newRow("invisible") << u"\u200b\ufeff\u00ad"_s;
        QTest::newRow("faces") << u"😀"_s.repeated(500);
    }
    void hostileSubjects()
    {
        QFETCH(QString, subject);
        ApprovalFacts what = facts();
        what.subject = subject;
        const QString sentence = approvalSentence(what);
        QVERIFY2(sentence.endsWith(u" to 1,495 people on Friday 27 November, 10:00 JST."_s),
                 qPrintable(sentence));
        QVERIFY(sentence.size() < 230);
        QVERIFY(sentence.isValidUtf16());
        int depth = 0;
        for (const QChar c : sentence) {
            depth += c == QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
            QVERIFY(depth >= 0 && depth <= 1);
            QVERIFY(c != u'\n' && c != QChar(0x202e) && c != QChar(0x200b));
        }
        QCOMPARE(depth, 0);
    }

    void whatIsSaidOfThem()
    {
        ApprovalFacts what = facts();
        what.subject.clear();
        QVERIFY(said(what).startsWith(u"You approve sending (no subject) to "_s));
        what.subject = u"a\u202eb"_s;
        QVERIFY(said(what).contains(u"“a[U+202E]b”"_s));
        what.subject = u"begin "_s + u"x"_s.repeated(500) + u" end"_s;
        QVERIFY(said(what).contains(u"“begin x"_s));
        QVERIFY(said(what).contains(u"x end”"_s));
        QVERIFY(said(what).contains(u'…'));
        // What is short enough is not touched.
        QCOMPARE(quotedText(u"{{name}} & Co 👩‍👩‍👧"_s).mid(1).chopped(1),
                 u"{{name}} & Co 👩‍👩‍👧"_s);
    }
};

#include "approval_sentence_test.moc"
RINGI_TEST(ApprovalSentenceTest)
