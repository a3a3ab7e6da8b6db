// SPDX-License-Identifier: Apache-2.0
// Rows that were put off are claimed before those that wait, so a group is not in the order of the
// list: each still goes with its own recipient.
#include "delivery/agenda.h"
#include "delivery/evidence.h"
#include "delivery/turn.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class ClaimOrderTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 4;

    OfficeFixture m_office;
    CampaignId m_campaign;

    Result<TurnResult> take(Turn turn)
    {
        turn.campaign = m_campaign;
        turn.revision = 1;
        turn.now = m_office.clock().now();
        return await(m_office.office().store().writer().run(
            [turn](Connection& connection) { return takeTurn(connection, turn); }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office.found();
        m_campaign = m_office.sealed({QStringLiteral("127.0.0.1"), 25, {}, {}}, kRecipients);
        const auto begun = await(m_office.office().store().writer().run(
            [campaign = m_campaign, now = m_office.clock().now()](Connection& connection) {
                const auto sealed = verifyStoredCampaign(connection, campaign);
                return sealed ? beginRun(connection, *sealed, now) : failure(sealed);
            }));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().detail));
    }

    void eachRowGoesWithItsOwnRecipient()
    {
        const auto all = take({.claim = kRecipients});
        QVERIFY(all);
        QCOMPARE(all->taken.size(), kRecipients);
        // The second is put off, the third is refused, the others are given back.
        Turn back;
        for (const TakenRow& taken : all->taken) {
            Settlement settlement;
            settlement.row = taken.row.id;
            if (taken.row.ordinal == 2) {
                settlement.verdict.event = LedgerEvent::Defer;
                settlement.dueAt = m_office.clock().now();
            } else if (taken.row.ordinal == 3) {
                settlement.verdict.event = LedgerEvent::Refuse;
            }
            back.settlements.append(settlement);
        }
        QVERIFY(take(back));

        const auto again = take({.claim = kRecipients});
        QVERIFY(again);
        QList<qint64> ordinals;
        for (const TakenRow& taken : again->taken) {
            ordinals.append(taken.row.ordinal);
            QCOMPARE(taken.recipient.ordinal, taken.row.ordinal);
            QCOMPARE(taken.recipient.address, taken.row.address);
        }
        QCOMPARE(ordinals, (QList<qint64>{2, 1, 4}));
    }
};

#include "claim_order_test.moc"
RINGI_TEST(ClaimOrderTest)
