// SPDX-License-Identifier: Apache-2.0
// Ways round an approval, tried at the window: what is too large or too empty to be looked at.
#include "review_harness.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/preview/html_page.h"
#include "ui/preview/mail_view.h"
#include "ui/shell/pages.h"

#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class BypassWindowTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private:
    [[nodiscard]] CampaignDesk& campaigns() { return m_office->office().campaigns(); }
    /// The draft as it was, with something else in it.
    CampaignId draftWith(const std::function<void(Draft&)>& change)
    {
        const auto before = await(campaigns().load(m_campaign));
        auto campaign = await(campaigns().create(m_office->hanako()));
        if (!before || !campaign)
            qFatal("no campaign");
        Draft& draft = campaign->draft;
        draft.intent = before->draft.intent;
        draft.sender = before->draft.sender;
        draft.list = before->draft.list;
        draft.timing = before->draft.timing;
        draft.subject = before->draft.subject;
        draft.body = before->draft.body;
        change(draft);
        if (!await(campaigns().save(m_office->hanako(), *campaign)))
            qFatal("not saved");
        return campaign->draft.id;
    }
    /// A window of a folder as no desk would hand it out.
    void openForged(const std::function<void(ReviewFolder&)>& change)
    {
        m_context.session = m_office->taro();
        auto folder = await(m_office->office().review().open(m_office->taro(), m_campaign));
        QVERIFY(folder);
        change(*folder);
        m_window = new ReviewWindow(m_context, *folder, nullptr);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    [[nodiscard]] bool isInside(const QWidget* widget) const
    {
        const QRect place(widget->mapTo(m_window, QPoint()), widget->size());
        return widget->isVisible() && m_window->rect().contains(place) &&
               m_window->screen()->geometry().contains(m_window->geometry());
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whatCannotBeReadIsNotSubmitted_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty subject") << u"subject"_s << u"  "_s << u"subject-empty"_s;
        QTest::newRow("empty text") << u"body"_s << u"\n \n"_s << u"body-empty"_s;
        QTest::newRow("subject of 100,000 characters")
            << u"subject"_s << QString(100'000, u's') << u"subject-too-long"_s;
    }
    /// The author's window says why, nothing comes to a reviewer, and the attempt is on record.
    void whatCannotBeReadIsNotSubmitted()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        QFETCH(const QString, code);
        const CampaignId campaign = draftWith(
            [&](Draft& draft) { (field == u"subject" ? draft.subject : draft.body) = value; });
        m_context.session = m_office->hanako();
        const std::unique_ptr<Page> page(makeCampaignsPage(m_context, nullptr));
        page->resize(900, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->showCampaign(campaign);
        auto* submit = control<QPushButton>(page.get(), "submitButton");
        QTRY_VERIFY(submit->isVisible() && submit->isEnabled());
        submit->setFocus();
        QTest::keyClick(submit, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(page->messages().kind(), MessageKind::Warning, 60'000);
        QTRY_VERIFY(page->findChild<QPushButton*>(u"findingButton1"_s));
        QCOMPARE(m_office->state(campaign), CampaignState::Draft);
        const auto log = m_office->log();
        QVERIFY(std::ranges::any_of(log, [&code](const AuditEntry& entry) {
            return entry.action == u"campaign.submitted.refused" &&
                   entry.details.value(u"detail"_s).toString().contains(code);
        }));
        const auto waiting = await(m_office->office().review().waiting(m_office->taro()));
        QCOMPARE(waiting->size(), 1); // the other one
        QVERIFY(!await(m_office->office().review().open(m_office->taro(), campaign)));
    }

    /// A short text becomes one over the limit by what stands in the list.
    void valuesCannotMakeItTooLargeEither()
    {
        const QByteArray csv = "email,name,note\na@example.net,Anna," + QByteArray(32'000, 'n') +
                               "\nb@example.net,Ben,short\n";
        const ListId list = m_office->importList(csv, u"Notes"_s);
        const CampaignId campaign = draftWith([&](Draft& draft) {
            draft.list = list;
            draft.body = u"{{note}}\n"_s.repeated(40);
        });
        const auto findings = await(campaigns().submit(m_office->hanako(), campaign));
        QVERIFY(findings);
        const auto large = std::ranges::find(*findings, u"body-too-large"_s, &Finding::code);
        QVERIFY(large != findings->end());
        QCOMPARE(large->severity, Severity::Blocking);
        QCOMPARE(large->facts.value(u"rows"_s).toInt(), 1);
        QCOMPARE(large->facts.value(u"first"_s).toInt(), 1);
        QVERIFY(large->facts.value(u"bytes"_s).toInt() > 1'200'000);
        QCOMPARE(m_office->state(campaign), CampaignState::Draft);
    }

    void tenMegabytesAreNotReadByTheirBeginning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const QString lines = u"0123456789 abcdef\n"_s.repeated(600'000);
        QTest::newRow("lines") << lines << QString();
        QTest::newRow("one line") << QString(lines).replace(u'\n', u' ') << QString();
        QTest::newRow("HTML") << u"short"_s << u"<p>a line</p>"_s.repeated(800'000);
    }
    /// Even where one came into the packet: it is cut, the window says so, and it stays unread.
    void tenMegabytesAreNotReadByTheirBeginning()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        MailView mail(u"sample"_s);
        mail.setWhole(true);
        mail.resize(700, 500);
        mail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&mail));
        QSignalSpy looked(&mail, &MailView::readOn);
        QElapsedTimer took;
        took.start();
        mail.show({text, html, {}});
        for (const char* form : {"sampleTextToggle", "sampleHtmlToggle"}) {
            auto* toggle = control<QPushButton>(&mail, form);
            if (!toggle->isVisible())
                continue;
            looked.clear();
            toggle->click();
            for (auto* area : mail.findChildren<QAbstractScrollArea*>())
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            QTRY_VERIFY(!looked.isEmpty());
        }
        qInfo("shown in %lld ms", took.elapsed());
        QVERIFY(control<QLabel>(&mail, "sampleNote")->text().contains(u"too large"_s));
        QVERIFY(!mail.isReadToEnd());
    }

    void theLargestThatPassesIsShownWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const QString lines = u"0123456789 abcde\n"_s.repeated(1024 * 1024 / 17);
        const QString words = u"<p>a line of HTML</p>"_s;
        QTest::newRow("lines") << lines << QString();
        QTest::newRow("one line") << QString(lines).replace(u'\n', u' ') << QString();
        QTest::newRow("HTML") << u"short"_s << words.repeated(1024 * 1024 / words.size());
    }
    void theLargestThatPassesIsShownWhole()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        MailView mail(u"sample"_s);
        mail.setWhole(true);
        mail.resize(700, 500);
        mail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&mail));
        QElapsedTimer took;
        took.start();
        mail.show({text, html, {}});
        control<QPushButton>(&mail, "sampleTextToggle")->click();
        auto* plain = control<QPlainTextEdit>(&mail, "sampleBody");
        QCOMPARE(plain->toPlainText().size(), text.size());
        const auto toTheEnd = [](QAbstractScrollArea* area) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        };
        if (html.isEmpty()) {
            QVERIFY(!mail.isReadToEnd());
            QTRY_VERIFY_WITH_TIMEOUT((toTheEnd(plain), mail.isReadToEnd()), 30'000);
        } else {
            auto* page = control<HtmlPage>(&mail, "sampleHtml");
            QTRY_VERIFY(mail.isOtherFormUnread()); // the short text was read
            control<QPushButton>(&mail, "sampleHtmlToggle")->click();
            QCOMPARE(page->document()->blockCount(), static_cast<int>(html.count(u"<p>"_s)));
            QVERIFY(!mail.isReadToEnd());
            QTRY_VERIFY_WITH_TIMEOUT((toTheEnd(page), mail.isReadToEnd()), 30'000);
        }
        qInfo("shown to its end in %lld ms", took.elapsed());
    }

    /// Forged into a packet: the buttons stay on the screen, and the end of it has to be seen.
    void aSubjectOfAHundredThousandCharactersHidesNothing()
    {
        const QString subject = u"Our offer, and "_s.repeated(6'666) + u"the end"_s;
        openForged([&subject](ReviewFolder& folder) { folder.subject = subject; });
        QTRY_VERIFY(isInside(find<QPushButton>("returnButton")));
        QVERIFY(isInside(find<QPushButton>("approveButton")));
        QVERIFY(isInside(find<QCheckBox>("tickIntent")));
        QVERIFY(m_window->minimumSizeHint().height() <= 700);
        const auto* title = find<QLabel>("reviewTitle");
        QVERIFY(title->text().contains(u"the end"_s) && title->text().contains(u'…'));
        press("partSubjectButton");
        const auto labels = m_window->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&subject](const QLabel* label) {
            return label->text() == subject && label->isVisible();
        }));
        QTRY_COMPARE(missing(), u"Scroll to the end first."_s);
        QVERIFY(!find<QCheckBox>("tickSubject")->isEnabled());
        QTRY_VERIFY((readToEnd(), find<QCheckBox>("tickSubject")->isEnabled()));
        QVERIFY(isInside(find<QPushButton>("returnButton")));
    }
};

#include "bypass_window_test.moc"
RINGI_TEST(BypassWindowTest)
