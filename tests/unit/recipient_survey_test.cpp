// SPDX-License-Identifier: Apache-2.0
#include "campaign/address_set.h"
#include "campaign/look_alikes.h"
#include "campaign/recipient_survey.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What a list looks like from a few steps away: domains, look-alikes, people of one name.
class RecipientSurveyTest final : public QObject {
    Q_OBJECT

private:
    qint64 m_ordinal = 0;

    Recipient person(const QString& address, const QStringList& values = {})
    {
        return {++m_ordinal, address, values};
    }
    void add(RecipientSurvey& survey, const QString& domain, int people)
    {
        for (int i = 0; i < people; ++i)
            survey.add(person(u"user%1@"_s.arg(i) + domain));
    }
    static QStringList pairsOf(const QList<LookAlike>& found)
    {
        QStringList pairs;
        for (const LookAlike& pair : found)
            pairs.append(pair.odd.domain + u'<' + pair.frequent.domain);
        return pairs;
    }

private Q_SLOTS:
    void init() { m_ordinal = 0; }

    void nobody()
    {
        const RecipientSurvey survey({u"name"_s});
        RecipientPicture none;
        none.hasNames = true;
        QCOMPARE(survey.picture(), none);
        QVERIFY(survey.domains().isEmpty());
    }

    void theLargestDomainsAndTheRest()
    {
        RecipientSurvey survey({});
        for (int i = 0; i < 12; ++i)
            add(survey, u"domain%1%1.example"_s.arg(QChar(u'a' + i)), 20 - i);
        add(survey, u"EXAMPLE.org"_s, 2);
        add(survey, u"example.org"_s, 28); // the same in lower case
        const RecipientPicture picture = survey.picture();
        QCOMPARE(picture.people, m_ordinal);
        QCOMPARE(picture.domains, 13);
        QCOMPARE(picture.largest.size(), RecipientSurvey::kMostDomains);
        QCOMPARE(picture.largest.first(), (DomainShare{u"example.org"_s, 30}));
        QCOMPARE(picture.largest.last(), (DomainShare{u"domaingg.example"_s, 14}));
        QCOMPARE(picture.elsewhere, 13 + 12 + 11 + 10 + 9);
        QCOMPARE(survey.domains().size(), 13);
    }

    void equalDomainsStandByName()
    {
        RecipientSurvey survey({});
        for (const char* domain : {"c.example", "a.example", "b.example"})
            add(survey, QString::fromLatin1(domain), 1);
        const auto domains = survey.domains();
        QCOMPARE(domains.first().domain, u"a.example"_s);
        QCOMPARE(domains.last().domain, u"c.example"_s);
    }

