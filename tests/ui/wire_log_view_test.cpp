// SPDX-License-Identifier: Apache-2.0
#include "settings_harness.h"
#include "support/test_registry.h"

#include "ui/settings/wire_log_view.h"
#include "ui/settings/wire_recorder.h"
#include "ui/shell/message_bar.h"

#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// The conversation with the relay: recorded on request, looked at, saved on request.
class WireLogViewTest final : public SettingsHarness {
    Q_OBJECT

private Q_SLOTS:
    void isNotOfferedWithoutARecorder();
    void isOffUntilSomebodySwitchesItOn();
    void growsWhileItIsLookedAt();
    void showsTheEndOfMuch();
    void reachesADiskOnlyOnRequest();
    void fitsASmallScreenWithLargeText();

private:
    void offer(WireRecorder& recorder);
};

void WireLogViewTest::offer(WireRecorder& recorder)
{
    context().wire = &recorder;
    reopen();
    page().resize(900, 700);
    page().show();
    showTab(u"relaySection"_s);
}

void WireLogViewTest::isNotOfferedWithoutARecorder()
{
    context().wire = nullptr;
    reopen();
    showTab(u"relaySection"_s);
    QVERIFY(page().findChild<QWidget*>(u"wireRecordCheck"_s) == nullptr);
}

void WireLogViewTest::isOffUntilSomebodySwitchesItOn()
{
    QList<bool> switched;
    WireRecorder recorder({[&switched](bool on) { switched.append(on); }, [] {}});
    recorder.take("C: EHLO desk.example.org\n");
    QCOMPARE(recorder.text(), QByteArray());
    offer(recorder);
    auto* box = in<QAbstractButton>("wireRecordCheck");
    QVERIFY(!box->isChecked());
    QVERIFY(!in<QAbstractButton>("wireShowButton")->isEnabled());
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(switched, QList{true});
    QVERIFY(in<QAbstractButton>("wireShowButton")->isEnabled());
    recorder.take("C: EHLO desk.example.org\n");
    QCOMPARE(recorder.text(), QByteArray("C: EHLO desk.example.org\n"));
    // It goes on when somebody else signs in, until the program ends.
    offer(recorder);
    box = in<QAbstractButton>("wireRecordCheck");
    QVERIFY(box->isChecked());
    box->click();
    QCOMPARE(switched, (QList{true, false}));
    QCOMPARE(recorder.text(), QByteArray()); // forgotten
    recorder.take("S: 250 OK\n");
    QCOMPARE(recorder.text(), QByteArray());
    context().wire = nullptr;
}

void WireLogViewTest::growsWhileItIsLookedAt()
{
    QByteArray said = "C: EHLO desk.example.org\n";
    WireRecorder recorder(
        {[&said](bool) { said.clear(); }, [&recorder, &said] { recorder.take(said); }});
    recorder.record(true);
    said = "C: EHLO desk.example.org\n";
    WireLogView view(recorder, nullptr);
    view.setAttribute(Qt::WA_DeleteOnClose, false);
    view.open();
    auto* text = control<QPlainTextEdit>(&view, "wireLogText");
    QVERIFY(text->isReadOnly());
    QTRY_COMPARE(text->toPlainText(), u"C: EHLO desk.example.org"_s);
    said += "S: 250-mail.example.com\nS: 250 PIPELINING\n";
    QTRY_COMPARE(text->toPlainText().count(u'\n'), 2); // by itself
    // The record drops its oldest lines; what was read stays, and goes on.
    said = "S: 250-mail.example.com\nS: 250 PIPELINING\nC: QUIT\n";
    recorder.refresh();
    QVERIFY(text->toPlainText().endsWith(u"C: QUIT"_s));
    control<QAbstractButton>(&view, "wireLogClearButton")->click();
    QCOMPARE(text->toPlainText(), QString());
    QCOMPARE(recorder.text(), QByteArray());
    QVERIFY(recorder.isRecording());
    QVERIFY(!control<QAbstractButton>(&view, "wireLogSaveButton")->isEnabled());
    QCOMPARE(controlFaults(&view).join(u'\n'), QString());
}

void WireLogViewTest::showsTheEndOfMuch()
{
    WireRecorder recorder({[](bool) {}, [] {}});
    recorder.record(true);
    QByteArray much;
    for (int i = 0; i < 20'000; ++i)
        much += "S: 250 line " + QByteArray::number(i) + '\n';
    recorder.take(much);
    WireLogView view(recorder, nullptr);
    view.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString shown = control<QPlainTextEdit>(&view, "wireLogText")->toPlainText();
    QVERIFY(shown.endsWith(u"S: 250 line 19999"_s));
    QVERIFY(shown.startsWith(u"S: 250 line "_s)); // whole lines
    QVERIFY(shown.size() <= 200'000);
    recorder.take(much + "C: QUIT\n");
    QVERIFY(control<QPlainTextEdit>(&view, "wireLogText")
                ->toPlainText()
                .endsWith(u"S: 250 line 19999\nC: QUIT"_s));
}

void WireLogViewTest::reachesADiskOnlyOnRequest()
{
    WireRecorder recorder({[](bool) {}, [] {}});
    recorder.record(true);
    recorder.take("C: AUTH PLAIN [secret]\n");
    WireLogView view(recorder, nullptr);
    view.setAttribute(Qt::WA_DeleteOnClose, false);
    view.open();
    control<QAbstractButton>(&view, "wireLogSaveButton")->click();
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = view.findChild<QFileDialog*>(u"saveFileDialog"_s)) != nullptr);
    const QString path = folder() + u"/conversation.txt"_s;
    Q_EMIT
    dialog->fileSelected(path);
    QTRY_COMPARE(view.messages().kind(), MessageKind::Success);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("C: AUTH PLAIN [secret]\n"));
}

void WireLogViewTest::fitsASmallScreenWithLargeText()
{
    applyLook({ThemeChoice::Light, 200}, false);
    WireRecorder recorder({[](bool) {}, [] {}});
    WireLogView view(recorder, nullptr);
    view.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSize least = view.minimumSizeHint();
    QVERIFY2(least.width() <= 1024 && least.height() <= 700,
             qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
    applyLook({ThemeChoice::Light, 100}, false);
}

#include "wire_log_view_test.moc"
RINGI_TEST(WireLogViewTest)
