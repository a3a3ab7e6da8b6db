// SPDX-License-Identifier: Apache-2.0
// Canary runs that do not go as they should: refusals, nobody of our own, too many of them.
#include "office/delivery_rig.h"
#include "office/message_desk.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class RingRunTest final : public DeliveryRig {
    Q_OBJECT

private:
    static CampaignWords ringed()
    {
        CampaignWords words;
        words.handling.rings = true;
        return words;
    }
    /// A relay that refuses some for good, and repeats their address.
    void startRefusing(std::function<bool(const QByteArray& recipient)> isRefused)
    {
        startRelay([isRefused](const QByteArray& verb,
                               const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb != "RCPT")
                return std::nullopt;
            const qsizetype from = argument.indexOf('<') + 1;
            const QByteArray address = argument.mid(from, argument.indexOf('>') - from);
            if (!isRefused(address))
                return std::nullopt;
            return "550 5.1.1 <" + address + ">: No such user";
        });
    }
    void waitForPause(CampaignId campaign)
    {
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Paused, 20'000);
        QCOMPARE(office().run(campaign).reason, u"TooManyRefusals"_s);
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).counts.open, 0, 20'000);
    }

private Q_SLOTS:
    /// One of our three has left, and so has the whole first per cent.
    void aPersonWavesRefusalsThrough()
    {
        startRefusing([](const QByteArray& recipient) {
            return recipient == "user20@example.com" || recipient == "user1@example.net";
        });
        const CampaignId campaign =
            bench().sealedTo(peopleWithOurs(100, {10, 20, 30}), 100, ringed());
        startService();
        waitForPause(campaign);
        QCOMPARE(relay().count(), 2);
        resume(campaign);
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).counts.refused, 2, 20'000);
        waitForPause(campaign);
        QCOMPARE(relay().count(), 2); // nobody of the next ring
        resume(campaign);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 98);
        const auto resumed = entries(u"delivery.resumed"_s);
        QCOMPARE(resumed.size(), 2);
        for (const int i : {0, 1}) {
            const QJsonObject& details = resumed.at(1 - i).details;
            QCOMPARE(details.value(u"code"_s).toString(), u"TooManyRefusals"_s);
            QCOMPARE(details.value(u"ring"_s).toInt(), i);
        }
    }

    void whatTheRelaySaidIsNotLogged()
    {
        startRefusing([](const QByteArray&) { return true; });
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(30), 30, {});
        startService();
        waitForPause(campaign);
        const auto paused = entries(u"delivery.paused"_s);
        QCOMPARE(paused.size(), 1);
        QCOMPARE(paused.first().details.value(u"reply"_s).toString(), u"550 5.1.1"_s);
        const QByteArray all = QJsonDocument(paused.first().details).toJson();
        QVERIFY2(!all.contains('@'), all.constData());
    }

    void withNobodyOfOurOwnTheFirstPerCentIsFirst()
    {
        savePolicy(0s, true);
        startRelay();
        const CampaignId campaign =
            bench().sealedTo(OfficeFixture::numberedPeople(100), 100, ringed());
        startService();
        for (const auto& [ring, sent] : {std::pair(1, 1), std::pair(2, 11)}) {
            QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"ring"_s, 20'000);
            QCOMPARE(office().run(campaign).ring, ring);
            QCOMPARE(relay().count(), sent);
            goOn(campaign);
        }
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 100);
        const auto began = entries(u"delivery.ring"_s);
        QCOMPARE(began.size(), 1); // the others began with a person's word
        QCOMPARE(began.first().details.value(u"ring"_s).toInt(), 1);
    }

    /// Sixty went well in the first ring; the second is refused as a whole.
    void aLargeRingStopsBeforeItBurns()
    {
        startRefusing([](const QByteArray& recipient) {
            return recipient.mid(4, recipient.indexOf('@') - 4).toInt() > 60;
        });
        const CampaignId campaign =
            bench().sealedTo(OfficeFixture::numberedPeople(6000), 6000, ringed());
        startService();
        waitForPause(campaign);
        const RunCounts counts = office().run(campaign).counts;
        QCOMPARE(counts.accepted, 60);
        QVERIFY(counts.refused >= 10);
        QVERIFY2(counts.refused <= 40, qPrintable(QString::number(counts.refused)));
        // And once more, from where the person said that it may go on.
        resume(campaign);
        QTRY_VERIFY_WITH_TIMEOUT(office().run(campaign).counts.refused >= counts.refused + 10,
                                 20'000);
        waitForPause(campaign);
        QVERIFY(office().run(campaign).counts.refused <= counts.refused + 40);
    }

    /// The sender writes from where a third of the list has its addresses too.
    void strangersAtTheSendersDomainAreNotOurOwn()
    {
        savePolicy(0s, true);
        startRelay();
        QList<int> theirs;
        for (int i = 201; i <= 300; ++i)
            theirs.append(i);
        const CampaignId campaign = bench().sealedTo(peopleWithOurs(300, theirs), 300, ringed());
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"ring"_s, 20'000);
        QCOMPARE(office().run(campaign).ring, 1);
        QCOMPARE(relay().count(), 3);
    }

    /// Their own attachments were changed: nothing can be made for anybody, and the list survives
    /// it.
    void whatCannotBeMadeCountsToo()
    {
        startRelay();
        QDir().mkpath(office().file(u"bills"_s));
        for (int i = 1; i <= 200; ++i) {
            QFile file(office().file(u"bills/Name %1"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) &&
                    file.write("bill of " + QByteArray::number(i)));
        }
        const auto folder = await(
            office().office().messages().addFolder(office().hanako(), office().file(u"bills"_s)));
        QVERIFY(folder);
        const CampaignId campaign =
            bench().sealedTo(OfficeFixture::numberedPeople(200), 200, {},
                             PersonalFiles{folder->set, folder->folder, u"name"_s, {}});
        const auto changed =
            await(office().office().store().writer().run([](Connection& connection) {
                return connection.execute(u"UPDATE file_piece SET content = ?"_s,
                                          {QByteArray("bill of x")});
            }));
        QVERIFY(changed && *changed >= 200);
        startService();
        waitForPause(campaign);
        QCOMPARE(office().run(campaign).counts.refused, 10);
        QCOMPARE(relay().count(), 0);
    }
};

#include "ring_run_test.moc"
RINGI_TEST(RingRunTest)
