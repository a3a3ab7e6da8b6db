// SPDX-License-Identifier: Apache-2.0
// Everybody of a submitted campaign, one by one: in order, all of them however many pages they are,
// and nobody else than who was submitted.
#include "both_engines.h"
#include "samples.h"
#include "store/recipients_summary.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class FrozenRecipientsTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void everybodyInOrder_data()
    {
        QTest::addColumn<qint64>("count");
        for (const qint64 count : {1, 999, 1000, 1001, 2000}) // about the ends of pages
            QTest::addRow("%lld", count) << count;
    }
    void everybodyInOrder()
    {
        QFETCH(const qint64, count);
        Connection& connection = workspace();
        const Snapshot snapshot = frozen(connection, count);
        QList<Recipient> met;
        QCOMPARE(errorOf(forEachFrozen(connection, snapshot, keeping(met))), QString());
        QCOMPARE(met, sampleRecipients(1, count));
        QCOMPARE(
            valueOf(summariseFrozen(connection, snapshot.campaign, 1, snapshot.recipients.fields)),
            snapshot.recipients);
    }

    void theFirstFailureEndsIt()
    {
        Connection& connection = workspace();
        const Snapshot snapshot = frozen(connection, 5);
        int met = 0;
        const auto ended = forEachFrozen(connection, snapshot, [&met](const Recipient&) {
            return ++met == 3 ? failure(ErrorCode::Cancelled, u"enough"_s) : Status();
        });
        QCOMPARE(met, 3);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QCOMPARE(ended.error().detail, u"enough"_s);
        // And the next reading begins at the beginning.
        QList<Recipient> again;
        QCOMPARE(errorOf(forEachFrozen(connection, snapshot, keeping(again))), QString());
        QCOMPARE(again, sampleRecipients(1, 5));
    }

    void whoWasNotSubmittedIsNoticed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<qint64>("handedOut"); // before it shows
        QTest::addColumn<QString>("said");
        const auto mismatch = u"PacketMismatch"_s;
        QTest::newRow("the last is gone")
            << u"DELETE FROM revision_recipient WHERE ordinal = 5"_s << qint64{4} << mismatch;
        QTest::newRow("all are gone")
            << u"DELETE FROM revision_recipient"_s << qint64{0} << mismatch;
        QTest::newRow("one in the middle is gone")
            << u"DELETE FROM revision_recipient WHERE ordinal = 3"_s << qint64{2} << mismatch;
        QTest::newRow("one more")
            << u"UPDATE revision_recipient SET ordinal = 6 WHERE ordinal = 5"_s << qint64{4}
            << mismatch;
        QTest::newRow("another address")
            << u"UPDATE revision_recipient SET address = 'x@example.com' WHERE ordinal = 2"_s
            << qint64{5} << mismatch;
        QTest::newRow("one value more")
            << u"UPDATE revision_recipient SET field_values = '[\"a\",\"b\"]' WHERE ordinal = 2"_s
            << qint64{1} << mismatch;
        QTest::newRow("no list of values")
            << u"UPDATE revision_recipient SET field_values = 'a' WHERE ordinal = 2"_s << qint64{1}
            << u"WorkspaceDamaged"_s;
    }
    void whoWasNotSubmittedIsNoticed()
    {
        QFETCH(const QString, change);
        QFETCH(const qint64, handedOut);
        QFETCH(const QString, said);
        Connection& connection = workspace();
        const Snapshot snapshot = frozen(connection, 5);
        valueOf(connection.execute(change));
        QList<Recipient> met;
        QCOMPARE(errorOf(forEachFrozen(connection, snapshot, keeping(met))), said);
        QCOMPARE(met.size(), handedOut);
        const auto summary =
            summariseFrozen(connection, snapshot.campaign, 1, snapshot.recipients.fields);
        QVERIFY(!summary || *summary != snapshot.recipients);
    }

private:
    static Snapshot frozen(Connection& connection, qint64 recipients)
    {
        const auto sealed = freezeAndSeal(connection, recipients);
        return valueOf(sealed ? Result<Snapshot>(sealed->snapshot()) : failure(sealed));
    }

    static RecipientUse keeping(QList<Recipient>& met)
    {
        return [&met](const Recipient& recipient) {
            met.append(recipient);
            return Status();
        };
    }
};

#include "frozen_recipients_test.moc"
RINGI_TEST(FrozenRecipientsTest)
