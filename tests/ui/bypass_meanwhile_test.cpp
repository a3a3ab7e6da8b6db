// SPDX-License-Identifier: Apache-2.0
// Ways round an approval, tried at the window while everything is ready to be sealed: keys, a
// second window, a clock that is set, and a campaign that changes under the reviewer's eyes.
#include "review_harness.h"
#include "support/hand_clock.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class BypassMeanwhileTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private:
    [[nodiscard]] CampaignDesk& campaigns() { return m_office->office().campaigns(); }
    [[nodiscard]] ReviewDesk& reviews() { return m_office->office().review(); }
    /// Everything was looked at, and the password is typed.
    void readyToSeal()
    {
        sayExpected(40);
        tickAll();
        typePassword();
    }
    void typePassword()
    {
        QTRY_VERIFY(find<QPushButton>("approveButton")->isEnabled());
        press("approveButton");
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), u"correct horse"_s);
        QVERIFY(find<QPushButton>("confirmApproveButton")->isEnabled());
    }
    /// The window says so, and the log; there is no seal.
    void sealIsRefused(ErrorCode code)
    {
        press("confirmApproveButton");
        QTRY_VERIFY(m_office->logHolds(u"campaign.approved.refused"_s, code));
        QTRY_VERIFY(!m_window->findChild<MessageBar*>()->words().isEmpty());
        QVERIFY(!find<QLabel>("sealedWords"));
        QCOMPARE(seals(), 0);
    }
    [[nodiscard]] qsizetype seals()
    {
        const auto log = m_office->log();
        return std::ranges::count(log, u"campaign.approved"_s, &AuditEntry::action);
    }
    /// As often as Tab leads on, and back to where it began.
    void atEveryStop(const std::function<void(QWidget*)>& visit)
    {
        QSet<QWidget*> seen;
        for (int steps = 0; steps < 200; ++steps) {
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus != nullptr);
            if (seen.contains(focus))
                return;
            seen.insert(focus);
            visit(focus);
            focus->setFocus();
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QFAIL("Tab leads nowhere");
    }
    void pressAll(QWidget* widget, const QList<int>& keys, Qt::KeyboardModifiers modifiers)
    {
        for (const int key : keys) {
            widget->setFocus();
            QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
        }
    }
    void startWith(const Policy& policy, const CampaignWords& words)
    {
        QVERIFY(await(m_office->office().settings().savePolicy(m_office->taro(), {policy})));
        const auto before = await(campaigns().load(m_campaign));
        m_campaign = m_office->draft(before->draft.sender, before->draft.list, 40, words);
        m_office->submit(m_campaign);
        open(m_office->taro());
        sayExpected(40);
        tickAll();
    }

    HandClock m_clock;

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    /// In every control of the window, with everything ready: no Enter seals, however it is
    /// pressed.
    void enterSealsNothingAnywhere()
    {
        open(m_office->taro());
        readyToSeal();
        const QList<int> enters{Qt::Key_Return, Qt::Key_Enter};
        int stops = 0;
        for (const char* part :
             {"partIntentButton", "partSenderButton", "partRecipientsButton", "partSubjectButton",
              "partBodyButton", "partTimingButton", "partFindingsButton"}) {
            press(part);
            atEveryStop([&](QWidget* stop) {
                ++stops;
                for (const auto modifiers :
                     {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier),
                      Qt::KeyboardModifiers(Qt::ShiftModifier),
                      Qt::KeyboardModifiers(Qt::AltModifier)})
                    pressAll(stop, enters, modifiers);
            });
            QVERIFY2(find<QPushButton>("confirmApproveButton")->isVisible(), part);
        }
        QVERIFY2(stops > 70, qPrintable(QString::number(stops)));
        QCOMPARE(seals(), 0);
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
        QVERIFY(
            find<QPushButton>("confirmApproveButton")->isEnabled()); // it was ready all the time
    }

    /// Letters, function keys and what Ctrl makes of them, in the field and on the button.
    void otherKeysSealNothing()
    {
        open(m_office->taro());
        readyToSeal();
        QList<int> keys;
        for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key)
            keys.append(key);
        for (int key = Qt::Key_0; key <= Qt::Key_Z; ++key)
            keys.append(key);
        keys += {Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Insert};
        auto* seal = find<QPushButton>("confirmApproveButton");
        for (QWidget* widget : {static_cast<QWidget*>(seal),
                                static_cast<QWidget*>(find<QLineEdit>("approvePasswordEdit"))}) {
            for (const auto modifiers :
                 {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier),
                  Qt::ControlModifier | Qt::ShiftModifier})
                pressAll(widget, keys, modifiers);
        }
        QCOMPARE(seals(), 0);
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
    }

    /// The marked letters of the buttons do not lead past what is to be looked at.
    void noKeySealsWhatWasNotLookedAt()
    {
        open(m_office->taro());
        QList<int> letters;
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) {
            if (key != Qt::Key_R) // returns it to the author
                letters.append(key);
        }
        pressAll(find<QPushButton>("returnButton"), letters, Qt::AltModifier);
        QVERIFY(!find<QLineEdit>("approvePasswordEdit")->isVisible());
        QVERIFY(!find<QPushButton>("confirmApproveButton")->isVisible());
        QCOMPARE(seals(), 0);
    }

    void aSecondWindowSealsNothingMore()
    {
        open(m_office->taro());
        sayExpected(40);
        tickAll();
        const QPointer<ReviewWindow> first = m_window;
        open(m_office->taro());
        typePassword(); // what was looked at is
        const QPointer<ReviewWindow> second = std::exchange(m_window, first);
        typePassword();
        press("confirmApproveButton");
        QTRY_COMPARE(m_office->state(m_campaign), CampaignState::Holding);
        QTRY_VERIFY(find<QLabel>("sealedWords"));
        delete first;
        m_window = second;
        press("confirmApproveButton");
        QTRY_VERIFY(m_office->logHolds(u"campaign.approved.refused"_s, ErrorCode::WrongState));
        QTRY_VERIFY(!m_window->findChild<MessageBar*>()->words().isEmpty());
        QVERIFY(!find<QLabel>("sealedWords"));
        QCOMPARE(seals(), 1);
    }

    void takenBackMeanwhile()
    {
        open(m_office->taro());
        readyToSeal();
        QVERIFY(await(campaigns().withdraw(m_office->hanako(), m_campaign)));
        sealIsRefused(ErrorCode::WrongState);
        QCOMPARE(m_office->state(m_campaign), CampaignState::Withdrawn);
        // The window hears it, too.
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_VERIFY(
            m_window->findChild<MessageBar*>()->words().contains(u"does not wait for a review"_s));
    }

    /// What was looked at is not what would be sealed any more.
    void changedMeanwhile()
    {
        open(m_office->taro());
        readyToSeal();
        QVERIFY(await(campaigns().withdraw(m_office->hanako(), m_campaign)));
        auto again = await(campaigns().revise(m_office->hanako(), m_campaign));
        QVERIFY(again);
        again->draft.body += u"One more line."_s;
        QVERIFY(await(campaigns().save(m_office->hanako(), *again)));
        m_office->submit(m_campaign);
        sealIsRefused(ErrorCode::PacketMismatch);
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);
    }

    void theClockSetPastTheWindow()
    {
        tearDown();
        setUp(m_clock);
        CampaignWords words;
        words.timing.notAfter = m_clock.now() + 2h;
        startWith({.hold = 0s}, words);
        typePassword();
        m_clock.move(3h);
        sealIsRefused(ErrorCode::WindowPassed);
    }

    /// It could be sealed a moment ago; by the clock it cannot any more.
    void theClockSetBackBeforeTheDelay()
    {
        tearDown();
        setUp(m_clock);
        startWith({.form = ReviewForm::Staggered, .delay = 1h, .hold = 0s}, {});
        QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
        QVERIFY(find<QLabel>("approvalMissing")->text().contains(u"can be sealed from"_s));
        m_clock.move(2h);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("approveButton")->isEnabled(), 30'000);
        typePassword();
        m_clock.move(-2h);
        sealIsRefused(ErrorCode::HoldNotOver);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QPushButton>("approveButton")->isEnabled(), 30'000);
    }
};

#include "bypass_meanwhile_test.moc"
RINGI_TEST(BypassMeanwhileTest)
