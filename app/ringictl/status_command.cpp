// SPDX-License-Identifier: Apache-2.0
#include "office/campaign_desk.h"
#include "office/run_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace ringi {
namespace {

RunCounts countsOf(const QList<RunCard>& runs, CampaignId campaign)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const RunCard& run) {
        return run.campaign == campaign;
    });
    return found == runs.end() ? RunCounts{} : found->counts;
}

QJsonObject countsJson(const RunCounts& counts)
{
    return {{QStringLiteral("total"), counts.total},
            {QStringLiteral("waiting"), counts.waiting},
            {QStringLiteral("open"), counts.open},
            {QStringLiteral("deferred"), counts.deferred},
            {QStringLiteral("accepted"), counts.accepted},
            {QStringLiteral("refused"), counts.refused},
            {QStringLiteral("unknown"), counts.unknown},
            {QStringLiteral("cancelled"), counts.cancelled}};
}

} // namespace

ExitCode runStatus(const QStringList& arguments)
{
    Seat seat(QStringLiteral("status"),
              QCoreApplication::translate("ringictl",
                                          "Shows the campaigns with their states and counters."));
    seat.addWorkspaceOptions();
    if (const auto ended = seat.parse(arguments, 0))
        return *ended;
    const auto office = seat.open();
    if (!office)
        return fail(office.error());
    const auto campaigns = (*office)->campaigns().all().result();
    if (!campaigns)
        return fail(campaigns.error());
    const auto runs = (*office)->runs().all().result();
    if (!runs)
        return fail(runs.error());

    QJsonArray rows;
    for (const CampaignCard& card : *campaigns) {
        const RunCounts counts = countsOf(*runs, card.id);
        rows.append(QJsonObject{{QStringLiteral("campaign"), card.id.value},
                                {QStringLiteral("revision"), card.revision},
                                {QStringLiteral("state"), stateName(card.state)},
                                {QStringLiteral("subject"), card.subject},
                                {QStringLiteral("author"), card.author},
                                {QStringLiteral("counts"), countsJson(counts)}});
        if (!seat.wantsJson())
            say(QCoreApplication::translate("ringictl",
                                            "%1  %2  accepted %3, refused %4, unknown %5 of %6  %7")
                    .arg(card.id.value)
                    .arg(stateName(card.state))
                    .arg(counts.accepted)
                    .arg(counts.refused)
                    .arg(counts.unknown)
                    .arg(counts.total)
                    .arg(card.subject));
    }
    if (seat.wantsJson())
        sayJson(QJsonObject{{QStringLiteral("office"), (*office)->officeName()},
                            {QStringLiteral("campaigns"), rows}});
    else if (rows.isEmpty())
        say(QCoreApplication::translate("ringictl", "There are no campaigns yet."));
    return ExitCode::Done;
}

} // namespace ringi
