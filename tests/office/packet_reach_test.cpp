// SPDX-License-Identifier: Apache-2.0
// What lies beside a campaign in the office and reaches nobody changes no packet: the other side of
// tests/unit/packet_property_test.cpp. Handed in, changed beside it, handed in again.
#include "office/bypass_office.h"
#include "office/message_desk.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class PacketReachTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;
    CampaignId m_campaign;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }

    /// The newest packet, without what tells one submission from the next.
    QJsonObject packet()
    {
        QJsonObject packet;
        m_bypass->tamper([&](Intruder& intruder) {
            packet = QJsonDocument::fromJson(
                         intruder.read(u"SELECT packet FROM revision ORDER BY revision DESC"_s)
                             .toByteArray())
                         .object();
        });
        for (const char* member : {"revision", "parent", "submittedAt"})
            packet.remove(QLatin1StringView(member));
        return packet;
    }
    void change(const QString& what, Draft& draft)
    {
        Office& desks = office().office();
        if (what == u"the relay's limits") {
            RelayCard relay = await(desks.settings().relays())->first();
            relay.limits.perMinute = 7;
            relay.limits.connections = 2;
            QVERIFY(await(desks.settings().saveRelay(office().taro(), relay)));
        } else if (what == u"another relay") {
            RelayFacts other = m_bypass->facts();
            other.host = u"other.example.com"_s;
            office().addRelay(other);
        } else if (what == u"another list") {
            office().importList(OfficeFixture::numberedPeople(9), u"Others"_s);
        } else if (what == u"another person") {
            QVERIFY(await(desks.people().add(
                office().taro(), OfficeFixture::password(),
                {u"Kana"_s, u"kana"_s, Role::Approver, OfficeFixture::password()})));
        } else if (what == u"a picture that nothing shows") {
            const auto file =
                await(desks.messages().addBytes(office().hanako(), u"old.png"_s, "old"));
            QVERIFY(file);
            draft.images = {{u"old@ringi"_s, *file}};
        } else if (what == u"HTML that was put aside") {
            draft.html = u"<p>not sent</p>"_s;
        } else {
            draft.body += u"One word more."_s;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_bypass = std::make_unique<BypassOffice>();
        m_campaign = m_bypass->submitted();
    }
    void cleanup() { m_bypass.reset(); }

    void onlyWhatReachesSomebodyIsAnotherPacket_data()
    {
        QTest::addColumn<bool>("reaches");
        for (const char* what :
             {"the relay's limits", "another relay", "another list", "another person",
              "a picture that nothing shows", "HTML that was put aside"})
            QTest::newRow(what) << false;
        QTest::newRow("a word of the text") << true;
    }
    void onlyWhatReachesSomebodyIsAnotherPacket()
    {
        QFETCH(const bool, reaches);
        const QJsonObject before = packet();
        QVERIFY(!before.isEmpty());
        CampaignDesk& desk = office().office().campaigns();
        QVERIFY(await(desk.withdraw(office().hanako(), m_campaign)));
        auto opened = await(desk.revise(office().hanako(), m_campaign));
        QVERIFY(opened);
        change(QString::fromLatin1(QTest::currentDataTag()), opened->draft);
        QVERIFY(await(desk.save(office().hanako(), *opened)));
        office().submit(m_campaign);
        QCOMPARE(packet() != before, reaches);
    }
};

#include "packet_reach_test.moc"
RINGI_TEST(PacketReachTest)
