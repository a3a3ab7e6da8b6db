// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_words.h"

#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/words/timing_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::RunWords)
};

constexpr auto kBetween = u"  ·  ";

/// "412 of 2,000"
QString doneOfTotal(const RunCounts& counts)
{
    return W::tr("%1 of %2", "done of total")
        .arg(formatCount(counts.total - counts.left()), formatCount(counts.total));
}

bool waitsOnlyForDecisions(const RunCard& run)
{
    return run.state == CampaignState::Sending && run.counts.left() == 0 && run.counts.unknown > 0;
}

QString unknownWords(qint64 unknown)
{
    return W::tr("%1 unknown: needs your decision").arg(formatCount(unknown));
}

std::chrono::seconds untilStart(const RunCard& run, Moment now)
{
    const Moment start = std::max(run.holdUntil.value_or(now), run.notBefore.value_or(now));
    return std::chrono::ceil<std::chrono::seconds>(start - now);
}

QString restoredSentence()
{
    return W::tr("This workspace is an older copy of the one that was used on this computer. What "
                 "happened since is not known here, so that this may have been sent already. Find "
                 "out, then say “Go on”, or stop it.");
}

QString holdSentence(const RunCard& run, Moment now)
{
    if (run.waitsFor == "restored"_L1)
        return restoredSentence();
    if (run.waitsFor == "overdue"_L1)
        return W::tr(
                   "It was to start at %1, and Ringi was not running then. It never starts late by "
                   "itself: say “Go on”, or stop it. Nobody has been mailed yet.")
            .arg(
                formatMoment(run.notBefore.value_or(run.holdUntil.value_or(now)), run.timing.zone));
    const auto left = untilStart(run, now);
    if (left <= left.zero())
        return W::tr("It starts in a moment. Nobody has been mailed yet.");
    const Moment start = now + left;
    return W::tr("Starts in %1, at %2; anyone can stop it until then. Nobody has been mailed yet.")
        .arg(countdown(left), formatMoment(start, run.timing.zone));
}

QString sendingSentence(const RunCard& run, const std::optional<RunProgress>& progress, Moment now)
{
    if (run.waitsFor == "ring"_L1)
        return W::tr("Waits for your “Go on” after %1: %2 done.")
            .arg(ringWords(run.ring), doneOfTotal(run.counts));
    if (run.waitsFor == "restored"_L1)
        return restoredSentence();
    if (waitsOnlyForDecisions(run))
        return W::tr("%1. Everybody else is done.").arg(unknownWords(run.counts.unknown));
    QString words = W::tr("Sending: %1").arg(doneOfTotal(run.counts));
    if (progress && progress->expectedEnd && *progress->expectedEnd > now) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*progress->expectedEnd - now);
        const QString time = formatDuration(left);
        words =
            W::tr("%1, %2 left", "done, time")
                .arg(words, left < std::chrono::minutes{1} ? time : W::tr("about %1").arg(time));
    }
    if (run.handling.rings && run.ring < 3)
        words = W::tr("%1; now: %2", "what, ring").arg(words, ringWords(run.ring));
    words = W::tr("%1.", "a sentence").arg(words);
    if (run.counts.unknown > 0)
        words = W::tr("%1 %2.", "two sentences").arg(words, unknownWords(run.counts.unknown));
    return words;
}

QString pausedSentence(const RunCard& run)
{
    if (run.waitsFor == "ring"_L1)
        return W::tr("Waits for your “Go on” after %1: %2 done.")
            .arg(ringWords(run.ring), doneOfTotal(run.counts));
    if (run.waitsFor == "restored"_L1)
        return restoredSentence();
    return W::tr("Paused: %1 done. Nothing more leaves until somebody resumes it.")
        .arg(doneOfTotal(run.counts));
}

/// "2,000 accepted, 3 refused"
QString resultWords(const RunCounts& counts)
{
    QStringList parts{W::tr("%1 accepted").arg(formatCount(counts.accepted))};
    if (counts.refused > 0)
        parts << W::tr("%1 refused").arg(formatCount(counts.refused));
    if (counts.cancelled > 0)
        parts << W::tr("%1 not sent").arg(formatCount(counts.cancelled));
    if (counts.unknown > 0)
        parts << W::tr("%1 unknown").arg(formatCount(counts.unknown));
    return parts.join(W::tr(", ", "between results"));
}

QString pastSentence(const RunCard& run)
{
    QString words = runState(run).word;
    if (run.endedAt)
        words = W::tr("%1 at %2", "state, time")
                    .arg(words, formatMoment(*run.endedAt, run.timing.zone));
    RunCounts told = run.counts;
    told.unknown = 0; // has a sentence of its own
    if (run.counts.total > 0)
        words = W::tr("%1: %2.", "state and time, results").arg(words, resultWords(told));
    else
        words = W::tr("%1. Nobody has been mailed.", "state").arg(words);
    if (run.counts.unknown > 0)
        words = W::tr("%1 %2.", "two sentences").arg(words, unknownWords(run.counts.unknown));
    return words;
}

} // namespace

RunGroup groupOf(const RunCard& run)
{
    switch (run.state) {
    case CampaignState::Sending:
    case CampaignState::Paused: return RunGroup::Now;
    case CampaignState::Approved:
    case CampaignState::Holding: return RunGroup::Next;
    default: return RunGroup::Past;
    }
}

