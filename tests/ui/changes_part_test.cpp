// SPDX-License-Identifier: Apache-2.0
// What became another since a reviewer looked last, on the real window: said in words, read to its
// end before its tick, and telling nothing before the blind count.
#include "office/template_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/review/change_words.h"
#include "ui/review/changes_part.h"
#include "ui/review/difference_view.h"
#include "ui/review/review_window.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextDocument>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ChangesPartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isNotThereAtAFirstReview();
    void saysWhatChanged();
    void waitsForTheBlindCount();
    void isReadToItsEnd();
    void comparesACopyWithItsSource();
    void showsTextsAsTheyAre();
    void namesEveryField();

private:
    template <typename W>
    [[nodiscard]] W* find(const char* name)
    {
        return m_window->findChild<W*>(QLatin1StringView(name));
    }
    /// Taro returns it; Hanako changes it and submits it again.
    void again(const std::function<void(Draft&)>& change);
    void open();
    void press(const char* name);
    void reveal(int expected);
    [[nodiscard]] QString words();

    std::unique_ptr<OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign;
    QPointer<ReviewWindow> m_window;
};

void ChangesPartTest::init()
{
    m_office = std::make_unique<OfficeFixture>();
    m_office->found();
    m_context.office = m_office->sharedOffice();
    m_context.clock = &m_office->clock();
    m_context.events = &m_events;
    m_context.session = m_office->taro();
    RelayFacts relay;
    relay.host = u"relay.example.com"_s;
    relay.port = 587;
    CampaignWords text;
    text.body = u"Dear {{name}},\nthe sale begins on Friday.\n"_s;
    const SenderId sender = m_office->addSender(m_office->addRelay(relay));
    const ListId list = m_office->importList(OfficeFixture::numberedPeople(40));
    m_campaign = m_office->draft(sender, list, 40, text);
    m_office->submit(m_campaign);
}

void ChangesPartTest::cleanup()
{
    delete m_window;
    m_context.office.reset();
    m_office.reset();
}

void ChangesPartTest::again(const std::function<void(Draft&)>& change)
{
    CampaignDesk& desk = m_office->office().campaigns();
    QVERIFY(await(m_office->office().review().sendBack(m_office->taro(), m_campaign, u"No"_s)));
    auto opened = await(desk.revise(m_office->hanako(), m_campaign));
    QVERIFY(opened);
    change(opened->draft);
    QVERIFY(await(desk.save(m_office->hanako(), *opened)));
    m_office->submit(m_campaign);
}

