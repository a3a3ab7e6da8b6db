// SPDX-License-Identifier: Apache-2.0
// A review that is left and taken up again, with others beside it: what was looked at and is the
// same stays looked at, and what is said about a part stands below it.
#include "office/review_talk.h"
#include "review_harness.h"
#include "support/test_registry.h"
#include "ui/review/review_page.h"
#include "ui/review/text_quote.h"

#include <QPlainTextEdit>
#include <QTableWidget>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewAgainTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private:
    [[nodiscard]] ReviewTalk& talk() { return m_office->office().review().talk(); }
    void closeWindow()
    {
        m_leftSample.clear();
        m_window->close();
        QTRY_VERIFY(!m_window);
    }
    /// Opened, and what was kept is shown.
    void openAgain(const Session& reviewer)
    {
        closeWindow();
        open(reviewer);
        taken();
    }
    void taken()
    {
        // Waits for the taking up, which is the last thing on the writer's queue.
        QVERIFY(await(talk().visits(m_office->jiro())));
        QTRY_VERIFY_WITH_TIMEOUT(await(talk().visits(m_office->jiro()))->contains(m_campaign),
                                 30'000);
    }
    void again(const std::function<void(Draft&)>& change)
    {
        CampaignDesk& desk = m_office->office().campaigns();
        QVERIFY(await(desk.withdraw(m_office->hanako(), m_campaign)));
        auto opened = await(desk.revise(m_office->hanako(), m_campaign));
        QVERIFY(opened);
        change(opened->draft);
        QVERIFY(await(desk.save(m_office->hanako(), *opened)));
        m_office->submit(m_campaign);
    }
    [[nodiscard]] bool isTicked(const char* name) { return find<QCheckBox>(name)->isChecked(); }
    /// Words with this name that can be seen in the part in front.
    [[nodiscard]] QStringList seen(const char* name)
    {
        QStringList texts;
        for (const auto* label : m_window->findChildren<QLabel*>(QLatin1StringView(name))) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    template <typename W>
    [[nodiscard]] W* inFront(const char* name)
    {
        for (auto* widget : m_window->findChildren<W*>(QLatin1StringView(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void pressInFront(const char* name)
    {
        auto* button = inFront<QPushButton>(name);
        QVERIFY2(button, name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void write(const QString& text)
    {
        auto* edit = inFront<QPlainTextEdit>("commentEdit");
        QVERIFY(edit);
        edit->setPlainText(text);
        pressInFront("addCommentButton");
    }
    QList<ReviewComment> stored()
    {
        const auto now = await(talk().presence(m_office->jiro(), m_campaign, 1));
        return now ? now->comments : QList<ReviewComment>();
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void staysLookedAt()
    {
        open(m_office->taro());
        sayExpected(40);
        tick("partSenderButton", "tickSender");
        tick("partRecipientsButton", "tickRecipients");
        tick("partSubjectButton", "tickSubject");
        tick("partBodyButton", "tickBody");
        openAgain(m_office->taro());
        QTRY_VERIFY(isTicked("tickSender"));
        QTRY_VERIFY(isTicked("tickRecipients"));
        QTRY_VERIFY(isTicked("tickBody"));
        QVERIFY(isTicked("tickSubject"));
        QVERIFY(!isTicked("tickTiming"));
        press("partSenderButton");
        QCOMPARE(seen("keptWords").size(), 1);
        QVERIFY(seen("keptWords").first().contains(u"has not changed since"_s));
        QVERIFY(find<QLabel>("countWords")->text().contains(u"40"_s));
        QVERIFY(!find<QPushButton>("approveButton")->isEnabled());
        // The rest, and it can be sealed.
        tick("partTimingButton", "tickTiming");
        tick("partIntentButton", "tickIntent");
        tick("partFindingsButton", "tickFindings");
        QTRY_VERIFY(find<QPushButton>("approveButton")->isEnabled());
    }

    void aTickTakenBackStaysAway()
    {
        open(m_office->taro());
        tick("partSenderButton", "tickSender");
        QTest::keyClick(find<QCheckBox>("tickSender"), Qt::Key_Space);
        QVERIFY(!isTicked("tickSender"));
        openAgain(m_office->taro());
        press("partSenderButton");
        QTRY_VERIFY(!seen("keptWords").isEmpty());
        QVERIFY(!isTicked("tickSender"));
        QVERIFY(find<QCheckBox>("tickSender")->isEnabled());
    }

    /// The date is that of the look, however often the window is opened.
    void openingIsNoLook()
    {
        open(m_office->taro());
        tick("partSubjectButton", "tickSubject");
        openAgain(m_office->taro());
        QTRY_VERIFY(isTicked("tickSubject"));
        const auto before = await(talk().takeUp(m_office->taro(), m_campaign));
        openAgain(m_office->taro());
        QTRY_VERIFY(isTicked("tickSubject"));
        press("partSubjectButton");
        const auto after = await(talk().takeUp(m_office->taro(), m_campaign));
        QVERIFY(before && after);
        QCOMPARE(after->looks.value(u"subject"_s), before->looks.value(u"subject"_s));
    }

    void aChangedPartIsLookedAtAnew()
    {
        open(m_office->taro());
        sayExpected(40);
        tick("partSenderButton", "tickSender");
        tick("partRecipientsButton", "tickRecipients");
        tick("partSubjectButton", "tickSubject");
        closeWindow();
        again([](Draft& draft) { draft.subject = u"Other words"_s; });
        open(m_office->taro());
        taken();
        QTRY_VERIFY(isTicked("tickSender"));
        QVERIFY(!isTicked("tickSubject"));
        press("partSubjectButton");
        QVERIFY(seen("keptWords").isEmpty());
        // Everybody says their number for each revision.
        press("partRecipientsButton");
        QVERIFY(!isTicked("tickRecipients"));
        QVERIFY(missing().contains(u"how many people you expect"_s));
        sayExpected(40);
        QTRY_VERIFY(isTicked("tickRecipients"));
    }

    void anotherNumberWantsANewTick()
    {
        open(m_office->taro());
        sayExpected(40);
        tick("partRecipientsButton", "tickRecipients");
        closeWindow();
        again([](Draft& draft) { draft.subject = u"Other words"_s; });
        open(m_office->taro());
        taken();
        sayExpected(4);
        auto* difference = find<QCheckBox>("differenceCheck");
        difference->setFocus();
        QTest::keyClick(difference, Qt::Key_Space);
        QTRY_VERIFY(find<QCheckBox>("tickRecipients")->isEnabled());
        QVERIFY(!isTicked("tickRecipients"));
    }

    void samplesThatWereReadStayRead()
    {
        open(m_office->taro());
        sayExpected(40);
        press("partBodyButton");
        static const QRegularExpression left(u"Read (\\d+) more"_s);
        const auto unread = [this] { return left.match(missing()).captured(1).toInt(); };
        QTRY_VERIFY(unread() > 1);
        const int all = unread();
        QTRY_VERIFY_WITH_TIMEOUT((readToEnd(), unread() == all - 1), 30'000);
        openAgain(m_office->taro());
        press("partBodyButton");
        QTRY_COMPARE(unread(), all - 1);
    }

    void othersAreSeen()
    {
        QVERIFY(await(talk().takeUp(m_office->jiro(), m_campaign)));
        open(m_office->taro());
        QTRY_COMPARE(seen("othersWords").size(), 1);
        QVERIFY(
            seen("othersWords").first().startsWith(m_office->jiro().name() + u" has it open"_s));
        QVERIFY(await(talk().leave(m_office->jiro(), m_campaign)));
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_VERIFY(seen("othersWords").isEmpty());
        // Closing the window ends this visit too.
        QVERIFY(await(talk().visits(m_office->jiro()))->contains(m_campaign));
        closeWindow();
        QTRY_VERIFY(!await(talk().visits(m_office->jiro()))->contains(m_campaign));
    }

    void thePageSaysWhoHasItOpen()
    {
        m_context.session = m_office->jiro();
        ReviewPage page(m_context);
        page.refresh();
        auto* table = page.findChild<QTableWidget*>(u"reviewTable"_s);
        QTRY_COMPARE(table->rowCount(), 1);
        QVERIFY(table->item(0, 3)->text().startsWith(u"Waits since"_s));
        QVERIFY(await(talk().takeUp(m_office->taro(), m_campaign)));
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_VERIFY(table->item(0, 3)->text().startsWith(m_office->taro().name()));
        QVERIFY(await(talk().leave(m_office->taro(), m_campaign)));
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_VERIFY(table->item(0, 3)->text().startsWith(u"Waits since"_s));
    }

    void aDecisionElsewhereIsSaid()
    {
        open(m_office->taro());
        taken();
        QVERIFY(await(m_office->office().review().sendBack(m_office->jiro(), m_campaign, u"No"_s)));
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_VERIFY(m_window->findChild<MessageBar*>()->words().contains(u"any more"_s));
    }

    void aCommentStandsBelowItsPart()
    {
        open(m_office->taro());
        taken();
        press("partSenderButton");
        press("commentSenderButton");
        auto* edit = inFront<QPlainTextEdit>("commentEdit");
        QVERIFY(edit && edit->hasFocus());
        QVERIFY(!inFront<QPushButton>("addCommentButton")->isEnabled());
        edit->setPlainText(QString(10'001, u'x'));
        QVERIFY(!inFront<QPushButton>("addCommentButton")->isEnabled());
        write(u"Not this \u202Eaddress"_s);
        // Signs that turn the text are spelled out.
        QTRY_COMPARE(seen("commentText"), QStringList{u"Not this [U+202E]address"_s});
        QVERIFY(!inFront<QPlainTextEdit>("commentEdit"));
        QCOMPARE(stored().size(), 1);
        QCOMPARE(stored().first().row.part, u"sender"_s);
        press("partSubjectButton");
        QVERIFY(seen("commentText").isEmpty());
        press("partSenderButton");
        pressInFront("takeBackButton");
        QTRY_VERIFY(seen("commentText").isEmpty());
        QVERIFY(stored().isEmpty());
    }

    void othersCommentsAppear()
    {
        open(m_office->taro());
        taken();
        press("partTimingButton");
        QVERIFY(await(talk().comment(m_office->jiro(),
                                     {m_campaign, 1, u"timing"_s, {}, -1, u"Too early"_s})));
        Q_EMIT
        m_events.campaignsChanged();
        QTRY_COMPARE(seen("commentText"), QStringList{u"Too early"_s});
        QVERIFY(!inFront<QPushButton>("takeBackButton"));
    }

    void whatIsChosenIsQuoted()
    {
        open(m_office->taro());
        taken();
        press("partSubjectButton");
        QLabel* source = nullptr;
        for (auto* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == u"Hello {{name}}"_s &&
                label->textInteractionFlags() & Qt::TextSelectableByKeyboard)
                source = label;
        }
        QVERIFY(source);
        const auto choose = [&] {
            source->setFocus();
            source->setSelection(6, 8);
        };
        choose();
        QTest::mouseClick(find<QPushButton>("commentSubjectButton"), Qt::LeftButton);
        QCOMPARE(seen("commentOn"), QStringList{u"On “{{name}}”"_s});
        pressInFront("closeCommentButton");
        // By keyboard the focus leaves the label, which forgets what was chosen.
        choose();
        for (int i = 0; i < 40 && !find<QPushButton>("commentSubjectButton")->hasFocus(); ++i)
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QVERIFY(!source->hasSelectedText());
        QTest::keyClick(find<QPushButton>("commentSubjectButton"), Qt::Key_Space);
        QCOMPARE(seen("commentOn"), QStringList{u"On “{{name}}”"_s});
        write(u"Is everybody’s name there?"_s);
        QTRY_COMPARE(stored().size(), 1);
        QCOMPARE(stored().first().row.quote, u"{{name}}"_s);
        QCOMPARE(stored().first().row.place, 6);
        QTRY_COMPARE(seen("commentQuote"), QStringList{u"“{{name}}”"_s});
    }

    void theNextReviewerSeesWhatBecameOfIt()
    {
        const auto item = await(talk().comment(
            m_office->jiro(), {m_campaign, 1, u"sender"_s, {}, -1, u"Which desk?"_s}));
        QVERIFY(item);
        CampaignDesk& desk = m_office->office().campaigns();
        QVERIFY(await(desk.withdraw(m_office->hanako(), m_campaign)));
        QVERIFY(await(desk.revise(m_office->hanako(), m_campaign)));
        QVERIFY(await(talk().setDone(m_office->hanako(), item->row.id, true)));
        m_office->submit(m_campaign);
        open(m_office->taro());
        press("partSenderButton");
        QTRY_COMPARE(seen("commentText"), QStringList{u"Which desk?"_s});
        QVERIFY(seen("whetherDone").first().contains(m_office->hanako().name()));
        QVERIFY(!inFront<QPushButton>("takeBackButton"));
    }

    void aQuoteIsFoundWhereItStandsNow()
    {
        const QString text = u"one two one two one"_s;
        QCOMPARE(placeOfQuote(text, {u"one"_s, 8}), 8);
        QCOMPARE(placeOfQuote(text, {u"one"_s, 9}), 8);
        QCOMPARE(placeOfQuote(text, {u"one"_s, 15}), 16);
        QCOMPARE(placeOfQuote(text, {u"one"_s, -1}), 0);
        QCOMPARE(placeOfQuote(text, {u"three"_s, 4}), -1);
        QCOMPARE(placeOfQuote(text, {}), -1);
    }
};

#include "review_again_test.moc"
RINGI_TEST(ReviewAgainTest)
