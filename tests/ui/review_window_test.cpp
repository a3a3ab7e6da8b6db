// SPDX-License-Identifier: Apache-2.0
// The second pair of eyes, by keyboard alone: nothing can be ticked before it was shown, Enter
// approves nothing, and what is sealed is on record.
#include "review_harness.h"
#include "support/test_registry.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace ringi;
using namespace ringi::test;

class ReviewWindowTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void nothingCanBeTickedBeforeItWasShown()
    {
        open(m_office->taro());
        QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
        press("partRecipientsButton");
        readToEnd();
        QTRY_VERIFY(missing().contains(QStringLiteral("how many people you expect")));
        QVERIFY(!find<QCheckBox>("tickRecipients")->isEnabled());
        press("partBodyButton");
        readToEnd();
        QTRY_VERIFY(missing().contains(QStringLiteral("how many people you expect")));
        QVERIFY(!find<QCheckBox>("tickBody")->isEnabled());
        // The loaded number is nowhere to be read before one is expected.
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(QStringLiteral("holds 40")), qPrintable(label->text()));
    }

    void aDifferenceHasToBeAccepted()
    {
        open(m_office->taro());
        sayExpected(4);
        QVERIFY(find<QLabel>("countWords")->text().contains(QStringLiteral("but the list holds")));
        readToEnd();
        QTRY_VERIFY(missing().contains(QStringLiteral("differ")));
        QVERIFY(!find<QCheckBox>("tickRecipients")->isEnabled());
        auto* difference = find<QCheckBox>("differenceCheck");
        QVERIFY(difference->isVisible());
        difference->setFocus();
        QTest::keyClick(difference, Qt::Key_Space);
        tick("partRecipientsButton", "tickRecipients");
    }

    void sealsAfterEverythingWasLookedAt()
    {
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        QTRY_VERIFY(find<QPushButton>("approveButton")->isEnabled());
        press("approveButton");
        QVERIFY(find<QLabel>("approvalSentence")->text().contains(QStringLiteral("40")));
        auto* password = find<QLineEdit>("approvePasswordEdit");
        QTest::keyClicks(password, QStringLiteral("correct horse"));
        // Enter approves nothing, in the field or on the button.
        QTest::keyClick(password, Qt::Key_Return);
        QTest::keyClick(find<QPushButton>("confirmApproveButton"), Qt::Key_Return);
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        QSignalSpy decided(m_window, &ReviewWindow::decided);
        if (!find<QPushButton>("confirmApproveButton")->isVisible()) {
            press("cancelReturnButton");
            press("approveButton");
            QTest::keyClicks(password, QStringLiteral("correct horse"));
        }
        press("confirmApproveButton");
        QTRY_COMPARE(decided.count(), 1);
        QTRY_VERIFY(find<QLabel>("sealedWords") && find<QLabel>("sealedWords")->isVisible());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Holding);
    }

    void aWrongPasswordIsSaidAndSealsNothing()
    {
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        press("approveButton");
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), QStringLiteral("something else"));
        press("confirmApproveButton");
        QTRY_VERIFY(!m_window->findChild<MessageBar*>()->words().isEmpty());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        QVERIFY(find<QLineEdit>("approvePasswordEdit")->text().isEmpty());
    }

    void theAuthorSeesItButCannotSeal()
    {
        open(m_office->hanako());
        sayExpected(40);
        tickAll();
        press("approveButton");
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), QStringLiteral("correct horse"));
        press("confirmApproveButton");
        QTRY_VERIFY(!m_window->findChild<MessageBar*>()->words().isEmpty());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        QVERIFY(m_office->logHolds(QStringLiteral("campaign.approved.refused"),
                                   ErrorCode::OwnCampaign));
    }

    void returnIsTheDefaultAndWantsAReason()
    {
        open(m_office->taro());
        QVERIFY(find<QPushButton>("returnButton")->isDefault());
        press("returnButton");
        QVERIFY(!find<QPushButton>("confirmReturnButton")->isEnabled());
        QTest::keyClicks(find<QPlainTextEdit>("returnReasonEdit"), QStringLiteral("Wrong date"));
        press("confirmReturnButton");
        QTRY_VERIFY(m_office->state(m_campaign) == CampaignState::Returned);
        const auto opened = await(m_office->office().campaigns().load(m_campaign));
        QCOMPARE(opened->reason, QStringLiteral("Wrong date"));
        QVERIFY(await(m_office->office().campaigns().revise(m_office->hanako(), m_campaign)));
        QCOMPARE(m_office->state(m_campaign), CampaignState::Draft);
    }
};

#include "review_window_test.moc"
RINGI_TEST(ReviewWindowTest)
