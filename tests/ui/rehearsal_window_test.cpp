// SPDX-License-Identifier: Apache-2.0
// A campaign of a real office is rehearsed in its window, by keyboard: looked at, searched, saved.
#include "rehearsal_harness.h"
#include "support/test_registry.h"

#include <QCheckBox>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

class RehearsalWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_on = std::make_unique<RehearsalHarness>(); }
    void cleanup() { m_on.reset(); }

    void showsEveryMessage();
    void readsOnAsItIsScrolled();
    void saysWhoWouldGetNothing();
    void searches();
    void enterClosesNothing();
    void findsOtherPeoplesValues();
    void saysWhatWasNotLookedAt();
    void savesOneMessage();
    void tellsWhatCannotBeSaved();
    void everyControlHasAName();
    void fitsSmallScreensAndLargeText();
    void longWordsFit();

private:
    std::unique_ptr<RehearsalHarness> m_on;
};

void RehearsalWindowTest::showsEveryMessage()
{
    m_on->openPlayed(m_on->draftOf(OfficeFixture::numberedPeople(5)));
    QVERIFY(m_on->text("dialogWords").contains(u"no address to connect to"_s));
    QCOMPARE(m_on->rows()->rowCount(), 5);
    QCOMPARE(m_on->rows()->index(1, 0).data().toString(), u"2"_s);
    QCOMPARE(m_on->rows()->index(1, 1).data().toString(), u"user2@example.net"_s);
    QCOMPARE(m_on->rows()->index(1, 2).data().toString(), u"Hello Name 2"_s);
    QVERIFY2(m_on->text("rehearsalFacts").startsWith(u"5 message"_s),
             qPrintable(m_on->text("rehearsalFacts")));
    QVERIFY(m_on->text("rehearsalFacts").contains(u"as the draft stands now"_s));
    QVERIFY(!m_on->found<QProgressBar>("workBar")->isVisible());
    QVERIFY(!m_on->found<QCheckBox>("rehearsalProblemsCheck")->isVisible());

    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: user1@example.net"_s));
    auto* table = m_on->found<QTableView>("rehearsalTable");
    QVERIFY(m_on->found<QLineEdit>("rehearsalSearchEdit")->hasFocus());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: user2@example.net"_s));
    QVERIFY(m_on->text("rehearsalHead").contains(u"Subject: Hello Name 2"_s));
    QVERIFY(
        m_on->found<QPlainTextEdit>("rehearsalBody")->toPlainText().contains(u"Dear Name 2,"_s));
    QVERIFY(m_on->source().contains(u"\nTo: user2@example.net\n"_s));
    QVERIFY(m_on->source().contains(u"\nMessage-ID: "_s));
}

void RehearsalWindowTest::readsOnAsItIsScrolled()
{
    m_on->openPlayed(m_on->draftOf(OfficeFixture::numberedPeople(450)));
    QCOMPARE(m_on->rows()->rowCount(), 200);
    auto* bar = m_on->found<QTableView>("rehearsalTable")->verticalScrollBar();
    QTRY_VERIFY((bar->setValue(bar->maximum()), m_on->rows()->rowCount() == 450));
    QCOMPARE(m_on->rows()->index(449, 1).data().toString(), u"user450@example.net"_s);
}

void RehearsalWindowTest::saysWhoWouldGetNothing()
{
    m_on->openPlayed(
        m_on->draftOf("email,name\na@example.com,Aiko\nb@example.com,\nc@example.com,Chie\n"));
    QVERIFY(m_on->text("rehearsalFacts").startsWith(u"2 message"_s));
    QVERIFY(m_on->text("rehearsalFacts").contains(u"would get none"_s));
    QVERIFY(m_on->rows()->index(1, 2).data().toString().contains(u"“name” has no value"_s));
    auto* only = m_on->found<QCheckBox>("rehearsalProblemsCheck");
    only->setFocus();
    QTest::keyClick(only, Qt::Key_Space);
    QTRY_COMPARE(m_on->rows()->rowCount(), 1);
    QCOMPARE(m_on->rows()->index(0, 1).data().toString(), u"b@example.com"_s);
    QVERIFY(!m_on->found<QLineEdit>("rehearsalSearchEdit")->isEnabled());
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"no message for b@example.com"_s));
    QVERIFY(!m_on->found<QPushButton>("rehearsalSaveButton")->isVisible());
    QTest::keyClick(only, Qt::Key_Space);
    QTRY_COMPARE(m_on->rows()->rowCount(), 3);
}

