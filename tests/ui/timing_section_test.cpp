// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "support/ui_audit.h"

#include "ui/compose/timing_section.h"
#include "ui/compose/zone_chooser.h"
#include "ui/compose/zone_clock.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

Moment at(const QString& utc)
{
    return fromMilliseconds(QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch());
}

} // namespace

/// When it may leave, as an author says it.
class TimingSectionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_section.reset(); }

    void startsFoldedAndSaysWhatHolds();
    void showsWhatItWasGiven();
    void findsAZone_data();
    void findsAZone();
    void nonsenseIsNoZone();
    void explainsWhenTheClocksChange_data();
    void explainsWhenTheClocksChange();
    void choosesOneOfTwo();
    void theZoneMovesTheMoment();
    void quietHoursCannotBeAllDay();
    void readersCannotWrite();
    void fitsANarrowColumnWithLargeText();

private:
    template <typename W>
    [[nodiscard]] W* in(const char* name)
    {
        return control<W>(m_section.get(), name);
    }
    void setBefore(const QString& zone, const QString& utc);

    std::unique_ptr<TimingSection> m_section;
};

void TimingSectionTest::init()
{
    applyLook({ThemeChoice::Light, 100}, false);
    m_section = std::make_unique<TimingSection>();
    m_section->resize(480, 800);
    m_section->setVisible(true);
    m_section->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
}

void TimingSectionTest::setBefore(const QString& zone, const QString& utc)
{
    Timing timing;
    timing.zone = zone;
    timing.notBefore = at(utc);
    m_section->setTiming(timing, {});
}

void TimingSectionTest::startsFoldedAndSaysWhatHolds()
{
    m_section->setTiming({}, {});
    QVERIFY(!in<QWidget>("notBeforeCheck")->isVisible());
    QVERIFY(!in<QLabel>("timingSummary")->text().isEmpty());
    m_section->focusFirst();
    QVERIFY(in<QWidget>("notBeforeCheck")->hasFocus());
    QVERIFY(!in<QWidget>("notBeforeEdit")->isVisible());
    QTest::keyClick(in<QCheckBox>("notBeforeCheck"), Qt::Key_Space);
    QVERIFY(in<QWidget>("notBeforeEdit")->isVisible());
}

void TimingSectionTest::showsWhatItWasGiven()
{
    Timing timing;
    timing.zone = u"Europe/Berlin"_s;
    timing.notBefore = at(u"2027-03-01T08:30:00Z"_s);
    timing.notAfter = at(u"2027-03-02T17:00:00Z"_s);
    timing.quiet = QuietHours{21 * 60 + 30, 7 * 60};
    timing.perMinute = 120;
    const Handling handling{true, true, true, 15};
    m_section->setTiming(timing, handling);
    QVERIFY(in<QWidget>("notBeforeCheck")->isVisible());
    QCOMPARE(m_section->timing(), timing);
    QCOMPARE(m_section->handling(), handling);
    const QString words = in<QLabel>("notBeforeEditWords")->text();
    QVERIFY2(words.contains("Mon"_L1) && words.contains("09:30"_L1), qPrintable(words));

    const QSignalSpy changed(m_section.get(), &TimingSection::changed);
    for (const char* box : {"ringsCheck", "requireTlsCheck", "failureReportsCheck"})
        in<QAbstractButton>(box)->click();
    in<QSpinBox>("haltSpin")->setValue(30);
    QCOMPARE(m_section->handling(), (Handling{false, false, false, 30}));
    QCOMPARE(changed.size(), 4);
    // What is not asked for is not set, whatever the fields below hold.
    for (const char* box : {"notBeforeCheck", "notAfterCheck", "quietHoursCheck"})
        in<QAbstractButton>(box)->click();
    QCOMPARE(m_section->timing().notBefore, std::optional<Moment>());
    QCOMPARE(m_section->timing().notAfter, std::optional<Moment>());
    QVERIFY(!m_section->timing().quiet);
}

void TimingSectionTest::findsAZone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    QTest::newRow("the whole name") << u"Asia/Tokyo"_s << u"Asia/Tokyo"_s;
    QTest::newRow("small letters") << u"asia/tokyo"_s << u"Asia/Tokyo"_s;
    QTest::newRow("a city") << u"kathmandu"_s << u"Asia/Kathmandu"_s;
    QTest::newRow("with a space") << u"new york"_s << u"America/New_York"_s;
}

void TimingSectionTest::findsAZone()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, zone);
    setBefore(u"UTC"_s, u"2027-03-01T08:30:00Z"_s);
    auto* chooser = in<ZoneChooser>("timingZoneCombo");
    chooser->setFocus();
    chooser->lineEdit()->selectAll();
    QTest::keyClicks(chooser->lineEdit(), typed);
    // What is found is offered; Down and Enter take it, as everywhere.
    if (chooser->completer()->popup()->isVisible()) {
        QTest::keyClick(chooser->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(chooser->completer()->popup(), Qt::Key_Return);
    } else {
        QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
    }
    QTRY_COMPARE(m_section->timing().zone, zone);
    QCOMPARE(chooser->currentText(), zone);
}

