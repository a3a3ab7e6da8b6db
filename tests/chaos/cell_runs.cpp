// SPDX-License-Identifier: Apache-2.0
#include "cell_runs.h"

#include "settling.h"

#include "smtp/timeouts.h"

#include <algorithm>

namespace ringi::test {
namespace {

using namespace std::chrono_literals;

const QString kUser = QStringLiteral("relay-user");
const char* const kPassword = "a relay's password";

/// In minutes of waiting it is as the office would have it; a test has a fraction of the time.
DeliveryOptions hurried(const CellSettings& settings)
{
    DeliveryOptions options;
    options.connections = settings.connections;
    options.window = settings.window;
    options.lookEvery = 50ms;
    options.haste = 1000;
    options.timeouts.quit = 1s; // after an odd answer to QUIT
    if (settings.shortTimeouts)
        options.timeouts = smtp::Timeouts{.greeting = 1500ms,
                                          .handshake = 1500ms,
                                          .command = 1500ms,
                                          .data = 1500ms,
                                          .block = 1500ms,
                                          .content = 1500ms,
                                          .quit = 500ms};
    return options;
}

QString join(const QSet<QByteArray>& addresses)
{
    QByteArrayList list(addresses.begin(), addresses.end());
    std::sort(list.begin(), list.end());
    return QString::fromLatin1(list.join(' '));
}

QSet<QByteArray> addressesIn(const QList<RunLine>& lines, LedgerState state)
{
    QSet<QByteArray> found;
    for (const RunLine& line : lines) {
        if (line.state == state)
            found.insert(line.address.toLatin1());
    }
    return found;
}

} // namespace

struct CellRuns::Part {
    FaultCell cell;
    std::unique_ptr<FaultRelay> relay;
    CampaignId campaign;
};

CellRuns::CellRuns(OfficeFixture& office, ListId list, CellSettings settings)
    : m_office(office), m_list(list), m_settings(settings)
{
}

CellRuns::~CellRuns() = default;

void CellRuns::add(const FaultCell& cell)
{
    FaultRelayOptions options;
    options.tls = m_tls;
    options.userName = kUser;
    options.password = Secret(QByteArray(kPassword));
    options.implicitTls = m_settings.mode == RelayMode::Chunks;
    if (m_settings.mode == RelayMode::Chunks)
        options.offers += "\nCHUNKING\nLIMITS MAILMAX=8"; // or else orders would be in doubt
    auto part = std::make_unique<Part>();
    part->cell = cell;
    part->relay = std::make_unique<FaultRelay>(options);
    part->relay->order(cell.script);
    const RelayId relay = m_office.addRelay(part->relay->facts());
    if (!await(m_office.office().settings().saveRelayPassword(m_office.taro(), relay,
                                                              Secret(QByteArray(kPassword)))))
        qFatal("the relay's password is not saved");
    part->campaign = m_office.draft(m_office.addSender(relay), m_list, m_settings.recipients);
    m_office.submit(part->campaign);
    if (const auto sealed = m_office.approve(m_office.taro(), part->campaign); !sealed)
        qFatal("approve: %s", qPrintable(sealed.error().detail));
    m_parts.push_back(std::move(part));
}

QStringList CellRuns::run()
{
    deliver(QStringLiteral("with faults"));
    for (auto& part : m_parts)
        judge(*part);
    for (auto& part : m_parts)
        heal(*part);
    deliver(QStringLiteral("healed"));
    for (auto& part : m_parts)
        judgeEnd(*part);
    return m_complaints;
}

/// Until every campaign is finished, paused, or has nothing but unknown rows left.
void CellRuns::deliver(const QString& stage)
{
    auto service = std::make_unique<DeliveryService>(m_office.office().store(), m_office.secrets(),
                                                     m_office.clock(), hurried(m_settings));
    service->start();
    QStringList left;
    const bool over = QTest::qWaitFor(
        [&] {
            left = unsettled();
            return left.isEmpty();
        },
        static_cast<int>(std::chrono::milliseconds(m_settings.patience).count()));
    if (!over)
        m_complaints.append(stage + QStringLiteral(": does not come to an end: ") +
                            left.join(QStringLiteral("; ")));
    service.reset();
    for (const auto& part : m_parts) {
        if (!part->relay->untilQuiet())
            complain(*part, QStringLiteral("a connection stays"));
    }
}

QStringList CellRuns::unsettled()
{
    const auto cards = await(m_office.office().runs().all());
    if (!cards)
        return {QStringLiteral("the runs cannot be read")};
    QHash<qint64, RunCard> byCampaign;
    for (const RunCard& card : *cards)
        byCampaign.insert(card.campaign.value, card);
    QStringList left;
    for (const auto& part : m_parts) {
        const RunCard card = byCampaign.value(part->campaign.value);
        const RunCounts& counts = card.counts;
        const bool onlyDoubts = counts.total > 0 &&
                                counts.waiting + counts.open + counts.deferred == 0 &&
                                counts.unknown > 0;
        const bool rests = card.state == CampaignState::Paused && counts.open == 0;
        if (card.state == CampaignState::Finished || rests || onlyDoubts)
            continue;
        left.append(QStringLiteral("%1 (%2: %3 waiting, %4 open, %5 deferred, %6 accepted)")
                        .arg(part->cell.name, stateName(card.state))
                        .arg(counts.waiting)
                        .arg(counts.open)
                        .arg(counts.deferred)
                        .arg(counts.accepted));
    }
    return left;
}

/// After the faults, before anybody has settled anything.
void CellRuns::judge(Part& part)
{
    const RelayTruth truth = part.relay->truth();
    const RunCard card = m_office.run(part.campaign);
    m_faults += truth.faults;
    m_unknown += card.counts.unknown;
    m_paused += card.state == CampaignState::Paused ? 1 : 0;
    if (truth.faults == 0)
        complain(part, QStringLiteral("the fault was never met"));
    if (part.cell.mostConnections > 0 && truth.connections > part.cell.mostConnections)
        complain(part, QStringLiteral("%1 connections").arg(truth.connections));
    if (!truth.rude.isEmpty())
        complain(part, QStringLiteral("rude: ") + QString::fromLatin1(truth.rude.join(", ")));
    if (truth.wrongContent > 0)
        complain(part, QStringLiteral("a message is cut or somebody else's"));
    const RunCounts& counts = card.counts;
    const qint64 sum = counts.waiting + counts.open + counts.deferred + counts.accepted +
                       counts.refused + counts.unknown + counts.cancelled;
    if (counts.total != m_settings.recipients || sum != counts.total)
        complain(part, QStringLiteral("the sums do not agree"));
    if (counts.unknown > qint64{part.cell.unknownPerFault} * truth.faults)
        complain(part, QStringLiteral("%1 unknown after %2 faults, %3 allowed for each")
                           .arg(counts.unknown)
                           .arg(truth.faults)
                           .arg(part.cell.unknownPerFault));
    judgePause(part, card, truth);
    judgeSets(part, truth);
}

void CellRuns::judgePause(Part& part, const RunCard& card, const RelayTruth& truth)
{
    if (!part.cell.pausedFor)
        return;
    if (card.state != CampaignState::Paused || card.reason != errorCodeName(*part.cell.pausedFor))
        complain(part,
                 QStringLiteral("is %1 (%2) and should be paused (%3)")
                     .arg(stateName(card.state), card.reason, errorCodeName(*part.cell.pausedFor)));
    for (int connection = part.cell.nothingFrom; connection <= truth.connections; ++connection) {
        if (truth.takenOn(connection) > 0 || truth.signedIn.contains(connection))
            complain(part, QStringLiteral("connection %1 was used").arg(connection));
    }
}

void CellRuns::judgeSets(Part& part, const RelayTruth& truth)
{
    const QList<RunLine> lines = linesOf(m_office, part.campaign);
    const auto accepted = addressesIn(lines, LedgerState::Accepted);
    const auto unknown = addressesIn(lines, LedgerState::Unknown);
    const auto refused = addressesIn(lines, LedgerState::Refused);
    const QSet<QByteArray> taken(truth.taken.keyBegin(), truth.taken.keyEnd());
    if (truth.anybodyTwice())
        complain(part, QStringLiteral("somebody got it twice"));
    if (const auto lost = accepted - taken; !lost.isEmpty())
        complain(part, QStringLiteral("accepted in the ledger, not by the relay: ") + join(lost));
    if (const auto denied = taken - accepted - unknown; !denied.isEmpty())
        complain(part, QStringLiteral("taken by the relay, not in the ledger: ") + join(denied));
    if (const auto wrong = refused - truth.refused; !wrong.isEmpty())
        complain(part, QStringLiteral("refused in the ledger, not by the relay: ") + join(wrong));
    if (lines.size() != m_settings.recipients)
        complain(part, QStringLiteral("somebody is missing in the ledger"));
}

void CellRuns::heal(Part& part)
{
    part.relay->order({});
    const RelayTruth truth = part.relay->truth();
    settleByTruth(m_office, part.campaign,
                  [&truth](const QByteArray& address) { return truth.taken.contains(address); });
    if (m_office.state(part.campaign) != CampaignState::Paused)
        return;
    if (const auto resumed = await(m_office.office().runs().resume(m_office.taro(), part.campaign));
        !resumed)
        complain(part, QStringLiteral("cannot be resumed: ") + resumed.error().detail);
}

void CellRuns::judgeEnd(Part& part)
{
    const RelayTruth truth = part.relay->truth();
    const RunCard card = m_office.run(part.campaign);
    if (card.state != CampaignState::Finished)
        complain(part,
                 QStringLiteral("is %1 (%2) in the end").arg(stateName(card.state), card.reason));
    if (truth.messages() != card.counts.accepted || truth.anybodyTwice())
        complain(part, QStringLiteral("in the end the relay has %1, the ledger %2")
                           .arg(truth.messages())
                           .arg(card.counts.accepted));
    if (card.counts.accepted + card.counts.refused != m_settings.recipients)
        complain(part, QStringLiteral("in the end somebody is missing"));
    if (!truth.rude.isEmpty())
        complain(part,
                 QStringLiteral("rude in the end: ") + QString::fromLatin1(truth.rude.join(", ")));
}

void CellRuns::complain(const Part& part, const QString& what)
{
    m_complaints.append(part.cell.name + QStringLiteral(": ") + what);
}

} // namespace ringi::test
