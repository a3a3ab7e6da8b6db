// SPDX-License-Identifier: Apache-2.0
// Nobody ticks the body before they have looked inside what is attached.
#include "review_harness.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/preview/mail_view.h"
#include "ui/preview/paper_view.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewPapersTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void attachmentsAreLookedIntoBeforeTheTick()
    {
        m_campaign = withFiles({stored(u"a.txt"_s, "one"), stored(u"b.csv"_s, "a,b\n1,2\n")}, {});
        open(m_office->taro());
        sayExpected(3, 3);
        press("partBodyButton");
        auto* box = find<QCheckBox>("tickBody");
        QTRY_VERIFY((readOn(), missing() == u"Look inside the attachments: a.txt, b.csv."_s));
        QVERIFY(!box->isEnabled());
        QCOMPARE(find<QLabel>("fileState1")->text(), u"You have not looked inside yet."_s);
        lookInside("lookIntoFile1Button");
        QCOMPARE(find<QLabel>("fileState1")->text(), u"You have looked inside."_s);
        QCOMPARE(missing(), u"Look inside the attachments: b.csv."_s);
        QVERIFY(!box->isEnabled());
        lookInside("lookIntoFile2Button");
        QTRY_VERIFY((readToEnd(), box->isEnabled()));
        QCOMPARE(controlFaults(m_window).join(u'\n'), QString());
        // A picture in the mail itself needs no window of its own.
        QVERIFY(!find<QPushButton>("lookIntoFile3Button"));
    }

    void everybodysOwnFileBelongsToItsSample()
    {
        QDir().mkpath(m_office->file(u"bills"_s));
        for (const int i : {1, 2, 3}) {
            QFile file(m_office->file(u"bills/Name %1"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("bill of " + QByteArray::number(i));
        }
        const auto folder = await(m_office->office().messages().addFolder(
            m_office->hanako(), m_office->file(u"bills"_s)));
        QVERIFY(folder);
        m_campaign = withFiles({}, PersonalFiles{folder->set, folder->folder, u"name"_s, {}});
        open(m_office->taro());
        sayExpected(3, 3);
        press("partBodyButton");
        auto* head = find<QLabel>("sampleHead");
        auto* next = find<QPushButton>("sampleNextButton");
        // How many there are is drawn by the packet's digest.
        QTRY_VERIFY(head->text().startsWith(u"Sample 1 of "_s));
        QTRY_VERIFY((readToEnd(),
                     missing().endsWith(u"Look inside this recipient’s own attachment, too."_s)));
        for (int sample = 1;; ++sample) {
            QTRY_VERIFY(head->text().startsWith(u"Sample %1 of "_s.arg(sample)));
            QTRY_VERIFY((readToEnd(), find<MailView>("sampleMail")->isReadToEnd()));
            QVERIFY(!find<QCheckBox>("tickBody")->isEnabled());
            press("lookIntoOwnFileButton");
            PaperView* view = nullptr;
            QTRY_VERIFY((view = m_window->findChild<PaperView*>()) != nullptr);
            // That recipient's, nobody else's.
            QTRY_VERIFY(view->findChild<QPlainTextEdit*>(u"paperText1"_s));
            const QString words = view->findChild<QPlainTextEdit*>(u"paperText1"_s)->toPlainText();
            QVERIFY(head->text().contains(u"user%1@"_s.arg(words.last(1))));
            QTest::keyClick(view, Qt::Key_Escape);
            QTRY_VERIFY(!m_window->findChild<PaperView*>());
            if (!next->isEnabled())
                break;
            press("sampleNextButton");
        }
        QTRY_VERIFY((readToEnd(), find<QCheckBox>("tickBody")->isEnabled()));
    }

private:
    CampaignId withFiles(const QList<FileRef>& files, const std::optional<PersonalFiles>& own)
    {
        const auto before = await(m_office->office().campaigns().load(m_campaign));
        const CampaignId id =
            m_office->draft(before->draft.sender,
                            m_office->importList(OfficeFixture::numberedPeople(3), u"Three"_s), 3);
        auto campaign = await(m_office->office().campaigns().load(id));
        campaign->draft.files = files;
        campaign->draft.personalFiles = own;
        if (!await(m_office->office().campaigns().save(m_office->hanako(), *campaign)))
            qFatal("not saved");
        m_office->submit(id);
        return id;
    }
    void lookInside(const char* button)
    {
        press(button);
        QTRY_VERIFY(m_window->findChild<PaperView*>());
        QPointer<PaperView> view = m_window->findChild<PaperView*>();
        QSignalSpy looked(view, &PaperView::looked);
        QTRY_VERIFY(looked.count() > 0 || view->findChild<QTabWidget*>() != nullptr);
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!view);
    }
};

#include "review_papers_test.moc"
RINGI_TEST(ReviewPapersTest)
