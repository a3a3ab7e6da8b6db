// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/run_news_text.h"

#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QCoreApplication>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::RunNewsText)
};

NewsText finished(const RunSight& run)
{
    QStringList parts{W::tr("%1 accepted by the relay.").arg(formatCount(run.accepted))};
    if (run.refused > 0)
        parts.append(W::tr("%1 refused.").arg(formatCount(run.refused)));
    if (run.unknown > 0)
        parts.append(W::tr("%1 unknown: they need your decision.").arg(formatCount(run.unknown)));
    return {W::tr("“%1” has been sent").arg(run.subject), joinSentences(parts)};
}

NewsText ended(const RunSight& run)
{
    if (run.state == CampaignState::Lapsed)
        return {
            W::tr("“%1” was not sent in time").arg(run.subject),
            W::tr("Its latest time has passed. Whoever was not mailed until then will not be.")};
    return {W::tr("“%1” was stopped").arg(run.subject),
            W::tr("Ringi stopped it. The Delivery page says why.")};
}

NewsText problem(const RunNews& news)
{
    const QString title = W::tr("“%1” has come to a halt").arg(news.run.subject);
    if (news.problem)
        return {title, describe(*news.problem).happened};
    if (const auto code = errorCodeFromName(news.run.reason))
        return {title, describe(Error{*code, {}, {}}).happened};
    return {title, W::tr("Somebody has to look at it. The Delivery page says why.")};
}

NewsText slept(const RunNews& news)
{
    const QString title =
        W::tr("The computer slept while “%1” was being sent").arg(news.run.subject);
    const QString span = formatDuration(news.slept);
    if (news.rested)
        return {title, W::tr("It slept for %1. Nothing was on its way at that moment; sending goes "
                             "on now.")
                           .arg(span)};
    return {title, W::tr("It slept for %1 and gave no time to finish what was on its way. Messages "
                         "that may have been accepted are called unknown; the rest goes on now.")
                       .arg(span)};
}

} // namespace

NewsText describe(const RunNews& news)
{
    switch (news.kind) {
    case RunNews::Kind::Finished: return finished(news.run);
    case RunNews::Kind::Ended: return ended(news.run);
    case RunNews::Kind::Overdue:
        return {W::tr("“%1” was not started").arg(news.run.subject),
                W::tr("Its time came while Ringi was not running. Choose whether to send it now.")};
    case RunNews::Kind::Restored:
        return {W::tr("“%1” may have been sent already").arg(news.run.subject),
                W::tr("An older copy of the workspace was put in its place. Find out whether this "
                      "was sent, then let it go on or stop it.")};
    case RunNews::Kind::Ring:
        return {
            W::tr("“%1” waits for you").arg(news.run.subject),
            W::tr("A ring of the canary run is done. Look at it, then let it go on or stop it.")};
    case RunNews::Kind::Problem: return problem(news);
    case RunNews::Kind::Slept: return slept(news);
    }
    return {};
}

QString trayWords(const Vigil& vigil)
{
    if (vigil.isGoing())
        return W::tr("Ringi: %1 of %2 done", "numbers of recipients")
            .arg(formatCount(vigil.done()), formatCount(vigil.total()));
    if (vigil.needsPerson())
        return W::tr("Ringi: a campaign waits for you");
    return W::tr("Ringi: nothing is being sent");
}

} // namespace ringi
