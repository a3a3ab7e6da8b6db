// SPDX-License-Identifier: Apache-2.0
#include "support/sample_log.h"
#include "support/test_registry.h"
#include "support/verdict.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

namespace {

using Change = std::function<void(QList<AuditEntry>&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class AuditChainTest final : public QObject {
    Q_OBJECT

private:
    static bool holds(const SampleLog& log)
    {
        ChainVerifier verifier;
        return std::ranges::all_of(log.entries(), [&](const AuditEntry& entry) {
            return verifier.add(entry).has_value();
        });
    }

private Q_SLOTS:
    void aWholeLogIsProven()
    {
        const SampleLog log = SampleLog::whole();
        ChainVerifier verifier;
        for (const AuditEntry& entry : log.entries())
            QVERIFY(verifier.add(entry));
        QVERIFY(verifier.finish(log.head()));
        QCOMPARE(verifier.head(), log.head());
        QCOMPARE(verifier.seals(), 1);
        QCOMPARE(verifier.workspace(), SampleLog::kWorkspace);
        QCOMPARE(verifier.founderKey(), sampleKeys(kFounder).publicKey);
    }

    /// Logs outlive formats.
    void everyFormatOfPacketsIsProven()
    {
        for (const int known : {1, 2, 3, 4})
            QVERIFY(holds(SampleLog::withPacketFormat(u"ringi-packet-%1"_s.arg(known))));
        for (const int unknown : {0, 5, 33})
            QVERIFY(!holds(SampleLog::withPacketFormat(u"ringi-packet-%1"_s.arg(unknown))));
    }

    /// Those of the first format have no figure and are signed under that format's name.
    void everyFormatOfSealsIsProven()
    {
        QVERIFY(holds(SampleLog::sealedAs(u"ringi-seal-1"_s, false)));
        QVERIFY(holds(SampleLog::sealedAs(u"ringi-seal-2"_s, true)));
        QVERIFY(!holds(SampleLog::sealedAs(u"ringi-seal-1"_s, true)));
        QVERIFY(!holds(SampleLog::sealedAs(u"ringi-seal-2"_s, false)));
        QVERIFY(!holds(SampleLog::sealedAs(u"ringi-seal-3"_s, true)));
    }

    void soloIsTheAuthorsForm()
    {
        QVERIFY(holds(SampleLog::sealedByItsAuthor(u"solo"_s)));
        for (const auto* form : {"simultaneous", "staggered", "split", ""})
            QVERIFY2(!holds(SampleLog::sealedByItsAuthor(QString::fromLatin1(form))), form);
    }

    void entriesComeBackFromJson()
    {
        for (const AuditEntry& entry : SampleLog::whole().entries()) {
            const auto bytes = canonicalJson(toJson(entry));
            QVERIFY(bytes);
            const auto back = auditEntryFromJson(*parseJsonObject(*bytes));
            QVERIFY(back);
            QCOMPARE(*back, entry);
        }
    }

    void whatCannotBeCanonicalIsNoEntry_data()
    {
        QTest::addColumn<QJsonObject>("details");
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("at");

        QTest::newRow("a fraction") << QJsonObject{{u"pace"_s, 0.5}} << u"x"_s << kSampleStart;
        QTest::newRow("a lone surrogate")
            << QJsonObject() << QString(QChar(0xD800)) << kSampleStart;
        QTest::newRow("before 1970") << QJsonObject() << u"x"_s << qint64{-1};
        QTest::newRow("after 9999") << QJsonObject() << u"x"_s << kLatestMoment + 1;
    }

    void whatCannotBeCanonicalIsNoEntry()
    {
        QFETCH(QJsonObject, details);
        QFETCH(QString, name);
        QFETCH(qint64, at);
        const AuditDraft draft{.actor = kFounder,
                               .actorName = name,
                               .action = u"a"_s,
                               .subject = {},
                               .details = details};
        const auto entry = nextEntry({}, draft, fromMilliseconds(at));
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, ErrorCode::InvalidInput);
    }

    void damage_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("broken");

        const auto row = [](const char* name, int broken, Change change) {
            QTest::newRow(name) << change << broken;
        };
        row("a name changed", 3, [](auto& log) { log[2].actorName += u'x'; });
        row("a time changed", 3, [](auto& log) { log[2].at += std::chrono::milliseconds{1}; });
        row("an actor changed", 3, [](auto& log) { log[2].actor = kAuthor; });
        row("an action changed", 6, [](auto& log) { log[5].action = u"campaign.stopped"_s; });
        row("a subject changed", 6, [](auto& log) { log[5].subject = u"campaign:2"_s; });
        row("a detail changed", 6, [](auto& log) { log[5].details[u"unknown"_s] = 1; });
        row("a hash changed", 4, [](auto& log) { log[3].hash[0] = '\0'; });
        row("a link changed", 4, [](auto& log) { log[3].previousHash[0] = '\0'; });
        row("a number changed", 4, [](auto& log) { log[3].sequence = 40; });
        row("the first dropped", 1, [](auto& log) { log.removeFirst(); });
        row("one dropped", 3, [](auto& log) { log.removeAt(2); });
        row("the last dropped", 6, [](auto& log) { log.removeLast(); });
        row("all dropped", 1, [](auto& log) { log.clear(); });
        row("two swapped", 3, [](auto& log) { log.swapItemsAt(2, 3); });
        row("one repeated", 4, [](auto& log) { log.insert(3, log.at(2)); });
        row("one put in, hashed again", 4, [](auto& log) {
            // The forger numbers and hashes their own entry right; the next one tells on them.
            const AuditDraft draft{.actor = kAuthor,
                                   .actorName = u"x"_s,
                                   .action = u"note"_s,
                                   .subject = {},
                                   .details = {}};
            log[2] = must(nextEntry(log.at(1).head(), draft, log.at(2).at));
        });
        row("one added after the head", 7,
            [](auto& log) { log.append(must(nextEntry(log.last().head(), {}, log.last().at))); });
        row("the last one replaced", 6,
            [](auto& log) { log.last() = must(nextEntry(log.at(4).head(), {}, log.last().at)); });
    }

    void damage()
    {
        QFETCH(Change, change);
        QFETCH(int, broken);
        const SampleLog log = SampleLog::whole();
        QList<AuditEntry> entries = log.entries();
        change(entries);
        const QString said = verdict(entries, log.head());
        QVERIFY2(said.startsWith("entry "_L1), qPrintable(said));
        QCOMPARE(entryIn(said), broken);
    }

    void aFailureStays()
    {
        const SampleLog log = SampleLog::whole();
        ChainVerifier verifier;
        const auto first = verifier.add(log.entries().at(1));
        QVERIFY(!first);
        QCOMPARE(verifier.add(log.entries().at(0)).error(), first.error());
        QCOMPARE(verifier.finish({}).error(), first.error());
    }
};

#include "audit_chain_test.moc"
RINGI_TEST(AuditChainTest)