QString groupWord(RunGroup group)
{
    switch (group) {
    case RunGroup::Now: return W::tr("Now");
    case RunGroup::Next: return W::tr("Next");
    case RunGroup::Past: return W::tr("Past");
    }
    return {};
}

bool needsSomebody(const RunCard& run)
{
    return !run.waitsFor.isEmpty() || run.counts.unknown > 0;
}

StateText runState(const RunCard& run)
{
    StateText state = describe(run.state);
    if (groupOf(run) == RunGroup::Past || (run.waitsFor.isEmpty() && !waitsOnlyForDecisions(run)))
        return state;
    state.word = W::tr("Needs a decision");
    state.icon = u"unknown"_s;
    state.tone = Tone::Warning;
    return state;
}

QString runSummary(const RunCard& run, Moment now)
{
    switch (groupOf(run)) {
    case RunGroup::Now:
        if (waitsOnlyForDecisions(run))
            return unknownWords(run.counts.unknown);
        return W::tr("%1: %2", "state, numbers").arg(runState(run).word, doneOfTotal(run.counts));
    case RunGroup::Next: {
        if (!run.waitsFor.isEmpty())
            return runState(run).word;
        const auto left = untilStart(run, now);
        return left > left.zero() ? W::tr("Starts in %1").arg(countdown(left))
                                  : W::tr("Starts in a moment");
    }
    case RunGroup::Past:
        if (run.counts.total == 0)
            return runState(run).word;
        return W::tr("%1: %2", "state, numbers").arg(runState(run).word, resultWords(run.counts));
    }
    return {};
}

QString runSentence(const RunCard& run, const std::optional<RunProgress>& progress, Moment now)
{
    switch (run.state) {
    case CampaignState::Approved:
    case CampaignState::Holding: return holdSentence(run, now);
    case CampaignState::Sending: return sendingSentence(run, progress, now);
    case CampaignState::Paused: return pausedSentence(run);
    default: return pastSentence(run);
    }
}

QString runProblem(const RunCard& run, const std::optional<RunProgress>& progress)
{
    if (progress && progress->problem && groupOf(run) == RunGroup::Now)
        return describe(*progress->problem).all();
    if (const auto code = errorCodeFromName(run.reason))
        return describe(Error{*code, {}, {}}).all();
    return run.reason;
}

QString runPace(const RunCard& run, const std::optional<RunProgress>& progress)
{
    // While it waits for somebody, no pace and no end would be true.
    if (run.state != CampaignState::Sending || !progress || !run.waitsFor.isEmpty() ||
        waitsOnlyForDecisions(run))
        return {};
    QStringList parts;
    if (progress->perMinute >= 1)
        parts << W::tr("%1 a minute").arg(formatCount(qRound64(progress->perMinute)));
    if (progress->expectedEnd)
        parts << W::tr("expected to end at %1")
                     .arg(formatMoment(*progress->expectedEnd, run.timing.zone));
    if (progress->activity == RunActivity::Connecting)
        parts << W::tr("connecting to the relay…");
    if (progress->activity == RunActivity::Offline)
        parts << W::tr("waiting for the network; goes on by itself");
    if (progress->activity == RunActivity::Resting)
        parts << W::tr("resting, because the computer is about to sleep; goes on by itself");
    if (progress->activity == RunActivity::Waiting)
        parts << (progress->waitsUntil
                      ? W::tr("waiting until %1")
                            .arg(formatMoment(*progress->waitsUntil, run.timing.zone))
                      : W::tr("waiting before the next message"));
    if (progress->connections > 0)
        parts << W::tr("%n connection(s)", nullptr, progress->connections);
    if (run.nextDue && run.counts.deferred > 0)
        parts << W::tr("next try at %1").arg(formatMoment(*run.nextDue, run.timing.zone));
    return parts.join(QStringView(kBetween));
}

QString relayFacts(const RunCard& run)
{
    if (run.relayHost.isEmpty())
        return {};
    QStringList parts{run.relayPort == 0
                          ? run.relayHost
                          : u"%1:%2"_s.arg(run.relayHost, QString::number(run.relayPort))};
    if (run.counts.total > 0)
        parts << resultWords(run.counts);
    if (run.limits.perMinute > 0)
        parts << W::tr("its limit: %1 a minute").arg(formatCount(run.limits.perMinute));
    if (run.limits.perHour > 0)
        parts << W::tr("its limit: %1 an hour").arg(formatCount(run.limits.perHour));
    if (run.timing.perMinute > 0)
        parts << W::tr("the campaign’s limit: %1 a minute").arg(formatCount(run.timing.perMinute));
    return parts.join(QStringView(kBetween));
}

QString countdown(std::chrono::seconds left)
{
    using namespace std::chrono;
    if (left >= 48h)
        return formatDuration(left);
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const qint64 total = std::max<qint64>(0, left.count());
    const qint64 hours = total / 3600;
    const qint64 minutes = total / 60 % 60;
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(QString::number(hours), two(minutes), two(total % 60));
    return u"%1:%2"_s.arg(QString::number(minutes), two(total % 60));
}

} // namespace ringi
