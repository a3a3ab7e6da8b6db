// SPDX-License-Identifier: Apache-2.0
// A run from start to end against the practice relay: rings, quiet hours, late starts, halts.
#include "delivery/delivery_service.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The system's time, moved by hand.
class HandClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override
    {
        return SystemClock().now() + std::chrono::milliseconds(m_offset.load());
    }
    void move(std::chrono::milliseconds by) { m_offset += by.count(); }

private:
    std::atomic<qint64> m_offset = 0;
};

/// numberedPeople() with some of the office's own among them.
QByteArray peopleWithOurs(int count, const QList<int>& ours)
{
    QByteArray csv = "email,name\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray domain = ours.contains(i) ? "@example.com" : "@example.net";
        csv += "user" + number + domain + ",Name " + number + '\n';
    }
    return csv;
}

} // namespace

class DeliveryRunTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    RelayFacts m_facts;
    HandClock m_clock;
    std::unique_ptr<DeliveryService> m_service;

    void startRelay(practice::ReplyHook hook = {})
    {
        practice::PracticeRelayOptions options;
        options.folder = m_office->file(QString());
        options.hook = std::move(hook);
        m_relay = std::make_unique<practice::PracticeRelay>(options);
        m_facts = test::startRelay(*m_relay);
    }

    CampaignId sealed(const QByteArray& csv, int count, const CampaignWords& words)
    {
        const SenderId sender = m_office->addSender(m_office->addRelay(m_facts));
        const CampaignId campaign =
            m_office->draft(sender, m_office->importList(csv), count, words);
        m_office->submit(campaign);
        if (!m_office->approve(m_office->taro(), campaign))
            qFatal("not sealed");
        return campaign;
    }

    void startService(DeliveryOptions options = {})
    {
        options.lookEvery = 50ms;
        options.haste = 1000;
        m_service = std::make_unique<DeliveryService>(m_office->office().store(),
                                                      m_office->secrets(), m_clock, options);
        m_service->start();
    }

    [[nodiscard]] QByteArrayList receivers() const
    {
        QByteArrayList all;
        for (const auto& message : m_relay->messages())
            all += message.recipients;
        return all;
    }
    /// For some looks of the engine.
    [[nodiscard]] bool nothingComes()
    {
        QSignalSpy received(m_relay.get(), &practice::PracticeRelay::received);
        return !received.wait(300);
    }
    [[nodiscard]] int logged(const QString& action)
    {
        return static_cast<int>(std::ranges::count_if(
            m_office->log(), [&](const AuditEntry& entry) { return entry.action == action; }));
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
        m_clock.move(-std::chrono::milliseconds(m_clock.now() - SystemClock().now()));
    }
    void cleanup()
    {
        m_service.reset();
        m_relay.reset();
        m_office.reset();
    }

    void ringAfterRing()
    {
        startRelay();
        CampaignWords words;
        words.handling.rings = true;
        const CampaignId campaign = sealed(peopleWithOurs(200, {150, 60}), 200, words);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 30'000);
        const QByteArrayList got = receivers();
        QCOMPARE(got.size(), 200);
        QCOMPARE(QSet<QByteArray>(got.begin(), got.begin() + 2),
                 (QSet<QByteArray>{"user60@example.com", "user150@example.com"}));
        QCOMPARE(QSet<QByteArray>(got.begin() + 2, got.begin() + 4),
                 (QSet<QByteArray>{"user1@example.net", "user2@example.net"})); // 1 %
        const QSet<QByteArray> tenth(got.begin() + 4, got.begin() + 24);
        for (int i = 3; i <= 22; ++i)
            QVERIFY(tenth.contains("user" + QByteArray::number(i) + "@example.net"));
        QCOMPARE(logged(u"delivery.ring"_s), 3);
    }

    void aPersonSaysGoOn()
    {
        startRelay();
        Policy policy;
        policy.hold = 0s;
        policy.askBetweenRings = true;
        QVERIFY(await(m_office->office().settings().savePolicy(m_office->taro(), policy)));
        CampaignWords words;
        words.handling.rings = true;
        const CampaignId campaign = sealed(peopleWithOurs(100, {50}), 100, words);
        startService();
        for (const int after : {1, 2, 12}) {
            QTRY_COMPARE_WITH_TIMEOUT(m_office->run(campaign).waitsFor, u"ring"_s, 20'000);
            QCOMPARE(m_relay->count(), after);
            QVERIFY(await(m_office->office().runs().goOn(m_office->jiro(), campaign)));
            m_service->nudge();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_relay->count(), 100);
    }

    void tooManyRefusalsHaltTheRun()
    {
        startRelay([](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
            return verb == "RCPT" ? std::optional<QByteArray>("550 5.1.1 No such user")
                                  : std::nullopt;
        });
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(400), 400, {});
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Paused, 20'000);
        const RunCard run = m_office->run(campaign);
        QCOMPARE(run.reason, u"TooManyRefusals"_s);
        QVERIFY(run.counts.refused >= 10);
        QVERIFY2(run.counts.refused <= 30, qPrintable(QString::number(run.counts.refused)));
        QCOMPARE(m_relay->count(), 0);
    }

    void anOverdueStartWaitsForAPerson()
    {
        startRelay();
        CampaignWords words;
        words.timing.notBefore = m_clock.now() + 1h;
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(3), 3, words);
        m_clock.move(2h);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->run(campaign).waitsFor, u"overdue"_s, 20'000);
        QCOMPARE(m_relay->count(), 0);
        QVERIFY(await(m_office->office().runs().goOn(m_office->jiro(), campaign)));
        m_service->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_relay->count(), 3);
    }

    void aStartOnTimeAsksNobody()
    {
        startRelay();
        CampaignWords words;
        words.timing.notBefore = m_clock.now() + 1h;
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(3), 3, words);
        startService();
        QVERIFY(nothingComes());
        QCOMPARE(m_office->state(campaign), CampaignState::Holding);
        m_clock.move(1h + 1s);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_relay->count(), 3);
    }

    void quietHoursAreQuiet()
    {
        startRelay();
        CampaignWords words;
        words.timing.zone = u"Asia/Tokyo"_s;
        const QTime tokyo = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Tokyo")).time();
        const int minute = tokyo.hour() * 60 + tokyo.minute();
        words.timing.quiet = QuietHours{(minute + 1380) % 1440, (minute + 120) % 1440};
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(3), 3, words);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Sending, 20'000);
        QVERIFY(nothingComes());
        m_clock.move(3h); // seen as a jump, so it need not wait for its timer
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_relay->count(), 3);
    }

    void aPauseActsBeforeTheNextRecipient()
    {
        startRelay();
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(500), 500, {});
        DeliveryOptions options;
        options.connections = 2;
        options.window = 1;
        connect(m_relay.get(), &practice::PracticeRelay::received, this, [&](qint64 count) {
            if (count == 20)
                m_office->office().runs().pause(m_office->jiro(), campaign);
        });
        startService(options);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Paused, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->run(campaign).counts.open, 0, 20'000);
        const qint64 sent = m_relay->count();
        QVERIFY2(sent < 500, qPrintable(QString::number(sent)));
        QTRY_COMPARE(m_office->run(campaign).counts.accepted, sent);
        QVERIFY(nothingComes());
        QVERIFY(await(m_office->office().runs().resume(m_office->jiro(), campaign)));
        m_service->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 30'000);
        QCOMPARE(m_relay->count(), 500);
        QCOMPARE(m_office->run(campaign).counts.accepted, 500);
    }

    /// 450 the first time for everybody: greylisting.
    void greylistingIsWaitedOut()
    {
        auto seen = std::make_shared<QSet<QByteArray>>();
        startRelay([seen](const QByteArray& verb,
                          const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb != "RCPT" || seen->contains(argument))
                return std::nullopt;
            seen->insert(argument);
            return "450 4.2.0 Greylisted, try again later";
        });
        const CampaignId campaign = sealed(OfficeFixture::numberedPeople(40), 40, {});
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->state(campaign), CampaignState::Finished, 60'000);
        QCOMPARE(m_relay->count(), 40);
        const auto reasons =
            await(m_office->office().runs().tally(campaign, TallyKind::Reason, 5));
        QVERIFY(reasons);
        QCOMPARE(reasons->first().deferred, 40);
    }
};

#include "delivery_run_test.moc"
RINGI_TEST(DeliveryRunTest)
