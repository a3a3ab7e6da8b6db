// SPDX-License-Identifier: Apache-2.0
#include "campaign/ledger_rules.h"
#include "support/test_registry.h"

#include <QSet>
#include <QTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class LedgerRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The table of DESIGN section 5 in words of its own; whatever is not here is refused.
    void everyPair()
    {
        const QHash<QString, QString> expected{
            {u"planned+claim"_s, u"claimed"_s},
            {u"planned+skip"_s, u"skipped"_s},
            {u"planned+cancel"_s, u"cancelled"_s},
            {u"claimed+release"_s, u"planned"_s},
            {u"claimed+lose"_s, u"planned +1"_s},
            {u"claimed+defer"_s, u"deferred +1"_s},
            {u"claimed+refuse"_s, u"refused"_s},
            {u"claimed+open"_s, u"open"_s},
            {u"open+accept"_s, u"accepted"_s},
            {u"open+defer"_s, u"deferred +1"_s},
            {u"open+refuse"_s, u"refused"_s},
            {u"open+doubt"_s, u"unknown"_s},
            {u"accepted+doubt"_s, u"unknown"_s},
            {u"deferred+doubt"_s, u"unknown"_s},
            {u"refused+doubt"_s, u"unknown"_s},
            {u"deferred+due"_s, u"planned"_s},
            {u"deferred+skip"_s, u"skipped"_s},
            {u"deferred+cancel"_s, u"cancelled"_s},
            {u"unknown+settle-sent"_s, u"accepted"_s},
            {u"unknown+settle-resend"_s, u"planned +1"_s},
            {u"unknown+settle-not-sent"_s, u"cancelled"_s},
        };
        int rules = 0;
        for (const LedgerState from : kLedgerStates) {
            for (const LedgerEvent event : kLedgerEvents) {
                const QString pair = ledgerStateName(from) + u'+' + ledgerEventName(event);
                const auto rule = applyLedgerEvent(from, event);
                if (!rule) {
                    QVERIFY2(!expected.contains(pair), qPrintable(pair));
                    QCOMPARE(rule.error(), (Error{ErrorCode::WrongState, pair}));
                    continue;
                }
                ++rules;
                const QString to =
                    ledgerStateName(rule->to) + (rule->triesAdded == 1 ? u" +1"_s : QString());
                QCOMPARE(pair + u" -> "_s + to, pair + u" -> "_s + expected.value(pair));
            }
        }
        QCOMPARE(rules, expected.size());
        QCOMPARE(static_cast<qsizetype>(kLedgerRules.size()), expected.size());
    }

    /// Promise P4: what may have been accepted is sent again by nobody but a person.
    void onlyAPersonResends()
    {
        QSet<LedgerState> reached{LedgerState::Open};
        for (qsizetype before = 0; before != reached.size();) {
            before = reached.size();
            for (const LedgerRule& rule : kLedgerRules) {
                const bool byPerson = rule.event == LedgerEvent::SettleResend;
                // 4xx and 5xx are the relay's word that it did not take the message.
                const bool denied =
                    rule.event == LedgerEvent::Defer || rule.event == LedgerEvent::Refuse;
                if (reached.contains(rule.from) && !byPerson && !denied)
                    reached.insert(rule.to);
            }
        }
        QVERIFY(!reached.contains(LedgerState::Planned));
        QVERIFY(!reached.contains(LedgerState::Claimed));
        QVERIFY(!reached.contains(LedgerState::Deferred));
    }

    /// But one: what the relay said turns out to have been about somebody else.
    void finalStatesHaveNoWayOut()
    {
        for (const LedgerState state : kLedgerStates) {
            bool leads = false;
            for (const LedgerRule& rule : kLedgerRules)
                leads = leads || (rule.from == state && rule.event != LedgerEvent::Doubt);
            QCOMPARE(isFinal(state), !leads);
        }
    }

    void names()
    {
        QSet<QString> names;
        for (const LedgerState state : kLedgerStates) {
            names.insert(ledgerStateName(state));
            QCOMPARE(ledgerStateFromName(ledgerStateName(state)).value(), state);
        }
        for (const LedgerEvent event : kLedgerEvents)
            names.insert(ledgerEventName(event));
        // "open" is a state and an event.
        QCOMPARE(names.size(),
                 static_cast<qsizetype>(kLedgerStates.size() + kLedgerEvents.size() - 1));
        QVERIFY(!names.contains(QString()));
        for (const QString& wrong : {QString(), u"Planned"_s, u"planned "_s, u"sent"_s})
            QCOMPARE(ledgerStateFromName(wrong).error().code, ErrorCode::InvalidInput);
    }
};

#include "ledger_rules_test.moc"
RINGI_TEST(LedgerRulesTest)