void TimingSectionTest::nonsenseIsNoZone()
{
    setBefore(u"Asia/Tokyo"_s, u"2027-03-01T08:30:00Z"_s);
    auto* chooser = in<ZoneChooser>("timingZoneCombo");
    const QSignalSpy changed(m_section.get(), &TimingSection::changed);
    for (const QString& typed : {u"Gondwana"_s, u"asia"_s, QString()}) {
        chooser->setFocus();
        chooser->lineEdit()->selectAll();
        QTest::keyClick(chooser->lineEdit(), Qt::Key_Delete);
        QTest::keyClicks(chooser->lineEdit(), typed);
        chooser->completer()->popup()->hide();
        QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_section->timing().zone, u"Asia/Tokyo"_s);
        in<QWidget>("paceSpin")->setFocus();
        QCOMPARE(chooser->currentText(), u"Asia/Tokyo"_s);
    }
    QCOMPARE(changed.size(), 0);
}

void TimingSectionTest::explainsWhenTheClocksChange_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("shown");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("words");
    const auto local = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2027, month, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("an ordinary time")
        << u"Europe/Berlin"_s << local(3, 27, 2, 30) << u"2027-03-27T01:30:00Z"_s << u"Sat"_s;
    QTest::newRow("does not exist") << u"Europe/Berlin"_s << local(3, 28, 2, 30)
                                    << u"2027-03-28T01:00:00Z"_s << u"does not exist"_s;
    QTest::newRow("comes twice") << u"Europe/Berlin"_s << local(10, 31, 2, 30)
                                 << u"2027-10-31T00:30:00Z"_s << u"comes twice"_s;
    QTest::newRow("no summer time")
        << u"Asia/Tokyo"_s << local(3, 28, 2, 30) << u"2027-03-27T17:30:00Z"_s << u"Sun"_s;
}

void TimingSectionTest::explainsWhenTheClocksChange()
{
    QFETCH(const QString, zone);
    QFETCH(const QDateTime, shown);
    QFETCH(const QString, utc);
    QFETCH(const QString, words);
    setBefore(zone, u"2027-01-01T00:00:00Z"_s);
    in<QDateTimeEdit>("notBeforeEdit")->setDateTime(shown);
    QCOMPARE(m_section->timing().notBefore, std::optional(at(utc)));
    const QString said = in<QLabel>("notBeforeEditWords")->text();
    QVERIFY2(said.contains(words), qPrintable(said));
    QCOMPARE(in<QWidget>("notBeforeEditWhich")->isVisible(), words == "comes twice"_L1);
}

void TimingSectionTest::choosesOneOfTwo()
{
    setBefore(u"Europe/Berlin"_s, u"2027-10-31T01:30:00Z"_s); // the second 02:30
    auto* which = in<QComboBox>("notBeforeEditWhich");
    QVERIFY(which->isVisible());
    QCOMPARE(which->currentIndex(), 1);
    QCOMPARE(m_section->timing().notBefore, std::optional(at(u"2027-10-31T01:30:00Z"_s)));
    which->setCurrentIndex(0);
    QCOMPARE(m_section->timing().notBefore, std::optional(at(u"2027-10-31T00:30:00Z"_s)));
}

void TimingSectionTest::theZoneMovesTheMoment()
{
    setBefore(u"Europe/Berlin"_s, u"2027-03-01T08:00:00Z"_s); // 09:00 there
    auto* chooser = in<ZoneChooser>("timingZoneCombo");
    chooser->setCurrentIndex(chooser->findText(u"Asia/Tokyo"_s));
    Q_EMIT
    chooser->activated(chooser->currentIndex());
    // Nine o'clock stays nine o'clock.
    QCOMPARE(m_section->timing().notBefore, std::optional(at(u"2027-03-01T00:00:00Z"_s)));
    QVERIFY(in<QLabel>("notBeforeEditWords")->text().contains("09:00"_L1));
}

void TimingSectionTest::quietHoursCannotBeAllDay()
{
    m_section->setTiming({}, {});
    m_section->focusFirst();
    in<QAbstractButton>("quietHoursCheck")->click();
    QCOMPARE(m_section->timing().quiet, std::optional(QuietHours{20 * 60, 8 * 60}));
    in<QTimeEdit>("quietToEdit")->setTime(QTime(20, 0));
    QVERIFY(!m_section->timing().quiet);
}

void TimingSectionTest::readersCannotWrite()
{
    setBefore(u"Asia/Tokyo"_s, u"2027-03-01T08:30:00Z"_s);
    m_section->setWritable(false);
    for (QWidget* field : controlsOf(m_section.get())) {
        if (field->isVisible() && field->objectName() != "timingToggle"_L1)
            QVERIFY2(!field->isEnabled(), qPrintable(field->objectName()));
    }
}

void TimingSectionTest::fitsANarrowColumnWithLargeText()
{
    applyLook({ThemeChoice::Light, 200}, false);
    m_section = std::make_unique<TimingSection>();
    Timing timing;
    timing.zone = u"America/Argentina/ComodRivadavia"_s;
    timing.notBefore = timing.notAfter = at(u"2027-10-31T00:30:00Z"_s);
    timing.quiet = QuietHours{20 * 60, 8 * 60};
    m_section->setTiming(timing, {});
    m_section->setVisible(true);
    QCOMPARE(controlFaults(m_section.get()).join(u'\n'), QString());
    const int least = m_section->minimumSizeHint().width();
    QVERIFY2(least <= 640, qPrintable(QString::number(least)));
}

#include "timing_section_test.moc"
RINGI_TEST(TimingSectionTest)
