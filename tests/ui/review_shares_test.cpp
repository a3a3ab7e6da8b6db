// SPDX-License-Identifier: Apache-2.0
// The forms of a review at the window: each share of a split review by another person, a cool-down
// that is waited for, a hand in it that is said.
#include "office/review_talk.h"
#include "review_harness.h"
#include "office/people_desk.h"
#include "office/settings_desk.h"
#include "people/identity.h"
#include "support/test_registry.h"
#include "ui/review/share_dialog.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ReviewSharesTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private:
    void resubmitUnder(const Policy& policy)
    {
        QVERIFY(await(m_office->office().settings().savePolicy(m_office->taro(), {policy})));
        QCOMPARE(m_office->state(m_campaign), CampaignState::Lapsed);
        QVERIFY(await(m_office->office().campaigns().revise(m_office->hanako(), m_campaign)));
        m_office->submit(m_campaign);
    }
    [[nodiscard]] ReviewFolder folder(const Session& reviewer)
    {
        return *await(m_office->office().review().open(reviewer, m_campaign));
    }
    void open(const Session& reviewer, std::optional<Share> share)
    {
        m_context.session = reviewer;
        m_window = new ReviewWindow(m_context, folder(reviewer), nullptr, share);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    [[nodiscard]] QStringList partButtons()
    {
        QStringList names;
        for (const auto* button : m_window->findChildren<QPushButton*>(
                 QRegularExpression(QStringLiteral("^part[A-Z].*Button$"))))
            names.append(button->objectName().mid(4).chopped(6));
        return names;
    }
    void say(int number)
    {
        auto* spin = find<QSpinBox>("expectedCountSpin");
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(number));
        press("revealButton");
        QTRY_VERIFY(find<QLabel>("countWords")->text().contains(QStringLiteral("40")));
    }
    void tickEach()
    {
        for (const QString& part : partButtons())
            tick(qPrintable(QStringLiteral("part%1Button").arg(part)),
                 qPrintable(QStringLiteral("tick%1").arg(part)));
    }
    void seal()
    {
        QTRY_VERIFY(find<QPushButton>("approveButton")->isEnabled());
        press("approveButton");
        QTest::keyClicks(find<QLineEdit>("approvePasswordEdit"), QStringLiteral("correct horse"));
        QSignalSpy decided(m_window, &ReviewWindow::decided);
        press("confirmApproveButton");
        QTRY_COMPARE(decided.count(), 1);
        delete m_window;
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void threePeopleSealOneShareEach()
    {
        resubmitUnder({.form = ReviewForm::Split, .hold = 1h});
        open(m_office->taro(), Share::Content);
        QCOMPARE(partButtons(),
                 (QStringList{u"Intent"_s, u"Sender"_s, u"Figures"_s, u"Subject"_s, u"Body"_s, u"Timing"_s,
                              u"Findings"_s}));
        press("partFiguresButton");
        say(40);
        tickEach();
        seal();
        QCOMPARE(m_office->state(m_campaign), CampaignState::Submitted);

        open(m_office->jiro(), Share::Recipients);
        QCOMPARE(partButtons(), (QStringList{u"Intent"_s, u"Recipients"_s}));
        press("partRecipientsButton");
        say(40);
        tickEach();
        seal();

        PeopleDesk& people = m_office->office().people();
        QVERIFY(await(people.add(m_office->taro(), OfficeFixture::password(),
                                 {QStringLiteral("Yuki Ono"), QStringLiteral("yuki"),
                                  Role::Approver, OfficeFixture::password()})));
        const Session yuki =
            *await(people.signIn(QStringLiteral("yuki"), OfficeFixture::password()));
        auto* dialog = new ShareDialog(folder(yuki), nullptr); // deletes itself
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("share_content"))->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("share_recipients"))->isEnabled());
        auto* figures = dialog->findChild<QPushButton*>(QStringLiteral("share_figures"));
        QVERIFY(figures->isEnabled());
        std::optional<Share> chosen;
        connect(dialog, &ShareDialog::chosen, this, [&](Share share) { chosen = share; });
        figures->click();
        QCOMPARE(chosen, std::optional(Share::Figures));
        open(yuki, chosen);
        QCOMPARE(partButtons(), (QStringList{u"Intent"_s, u"Figures"_s}));
        press("partFiguresButton");
        say(40);
        tickEach();
        seal();
        QCOMPARE(m_office->state(m_campaign), CampaignState::Holding);
    }

    /// Somebody's figure could stand in a comment, too.
    void commentsOfAnotherShareStayAway()
    {
        resubmitUnder({.form = ReviewForm::Split, .hold = 1h});
        ReviewTalk& talk = m_office->office().review().talk();
        QVERIFY(await(talk.takeUp(m_office->jiro(), m_campaign)));
        const int revision = folder(m_office->jiro()).revision;
        for (const char* part : {"recipients", "subject"})
            QVERIFY(await(talk.comment(m_office->jiro(), {.campaign = m_campaign,
                                                          .revision = revision,
                                                          .part = QLatin1StringView(part),
                                                          .text = QLatin1StringView(part)})));
        open(m_office->taro(), Share::Content);
        const auto words = [this] {
            QStringList all;
            for (const auto* label : m_window->findChildren<QLabel*>(u"commentText"_s))
                all.append(label->text());
            return all;
        };
        QTRY_COMPARE(words(), QStringList{u"subject"_s});
    }

    void figuresThatDoNotAgreeAreNoSeal()
    {
        resubmitUnder({.form = ReviewForm::Split, .hold = 1h});
        open(m_office->taro(), Share::Figures);
        press("partFiguresButton");
        say(41);
        readToEnd();
        QVERIFY(!find<QCheckBox>("differenceCheck")->isVisible());
        QTRY_VERIFY(missing().contains(QStringLiteral("must agree")));
        QVERIFY(!find<QCheckBox>("tickFigures")->isEnabled());
        QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
    }

    void theAuthorWaitsForTheCoolDown()
    {
        resubmitUnder({.form = ReviewForm::Solo, .delay = 1h, .hold = 1h});
        open(m_office->hanako(), {});
        sayExpected(40);
        tickAll();
        QVERIFY(find<QLabel>("approvalMissing")->text().contains(QStringLiteral("sealed from")));
        QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
    }

    void aHandInItIsSaid()
    {
        open(m_office->hanako(), {});
        QVERIFY(m_window->findChild<MessageBar*>()->words().contains(QStringLiteral("hand in")));
        delete m_window;
        open(m_office->taro(), {});
        QVERIFY(m_window->findChild<MessageBar*>()->words().isEmpty());
    }
};

#include "review_shares_test.moc"
RINGI_TEST(ReviewSharesTest)
