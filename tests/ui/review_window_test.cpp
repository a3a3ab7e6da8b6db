// SPDX-License-Identifier: Apache-2.0
// The second pair of eyes, by keyboard alone: nothing can be ticked before it was shown, Enter
// approves nothing, and what is sealed is on record.
#include "campaign/seal.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "ui/review/body_part.h"
#include "ui/review/review_window.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class ReviewWindowTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign;
    QPointer<ReviewWindow> m_window;

    template <typename W>
    [[nodiscard]] W* find(const char* name)
    {
        return m_window->findChild<W*>(QLatin1StringView(name));
    }

    void open(const Session& reviewer)
    {
        m_context.session = reviewer;
        const auto folder = await(m_office->office().review().open(reviewer, m_campaign));
        QVERIFY(folder);
        m_window = new ReviewWindow(m_context, *folder, nullptr);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }

    void press(const char* name)
    {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    /// Page Down in everything that scrolls, as a reader does.
    void readToEnd()
    {
        for (auto* area : m_window->findChildren<QAbstractScrollArea*>()) {
            if (area->isVisible())
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        }
    }

    /// Reads what is shown to its end, then takes up the next sample.
    void readOn()
    {
        readToEnd();
        auto* next = find<QPushButton>("sampleNextButton");
        if (next->isVisible() && next->isEnabled() && missing().contains(QStringLiteral("more sample"))
            && m_samplesRead++ % 4 == 3) // after the view has had its turns
            QTest::keyClick(next, Qt::Key_Space);
    }
    int m_samplesRead = 0;

    /// What the part in front says is still missing before its tick.
    [[nodiscard]] QString missing()
    {
        for (const QLabel* label : m_window->findChildren<QLabel*>(QStringLiteral("missingWords"))) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    void tick(const char* part, const char* tickName)
    {
        press(part);
        auto* box = find<QCheckBox>(tickName);
        QVERIFY(box);
        QTRY_VERIFY2((readOn(), box->isEnabled()), tickName);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }

    void sayExpected(int expected)
    {
        press("partRecipientsButton");
        auto* spin = find<QSpinBox>("expectedCountSpin");
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(expected));
        press("revealButton");
        QTRY_VERIFY(find<QLabel>("countWords")->text().contains(QStringLiteral("40")));
    }

    void tickAll()
    {
        tick("partSenderButton", "tickSender");
        tick("partRecipientsButton", "tickRecipients");
        tick("partSubjectButton", "tickSubject");
        tick("partBodyButton", "tickBody");
        tick("partTimingButton", "tickTiming");
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
        m_context.office = m_office->sharedOffice();
        m_context.clock = &m_office->clock();
        m_context.events = &m_events;
        RelayFacts relay;
        relay.host = QStringLiteral("relay.example.com");
        relay.port = 587;
        CampaignWords words;
        words.body = QStringLiteral("Dear {{name}},\n") + QStringLiteral("a line\n").repeated(80);
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        const ListId list = m_office->importList(OfficeFixture::numberedPeople(40));
        m_campaign = m_office->draft(sender, list, 40, words);
        m_office->submit(m_campaign);
    }
    void cleanup()
    {
        delete m_window;
        m_context.office.reset();
        m_office.reset();
    }

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

    void theAuthorCannotChooseTheSamples()
    {
        const QByteArray digest = crypto::sha256("packet");
        const auto samples = sampleOrdinals(digest, 1000);
        QCOMPARE(samples.first(), 1);
        QCOMPARE(samples.last(), 1000);
        QVERIFY(samples.size() >= 3);
        QVERIFY(sampleOrdinals(crypto::sha256("another"), 1000) != samples);
        QCOMPARE(sampleOrdinals(digest, 1), QList<qint64>({1}));
        QCOMPARE(sampleOrdinals(digest, 0), QList<qint64>());
    }
};

#include "review_window_test.moc"
RINGI_TEST(ReviewWindowTest)
