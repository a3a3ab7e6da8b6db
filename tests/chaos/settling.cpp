// SPDX-License-Identifier: Apache-2.0
#include "settling.h"

namespace ringi::test {

QList<RunLine> linesOf(OfficeFixture& office, CampaignId campaign, std::optional<LedgerState> only)
{
    constexpr int kPage = 100'000;
    const auto lines = await(office.office().runs().lines(campaign, 0, kPage, {.only = only}));
    if (!lines)
        qFatal("lines: %s", qPrintable(lines.error().detail));
    return *lines;
}

void settleByTruth(OfficeFixture& office, CampaignId campaign,
                   const std::function<bool(const QByteArray& address)>& wasTaken)
{
    RunDesk& runs = office.office().runs();
    QList<LedgerId> sent;
    QList<LedgerId> again;
    for (const RunLine& line : linesOf(office, campaign, LedgerState::Unknown))
        (wasTaken(line.address.toLatin1()) ? sent : again).append(line.id);
    for (const auto& [lines, as] :
         {std::pair{sent, SettleAs::Sent}, std::pair{again, SettleAs::SendAgain}}) {
        if (lines.isEmpty())
            continue; // which would mean all
        for (const Session& person : {office.jiro(), office.hanako()}) {
            if (const auto said = await(runs.settle(person, campaign, lines, as)); !said)
                qFatal("settle: %s %s", qPrintable(errorCodeName(said.error().code)),
                       qPrintable(said.error().detail));
        }
    }
}

} // namespace ringi::test
