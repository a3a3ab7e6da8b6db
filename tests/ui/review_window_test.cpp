// SPDX-License-Identifier: Apache-2.0
// The second pair of eyes, by keyboard alone: nothing can be ticked before it was shown, Enter
// approves nothing, and what is sealed is on record.
#include "campaign/seal.h"
#include "office/message_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/preview/html_page.h"
#include "ui/preview/mail_view.h"
#include "ui/review/body_part.h"
#include "ui/review/review_window.h"

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QCheckBox>
#include <QFileDialog>
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

    /// A campaign with HTML, a picture in it, an attachment and a picture elsewhere.
    CampaignId designed()
    {
        const auto before = await(m_office->office().campaigns().load(m_campaign));
        auto campaign = await(m_office->office().campaigns().create(m_office->hanako()));
        if (!before || !campaign)
            qFatal("no campaign");
        const CampaignId id = campaign->draft.id;
        campaign->draft.intent = before->draft.intent;
        campaign->draft.sender = before->draft.sender;
        campaign->draft.list = before->draft.list;
        campaign->draft.timing = before->draft.timing;
        campaign->draft.subject = before->draft.subject;
        campaign->draft.form = BodyForm::Html;
        campaign->draft.textFollowsHtml = true;
        campaign->draft.html = QStringLiteral("<p>Dear {{name}},</p>") +
                               QStringLiteral("<p>a line</p>").repeated(80) +
                               QStringLiteral("<p><img src=\"cid:logo\" alt=\"Logo\"></p>");
        campaign->draft.images = {
            {QStringLiteral("logo"), stored(QStringLiteral("logo.png"), logo())}};
        campaign->draft.files = {stored(QStringLiteral("price.pdf"), "%PDF-1.4 prices")};
        if (!await(m_office->office().campaigns().save(m_office->hanako(), *campaign)))
            qFatal("not saved");
        m_office->submit(id);
        return id;
    }
    FileRef stored(const QString& name, const QByteArray& bytes)
    {
        const auto file =
            await(m_office->office().messages().addBytes(m_office->hanako(), name, bytes));
        if (!file)
            qFatal("the file is not taken");
        return *file;
    }
    static QByteArray logo()
    {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(Qt::green);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "png");
        return bytes;
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

    void textAndHtmlOfEverySampleAreRead()
    {
        m_campaign = designed();
        open(m_office->taro());
        sayExpected(40);
        press("partBodyButton");
        auto* html = find<HtmlPage>("sampleHtml");
        auto* next = find<QPushButton>("sampleNextButton");
        auto* box = find<QCheckBox>("tickBody");
        QTRY_VERIFY(html->isVisible() && html->toPlainText().contains(QStringLiteral("Dear Name 1")));
        QTRY_VERIFY(!html->isWaiting());
        QCOMPARE(controlFaults(m_window).join(u'\n'), QString());
        // The HTML of all samples is not enough.
        while (true) {
            QTRY_VERIFY((readToEnd(), missing().contains(QStringLiteral("other one"))));
            if (!next->isEnabled())
                break;
            const QString before = find<QLabel>("sampleHead")->text();
            press("sampleNextButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
            QCOMPARE(html->verticalScrollBar()->value(), 0);
        }
        QVERIFY(!box->isEnabled());
        press("sampleTextToggle");
        while (find<QPushButton>("samplePreviousButton")->isEnabled()) {
            const QString before = find<QLabel>("sampleHead")->text();
            press("samplePreviousButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
        }
        // Both forms of each, one sample after the other.
        while (true) {
            const QString left = missing();
            for (const char* toggle : {"sampleHtmlToggle", "sampleTextToggle"}) {
                QSignalSpy looked(find<MailView>("sampleMail"), &MailView::readOn);
                press(toggle);
                readToEnd();
                QVERIFY(looked.wait());
            }
            QTRY_VERIFY((readToEnd(), missing() != left));
            if (!next->isEnabled())
                break;
            const QString before = find<QLabel>("sampleHead")->text();
            press("sampleNextButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
        }
        QTRY_VERIFY((readToEnd(), box->isEnabled()));
    }

    void filesAreNamedAndCanBeSaved()
    {
        m_campaign = designed();
        open(m_office->taro());
        press("partBodyButton");
        QCOMPARE(find<QLabel>("fileName1")->text(), QStringLiteral("price.pdf"));
        QCOMPARE(find<QLabel>("fileName2")->text(), QStringLiteral("logo.png"));
        QTRY_VERIFY(!find<QLabel>("filePicture2")->pixmap().isNull());
        const QString path = m_office->file(QStringLiteral("copy.pdf"));
        press("saveFile1Button");
        QTRY_VERIFY(find<QFileDialog>("saveFileDialog"));
        auto* dialog = find<QFileDialog>("saveFileDialog");
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("price.pdf"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(find<QLabel>("savedFileWords")->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("%PDF-1.4 prices"));
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