    void oneEdit_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("is");
        const auto row = [](const char* name, const QString& a, const QString& b, bool is) {
            QTest::newRow(name) << a << b << is;
        };
        row("the same", u"example.com"_s, u"example.com"_s, false);
        row("left out", u"example.com"_s, u"exmple.com"_s, true);
        row("left out at the end", u"example.com"_s, u"example.co"_s, true);
        row("left out at the start", u"example.com"_s, u"xample.com"_s, true);
        row("put in", u"example.com"_s, u"exxample.com"_s, true);
        row("replaced", u"example.com"_s, u"exarnple.com"_s, false); // two for one
        row("replaced by one", u"example.com"_s, u"exanple.com"_s, true);
        row("replaced first", u"example.com"_s, u"3xample.com"_s, true);
        row("replaced last", u"example.com"_s, u"example.con"_s, true);
        row("swapped", u"example.com"_s, u"exmaple.com"_s, true);
        row("swapped at the end", u"example.com"_s, u"example.cmo"_s, true);
        row("swapped at the start", u"example.com"_s, u"xeample.com"_s, true);
        row("far neighbours swapped", u"example.com"_s, u"axemple.com"_s, false);
        row("two edits", u"example.com"_s, u"exnple.com"_s, false);
        row("two apart", u"example.com"_s, u"examplecm"_s, false);
        row("nothing and one", u""_s, u"a"_s, true);
        row("nothing", u""_s, u""_s, false);
        row("Japanese", u"例え.テスト"_s, u"例え.テヌト"_s, true);
    }
    void oneEdit()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(isOneEdit(a, b), "is");
        QTEST(isOneEdit(b, a), "is");
        // The quick search must find what the plain rule says.
        const QList<DomainShare> shares{{a, 9}, {b, 1}};
        QTEST(lookAlikesAmong(shares).size() == 1, "is");
    }

    void aLookAlikeHasFewPeopleAndItsModelMany()
    {
        RecipientSurvey survey({});
        add(survey, u"example.com"_s, 40);
        add(survey, u"exmaple.com"_s, 1);
        add(survey, u"example.co"_s, 13);   // a third
        add(survey, u"examples.com"_s, 14); // more than a third
        add(survey, u"other.example"_s, 2); // not frequent
        add(survey, u"othe.example"_s, 1);
        const RecipientPicture picture = survey.picture();
        QCOMPARE(pairsOf(picture.lookAlikes),
                 (QStringList{u"example.co<example.com"_s, u"exmaple.com<example.com"_s}));
        QCOMPARE(picture.lookAlikeCount, 2);
        QCOMPARE(picture.lookAlikes.first().odd.people, 13);
        QCOMPARE(picture.lookAlikes.first().frequent.people, 40);
    }

    void theMostFrequentModelIsNamed()
    {
        RecipientSurvey survey({});
        add(survey, u"mail.example"_s, 9);
        add(survey, u"mall.example"_s, 30);
        add(survey, u"mal.example"_s, 1);
        QCOMPARE(pairsOf(survey.picture().lookAlikes),
                 (QStringList{u"mail.example<mall.example"_s, u"mal.example<mall.example"_s}));
    }

    void theFirstFiftyAreListedAndAllAreCounted()
    {
        RecipientSurvey survey({});
        add(survey, u"abcdefghijklmnopqrstuvwxyz.example"_s, 10);
        for (int i = 0; i < 60; ++i) {
            QString domain = u"abcdefghijklmnopqrstuvwxyz.example"_s;
            domain[i % 20] = QChar(u'0' + i / 20);
            add(survey, domain, 1);
        }
        QCOMPARE(survey.picture().lookAlikeCount, 60);
        QCOMPARE(survey.picture().lookAlikes.size(), RecipientSurvey::kMostLookAlikes);
    }

    void columnsOfNames_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QList<qsizetype>>("columns");
        const auto row = [](const char* name, const QStringList& fields,
                            const QList<qsizetype>& columns) {
            QTest::newRow(name) << fields << columns;
        };
        row("none", {}, {});
        row("English", {u"number"_s, u"Name"_s}, {1});
        row("in two words", {u"Full name"_s}, {0});
        row("Japanese", {u"会員番号"_s, u"氏名"_s}, {1});
        row("full-width", {u"Ｎａｍｅ"_s}, {0});
        row("two columns", {u"First_Name"_s, u"Last-Name"_s}, {0, 1});
        row("Japanese in two", {u"姓"_s, u"会社"_s, u"名"_s}, {0, 2});
        row("whole before halves", {u"姓"_s, u"名"_s, u"お名前"_s}, {2});
        row("half", {u"First name"_s}, {});
        row("another's", {u"company name"_s, u"file name"_s}, {});
    }
    void columnsOfNames()
    {
        QFETCH(QStringList, fields);
        QTEST(nameColumns(fields), "columns");
    }

    void peopleOfOneName()
    {
        RecipientSurvey survey({u"number"_s, u"name"_s});
        survey.add(person(u"a@example.com"_s, {u"1"_s, u"Jiro Ito"_s}));
        survey.add(person(u"b@example.com"_s, {u"1"_s, u"山田 太郎"_s}));
        survey.add(person(u"c@example.org"_s, {u"2"_s, u"山田　太郎"_s})); // a wide space
        survey.add(person(u"d@example.org"_s, {u"3"_s, u" "_s}));
        survey.add(person(u"e@example.org"_s, {u"4"_s, u""_s}));
        survey.add(person(u"f@example.org"_s, {u"5"_s, u"ＪＩＲＯ ito"_s}));
        survey.add(person(u"g@example.org"_s, {u"6"_s, u"山田太郎"_s}));
        survey.add(person(u"h@example.org"_s, {u"7"_s, u"Hanako"_s}));
        const RecipientPicture picture = survey.picture();
        QVERIFY(picture.hasNames);
        QCOMPARE(picture.sameNameCount, 2);
        QCOMPARE(picture.sameNames, (QList<SameName>{{2, {1, 6}}, {3, {2, 3, 7}}}));
    }

    void familyAndGivenNameTogether()
    {
        RecipientSurvey survey({u"姓"_s, u"名"_s});
        survey.add(person(u"a@example.com"_s, {u"佐藤"_s, u"花子"_s}));
        survey.add(person(u"b@example.com"_s, {u"佐藤"_s, u"次郎"_s}));
        survey.add(person(u"c@example.com"_s, {u"佐藤"_s, u"花子"_s}));
        QCOMPARE(survey.picture().sameNames, (QList<SameName>{{2, {1, 3}}}));
        QCOMPARE(nameOf(person({}, {u"佐藤"_s, u"花子"_s}), {0, 1}), u"佐藤 花子"_s);
    }

    void manyOfOneName()
    {
        RecipientSurvey survey({u"name"_s});
        for (int i = 0; i < 30; ++i)
            survey.add(person(u"user%1@example.com"_s.arg(i), {u"Customer"_s}));
        const auto groups = survey.picture().sameNames;
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().people, 30);
        QCOMPARE(groups.first().ordinals.size(), RecipientSurvey::kMostOfOneName);
        QCOMPARE(groups.first().ordinals.first(), 1);
    }

    void whoIsOnAList()
    {
        AddressSet set;
        QVERIFY(!set.contains(u"a@example.com"_s));
        set.add(u"b@example.com"_s);
        set.add(u"A@Example.com"_s);
        QVERIFY(set.contains(u"a@example.com"_s));
        QVERIFY(set.contains(u"B@EXAMPLE.COM"_s));
        QVERIFY(!set.contains(u"c@example.com"_s));
        set.add(u"c@xn--r8jz45g.example"_s);
        QVERIFY(set.contains(u"c@例え.example"_s));
        set.add(u"no address"_s);
        QVERIFY(!set.contains(u"no address"_s));
    }
};

#include "recipient_survey_test.moc"
RINGI_TEST(RecipientSurveyTest)
