// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/audit_gateway.h"
#include "store/transaction.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class AuditGatewayTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void aWholeLogIsStoredAndProven()
    {
        Connection& connection = workspace();
        AuditGateway gateway(connection);
        QCOMPARE(valueOf(gateway.head()), AuditHead{});
        const SampleLog log = writeLog(connection);
        QCOMPARE(valueOf(gateway.head()), log.head());
        QCOMPARE(valueOf(gateway.entriesAfter(0, 100)), log.entries());
        QCOMPARE(valueOf(gateway.entriesAfter(1, 2)), log.entries().mid(1, 2));
        auto newestFirst = log.entries();
        std::reverse(newestFirst.begin(), newestFirst.end());
        QCOMPARE(valueOf(gateway.entriesBefore(std::numeric_limits<qint64>::max(), 100)),
                 newestFirst);
        QCOMPARE(valueOf(gateway.entriesBefore(log.entries().size(), 2)), newestFirst.mid(1, 2));
        const auto verifier = gateway.verifyAll();
        QVERIFY2(verifier, qPrintable(errorOf(verifier)));
        QCOMPARE(verifier->head(), log.head());
        QCOMPARE(verifier->seals(), 1);
    }

    void findsWhatSomebodyDid()
    {
        AuditGateway gateway(workspace());
        const auto append = [&](PersonId actor, const QString& action, const QString& subject) {
            return valueOf(gateway.append({actor, u"Somebody"_s, action, subject, {}}, kNow));
        };
        const auto first = append(PersonId{1}, u"a"_s, u"campaign:1"_s);
        append(PersonId{2}, u"a"_s, u"campaign:1"_s);
        append(PersonId{1}, u"b"_s, u"campaign:1"_s);
        append(PersonId{1}, u"a"_s, u"campaign:11"_s);
        const auto last = append(PersonId{1}, u"a"_s, u"campaign:1"_s);
        QCOMPARE(valueOf(gateway.deedsOf(PersonId{1}, u"a"_s, u"campaign:1"_s, 9)),
                 (QList<AuditEntry>{last, first}));
        QCOMPARE(valueOf(gateway.deedsOf(PersonId{1}, u"a"_s, u"campaign:1"_s, 1)),
                 QList<AuditEntry>{last});
        QVERIFY(valueOf(gateway.deedsOf(PersonId{3}, u"a"_s, u"campaign:1"_s, 9)).isEmpty());
        const auto after = [&](qint64 sequence, const QStringList& actions, int limit) {
            QStringList found;
            for (const AuditEntry& entry : valueOf(gateway.deedsAfter(sequence, actions, limit)))
                found.append(entry.action + QString::number(entry.sequence - first.sequence));
            return found;
        };
        const auto end = QString::number(last.sequence - first.sequence);
        QVERIFY(after(first.sequence, {u"b"_s}, 9).first().startsWith(u'b'));
        QCOMPARE(after(first.sequence, {u"a"_s, u"c"_s}, 9).last(), u"a"_s + end);
        QVERIFY(!after(first.sequence, {u"a"_s, u"b"_s}, 9).contains(u"a0"_s));
        QCOMPARE(after(first.sequence, {u"a"_s, u"b"_s}, 1).size(), 1);
        QCOMPARE(after(last.sequence, {u"a"_s, u"b"_s}, 9), QStringList());
    }

    void aClockSetBackDoesNotMatter()
    {
        AuditGateway gateway(workspace());
        for (int i = 0; i < 5; ++i)
            QVERIFY(gateway.append(note(i), kNow - std::chrono::hours(i)));
        const auto entries = valueOf(gateway.entriesAfter(0, 10));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries[i].sequence, i + 1);
            QCOMPARE(entries[i].details.value(u"n"_s).toInt(), i);
        }
    }

    void changeAndEntryGoTogether()
    {
        Connection& connection = workspace();
        const SampleLog log = writeLog(connection);
        AuditGateway gateway(connection);
        {
            const auto undone = Transaction::begin(connection);
            QVERIFY(undone);
            QVERIFY(gateway.append(note(1), kNow));
            QCOMPARE(valueOf(gateway.head()).sequence, log.head().sequence + 1);
        }
        QCOMPARE(valueOf(gateway.head()), log.head());
        QVERIFY(gateway.verifyAll());
    }

    void hostileDetails()
    {
        AuditGateway gateway(workspace());
        for (const QString& text : hostileTexts()) {
            AuditDraft draft = note(1);
            draft.actorName = text;
            draft.subject = text;
            draft.details = {{text + u"key"_s, text + QChar(u'\0')},
                             {u"nested"_s, QJsonArray{text}}};
            const auto entry = gateway.append(draft, kNow);
            QVERIFY2(entry, qPrintable(errorOf(entry)));
            QCOMPARE(valueOf(gateway.entriesAfter(entry->sequence - 1, 1)), QList{*entry});
        }
        AuditDraft draft = note(1);
        draft.details = {{u"n"_s, 0.5}};
        QCOMPARE(errorOf(gateway.append(draft, kNow)), u"InvalidInput"_s);
    }

    void tamperingIsFoundAndNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<qint64>("broken");
        const auto row = [](const char* name, const QString& change, qint64 broken) {
            QTest::newRow(name) << change << broken;
        };
        row("text", u"UPDATE audit_entry SET actor_name = 'x' WHERE sequence = 2"_s, 2);
        row("details", u"UPDATE audit_entry SET details = '{\"n\":1}' WHERE sequence = 3"_s, 3);
        row("no JSON", u"UPDATE audit_entry SET details = 'x' WHERE sequence = 3"_s, 3);
        row("time", u"UPDATE audit_entry SET at = at + 1 WHERE sequence = 4"_s, 4);
        row("hash", u"UPDATE audit_entry SET hash = previous_hash WHERE sequence = 5"_s, 5);
        row("row gone", u"DELETE FROM audit_entry WHERE sequence = 4"_s, 4);
        row("first row gone", u"DELETE FROM audit_entry WHERE sequence = 1"_s, 1);
        row("tail cut", u"DELETE FROM audit_entry WHERE sequence = 6"_s, 6);
        row("an entry before the first",
            u"INSERT INTO audit_entry SELECT -1, at, actor, actor_name, action, subject, details,"
            " previous_hash, hash FROM audit_entry WHERE sequence = 1"_s,
            1);
        row("head moved", u"UPDATE audit_head SET sequence = 5"_s, 6);
        row("head gone", u"DELETE FROM audit_head"_s, 1);
    }
    void tamperingIsFoundAndNamed()
    {
        QFETCH(QString, change);
        Connection& connection = workspace();
        writeLog(connection);
        QVERIFY(AuditGateway(connection).verifyAll());
        QCOMPARE(errorOf(connection.executeOnce(change)), QString());
        const auto verdict = AuditGateway(connection).verifyAll();
        QCOMPARE(errorOf(verdict), u"ChainBroken"_s);
        QFETCH(qint64, broken);
        const QString named = u"entry %1"_s.arg(broken);
        QVERIFY2(verdict.error().detail.startsWith(named), qPrintable(verdict.error().detail));
    }

    void nothingIsAppendedBehindAFalseHead()
    {
        Connection& connection = workspace();
        writeLog(connection);
        AuditGateway gateway(connection);
        valueOf(connection.execute(u"UPDATE audit_head SET sequence = 2"_s));
        QCOMPARE(errorOf(gateway.append(note(1), kNow)), u"ChainBroken"_s);
    }

    void aLongLogIsProvenPageByPage()
    {
        Connection& connection = workspace();
        AuditGateway gateway(connection);
        writeLog(connection);
        auto transaction = Transaction::begin(connection);
        QVERIFY(transaction);
        for (int i = 0; i < 2100; ++i)
            QVERIFY(gateway.append(note(i), kNow));
        QCOMPARE(errorOf(transaction->commit()), QString());
        const auto verifier = gateway.verifyAll();
        QVERIFY2(verifier, qPrintable(errorOf(verifier)));
        QCOMPARE(verifier->head(), valueOf(gateway.head()));
        valueOf(
            connection.execute(u"UPDATE audit_entry SET subject = 'x' WHERE sequence = 2001"_s));
        const auto verdict = gateway.verifyAll();
        QVERIFY(!verdict);
        QVERIFY2(verdict.error().detail.startsWith(u"entry 2001"),
                 qPrintable(verdict.error().detail));
    }

private:
    static AuditDraft note(int number)
    {
        return {PersonId{1}, u"Hanako Sato"_s, u"note.made"_s, u"note:1"_s, {{u"n"_s, number}}};
    }

    /// The sample log (six entries), appended through the gateway.
    static SampleLog writeLog(Connection& connection)
    {
        const SampleLog log = SampleLog::whole();
        AuditGateway gateway(connection);
        for (const AuditEntry& entry : log.entries()) {
            const auto appended = gateway.append(
                {entry.actor, entry.actorName, entry.action, entry.subject, entry.details},
                entry.at);
            if (!appended || *appended != entry)
                QTest::qFail("not the sample's entry", __FILE__, __LINE__);
        }
        return log;
    }
};

#include "audit_gateway_test.moc"
RINGI_TEST(AuditGatewayTest)