void ChangesPartTest::open()
{
    const auto folder = await(m_office->office().review().open(m_office->taro(), m_campaign));
    QVERIFY(folder);
    m_window = new ReviewWindow(m_context, *folder, nullptr);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void ChangesPartTest::press(const char* name)
{
    auto* button = find<QPushButton>(name);
    QVERIFY2(button && button->isVisible(), name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void ChangesPartTest::reveal(int expected)
{
    press("partRecipientsButton");
    find<QSpinBox>("expectedCountSpin")->setValue(expected);
    press("revealButton");
}

/// All that the part says, as a reader or a screen reader has it.
QString ChangesPartTest::words()
{
    QString words;
    for (const QLabel* label : m_window->findChild<ChangesPart*>()->findChildren<QLabel*>()) {
        if (label->textFormat() != Qt::RichText)
            words += label->text() + u'\n';
        words += label->accessibleDescription() + u'\n';
    }
    return words;
}

void ChangesPartTest::isNotThereAtAFirstReview()
{
    open();
    QVERIFY(!m_window->findChild<ChangesPart*>());
    QVERIFY(find<QPushButton>("partIntentButton")->isChecked());
}

void ChangesPartTest::saysWhatChanged()
{
    again([](Draft& draft) {
        draft.body = u"Dear {{name}},\nthe sale begins on Monday.\n"_s;
        draft.timing.perMinute = 60;
    });
    open();
    // It is what the reviewer sees first.
    QVERIFY(find<QPushButton>("partChangesButton")->isChecked());
    QTRY_VERIFY(find<DifferenceView>("difference"));
    auto* view = find<DifferenceView>("difference");
    QTRY_VERIFY(view->isVisible());
    QVERIFY(view->text().contains(u"<s style="_s) && view->text().contains(u"<u style="_s));
    QCOMPARE(view->accessibleDescription(), u"removed: “Friday”; added: “Monday”"_s);
    QVERIFY(view->focusPolicy() & Qt::TabFocus);
    QVERIFY(words().contains(u"revision 1"_s));
    QVERIFY(words().contains(u"Your seal covers everything"_s));
    QVERIFY(words().contains(u"It differs in 1 place"_s));
    QVERIFY(words().contains(u"Now: at most 60 message"_s));
    QCOMPARE(controlFaults(m_window).join(u'\n'), QString());
    auto* tick = find<QCheckBox>("tickChanges");
    QTRY_VERIFY(tick->isEnabled());
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(tick->isChecked());
}

void ChangesPartTest::waitsForTheBlindCount()
{
    QByteArray csv = OfficeFixture::numberedPeople(39);
    csv.replace("Name 7\r", "Name Seven\r");
    const ListId list =
        m_office->importList(csv + "new@example.org,New One\r\nmore@example.org,Other\r\n", u"B"_s);
    again([&](Draft& draft) {
        draft.list = list;
    });
    open();
    QTRY_VERIFY(find<QLabel>("changedPeople"));
    QVERIFY(!words().contains(u"new@example.org"_s) && !words().contains(u"41"_s));
    QTRY_VERIFY(words().contains(u"Say first how many people you expect"_s));
    QVERIFY(!find<QCheckBox>("tickChanges")->isEnabled());
    reveal(41);
    QTRY_VERIFY(words().contains(u"new@example.org (New One)"_s));
    press("partChangesButton");
    QVERIFY(words().contains(u"Before: %1. Now: %2."_s.arg(formatPeople(40), formatPeople(41))));
    QVERIFY(words().contains(formatPeople(2) + u" added."_s));
    QVERIFY(words().contains(formatPeople(1) + u" removed."_s));
    QVERIFY(words().contains(u"user40@example.net (Name 40)"_s));
    QVERIFY(words().contains(u"user7@example.net (Name Seven)"_s));
    auto* area = m_window->findChild<ChangesPart*>()->findChild<QScrollArea*>();
    QTRY_VERIFY((area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum()),
                 find<QCheckBox>("tickChanges")->isEnabled()));
}

void ChangesPartTest::isReadToItsEnd()
{
    again([](Draft& draft) {
        draft.body.clear();
        for (int i = 0; i < 200; ++i)
            draft.body += u"Line %1 of a text that is long enough.\n"_s.arg(i);
    });
    again([](Draft& draft) {
        for (int i = 0; i < 200; i += 5)
            draft.body.replace(u"Line %1 of"_s.arg(i), u"Row %1 of"_s.arg(i));
    });
    open();
    QTRY_VERIFY(find<DifferenceView>("difference"));
    auto* area = m_window->findChild<ChangesPart*>()->findChild<QScrollArea*>();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(words().contains(u"Scroll to the end first"_s));
    QVERIFY(!find<QCheckBox>("tickChanges")->isEnabled());
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QTRY_VERIFY(find<QCheckBox>("tickChanges")->isEnabled());
}

/// Also on a first review.
void ChangesPartTest::comparesACopyWithItsSource()
{
    auto copy = await(m_office->office().templates().startFrom(m_office->hanako(), m_campaign));
    QVERIFY(copy);
    copy->draft.list = m_office->importList(OfficeFixture::numberedPeople(41), u"Others"_s);
    copy->draft.body.replace(u"Friday"_s, u"Monday"_s);
    QVERIFY(await(m_office->office().campaigns().save(m_office->hanako(), *copy)));
    m_campaign = copy->draft.id;
    m_office->submit(m_campaign);
    open();
    QVERIFY(!find<QPushButton>("partChangesButton"));
    press("partCopiedButton");
    auto* part = m_window->findChild<ChangesPart*>();
    const auto shown = [part] {
        QStringList all;
        for (const QLabel* label : part->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    };
    QTRY_VERIFY(shown().contains(u"It was copied from “Hello {{name}}”"_s));
    QTRY_VERIFY(find<DifferenceView>("difference"));
    QVERIFY(find<DifferenceView>("difference")->text().contains(u"Monday"_s));
    QVERIFY(!shown().contains(u"user41@example.net"_s));
    reveal(41);
    press("partCopiedButton");
    QTRY_VERIFY(shown().contains(u"user41@example.net"_s));
}

void ChangesPartTest::showsTextsAsTheyAre()
{
    const QString hostile = u"<img src=\"file:///etc/passwd\"><b>bold</b> & \"q\" </s></p><s>"_s;
    const DifferenceExcerpt difference{{{PieceKind::Same, hostile},
                                        {PieceKind::Removed, u"gone\n"_s},
                                        {PieceKind::Added, hostile}},
                                       1,
                                       1,
                                       false};
    const DifferenceView view(u"Text"_s, difference);
    QTextDocument document;
    document.setHtml(view.text());
    QCOMPARE(document.toPlainText().remove(QChar(0x200B)), hostile + u"gone↵\n"_s + hostile);
    QVERIFY(!view.text().contains(u"<img"_s));
    // A word without an end makes no window wider.
    const DifferenceView wide(u"Text"_s,
                              {{{PieceKind::Added, u"x"_s.repeated(5000)}}, 1, 1, false});
    QVERIFY(wide.minimumSizeHint().width() < 600);
}

void ChangesPartTest::namesEveryField()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(ChangedField::TouchedBy); ++i) {
        const auto field = static_cast<ChangedField>(i);
        QVERIFY(!fieldWords(field).isEmpty());
        names.append(fieldWords(field));
        // The same words are no change that could be read.
        const CampaignChange change{field, u"Was"_s, u"Is"_s};
        if (field != ChangedField::Picture && field != ChangedField::Attachment)
            QVERIFY(!valueWords(change, {}, {}).isEmpty());
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), static_cast<int>(ChangedField::TouchedBy) + 1);
    const CampaignChange sameName{ChangedField::Signature, u"example.com (s1)"_s,
                                  u"example.com (s1)"_s};
    QVERIFY(valueWords(sameName, {}, {}).contains(u"under the same name"_s));
    const Moment noon = fromMilliseconds(1'763'780'400'000);
    const CampaignChange begin{ChangedField::NotBefore, noon, noon};
    QVERIFY(valueWords(begin, u"Asia/Tokyo"_s, u"Europe/Berlin"_s).contains(u"12:00"_s));
}

#include "changes_part_test.moc"
RINGI_TEST(ChangesPartTest)
