// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "ui/delivery/run_words.h"
#include "ui/shell/closing_dialog.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Moment kNow = fromMilliseconds(1'800'000'000'000);

RunCard sending()
{
    RunCard run;
    run.state = CampaignState::Sending;
    run.relayHost = u"relay.example.com"_s;
    run.relayPort = 587;
    run.counts.total = 100;
    run.counts.waiting = 60;
    run.counts.accepted = 40;
    return run;
}

RunProgress progress(std::chrono::seconds left)
{
    RunProgress progress;
    progress.perMinute = 120;
    progress.connections = 2;
    progress.expectedEnd = kNow + left;
    return progress;
}

} // namespace

/// What the Delivery page says of a run in words.
class RunWordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeLeft();
    void noPaceWhileItWaitsForSomebody();
    void unknownIsSaidOnce();
    void aRelayThatGotNothingHasNoResults();
    void closingQuestionIsSeenWhole();
};

void RunWordsTest::timeLeft()
{
    QCOMPARE(runSentence(sending(), progress(20min), kNow),
             u"Sending: 40 of 100, about 20 minutes left."_s);
    QCOMPARE(runSentence(sending(), progress(20s), kNow),
             u"Sending: 40 of 100, less than a minute left."_s);
}

void RunWordsTest::noPaceWhileItWaitsForSomebody()
{
    RunCard run = sending();
    QVERIFY(runPace(run, progress(20min)).contains(u"120 a minute"_s));
    run.waitsFor = u"ring"_s;
    QCOMPARE(runPace(run, progress(20min)), QString());
    run.waitsFor.clear();
    run.counts.waiting = 0;
    run.counts.unknown = 60;
    QCOMPARE(runPace(run, progress(20min)), QString());
}

void RunWordsTest::unknownIsSaidOnce()
{
    RunCard run = sending();
    run.state = CampaignState::Stopped;
    run.counts.waiting = 0;
    run.counts.cancelled = 57;
    run.counts.unknown = 3;
    QCOMPARE(runSentence(run, std::nullopt, kNow),
             u"Stopped: 40 accepted, 57 not sent. 3 unknown: needs your decision."_s);
}

void RunWordsTest::aRelayThatGotNothingHasNoResults()
{
    RunCard run = sending();
    QCOMPARE(relayFacts(run), u"relay.example.com:587  ·  40 accepted"_s);
    run.counts = {};
    QCOMPARE(relayFacts(run), u"relay.example.com:587"_s);
}

void RunWordsTest::closingQuestionIsSeenWhole()
{
    auto* dialog = new ClosingDialog(true, nullptr); // goes when it is closed
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto* area = dialog->findChild<QScrollArea*>();
    QVERIFY(area != nullptr);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    dialog->close();
}

#include "run_words_test.moc"
RINGI_TEST(RunWordsTest)
