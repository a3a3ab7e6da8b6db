// SPDX-License-Identifier: Apache-2.0
#include "office/campaign_desk.h"
#include "office/run_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"
#include "ui/words/timing_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace ringi {
namespace {

RunCard runOf(const QList<RunCard>& runs, CampaignId campaign)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const RunCard& run) {
        return run.campaign == campaign;
    });
    return found == runs.end() ? RunCard{} : *found;
}

/// What somebody should look at, in brackets; empty where there is nothing.
QString waitingWords(const RunCard& run)
{
    if (run.waitsFor == QLatin1StringView("ring"))
        return QCoreApplication::translate("ringictl", "  [waits for “go on” after %1]")
            .arg(ringWords(run.ring));
    if (run.waitsFor == QLatin1StringView("overdue"))
        return QCoreApplication::translate("ringictl", "  [its start is overdue: waits for “go on”]");
    if (run.waitsFor == QLatin1StringView("restored"))
        return QCoreApplication::translate(
            "ringictl", "  [an older copy of the workspace: waits for “go on”]");
    return {};
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
    const auto office = seat.look();
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
        const RunCard run = runOf(*runs, card.id);
        const RunCounts& counts = run.counts;
        rows.append(QJsonObject{{QStringLiteral("campaign"), card.id.value},
                                {QStringLiteral("revision"), card.revision},
                                {QStringLiteral("state"), stateName(card.state)},
                                {QStringLiteral("subject"), card.subject},
                                {QStringLiteral("author"), card.author},
                                {QStringLiteral("unknown"), counts.unknown},
                                {QStringLiteral("waitsFor"), run.waitsFor},
                                {QStringLiteral("ring"), run.ring},
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
                    .arg(card.subject)
                + waitingWords(run));
    }
    if (seat.wantsJson())
        sayJson(QJsonObject{{QStringLiteral("office"), (*office)->officeName()},
                            {QStringLiteral("campaigns"), rows}});
    else if (rows.isEmpty())
        say(QCoreApplication::translate("ringictl", "There are no campaigns yet."));
    return ExitCode::Done;
}

} // namespace ringi
