// SPDX-License-Identifier: Apache-2.0
#include "campaign/life_cycle.h"

#include "support/test_registry.h"

#include <QMap>
#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Walks every pair of state and event against a second table, written by names and by hand.
class LifeCycleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsAsWritten_data();
    void everyPairIsAsWritten();
    void theSecondTableSpeaksOfNothingElse();
    void draftNeverReachesSendingWithoutApprovalAndHold();
    void endStatesEnd();
    void namesAreDistinctAndReadBack();
    void unknownNamesAreRefused();
};

namespace {

/// One row per state: "event=next" for what is allowed. All else is refused.
const QMap<QString, QString>& expectedLife()
{
    static const QMap<QString, QString> life{
        {u"draft"_s, u"submit=submitted"_s},
        {u"submitted"_s, u"return=returned withdraw=withdrawn approve=approved lapse=lapsed"_s},
        {u"approved"_s, u"begin-hold=holding withdraw=withdrawn stop=stopped lapse=lapsed"_s},
        {u"holding"_s, u"start=sending withdraw=withdrawn stop=stopped lapse=lapsed"_s},
        {u"sending"_s, u"pause=paused stop=stopped finish=finished"_s},
        {u"paused"_s, u"resume=sending stop=stopped finish=finished"_s},
        {u"finished"_s, u""_s},
        {u"returned"_s, u"revise=draft"_s},
        {u"withdrawn"_s, u"revise=draft"_s},
        {u"stopped"_s, u""_s},
        {u"lapsed"_s, u"revise=draft"_s},
    };
    return life;
}

/// What can be reached from a state when the transitions into one state are taken out.
QSet<CampaignState> reachable(CampaignState from, CampaignState without)
{
    QSet<CampaignState> seen{from};
    QList<CampaignState> open{from};
    while (!open.isEmpty()) {
        const CampaignState state = open.takeLast();
        for (const CampaignEvent event : kCampaignEvents) {
            const auto next = nextState(state, event);
            if (next && *next != without && !seen.contains(*next)) {
                seen.insert(*next);
                open.append(*next);
            }
        }
    }
    return seen;
}

} // namespace

void LifeCycleTest::everyPairIsAsWritten_data()
{
    QTest::addColumn<CampaignState>("state");
    QTest::addColumn<CampaignEvent>("event");
    for (const CampaignState state : kCampaignStates) {
        for (const CampaignEvent event : kCampaignEvents) {
            const QByteArray name = (stateName(state) + u'+' + eventName(event)).toUtf8();
            QTest::newRow(name.constData()) << state << event;
        }
    }
}

void LifeCycleTest::everyPairIsAsWritten()
{
    QFETCH(const CampaignState, state);
    QFETCH(const CampaignEvent, event);
    QString expected;
    for (const QString& entry : expectedLife().value(stateName(state)).split(u' ')) {
        if (entry.section(u'=', 0, 0) == eventName(event))
            expected = entry.section(u'=', 1);
    }
    const auto next = transition(state, event);
    if (expected.isEmpty()) {
        QVERIFY(!next);
        QCOMPARE(next.error().code, ErrorCode::WrongState);
        QCOMPARE(next.error().detail, stateName(state) + u'+' + eventName(event));
        QVERIFY(!nextState(state, event));
    } else {
        QVERIFY(next);
        QCOMPARE(stateName(*next), expected);
    }
}

void LifeCycleTest::theSecondTableSpeaksOfNothingElse()
{
    QCOMPARE(expectedLife().size(), qsizetype{kCampaignStates.size()});
    qsizetype transitions = 0;
    for (const QString& row : expectedLife())
        transitions += row.count(u'=');
    QCOMPARE(transitions, qsizetype{kLifeCycle.size()});
}

void LifeCycleTest::draftNeverReachesSendingWithoutApprovalAndHold()
{
    QVERIFY(reachable(CampaignState::Draft, CampaignState::Draft).contains(CampaignState::Sending));
    for (const auto gate :
         {CampaignState::Submitted, CampaignState::Approved, CampaignState::Holding})
        QVERIFY(!reachable(CampaignState::Draft, gate).contains(CampaignState::Sending));
}

void LifeCycleTest::endStatesEnd()
{
    for (const auto end : {CampaignState::Finished, CampaignState::Stopped})
        QCOMPARE(reachable(end, end).size(), 1);
    // What went wrong once begins again as a draft, and as nothing else.
    for (const auto back :
         {CampaignState::Returned, CampaignState::Withdrawn, CampaignState::Lapsed})
        QCOMPARE(reachable(back, CampaignState::Draft).size(), 1);
}

void LifeCycleTest::namesAreDistinctAndReadBack()
{
    QSet<QString> names;
    for (const CampaignState state : kCampaignStates) {
        names.insert(stateName(state));
        QCOMPARE(stateFromName(stateName(state)), Result<CampaignState>(state));
    }
    QCOMPARE(names.size(), qsizetype{kCampaignStates.size()});
    names.clear();
    for (const CampaignEvent event : kCampaignEvents)
        names.insert(eventName(event));
    QCOMPARE(names.size(), qsizetype{kCampaignEvents.size()});
    QVERIFY(!names.contains(QString()));
}

void LifeCycleTest::unknownNamesAreRefused()
{
    for (const QString& name : {u""_s, u"Draft"_s, u"sending "_s, u"4"_s, u"sent"_s}) {
        const auto state = stateFromName(name);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::InvalidInput);
    }
}

#include "life_cycle_test.moc"
RINGI_TEST(LifeCycleTest)
