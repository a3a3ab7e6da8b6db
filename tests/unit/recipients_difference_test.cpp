// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipients_difference.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Who came, who went, and of whom the list says something else.
class RecipientsDifferenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhoCameAndWent();
    void knowsPeopleByTheirAddress();
    void seesAShiftedColumn();
    void comparesTheColumnsThatBothHave();
    void seesAnotherOrder();
    void countsEverybodyAndListsTheFirst();
    void holdsOutRepeats();
};

namespace {

using People = QList<Recipient>;

People people(const QStringList& names)
{
    People list;
    for (const QString& name : names)
        list.append({list.size() + 1, name.toLower() + u"@example.com"_s, {name}});
    return list;
}

RecipientChanges difference(const People& before, const People& after,
                            const QStringList& fieldsBefore = {u"name"_s},
                            const QStringList& fieldsAfter = {u"name"_s}, int listed = 300)
{
    RecipientsDifference difference(fieldsBefore, fieldsAfter, listed);
    for (const Recipient& recipient : before)
        difference.addBefore(recipient);
    for (const Recipient& recipient : after)
        difference.addAfter(recipient);
    if (difference.hasRemoved()) {
        for (const Recipient& recipient : before)
            difference.nameRemoved(recipient);
    }
    return difference.finish();
}

QStringList addresses(const People& list)
{
    QStringList addresses;
    for (const Recipient& recipient : list)
        addresses.append(recipient.address.section(u'@', 0, 0));
    return addresses;
}

} // namespace

void RecipientsDifferenceTest::findsWhoCameAndWent()
{
    const auto found = difference(people({u"Ann"_s, u"Bob"_s, u"Cleo"_s}),
                                  people({u"Ann"_s, u"Cleo"_s, u"Dan"_s, u"Eve"_s}));
    QCOMPARE(found.before, 3);
    QCOMPARE(found.after, 4);
    QCOMPARE(found.addedCount, 2);
    QCOMPARE(found.removedCount, 1);
    QCOMPARE(found.changedCount, 0);
    QCOMPARE(addresses(found.added), (QStringList{u"dan"_s, u"eve"_s}));
    QCOMPARE(addresses(found.removed), (QStringList{u"bob"_s}));
    QVERIFY(!found.reordered);
    const auto same = difference(people({u"Ann"_s}), people({u"Ann"_s}));
    QCOMPARE(same.addedCount + same.removedCount + same.changedCount, 0);
}

void RecipientsDifferenceTest::knowsPeopleByTheirAddress()
{
    // Two of one name are two; one address in capitals is the same.
    const People before{{1, u"a@example.com"_s, {u"Sato"_s}}, {2, u"b@example.com"_s, {u"Sato"_s}}};
    const People after{{1, u"A@Example.com"_s, {u"Sato"_s}}, {2, u"c@example.com"_s, {u"Sato"_s}}};
    const auto found = difference(before, after);
    QCOMPARE(addresses(found.added), (QStringList{u"c"_s}));
    QCOMPARE(addresses(found.removed), (QStringList{u"b"_s}));
    QCOMPARE(found.changedCount, 0);
}

void RecipientsDifferenceTest::seesAShiftedColumn()
{
    People after = people({u"Ann"_s, u"Bob"_s, u"Cleo"_s});
    std::swap(after[0].values, after[1].values);
    const auto found = difference(people({u"Ann"_s, u"Bob"_s, u"Cleo"_s}), after);
    QCOMPARE(found.changedCount, 2);
    QCOMPARE(addresses(found.changed), (QStringList{u"ann"_s, u"bob"_s}));
    QCOMPARE(found.changed.first().values, (QStringList{u"Bob"_s}));
    QCOMPARE(found.addedCount + found.removedCount, 0);
}

void RecipientsDifferenceTest::comparesTheColumnsThatBothHave()
{
    const People before{{1, u"a@example.com"_s, {u"Ann"_s, u"Acme"_s}}};
    const People after{{1, u"a@example.com"_s, {u"Tokyo"_s, u"Ann"_s}}};
    QCOMPARE(
        difference(before, after, {u"name"_s, u"company"_s}, {u"city"_s, u"name"_s}).changedCount,
        0);
    QCOMPARE(difference(before, after, {u"name"_s, u"company"_s}, {u"company"_s, u"name"_s})
                 .changedCount,
             1);
    // The end of one value is not the beginning of the next.
    const People joined{{1, u"a@example.com"_s, {u"AnnA"_s, u"cme"_s}}};
    QCOMPARE(difference(before, joined, {u"name"_s, u"company"_s}, {u"name"_s, u"company"_s})
                 .changedCount,
             1);
}

void RecipientsDifferenceTest::seesAnotherOrder()
{
    const auto found = difference(people({u"Ann"_s, u"Bob"_s, u"Cleo"_s}),
                                  people({u"Cleo"_s, u"Ann"_s, u"Bob"_s}));
    QVERIFY(found.reordered);
    QCOMPARE(found.addedCount + found.removedCount + found.changedCount, 0);
}

void RecipientsDifferenceTest::countsEverybodyAndListsTheFirst()
{
    People before;
    People after;
    for (int i = 1; i <= 5000; ++i) {
        before.append({i, u"old%1@example.com"_s.arg(i), {u"Old"_s}});
        after.append({i, u"new%1@example.com"_s.arg(i), {u"New"_s}});
    }
    const auto found = difference(before, after, {u"name"_s}, {u"name"_s}, 10);
    QCOMPARE(found.addedCount, 5000);
    QCOMPARE(found.removedCount, 5000);
    QCOMPARE(found.added.size(), 10);
    QCOMPARE(found.removed, before.first(10));
}

void RecipientsDifferenceTest::holdsOutRepeats()
{
    const auto twice = difference(people({u"Ann"_s}), people({u"Ann"_s, u"Ann"_s}));
    QCOMPARE(twice.addedCount, 1);
    const auto once = difference(people({u"Ann"_s, u"Ann"_s}), people({u"Ann"_s}));
    QCOMPARE(once.removedCount, 1);
    QCOMPARE(once.removed.size(), 1);
    QCOMPARE(once.removed.first().ordinal, 2);
}

#include "recipients_difference_test.moc"
RINGI_TEST(RecipientsDifferenceTest)
