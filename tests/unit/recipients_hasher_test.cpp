// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipient.h"

#include "base/canonical_json.h"
#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class RecipientsHasherTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswer();
    void manyAreHashedAsOneText();
    void nobodyIsADigestToo();
    void everyChangeChangesTheDigest_data();
    void everyChangeChangesTheDigest();
    void valuesCannotMoveIntoTheNextColumn();
    void orderMustBeTheLedgers_data();
    void orderMustBeTheLedgers();
    void aRefusedRowLeavesNoTrace();
    void storedIsTheSame();
    void storedOtherwiseIsAnotherDigest_data();
    void storedOtherwiseIsAnotherDigest();
    void storedInTwoLinesIsRefused_data();
    void storedInTwoLinesIsRefused();
    void missingValuesAreBlank();
};

void RecipientsHasherTest::knownAnswer()
{
    const QByteArray lines = "[\"hanako@example.com\",\"山田 花子\",\"例示株式会社\"]\n"
                             "[\"taro@example.net\",\"Taro \\\"T\\\" Sato\",\"Example & Sons\"]\n"
                             "[\"emi@example.org\",\"Emi 😀\",\"\"]\n";
    const auto summary = test::summaryOf({u"name"_s, u"company"_s}, test::sampleRecipients());
    QCOMPARE(summary.count, 3);
    QCOMPARE(summary.fields, QStringList({u"name"_s, u"company"_s}));
    QCOMPARE(summary.digest.toHex(), crypto::sha256(lines).toHex());
    QCOMPARE(summary.digest.toHex(),
             QByteArray("1c46fafcd173da9abb8ac79adaceadee4ace0ca2455217f564cc201a53385738"));
}

void RecipientsHasherTest::manyAreHashedAsOneText()
{
    // Long lines and short ones, more than are hashed in one go.
    RecipientsHasher hasher({u"field"_s});
    QByteArray lines;
    for (int i = 1; i <= 1000; ++i) {
        const QString value(i % 7 == 0 ? 5 * i : i % 3, u'v');
        QVERIFY(hasher.add({i, u"a@example.com"_s, {value}}));
        lines += "[\"a@example.com\",\"" + value.toUtf8() + "\"]\n";
    }
    const RecipientsSummary summary = hasher.finish();
    QCOMPARE(summary.count, 1000);
    QCOMPARE(summary.digest.toHex(), crypto::sha256(lines).toHex());
}

void RecipientsHasherTest::nobodyIsADigestToo()
{
    const auto summary = test::summaryOf({}, {});
    QCOMPARE(summary.count, 0);
    QCOMPARE(summary.digest, crypto::sha256({}));
}

void RecipientsHasherTest::everyChangeChangesTheDigest_data()
{
    using Change = std::function<void(QList<Recipient>&)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("address") << Change([](auto& all) { all[1].address = u"other@example.net"_s; });
    QTest::newRow("address case") << Change([](auto& all) { all[1].address[0] = u'T'; });
    QTest::newRow("value") << Change([](auto& all) { all[2].values[1] = u" "_s; });
    QTest::newRow("values swapped") << Change([](auto& all) { all[0].values.swapItemsAt(0, 1); });
    QTest::newRow("one less") << Change([](auto& all) { all.removeLast(); });
    QTest::newRow("one more") << Change([](auto& all) {
        all.append({4, u"new@example.com"_s, {u""_s, u""_s}});
    });
    QTest::newRow("order") << Change([](auto& all) {
        std::swap(all[0].address, all[1].address);
        std::swap(all[0].values, all[1].values);
    });
}

void RecipientsHasherTest::everyChangeChangesTheDigest()
{
    QFETCH(const std::function<void(QList<Recipient>&)>, change);
    const QStringList fields{u"name"_s, u"company"_s};
    auto changed = test::sampleRecipients();
    change(changed);
    QVERIFY(test::summaryOf(fields, changed).digest !=
            test::summaryOf(fields, test::sampleRecipients()).digest);
}

void RecipientsHasherTest::valuesCannotMoveIntoTheNextColumn()
{
    const QStringList fields{u"a"_s, u"b"_s};
    const auto one = test::summaryOf(fields, {{1, u"x@example.com"_s, {u"p\",\"q"_s, u""_s}}});
    const auto two = test::summaryOf(fields, {{1, u"x@example.com"_s, {u"p"_s, u"q\",\""_s}}});
    QVERIFY(one.digest != two.digest);
}

void RecipientsHasherTest::orderMustBeTheLedgers_data()
{
    QTest::addColumn<qint64>("ordinal");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("zero") << qint64{0} << QStringList{u"v"_s};
    QTest::newRow("again") << qint64{1} << QStringList{u"v"_s};
    QTest::newRow("gap") << qint64{3} << QStringList{u"v"_s};
    QTest::newRow("negative") << qint64{-2} << QStringList{u"v"_s};
    QTest::newRow("value missing") << qint64{2} << QStringList{};
    QTest::newRow("value too many") << qint64{2} << QStringList{u"v"_s, u"w"_s};
    QTest::newRow("half a character") << qint64{2} << QStringList{QString(QChar(0xD83D))};
}

