// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ListGatewayTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void aListAndItsPages()
    {
        ListGateway gateway(workspace());
        ListRow row = sampleList();
        row.count = 77; // not the caller's to say
        row.id = valueOf(gateway.insert(row));
        // In two batches that are no multiple of how many go into one statement.
        const auto people = sampleRecipients(1, 1234);
        QCOMPARE(
            errorOf(gateway.appendRecipients(row.id, people.first(777), keysOf(people).first(777))),
            QString());
        QCOMPARE(errorOf(gateway.appendRecipients(row.id, people.sliced(777),
                                                  keysOf(people).sliced(777))),
                 QString());
        row.count = 1234;
        QCOMPARE(valueOf(gateway.find(row.id)), row);
        QList<Recipient> read;
        for (qint64 after = 0;; after = read.last().ordinal) {
            const auto page = valueOf(gateway.recipientsAfter(row.id, after, 100));
            read += page;
            if (page.size() < 100)
                break;
        }
        QCOMPARE(read, people);
        QCOMPARE(valueOf(gateway.recipient(row.id, 1234)), people.last());
        QCOMPARE(errorOf(gateway.recipient(row.id, 1235)), u"NotFound"_s);
        QCOMPARE(valueOf(gateway.recipientsAfter(row.id, 1234, 10)).size(), 0);
        QCOMPARE(errorOf(gateway.find(ListId{99})), u"NotFound"_s);
    }

    void listsAreNewestFirstAndApart()
    {
        ListGateway gateway(workspace());
        ListRow first = sampleList();
        first.id = valueOf(gateway.insert(first));
        ListRow second = sampleList();
        second.fields.clear();
        second.id = valueOf(gateway.insert(second));
        const auto people = sampleRecipients(1, 3);
        QCOMPARE(errorOf(gateway.appendRecipients(first.id, people, keysOf(people))), QString());
        first.count = 3;
        QCOMPARE(valueOf(gateway.all()), (QList<ListRow>{second, first}));
        QCOMPARE(valueOf(gateway.recipientsAfter(second.id, 0, 10)).size(), 0);
    }

    void anAddressIsOnAListOnce()
    {
        ListGateway gateway(workspace());
        const ListId list = valueOf(gateway.insert(sampleList()));
        const ListId other = valueOf(gateway.insert(sampleList()));
        const auto people = sampleRecipients(1, 2);
        QCOMPARE(errorOf(gateway.appendRecipients(list, people, keysOf(people))), QString());
        QCOMPARE(errorOf(gateway.appendRecipients(other, people, keysOf(people))), QString());
        QCOMPARE(
            errorOf(gateway.appendRecipients(list, sampleRecipients(3, 1), {keysOf(people)[0]})),
            u"AlreadyExists"_s);
    }

    void gapsAndMisfitsAreRefused_data()
    {
        QTest::addColumn<QList<qint64>>("ordinals");
        QTest::addColumn<int>("values");
        QTest::addColumn<int>("keys");
        QTest::newRow("starts at zero") << QList<qint64>{0, 1} << 1 << 2;
        QTest::newRow("starts late") << QList<qint64>{2, 3} << 1 << 2;
        QTest::newRow("gap") << QList<qint64>{1, 3} << 1 << 2;
        QTest::newRow("backwards") << QList<qint64>{2, 1} << 1 << 2;
        QTest::newRow("value missing") << QList<qint64>{1, 2} << 0 << 2;
        QTest::newRow("value too many") << QList<qint64>{1, 2} << 2 << 2;
        QTest::newRow("key missing") << QList<qint64>{1, 2} << 1 << 1;
    }
    void gapsAndMisfitsAreRefused()
    {
        QFETCH(QList<qint64>, ordinals);
        QFETCH(int, values);
        QFETCH(int, keys);
        ListGateway gateway(workspace());
        const ListId list = valueOf(gateway.insert(sampleList()));
        QList<Recipient> people;
        for (const qint64 ordinal : ordinals)
            people.append({ordinal, u"%1@example.com"_s.arg(ordinal), QStringList(values, u"v"_s)});
        QCOMPARE(errorOf(gateway.appendRecipients(list, people, keysOf(people).first(keys))),
                 u"InvalidInput"_s);
        QCOMPARE(valueOf(gateway.find(list)).count, 0);
        QCOMPARE(valueOf(gateway.recipientsAfter(list, 0, 10)).size(), 0);
    }

    void refusals()
    {
        ListGateway gateway(workspace());
        const ListId list = valueOf(gateway.insert(sampleList()));
        QList<RefusalRow> refusals;
        for (qint64 line = 2; line < 300; line += 2)
            refusals.append({line, u"invalid-address"_s, hostileTexts().at(line % 5)});
        QCOMPARE(errorOf(gateway.appendRefusals(list, refusals)), QString());
        QCOMPARE(valueOf(gateway.find(list)).refusedCount, refusals.size());
        QCOMPARE(valueOf(gateway.refusalsAfter(list, 0, 1000)), refusals);
        QCOMPARE(valueOf(gateway.refusalsAfter(list, 4, 2)), refusals.mid(2, 2));
        QCOMPARE(errorOf(gateway.appendRefusals(list, {refusals.first()})), u"AlreadyExists"_s);
        QCOMPARE(errorOf(gateway.appendRefusals(ListId{99}, {})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.appendRecipients(ListId{99}, {}, {})), u"NotFound"_s);
    }

    void hostileValues()
    {
        ListGateway gateway(workspace());
        const QStringList texts = hostileTexts() << u"with "_s + QChar(u'\0') + u" in it"_s;
        ListRow row = sampleList();
        row.name = texts.at(0);
        row.sourceFile = texts.at(2);
        row.fields = texts;
        row.id = valueOf(gateway.insert(row));
        QCOMPARE(valueOf(gateway.find(row.id)), row);
        const Recipient recipient{1, u"o'brien+\"x\"@example.com"_s, texts};
        QCOMPARE(errorOf(gateway.appendRecipients(row.id, {recipient}, {u"o'brien"_s})), QString());
        QCOMPARE(valueOf(gateway.recipient(row.id, 1)), recipient);
    }

    void valuesThatCannotBeReadAreDamage()
    {
        Connection& connection = workspace();
        ListGateway gateway(connection);
        const ListId list = valueOf(gateway.insert(sampleList()));
        const auto people = sampleRecipients(1, 2);
        QCOMPARE(errorOf(gateway.appendRecipients(list, people, keysOf(people))), QString());
        for (const QString& text : {u"{}"_s, u"[1]"_s, u"[\"a\""_s, QString()}) {
            valueOf(connection.execute(u"UPDATE recipient SET field_values = ? WHERE ordinal = 2"_s,
                                       {text}));
            QCOMPARE(errorOf(gateway.recipientsAfter(list, 0, 10)), u"WorkspaceDamaged"_s);
            QCOMPARE(errorOf(gateway.recipient(list, 2)), u"WorkspaceDamaged"_s);
            QCOMPARE(errorOf(gateway.recipient(list, 1)), QString());
        }
    }
};

#include "list_gateway_test.moc"
RINGI_TEST(ListGatewayTest)
