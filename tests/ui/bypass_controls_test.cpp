// SPDX-License-Identifier: Apache-2.0
// Ways round an approval for which the windows offer nothing: who may not review, and what was
// submitted, sealed or is held.
#include "people/identity.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/sidebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class BypassControlsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign; ///< submitted
    std::unique_ptr<Page> m_page;

    [[nodiscard]] Session somebodyWho(Roles roles)
    {
        PeopleDesk& people = m_office->office().people();
        if (!await(people.add(m_office->taro(), OfficeFixture::password(),
                              {u"Saburo Ito"_s, u"saburo"_s, roles, OfficeFixture::password()})))
            qFatal("not added");
        return *await(people.signIn(u"saburo"_s, OfficeFixture::password()));
    }
    void show(Page* page, const Session& session)
    {
        m_page.reset(page);
        m_context.session = session;
        m_page->resize(1000, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->refresh();
    }
    void showCampaign(const Session& session)
    {
        m_context.session = session;
        show(makeCampaignsPage(m_context, nullptr), session);
        m_page->showCampaign(m_campaign);
        QTRY_VERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible());
        QTRY_COMPARE(control<QLineEdit>(m_page.get(), "subjectEdit")->text(), u"Hello {{name}}"_s);
    }
    /// Fields, boxes and buttons that can be worked with, but for looking at the preview.
    [[nodiscard]] QStringList usable()
    {
        QStringList names;
        for (QWidget* widget : controlsOf(m_page.get())) {
            const bool readOnly = widget->property("readOnly").toBool();
            if (widget->isVisible() && widget->isEnabled() && !readOnly &&
                !widget->objectName().startsWith("preview"_L1))
                names.append(widget->objectName());
        }
        names.sort();
        return names;
    }
    void seal()
    {
        QVERIFY(m_office->approve(m_office->taro(), m_campaign));
        QCOMPARE(m_office->state(m_campaign), CampaignState::Holding);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
        m_context.office = m_office->sharedOffice();
        m_context.clock = &m_office->clock();
        m_context.events = &m_events;
        Policy policy;
        policy.hold = 600s;
        QVERIFY(await(m_office->office().settings().savePolicy(m_office->taro(), {policy})));
        RelayFacts relay;
        relay.host = u"relay.example.com"_s;
        relay.port = 587;
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        m_campaign =
            m_office->draft(sender, m_office->importList(OfficeFixture::numberedPeople(3)), 3);
        m_office->submit(m_campaign);
    }
    void cleanup()
    {
        m_page.reset();
        m_context.office.reset();
        m_office.reset();
    }

    void whoMayNotReviewHasNoControl_data()
    {
        QTest::addColumn<Roles>("roles");
        QTest::newRow("administrator") << Roles(Role::Administrator);
        QTest::newRow("author, list keeper and auditor")
            << (Roles(Role::Author) | Role::ListKeeper | Role::Auditor);
    }
    /// No page for it; and where somebody got it all the same, nothing on it and nothing to open.
    void whoMayNotReviewHasNoControl()
    {
        QFETCH(const Roles, roles);
        const Session session = somebodyWho(roles);
        Sidebar sidebar(u"Example Office"_s);
        sidebar.setPerson(u"Saburo Ito"_s, roles);
        QVERIFY(!sidebar.isOffered(PageId::Review));
        m_context.session = session;
        show(makeReviewPage(m_context, nullptr), session);
        QVERIFY(await(m_office->office().campaigns().all())); // what was asked before is answered
        QCOMPARE(control<QTableWidget>(m_page.get(), "reviewTable")->rowCount(), 0);
        QVERIFY(!control<QPushButton>(m_page.get(), "openReviewButton")->isEnabled());
        m_page->showCampaign(m_campaign);
        QTRY_COMPARE(m_page->messages().kind(), MessageKind::Error);
        QVERIFY(!m_page->findChild<QDialog*>(u"reviewWindow"_s));
        for (const QWidget* window : QApplication::topLevelWidgets())
            QVERIFY(window->objectName() != u"reviewWindow");
    }

    /// What waits for a review, and what is sealed: the author can look, and take it back.
    void whatWasSubmittedOffersNoEditing()
    {
        // Copies, and what folds and unfolds.
        const QStringList offered{u"backToCampaignsButton"_s, u"moreButton"_s,
                                  u"personalFilesToggle"_s, u"timingToggle"_s, u"withdrawButton"_s};
        showCampaign(m_office->hanako());
        QTRY_VERIFY(control<QPushButton>(m_page.get(), "withdrawButton")->isVisible());
        QCOMPARE(usable().join(u' '), offered.join(u' '));
        seal();
        showCampaign(m_office->hanako());
        QTRY_VERIFY(control<QPushButton>(m_page.get(), "backToCampaignsButton")->isVisible());
        QCOMPARE(usable().join(u' '), offered.join(u' '));
    }

    /// While it is held it can be stopped and looked at; nothing lets it go earlier.
    void theHoldCannotBeCutShort()
    {
        seal();
        m_context.session = m_office->jiro();
        show(makeDeliveryPage(m_context, nullptr), m_office->jiro());
        QTRY_VERIFY(control<QPushButton>(m_page.get(), "stopRunButton")->isVisible());
        for (const char* name :
             {"goOnButton", "pauseRunButton", "resumeRunButton", "restCampaignButton"})
            QVERIFY2(!control<QPushButton>(m_page.get(), name)->isVisible(), name);
        QStringList buttons;
        for (const auto* button : m_page->findChildren<QPushButton*>()) {
            if (button->isVisible())
                buttons.append(button->objectName());
        }
        buttons.sort();
        QCOMPARE(buttons.join(u' '),
                 u"courseChartToggle courseTableToggle runSealsButton stopRunButton"_s);
    }

    /// Nothing of the seals goes along.
    void aRevisionIsADraft()
    {
        seal();
        CampaignDesk& desk = m_office->office().campaigns();
        QVERIFY(await(desk.withdraw(m_office->hanako(), m_campaign)));
        showCampaign(m_office->hanako());
        auto* revise = control<QPushButton>(m_page.get(), "reviseButton");
        QTRY_VERIFY(revise->isVisible());
        revise->setFocus();
        QTest::keyClick(revise, Qt::Key_Space);
        QTRY_VERIFY(control<QPushButton>(m_page.get(), "submitButton")->isVisible());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Draft);
        m_context.session = m_office->taro();
        show(makeReviewPage(m_context, nullptr), m_office->taro());
        QVERIFY(await(desk.all()));
        QCOMPARE(control<QTableWidget>(m_page.get(), "reviewTable")->rowCount(), 0);
        QVERIFY(!await(m_office->office().review().sealCards(m_office->taro(), m_campaign)));
    }
};

#include "bypass_controls_test.moc"
RINGI_TEST(BypassControlsTest)
