// SPDX-License-Identifier: Apache-2.0
#include "office/run_office.h"

#include "delivery/evidence.h"
#include "store/campaign_gateway.h"
#include "store/workspace_store.h"
#include "support/await.h"

namespace ringi::test {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T must(const Result<T>& result, const char* step)
{
    if (!result)
        qFatal("%s: %s", step, qPrintable(why(result)));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Not a page of the log: the numbers of the rows themselves.
Result<LedgerCounts> counted(Connection& connection, CampaignId campaign)
{
    const auto rows = connection.select(
        u"SELECT state, COUNT(*) FROM ledger WHERE campaign_id = ? GROUP BY state"_s, {campaign});
    if (!rows)
        return failure(rows);
    QHash<QString, qint64> by;
    qint64 total = 0;
    for (const Row& row : *rows) {
        by.insert(row.text(0), row.integer(1));
        total += row.integer(1);
    }
    return LedgerCounts{total,
                        by.value(u"planned"_s),
                        by.value(u"claimed"_s),
                        by.value(u"open"_s),
                        by.value(u"deferred"_s),
                        by.value(u"accepted"_s),
                        by.value(u"refused"_s),
                        by.value(u"unknown"_s),
                        by.value(u"skipped"_s),
                        by.value(u"cancelled"_s)};
}

/// Anybody may look: these tests must see what a use case left behind.
Result<TallyRow> tallied(Connection& connection, CampaignId campaign)
{
    const auto rows = TallyGateway(connection).top(campaign, TallyKind::Domain, 1000);
    if (!rows)
        return failure(rows);
    TallyRow sum;
    for (const TallyRow& row : *rows) {
        sum.accepted += row.accepted;
        sum.refused += row.refused;
        sum.unknown += row.unknown;
    }
    return sum;
}

} // namespace

void RunOfficeTest::initTestCase_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgres") << u"postgres"_s;
}

void RunOfficeTest::initTestCase()
{
    if (m_server)
        return;
    m_server = std::make_unique<PostgresServer>();
    must(m_server->start(), "PostgreSQL");
}

QString RunOfficeTest::newDatabase()
{
    const PostgresServer::Facts& facts = m_server->facts();
    const auto url = [&facts](const QString& database) {
        return u"postgresql://%1@/%2?host=%3"_s.arg(facts.user, database, facts.socketDir);
    };
    const QString name = u"office%1"_s.arg(++m_databases);
    const auto connection = must(
        [&]() -> Result<std::shared_ptr<Connection>> {
            auto opened = Connection::open(StoreLocation::inServer(url(facts.database)),
                                           Connection::Access::ReadWrite);
            if (!opened)
                return failure(opened);
            return std::shared_ptr<Connection>(std::move(*opened));
        }(),
        "server");
    must(connection->executeOnce(u"CREATE DATABASE "_s + name), "database");
    return url(name);
}

void RunOfficeTest::init()
{
    QFETCH_GLOBAL(QString, engine);
    m_office = std::make_unique<OfficeFixture>();
    m_lists = 0;
    m_office->found(engine == u"sqlite" ? QString() : newDatabase());
}

void RunOfficeTest::cleanup()
{
    m_office.reset();
}

void RunOfficeTest::change(const std::function<Status(Connection&)>& job)
{
    must(await(m_office->office().store().writer().run(job)), "change");
}

CampaignId RunOfficeTest::sending(int recipients)
{
    const SenderId sender =
        m_office->addSender(m_office->addRelay({u"localhost"_s, 2525, {}, {}, u"starttls"_s}));
    const QString name = m_lists++ == 0 ? u"Customers"_s : u"Customers %1"_s.arg(m_lists);
    const ListId list = m_office->importList(OfficeFixture::numberedPeople(recipients), name);
    const CampaignId campaign = m_office->draft(sender, list, recipients);
    m_office->submit(campaign);
    must(m_office->approve(m_office->taro(), campaign), "approve");
    change([campaign](Connection& connection) -> Status {
        const auto sealed = verifyStoredCampaign(connection, campaign);
        if (!sealed)
            return failure(sealed);
        const Moment now = SystemClock().now();
        if (auto ok = LedgerGateway(connection).fill(*sealed, now); !ok)
            return ok;
        CampaignGateway campaigns(connection);
        using State = CampaignState;
        for (const auto& [from, to] : {std::pair(State::Approved, State::Holding),
                                       std::pair(State::Holding, State::Sending)}) {
            const auto row = campaigns.find(campaign);
            if (!row)
                return failure(row);
            if (row->state != from)
                continue;
            if (auto ok = campaigns.setState(campaign, from, to, now); !ok)
                return ok;
        }
        return campaigns.setStartedAt(campaign, now);
    });
    return campaign;
}

