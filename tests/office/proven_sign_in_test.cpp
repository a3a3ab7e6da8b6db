// SPDX-License-Identifier: Apache-2.0
// A relay that once signed in by SCRAM does not get the password told, in no later campaign.
#include "delivery/delivery_service.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QtTest>

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ProvenSignInTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKeptFromCampaignToCampaign()
    {
        const Secret password("a relay's password");
        OfficeFixture office;
        office.found();
        std::atomic_bool onlyPlain = false;
        std::atomic_int plain = 0;
        practice::PracticeRelayOptions options;
        options.folder = office.file(QString());
        options.userName = u"relay-user"_s;
        options.password = password;
        options.mechanisms = {"PLAIN", "SCRAM-SHA-256"};
        int hellos = 0; // on the relay's thread
        options.hook = [&, hellos](const QByteArray& verb, const QByteArray& argument) mutable
            -> std::optional<QByteArray> {
            if (verb == "AUTH" && argument.startsWith("PLAIN"))
                ++plain;
            // The second EHLO of each connection is the one under TLS.
            if (verb == "CONNECT")
                hellos = 0;
            if (verb == "EHLO" && ++hellos == 2 && onlyPlain)
                return QByteArray("250-practice.invalid\r\n250-PIPELINING\r\n250 AUTH PLAIN");
            return std::nullopt;
        };
        practice::PracticeRelay server(options);
        const RelayId relay = office.addRelay(test::startRelay(server));
        QVERIFY(await(office.office().settings().saveRelayPassword(office.taro(), relay, password)));
        const SenderId sender = office.addSender(relay);
        const ListId list = office.importList(OfficeFixture::numberedPeople(3));
        const auto sealed = [&] {
            const CampaignId campaign = office.draft(sender, list, 3, {});
            office.submit(campaign);
            return office.approve(office.taro(), campaign) ? campaign : CampaignId{};
        };
        DeliveryOptions delivery;
        delivery.lookEvery = 50ms;
        delivery.haste = 1000;
        delivery.connections = 1;
        DeliveryService service(office.office().store(), office.secrets(), office.clock(), delivery);
        service.start();

        const CampaignId first = sealed();
        QTRY_COMPARE_WITH_TIMEOUT(office.state(first), CampaignState::Finished, 20'000);
        QCOMPARE(server.count(), 3);
        onlyPlain = true;
        const CampaignId second = sealed();
        QTRY_COMPARE_WITH_TIMEOUT(office.state(second), CampaignState::Paused, 20'000);
        QCOMPARE(office.run(second).reason, u"AuthWeakened"_s);
        QCOMPARE(plain, 0);
        QCOMPARE(server.count(), 3);
    }
};

#include "proven_sign_in_test.moc"
RINGI_TEST(ProvenSignInTest)
