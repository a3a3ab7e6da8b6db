// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "office/campaign_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"
#include "ui/words/finding_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace ringi {

ExitCode runCheck(const QStringList& arguments)
{
    Seat seat(QStringLiteral("check CAMPAIGN"),
              QCoreApplication::translate("ringictl",
                                          "Runs the checks on a campaign; exit 3 where one blocks."));
    seat.addWorkspaceOptions();
    seat.addSignInOptions();
    seat.options().addPositionalArgument(
        QStringLiteral("CAMPAIGN"),
        QCoreApplication::translate("ringictl", "Number of the campaign; see status."));
    if (const auto ended = seat.parse(arguments, 1))
        return *ended;
    const auto office = seat.open();
    if (!office)
        return fail(office.error());
    const auto session = seat.signIn(**office);
    if (!session)
        return fail(session.error());
    const CampaignId campaign{seat.options().positionalArguments().constFirst().toLongLong()};
    const auto findings = (*office)->campaigns().check(*session, campaign).result();
    if (!findings)
        return fail(findings.error());

    QJsonArray rows;
    for (const Finding& finding : *findings) {
        rows.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("severity"), severityName(finding.severity)},
                                {QStringLiteral("part"), finding.part},
                                {QStringLiteral("facts"), finding.facts}});
        if (!seat.wantsJson())
            say(QStringLiteral("%1: %2").arg(severityWord(finding.severity),
                                             describe(finding).title));
    }
    const bool blocked = blocks(*findings);
    if (seat.wantsJson())
        sayJson(QJsonObject{{QStringLiteral("blocks"), blocked},
                            {QStringLiteral("findings"), rows}});
    else if (findings->isEmpty())
        say(QCoreApplication::translate("ringictl", "Nothing was found."));
    return blocked ? ExitCode::Blocked : ExitCode::Done;
}

} // namespace ringi