void RehearsalWindowTest::searches()
{
    m_on->openPlayed(m_on->draftOf(OfficeFixture::numberedPeople(40)));
    m_on->search(u"dear NAME 3"_s);
    QTRY_COMPARE(m_on->rows()->rowCount(), 11); // 3 and 30 to 39
    QCOMPARE(m_on->rows()->index(1, 1).data().toString(), u"user30@example.net"_s);
    QVERIFY(m_on->found<QLabel>("rehearsalFound")->isVisible());
    QVERIFY2(m_on->text("rehearsalFound").startsWith(u"11 message"_s),
             qPrintable(m_on->text("rehearsalFound")));
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: user3@example.net"_s));

    m_on->search(u"nowhere"_s);
    QTRY_COMPARE(m_on->text("rehearsalFound"), u"No message holds “nowhere”."_s);
    QCOMPARE(m_on->rows()->rowCount(), 0);
    QVERIFY(m_on->text("rehearsalHead").contains(u"Choose a message"_s));

    m_on->found<QLineEdit>("rehearsalSearchEdit")->clear();
    QTRY_COMPARE(m_on->rows()->rowCount(), 40);
    QVERIFY(!m_on->found<QLabel>("rehearsalFound")->isVisible());
}

void RehearsalWindowTest::enterClosesNothing()
{
    m_on->openPlayed(m_on->draftOf(OfficeFixture::numberedPeople(3)));
    for (QWidget* control : controlsOf(m_on->window)) {
        if (control->isVisible() && qobject_cast<QAbstractButton*>(control) == nullptr)
            QTest::keyClick(control, Qt::Key_Return);
    }
    QVERIFY(m_on->window && m_on->window->isVisible());
    QTest::keyClick(m_on->window, Qt::Key_Escape);
    QTRY_VERIFY(!m_on->window);
}

void RehearsalWindowTest::findsOtherPeoplesValues()
{
    m_on->openPlayed(m_on->shiftedColumn());
    m_on->found<QTabWidget>("rehearsalTabs")->setCurrentIndex(1);
    m_on->press("findLeaksButton");
    QTRY_COMPARE(m_on->rows("leakTable")->rowCount(), 11);
    QVERIFY2(m_on->text("leakResult").contains(u"11 of 12"_s),
             qPrintable(m_on->text("leakResult")));
    QVERIFY(m_on->text("leakLimits").contains(u"number"_s));
    const QString hit = m_on->text("leakHit");
    QVERIFY2(hit.contains(u"p1@example.com (no. 1) holds “KX-1002”"_s), qPrintable(hit));
    QVERIFY2(hit.contains(u"“number” of p2@example.com (no. 2)"_s), qPrintable(hit));
    QVERIFY2(hit.contains(u"under “account”"_s), qPrintable(hit));

    auto* table = m_on->found<QTableView>("leakTable");
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: p2@example.com"_s));
    QVERIFY(m_on->source().contains(u"KX-1003"_s));
    m_on->press("leakOwnerButton");
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: p3@example.com"_s));
    m_on->found<QTabWidget>("rehearsalTabs")->setCurrentIndex(0);
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: p1@example.com"_s));
}

void RehearsalWindowTest::saysWhatWasNotLookedAt()
{
    m_on->openPlayed(
        m_on->draftOf("email,name,city\na@example.com,Aiko Mori,Yokohama\n"
                      "b@example.com,Chie Hara,Yokohama\nc@example.com,Emi Abe,Yokohama\n",
                      {.body = u"Dear {{name}} of {{city}},\nyours, Chie Hara\n"_s}));
    m_on->found<QTabWidget>("rehearsalTabs")->setCurrentIndex(1);
    m_on->press("findLeaksButton");
    QTRY_VERIFY(m_on->text("leakResult").startsWith(u"Nobody else’s value"_s));
    QVERIFY(!m_on->found<QTableView>("leakTable")->isVisible());
    const QString limits = m_on->text("leakLimits");
    QVERIFY2(limits.contains(u"“name”"_s) && !limits.contains(u"city"_s), qPrintable(limits));
    QVERIFY2(limits.contains(u"attachments"_s), qPrintable(limits));
    QVERIFY2(limits.contains(u"says it to everybody: Chie Hara"_s), qPrintable(limits));
}

