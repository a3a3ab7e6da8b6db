// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"
#include "store/ledger_gateway.h"
#include "support/office_fixture.h"
#include "support/postgres_server.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ringi::test {

/// "", or the error's name and detail, for QCOMPARE.
template <typename T>
QString why(const Result<T>& result)
{
    if (result)
        return {};
    return (errorCodeName(result.error().code) + u' ' + result.error().detail).trimmed();
}

/// Runs every test function once with an office in a folder and once with one in a real PostgreSQL.
/// Campaigns are truly sealed; their ledger is moved by hand, so that nothing is sent.
class RunOfficeTest : public QObject {
    Q_OBJECT

protected:
    [[nodiscard]] OfficeFixture& office() { return *m_office; }
    [[nodiscard]] RunDesk& runs() { return m_office->office().runs(); }

    /// A sealed campaign to so many people (user1@example.net ...), Sending, all of them planned.
    CampaignId sending(int recipients);
    /// Walks these rows, by ordinal, through the events; Claim is claimNext()'s.
    void walk(CampaignId campaign, const QList<qint64>& ordinals, const QList<LedgerEvent>& events,
              const QByteArray& reply = {});
    /// The usual ways: open and unknown; refused by the relay; accepted.
    void makeUnknown(CampaignId campaign, const QList<qint64>& ordinals);
    void refuse(CampaignId campaign, const QList<qint64>& ordinals);
    void accept(CampaignId campaign, const QList<qint64>& ordinals);
    /// Cancels the rest and says it is over.
    void finish(CampaignId campaign, CampaignState to = CampaignState::Finished);
    /// On the writer, as the program itself.
    void change(const std::function<Status(Connection&)>& job);

    [[nodiscard]] QList<RunLine> lines(CampaignId campaign, const LineFilter& filter = {});
    [[nodiscard]] RunLine line(CampaignId campaign, qint64 ordinal);
    [[nodiscard]] QList<LedgerId> ids(CampaignId campaign, const QList<qint64>& ordinals);
    /// The counters are those of the rows, and the tallies say the same.
    void checkSums(CampaignId campaign);
    /// The latest entry of this action; none: an empty one.
    [[nodiscard]] AuditEntry entry(const QString& action);
    /// Somebody new, signed in.
    Session newcomer(const QString& name, Roles roles);

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();

private:
    [[nodiscard]] QString newDatabase();

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<OfficeFixture> m_office;
    int m_databases = 0;
    int m_newcomers = 0;
    int m_lists = 0;
};

} // namespace ringi::test
