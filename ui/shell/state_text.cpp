// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/state_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::StateWords)
};

constexpr std::array kRoles{Role::Author, Role::ListKeeper, Role::Approver, Role::Auditor,
                            Role::Administrator};

} // namespace

StateText describe(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return {W::tr("Draft"), u"draft"_s, Tone::Soft, W::tr("Being written. Nothing can leave.")};
    case CampaignState::Submitted:
        return {W::tr("Submitted"), u"review"_s, Tone::Ink,
                W::tr("Frozen. It waits for an approver.")};
    case CampaignState::Approved:
        return {W::tr("Approved"), u"approve"_s, Tone::Seal, W::tr("All seals are there.")};
    case CampaignState::Holding:
        return {W::tr("On hold"), u"clock"_s, Tone::Seal,
                W::tr("Sealed. Until the hold is over anybody can still stop it.")};
    case CampaignState::Sending:
        return {W::tr("Sending"), u"send"_s, Tone::Ink, W::tr("It is being delivered.")};
    case CampaignState::Paused:
        return {W::tr("Paused"), u"pause"_s, Tone::Warning,
                W::tr("Nothing more leaves until "
                      "somebody resumes it.")};
    case CampaignState::Finished:
        return {W::tr("Finished"), u"check"_s, Tone::Success,
                W::tr("Every recipient has a final result.")};
    case CampaignState::Returned:
        return {W::tr("Returned"), u"return"_s, Tone::Warning,
                W::tr("An approver sent it back with a reason.")};
    case CampaignState::Withdrawn:
        return {W::tr("Withdrawn"), u"back"_s, Tone::Soft, W::tr("The author took it back.")};
    case CampaignState::Stopped:
        return {W::tr("Stopped"), u"stop"_s, Tone::Error,
                W::tr("Somebody stopped it for good. What had not left was cancelled.")};
    case CampaignState::Lapsed:
        return {W::tr("Lapsed"), u"warning"_s, Tone::Warning,
                W::tr("Its time passed before it could leave.")};
    }
    return {};
}

StateText describe(LedgerState state)
{
    switch (state) {
    case LedgerState::Planned:
        return {W::tr("Waiting"), u"clock"_s, Tone::Soft, W::tr("Its turn comes.")};
    case LedgerState::Claimed:
        return {W::tr("Next"), u"clock"_s, Tone::Ink, W::tr("Being prepared; nothing has left.")};
    case LedgerState::Open:
        return {W::tr("On its way"), u"send"_s, Tone::Ink, W::tr("The relay is taking it.")};
    case LedgerState::Deferred:
        return {W::tr("Deferred"), u"clock"_s, Tone::Warning,
                W::tr("The relay said “later”; Ringi tries again.")};
    case LedgerState::Accepted:
        return {W::tr("Accepted"), u"check"_s, Tone::Success, W::tr("The relay has taken it.")};
    case LedgerState::Refused:
        return {W::tr("Refused"), u"error"_s, Tone::Error, W::tr("The relay will not deliver it.")};
    case LedgerState::Unknown:
        return {W::tr("Unknown"), u"unknown"_s, Tone::Warning,
                W::tr("It may have been taken: needs your decision.")};
    case LedgerState::Skipped:
        return {W::tr("Skipped"), u"stop"_s, Tone::Soft, W::tr("The person no longer wants mail.")};
    case LedgerState::Cancelled:
        return {W::tr("Cancelled"), u"stop"_s, Tone::Soft, W::tr("It was stopped before it left.")};
    }
    return {};
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Author: return W::tr("Author");
    case Role::ListKeeper: return W::tr("List keeper");
    case Role::Approver: return W::tr("Approver");
    case Role::Auditor: return W::tr("Auditor");
    case Role::Administrator: return W::tr("Administrator");
    }
    return {};
}

QString roleMeaning(Role role)
{
    switch (role) {
    case Role::Author: return W::tr("Writes campaigns and submits them for review.");
    case Role::ListKeeper: return W::tr("Imports lists of recipients.");
    case Role::Approver:
        return W::tr("Reviews what others wrote, and seals or returns it. Never their own.");
    case Role::Auditor: return W::tr("Reads and exports the audit log.");
    case Role::Administrator:
        return W::tr("Manages people, relays and the rule. Does not write or approve by it.");
    }
    return {};
}

QString roleWords(Roles roles)
{
    QStringList words;
    for (const Role role : kRoles) {
        if (roles.testFlag(role))
            words.append(roleWord(role));
    }
    return words.isEmpty() ? W::tr("No role") : words.join(W::tr(", ", "between roles in a list"));
}

} // namespace ringi