void RehearsalWindowTest::savesOneMessage()
{
    const CampaignId campaign = m_on->draftOf(OfficeFixture::numberedPeople(3));
    m_on->openPlayed(campaign);
    QTest::keyClick(m_on->found<QTableView>("rehearsalTable"), Qt::Key_Down);
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(u"To: user2@example.net"_s));
    const QString path = m_on->fixture.file(u"two.eml"_s);
    m_on->saveAs(path);
    QTRY_VERIFY2(m_on->said().contains(u"two.eml"_s), qPrintable(m_on->said()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("\r\nTo: user2@example.net\r\n"));
    QVERIFY(bytes.contains("Dear Name 2,\r\n"));
    const auto log = m_on->fixture.log();
    QVERIFY(std::ranges::any_of(log, [](const AuditEntry& entry) {
        return entry.action == u"message.exported"_s &&
               entry.details.value(u"recipient"_s).toInteger() == 2;
    }));
}

void RehearsalWindowTest::tellsWhatCannotBeSaved()
{
    m_on->openPlayed(m_on->draftOf(OfficeFixture::numberedPeople(2)));
    m_on->saveAs(m_on->fixture.file(u"no/such/folder/x.eml"_s));
    QTRY_COMPARE(m_on->window->messages().kind(), MessageKind::Error);
    QVERIFY2(m_on->said().contains(u"cannot write there"_s), qPrintable(m_on->said()));
}

void RehearsalWindowTest::everyControlHasAName()
{
    m_on->openPlayed(m_on->shiftedColumn());
    QTRY_VERIFY(m_on->found<QPushButton>("rehearsalSaveButton")->isVisible());
    QCOMPARE(controlFaults(m_on->window), QStringList());
    m_on->found<QTabWidget>("rehearsalTabs")->setCurrentIndex(1);
    m_on->found<QTabWidget>("rehearsalMailTabs")->setCurrentIndex(1);
    m_on->press("findLeaksButton");
    QTRY_COMPARE(m_on->rows("leakTable")->rowCount(), 11);
    QCOMPARE(controlFaults(m_on->window), QStringList());
}

void RehearsalWindowTest::fitsSmallScreensAndLargeText()
{
    applyLook({ThemeChoice::Light, 200}, false);
    m_on->openPlayed(m_on->shiftedColumn());
    m_on->found<QTabWidget>("rehearsalTabs")->setCurrentIndex(1);
    m_on->press("findLeaksButton");
    QTRY_COMPARE(m_on->rows("leakTable")->rowCount(), 11);
    m_on->window->resize(1024, 700);
    QTRY_COMPARE(m_on->window->size(), QSize(1024, 700));
    const QRect room = m_on->window->rect();
    for (const char* name : {"rehearsalTabs", "rehearsalMailTabs", "leakTable"}) {
        auto* part = m_on->found<QWidget>(name);
        const QRect place(part->mapTo(m_on->window, QPoint()), part->size());
        QVERIFY2(place.left() >= 0 && place.right() <= room.right(), name);
    }
}

void RehearsalWindowTest::longWordsFit()
{
    applyLook({ThemeChoice::Light, 200}, false);
    const QByteArray address = QByteArray(64, 'x') + '@' + QByteArray(63, 'y') + '.' +
                               QByteArray(63, 'z') + ".example.com";
    m_on->open(m_on->draftOf("email,name\n" + address + ",Aiko\n"));
    m_on->window->resize(1000, 640);
    QTRY_VERIFY(m_on->text("rehearsalHead").contains(QString::fromLatin1(address)));
    m_on->search(QString(200, u'w'));
    QTRY_VERIFY(m_on->found<QLabel>("rehearsalFound")->isVisible());
    m_on->window->resize(1024, 700);
    QTRY_COMPARE(m_on->window->size(), QSize(1024, 700));
    auto* tabs = m_on->found<QTabWidget>("rehearsalTabs");
    QVERIFY(tabs->mapTo(m_on->window.data(), QPoint()).x() + tabs->width() <= 1024);
}

#include "rehearsal_window_test.moc"
RINGI_TEST(RehearsalWindowTest)