QList<LedgerId> RunOfficeTest::ids(CampaignId campaign, const QList<qint64>& ordinals)
{
    QList<LedgerId> found;
    for (const RunLine& one : lines(campaign)) {
        if (ordinals.contains(one.ordinal))
            found.append(one.id);
    }
    return found;
}

void RunOfficeTest::walk(CampaignId campaign, const QList<qint64>& ordinals,
                         const QList<LedgerEvent>& events, const QByteArray& reply)
{
    const QList<LedgerId> rows = ids(campaign, ordinals);
    if (rows.size() != ordinals.size())
        qFatal("no such rows");
    change([=](Connection& connection) -> Status {
        LedgerGateway ledger(connection);
        const Moment now = SystemClock().now();
        const auto claimed = ledger.claimNext(campaign, static_cast<int>(ordinals.size()), now,
                                              {.only = ordinals, .upTo = {}});
        if (!claimed)
            return failure(claimed);
        for (const LedgerId row : rows) {
            for (const LedgerEvent event : events) {
                const QByteArray id = event == LedgerEvent::Open
                                          ? QByteArray::number(row.value) + "@example.com"
                                          : QByteArray();
                const auto moved =
                    ledger.move(row, event,
                                {.messageId = id,
                                 .reply = event == LedgerEvent::Open ? QByteArray() : reply,
                                 .reason = {},
                                 .dueAt = now},
                                now);
                if (!moved)
                    return failure(moved);
            }
        }
        return {};
    });
}

void RunOfficeTest::makeUnknown(CampaignId campaign, const QList<qint64>& ordinals)
{
    walk(campaign, ordinals, {LedgerEvent::Open, LedgerEvent::Doubt});
}

void RunOfficeTest::refuse(CampaignId campaign, const QList<qint64>& ordinals)
{
    walk(campaign, ordinals, {LedgerEvent::Refuse}, "550 5.1.1 No such user");
}

void RunOfficeTest::accept(CampaignId campaign, const QList<qint64>& ordinals)
{
    walk(campaign, ordinals, {LedgerEvent::Open, LedgerEvent::Accept}, "250 2.0.0 Ok");
}

void RunOfficeTest::finish(CampaignId campaign, CampaignState to)
{
    change([=](Connection& connection) -> Status {
        const Moment now = SystemClock().now();
        if (auto ok = LedgerGateway(connection).cancelRemaining(campaign, now); !ok)
            return failure(ok);
        CampaignGateway campaigns(connection);
        if (auto ok = campaigns.setState(campaign, CampaignState::Sending, to, now); !ok)
            return ok;
        return campaigns.setEndedAt(campaign, now);
    });
}

QList<RunLine> RunOfficeTest::lines(CampaignId campaign, const LineFilter& filter)
{
    return must(await(runs().lines(campaign, 0, 100'000, filter)), "lines");
}

RunLine RunOfficeTest::line(CampaignId campaign, qint64 ordinal)
{
    return must(await(runs().lines(campaign, ordinal - 1, 1, {})), "line").value(0);
}

void RunOfficeTest::checkSums(CampaignId campaign)
{
    change([campaign](Connection& connection) -> Status {
        const auto kept = LedgerGateway(connection).counts(campaign);
        const auto rows = counted(connection, campaign);
        const auto tally = tallied(connection, campaign);
        if (!kept || !rows || !tally)
            return failure(ErrorCode::Internal, u"counting"_s);
        if (*kept != *rows)
            return failure(ErrorCode::CountMismatch, u"counters"_s);
        if (tally->accepted != kept->accepted || tally->refused != kept->refused ||
            tally->unknown != kept->unknown)
            return failure(ErrorCode::CountMismatch, u"tallies"_s);
        return {};
    });
}

AuditEntry RunOfficeTest::entry(const QString& action)
{
    for (const AuditEntry& one : m_office->log()) { // newest first
        if (one.action == action)
            return one;
    }
    return {};
}

Session RunOfficeTest::newcomer(const QString& name, Roles roles)
{
    PeopleDesk& people = m_office->office().people();
    const QString login = u"newcomer%1"_s.arg(++m_newcomers);
    must(await(people.add(m_office->taro(), OfficeFixture::password(),
                          {name, login, roles, OfficeFixture::password()})),
         "add");
    return must(await(people.signIn(login, OfficeFixture::password())), "sign in");
}

} // namespace ringi::test
