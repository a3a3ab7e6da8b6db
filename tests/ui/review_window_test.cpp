// SPDX-License-Identifier: Apache-2.0
// The second pair of eyes, by keyboard alone: nothing can be ticked before it was shown, Enter
// approves nothing, and what is sealed is on record.
#include "people/totp.h"
#include "review_harness.h"
#include "support/test_registry.h"

#include <QApplication>
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

    /// The sentence is made of what was sealed about: number and time are in it.
    void theSealBecomesACard()
    {
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        press("approveButton");
        QVERIFY(find<QLabel>("approvalSentence")->text().endsWith(
            QStringLiteral("to 40 people as soon as all seals are given.")));
        QVERIFY(!find<QLineEdit>("approveCodeEdit")->isVisible());
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), QStringLiteral("correct horse"));
        press("confirmApproveButton");
        const QString name =
            QStringLiteral("sealCard%1").arg(m_office->taro().person().value);
        QTRY_VERIFY(m_window->findChild<QFrame*>(name) != nullptr);
        auto* card = m_window->findChild<QFrame*>(name);
        QTRY_VERIFY(card->isVisible());
        QString words;
        for (const QLabel* label : card->findChildren<QLabel*>())
            words += label->text() + QChar(u'\n');
        QVERIFY2(words.contains(QStringLiteral("Taro Suzuki")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("40 people")), qPrintable(words));
        const QString save = name + QStringLiteral("Button");
        auto* button = m_window->findChild<QPushButton*>(
            QString(save).replace(QStringLiteral("sealCard"), QStringLiteral("saveSealCard")));
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QVERIFY(find<QPushButton>("closeReviewButton")->isVisible());
    }

    void theCodeOfWhoHasOne()
    {
        PeopleDesk& people = m_office->office().people();
        const auto made = await(people.beginCode(m_office->taro(), OfficeFixture::password()));
        const auto code = [&](qint64 on) {
            return codeAt(made->secret, codeStepAt(m_office->clock().now()) + on);
        };
        QVERIFY(await(people.confirmCode(m_office->taro(), OfficeFixture::password(), *made, code(-1))));
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        press("approveButton");
        auto* password = find<QLineEdit>("approvePasswordEdit");
        auto* digits = find<QLineEdit>("approveCodeEdit");
        QTRY_VERIFY(digits->isVisible());
        QTest::keyClicks(password, QStringLiteral("correct horse"));
        QVERIFY(!find<QPushButton>("confirmApproveButton")->isEnabled());
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(digits->hasFocus());
        QTest::keyClicks(digits, code(50));
        QTest::keyClick(digits, Qt::Key_Return);
        QVERIFY(find<QPushButton>("confirmApproveButton")->hasFocus());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        press("confirmApproveButton");
        QTRY_VERIFY(m_window->findChild<MessageBar*>()->words().contains(
            QStringLiteral("The code is not right.")));
        QVERIFY(digits->text().isEmpty() && password->text().isEmpty());
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        QTest::keyClicks(password, QStringLiteral("correct horse"));
        const QString right = code(0);
        QTest::keyClicks(digits, right.left(3) + QChar(u' ') + right.mid(3));
        press("confirmApproveButton");
        QTRY_COMPARE(m_office->state(m_campaign), CampaignState::Holding);
    }

    /// Switched on in another window: the field appears when it is wanted.
    void aCodeThatIsWantedSinceJustNow()
    {
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        PeopleDesk& people = m_office->office().people();
        const auto made = await(people.beginCode(m_office->taro(), OfficeFixture::password()));
        QVERIFY(await(people.confirmCode(
            m_office->taro(), OfficeFixture::password(), *made,
            codeAt(made->secret, codeStepAt(m_office->clock().now()) - 1))));
        press("approveButton");
        QVERIFY(!find<QLineEdit>("approveCodeEdit")->isVisible());
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), QStringLiteral("correct horse"));
        press("confirmApproveButton");
        QTRY_VERIFY(find<QLineEdit>("approveCodeEdit")->isVisible());
        QVERIFY(m_window->findChild<MessageBar*>()->words().contains(
            QStringLiteral("The code from your app is needed too.")));
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
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

    /// Tab goes as the eye does: the parts, what the one in front shows, its tick, the decision.
    void tabGoesAsTheEyeDoes()
    {
        open(m_office->taro());
        press("partSenderButton");
        QTRY_VERIFY((readToEnd(), find<QCheckBox>("tickSender")->isEnabled()));
        find<QPushButton>("partIntentButton")->setFocus();
        QStringList stops;
        while (stops.size() < 60 && !stops.contains(QStringLiteral("returnButton"))) {
            QWidget* stop = QApplication::focusWidget();
            QVERIFY(stop != nullptr);
            stops.append(stop->objectName());
            QTest::keyClick(stop, Qt::Key_Tab);
        }
        qsizetype last = -1;
        for (const char* name :
             {"partIntentButton", "partSenderButton", "partRecipientsButton", "partSubjectButton",
              "partBodyButton", "partTimingButton", "partFindingsButton", "tickSender",
              "commentSenderButton", "returnButton"}) {
            const qsizetype at = stops.indexOf(QLatin1StringView(name));
            QVERIFY2(at > last, qPrintable(QStringLiteral("%1: %2").arg(
                                    QLatin1StringView(name), stops.join(u' '))));
            last = at;
        }
    }

    /// 1024 x 700 with a task bar: whatever is open, the buttons are on the screen.
    void fitsASmallScreenWithLargeText()
    {
        applyLook({ThemeChoice::Light, 200}, false);
        open(m_office->taro());
        const QSize room(1016, 652);
        const auto excess = [&] {
            m_window->layout()->activate();
            const QSize least = m_window->minimumSizeHint();
            return least.expandedTo(room) - room;
        };
        m_window->resize(room);
        const auto isWithin = [&](const char* name) {
            const auto* button = find<QPushButton>(name);
            const QRect area(button->mapTo(m_window, QPoint()), button->size());
            return button->isVisible() && QRect(QPoint(), room).contains(area);
        };
        QCOMPARE(excess(), QSize(0, 0));
        press("returnButton");
        QCOMPARE(excess(), QSize(0, 0));
        QTRY_VERIFY(isWithin("cancelReturnButton") && isWithin("confirmReturnButton"));
        press("cancelReturnButton");
        QTRY_VERIFY(isWithin("returnButton") && isWithin("approveButton"));
        // The last part is in sight when it is come to.
        auto* last = find<QPushButton>("partFindingsButton");
        last->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(isWithin("partFindingsButton"));
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
