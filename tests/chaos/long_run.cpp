// SPDX-License-Identifier: Apache-2.0
#include "long_run.h"

#include "settling.h"

#include <algorithm>

namespace ringi::test {

using namespace std::chrono_literals;

Deliveries deliveriesOf(const RelayTruth& truth)
{
    Deliveries count;
    for (auto it = truth.taken.begin(); it != truth.taken.end(); ++it)
        count.insert(it.key(), static_cast<int>(it.value().size()));
    return count;
}

bool isFullChaos()
{
    return qEnvironmentVariable("RINGI_CHAOS") == QLatin1StringView("full");
}

QRandomGenerator seededRandom()
{
    bool given = false;
    quint32 seed = qEnvironmentVariable("RINGI_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::global()->generate();
    qInfo("RINGI_SEED=%u", seed);
    return QRandomGenerator(seed);
}

LongRun::LongRun(OfficeFixture& office, CampaignId campaign, const LongRunSettings& settings)
    : m_office(office), m_campaign(campaign), m_settings(settings), m_process(settings.process)
{
    m_office.close();
}

void LongRun::killOften(int kills, QRandomGenerator& random, const std::function<qint64()>& count)
{
    // Together they must not come to the end of the list.
    // A relay that files after it answered is behind with its count, so not too many at a time.
    const int most = std::clamp(m_settings.recipients * 3 / (kills * 2), 2, 100);
    for (int round = 0; round < kills; ++round) {
        const qint64 before = count();
        const qint64 until = before + random.bounded(1, most);
        // Every third of them at any moment, starting up included; the others after some messages.
        QDeadlineTimer moment(QDeadlineTimer::Forever);
        if (round % 3 == 0)
            moment = QDeadlineTimer(random.bounded(5, 600));
        m_process.start();
        while (m_process.isRunning() && count() < until && !moment.hasExpired())
            m_process.wait(1ms);
        if (!m_process.kill()) {
            m_earlyEnd = m_process.words();
            continue;
        }
        ++m_hits;
        m_hitsWhileSending += count() > before ? 1 : 0;
    }
}

int LongRun::finish()
{
    if (!m_process.isRunning())
        m_process.start();
    return m_process.finish();
}

QStringList LongRun::judge(const Deliveries& taken, int blows)
{
    m_office.reopen();
    QStringList complaints = judgeRecoveries();
    const auto complain = [&complaints](const QString& what, qint64 number) {
        if (number > 0)
            complaints.append(what + QStringLiteral(": %1").arg(number));
    };
    qint64 accepted = 0;
    qint64 lost = 0;
    qint64 denied = 0;
    qint64 left = 0;
    const QList<RunLine> lines = linesOf(m_office, m_campaign);
    for (const RunLine& line : lines) {
        const bool there = taken.contains(line.address.toLatin1());
        const bool unknown = line.state == LedgerState::Unknown;
        m_unknown += unknown ? 1 : 0;
        accepted += line.state == LedgerState::Accepted ? 1 : 0;
        lost += line.state == LedgerState::Accepted && !there ? 1 : 0;
        denied += line.state != LedgerState::Accepted && !unknown && there ? 1 : 0;
        left += line.state != LedgerState::Accepted && !unknown ? 1 : 0;
    }
    complain(QStringLiteral("got it twice"),
             std::count_if(taken.begin(), taken.end(), [](int times) { return times > 1; }));
    complain(QStringLiteral("accepted in the ledger, not by the relay"), lost);
    complain(QStringLiteral("taken by the relay, not in the ledger"), denied);
    complain(QStringLiteral("neither accepted nor unknown at the end of the run"), left);
    complain(QStringLiteral("missing in the ledger"), m_settings.recipients - lines.size());
    complain(
        QStringLiteral("unknown beyond %1 blows of %2").arg(blows).arg(m_settings.doubtPerBlow()),
        m_unknown - qint64{blows} * m_settings.doubtPerBlow());
    const RunCounts counts = m_office.run(m_campaign).counts;
    if (counts.total != m_settings.recipients || counts.accepted != accepted ||
        counts.unknown != m_unknown)
        complaints.append(QStringLiteral("the counters do not agree with the rows"));
    return complaints;
}

/// What each start found open is what the end before it left in doubt.
QStringList LongRun::judgeRecoveries()
{
    QStringList complaints;
    for (const AuditEntry& entry : m_office.log()) {
        if (entry.action != QLatin1StringView("delivery.recovered"))
            continue;
        const int unknown = entry.details.value(QStringLiteral("unknown")).toInt();
        if (unknown > m_settings.doubtPerBlow())
            complaints.append(QStringLiteral("one end left %1 unknown, at most %2 are allowed")
                                  .arg(unknown)
                                  .arg(m_settings.doubtPerBlow()));
    }
    return complaints;
}

QStringList LongRun::settleAndFinish(const std::function<Deliveries()>& taken)
{
    const Deliveries before = taken();
    settleByTruth(m_office, m_campaign,
                  [&before](const QByteArray& address) { return before.contains(address); });
    m_office.close();
    QStringList complaints;
    if (const int code = finish(); code != 0)
        complaints.append(QStringLiteral("the last run ends with %1: %2")
                              .arg(code)
                              .arg(QString::fromUtf8(m_process.words().right(400))));
    const Deliveries all = taken();
    const bool once = std::all_of(all.begin(), all.end(), [](int times) { return times == 1; });
    if (!once || all.size() != m_settings.recipients)
        complaints.append(QStringLiteral("in the end %1 have it%2")
                              .arg(all.size())
                              .arg(once ? QString() : QStringLiteral(", somebody twice")));
    m_office.reopen();
    if (m_office.state(m_campaign) != CampaignState::Finished)
        complaints.append(QStringLiteral("not finished"));
    if (m_office.run(m_campaign).counts.accepted != m_settings.recipients)
        complaints.append(QStringLiteral("not everybody is accepted in the ledger"));
    const auto report = await(m_office.office().audit().verify(m_office.taro()));
    if (!report || !report->isProven())
        complaints.append(QStringLiteral("the log is not proven"));
    return complaints;
}

} // namespace ringi::test