void RecipientsHasherTest::orderMustBeTheLedgers()
{
    QFETCH(const qint64, ordinal);
    QFETCH(const QStringList, values);
    RecipientsHasher hasher({u"field"_s});
    QVERIFY(hasher.add({1, u"a@example.com"_s, {u"v"_s}}));
    const auto added = hasher.add({ordinal, u"b@example.com"_s, values});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
}

void RecipientsHasherTest::aRefusedRowLeavesNoTrace()
{
    const Recipient good{1, u"a@example.com"_s, {u"v"_s}};
    RecipientsHasher hasher({u"field"_s});
    QVERIFY(!hasher.add({2, u"b@example.com"_s, {u"v"_s}}));
    // Refused when its address is written already.
    QVERIFY(!hasher.add({1, u"b@example.com"_s, {QString(QChar(0xD83D))}}));
    QVERIFY(hasher.add(good));
    QCOMPARE(hasher.finish(), test::summaryOf({u"field"_s}, {good}));
}

void RecipientsHasherTest::storedIsTheSame()
{
    RecipientsHasher hasher({u"name"_s, u"company"_s});
    for (const Recipient& one : test::sampleRecipients()) {
        const auto values = canonicalJson(QJsonArray::fromStringList(one.values));
        QVERIFY(values);
        QVERIFY(hasher.addStored({one.ordinal, one.address, QString::fromUtf8(*values)}));
    }
    QCOMPARE(hasher.finish(),
             test::summaryOf({u"name"_s, u"company"_s}, test::sampleRecipients()));
    RecipientsHasher withoutFields({});
    QVERIFY(withoutFields.addStored({1, u"a@example.com"_s, u"[]"_s}));
    QCOMPARE(withoutFields.finish(), test::summaryOf({}, {{1, u"a@example.com"_s, {}}}));
}

void RecipientsHasherTest::storedOtherwiseIsAnotherDigest_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("values");
    const auto address = u"a@example.com"_s;
    QTest::newRow("a space") << address << u"[\"A\", \"b\"]"_s;
    QTest::newRow("an escape") << address << u"[\"\\u0041\",\"b\"]"_s;
    QTest::newRow("a value less") << address << u"[\"A\"]"_s;
    QTest::newRow("a value more") << address << u"[\"A\",\"b\",\"\"]"_s;
    QTest::newRow("none") << address << u"[]"_s;
    QTest::newRow("no end") << address << u"[\"A\",\"b\""_s;
    QTest::newRow("more behind") << address << u"[\"A\",\"b\"]]"_s;
    QTest::newRow("a value of the address") << u"a@example.com\",\"A"_s << u"[\"b\"]"_s;
}

void RecipientsHasherTest::storedOtherwiseIsAnotherDigest()
{
    QFETCH(const QString, address);
    QFETCH(const QString, values);
    RecipientsHasher hasher({u"one"_s, u"two"_s});
    QVERIFY(hasher.addStored({1, address, values}));
    const auto right =
        test::summaryOf({u"one"_s, u"two"_s}, {{1, u"a@example.com"_s, {u"A"_s, u"b"_s}}});
    QVERIFY(hasher.finish() != right);
}

void RecipientsHasherTest::storedInTwoLinesIsRefused_data()
{
    QTest::addColumn<QString>("values");
    QTest::newRow("two people in one row") << u"[\"v\"]\n[\"b@example.com\",\"v\"]"_s;
    QTest::newRow("a line break alone") << u"[\"v\n\"]"_s;
    QTest::newRow("another beginning") << u"{\"v\"]"_s;
    QTest::newRow("nothing") << u""_s;
}

void RecipientsHasherTest::storedInTwoLinesIsRefused()
{
    QFETCH(const QString, values);
    RecipientsHasher hasher({u"field"_s});
    QVERIFY(!hasher.addStored({1, u"a@example.com"_s, values}));
    QVERIFY(!hasher.addStored({2, u"a@example.com"_s, u"[\"v\"]"_s}));
    QVERIFY(hasher.addStored({1, u"a@example.com"_s, u"[\"v\"]"_s}));
    QCOMPARE(hasher.finish(), test::summaryOf({u"field"_s}, {{1, u"a@example.com"_s, {u"v"_s}}}));
}

void RecipientsHasherTest::missingValuesAreBlank()
{
    const QMap<QString, QString> expected{{u"a"_s, u"1"_s}, {u"b"_s, QString()}};
    QCOMPARE(mergeValues({u"a"_s, u"b"_s}, {1, u"a@example.com"_s, {u"1"_s}}), expected);
    QCOMPARE(mergeValues({}, {1, u"a@example.com"_s, {u"1"_s}}), (QMap<QString, QString>()));
}

#include "recipients_hasher_test.moc"
RINGI_TEST(RecipientsHasherTest)
