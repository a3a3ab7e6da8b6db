// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/delivery_service.h"
#include "practice/practice_relay.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/ui_audit.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

#include <memory>

namespace ringi::test {

/// The Delivery page of an office of its own, over runs that really went through a relay: some
/// taken, some refused, some whose answer was lost.
class DeliveryHarness {
public:
    enum Part { Course, People, Domains, Reasons, Unknown };

    DeliveryHarness();
    ~DeliveryHarness();

    void openPage(const Session& session);
    /// Everybody but the first is taken; nobody@example.org is refused.
    CampaignId finishedRun(int recipients);
    /// One of three is taken; the answers about lost1 and lost2 never came.
    CampaignId unknownRun();

    void choose(Part part) { found<QTabBar>("runTabs")->setCurrentIndex(part); }
    template <typename W>
    [[nodiscard]] W* found(const char* name) const
    {
        return control<W>(page.get(), name);
    }
    [[nodiscard]] QString sentence() const { return found<QLabel>("runState")->text(); }
    [[nodiscard]] QAbstractItemModel* model(const char* table) const
    {
        return found<QTableView>(table)->model();
    }
    /// By keyboard; ends the test where it cannot be pressed.
    void press(const char* button) const;

    OfficeFixture fixture;
    UiEvents events;
    UiContext context;
    std::unique_ptr<Page> page;

private:
    CampaignId deliver(const QByteArray& csv, int recipients);

    std::unique_ptr<practice::PracticeRelay> m_relay;
    std::unique_ptr<DeliveryService> m_service;
};

inline DeliveryHarness::DeliveryHarness()
{
    fixture.found();
    context.office = std::shared_ptr<Office>(&fixture.office(), [](Office*) {});
    context.clock = &fixture.clock();
    context.events = &events;
}

inline DeliveryHarness::~DeliveryHarness()
{
    page.reset();
    m_service.reset();
    m_relay.reset();
    applyLook({ThemeChoice::Light, 100}, false);
}

inline void DeliveryHarness::openPage(const Session& session)
{
    context.session = session;
    page.reset(makeDeliveryPage(context, nullptr));
    page->resize(1000, 760);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->refresh();
}

inline CampaignId DeliveryHarness::deliver(const QByteArray& csv, int recipients)
{
    m_relay = std::make_unique<practice::PracticeRelay>(practice::PracticeRelayOptions{
        .folder = fixture.file(QString()),
        .hook = [](const QByteArray& verb,
                   const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb == "RCPT" && argument.contains("nobody"))
                return "550 5.1.1 No such mailbox";
            if (verb == "." && argument.contains("lost"))
                return QByteArray(); // taken, and the answer never comes
            return std::nullopt;
        }});
    const SenderId sender = fixture.addSender(fixture.addRelay(startRelay(*m_relay)));
    const CampaignId campaign = fixture.draft(sender, fixture.importList(csv), recipients, {});
    fixture.submit(campaign);
    if (!fixture.approve(fixture.taro(), campaign))
        qFatal("not sealed");
    m_service = std::make_unique<DeliveryService>(fixture.office().store(), fixture.secrets(),
                                                  fixture.clock(), DeliveryOptions{});
    context.delivery = m_service.get();
    m_service->start();
    return campaign;
}

inline CampaignId DeliveryHarness::finishedRun(int recipients)
{
    QByteArray csv = "email,name\r\nnobody@example.org,Nobody\r\n";
    for (int i = 1; i < recipients; ++i)
        csv += "user" + QByteArray::number(i) + "@example.net,Name\r\n";
    const CampaignId campaign = deliver(csv, recipients);
    const auto isOver = [&] { return fixture.state(campaign) == CampaignState::Finished; };
    if (!QTest::qWaitFor(isOver, 30'000))
        qFatal("the run does not end");
    return campaign;
}

inline CampaignId DeliveryHarness::unknownRun()
{
    const CampaignId campaign = deliver(
        "email,name\r\na@example.net,A\r\nlost1@example.net,B\r\nlost2@example.net,C\r\n", 3);
    const auto areLost = [&] { return fixture.run(campaign).counts.unknown == 2; };
    if (!QTest::qWaitFor(areLost, 30'000))
        qFatal("no answer was lost");
    return campaign;
}

inline void DeliveryHarness::press(const char* button) const
{
    auto* wanted = found<QPushButton>(button);
    QVERIFY2(QTest::qWaitFor([wanted] { return wanted->isVisible() && wanted->isEnabled(); }),
             button);
    QTest::keyClick(wanted, Qt::Key_Space);
}

} // namespace ringi::test
