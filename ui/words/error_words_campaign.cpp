// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"
#include "ui/words/finding_text.h"

namespace ringi {
namespace {

std::optional<ErrorText> aboutLapse(const Error& error);
std::optional<ErrorText> aboutEvidence(const Error& error);

} // namespace

std::optional<ErrorText> ErrorWords::campaign(const Error& error)
{
    switch (error.code) {
    case ErrorCode::WrongState:
        return ErrorText{tr("The campaign has moved on, so this is not possible any more."),
                         tr("Nothing was changed."), tr("Look at where it stands now.")};
    case ErrorCode::Blocked: {
        Finding finding;
        finding.code = error.detail;
        finding.severity = Severity::Blocking;
        return ErrorText{tr("A finding blocks this campaign: %1").arg(describe(finding).title),
                         tr("Nobody has been mailed."),
                         tr("Solve what the findings name and submit it again.")};
    }
    case ErrorCode::HoldNotOver:
        if (error.detail == QLatin1StringView("delay"))
            return ErrorText{tr("It is too early to seal it."),
                             tr("The office's rule wants some time to pass after it was submitted."),
                             tr("Seal it later: what you looked at stays looked at.")};
        return ErrorText{tr("The hold is not over yet."),
                         tr("Until then anybody can still stop the campaign."), tr("Wait for it.")};
    case ErrorCode::WindowPassed:
        return ErrorText{tr("The time in which this campaign was to leave has passed."),
                         tr("It will not start by itself any more."),
                         tr("Decide whether it is still wanted; if so, revise it and hand it in "
                            "again.")};
    case ErrorCode::PartNotReviewed:
        return ErrorText{tr("Not every part of the campaign has been looked at."),
                         tr("It was not sealed."), tr("Open each part and tick it.")};
    case ErrorCode::CountMismatch:
        if (error.detail == QLatin1StringView("figures"))
            return ErrorText{tr("The number you said is not the number of recipients."),
                             tr("It was not sealed: in a split review all figures must agree."),
                             tr("Find out why, or return the campaign.")};
        return ErrorText{tr("The number you expect has not been compared with the number loaded."),
                         tr("It was not sealed."),
                         tr("Enter the number you expect; where the two differ, find out why or "
                            "return the campaign.")};
    case ErrorCode::UnknownLeft:
        return ErrorText{tr("For some recipients it is not known whether they got the message."),
                         tr("Who is written to again could get it twice, so no new campaign was "
                            "made."),
                         tr("Settle those messages first; then try again.")};
    default: break;
    }
    if (const auto text = aboutLapse(error))
        return text;
    return aboutEvidence(error);
}

namespace {

/// Why seals do not hold any more.
std::optional<ErrorText> aboutLapse(const Error& error)
{
    const QString means = ErrorWords::tr("What was sealed is not what would happen now, so the seals "
                                         "have lapsed and nothing leaves.");
    const QString todo = ErrorWords::tr("If it is still wanted, revise it and hand it in again.");
    switch (error.code) {
    case ErrorCode::PolicyChanged:
        return ErrorText{ErrorWords::tr("The office's rules for its review were changed."), means,
                         todo};
    case ErrorCode::SenderChanged:
        return ErrorText{ErrorWords::tr("The sender was changed."), means, todo};
    case ErrorCode::SigningKeyChanged:
        return ErrorText{ErrorWords::tr("The keys that sign for the sender were changed."), means,
                         todo};
    case ErrorCode::SealExpired:
        return ErrorText{ErrorWords::tr("The seals were given too long ago."),
                         ErrorWords::tr("The office lets them hold for a time only; nothing leaves."),
                         todo};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> aboutEvidence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::PacketMismatch:
        return ErrorText{
            ErrorWords::tr("What is stored is not what was reviewed (%1).").arg(error.detail),
            ErrorWords::tr("Something was changed after it had been submitted. Ringi refuses to "
                           "send it. It is in the audit log."),
            ErrorWords::tr("Tell an administrator: this does not happen in normal use.")};
    case ErrorCode::SealInvalid:
        return ErrorText{ErrorWords::tr("A seal on this campaign does not hold."),
                         ErrorWords::tr("It was altered, or made for something else. Ringi refuses "
                                        "to send the campaign."),
                         ErrorWords::tr("Tell an administrator and look at the audit log.")};
    case ErrorCode::SealMissing:
        return ErrorText{ErrorWords::tr("The campaign does not have all the seals it needs."),
                         ErrorWords::tr("Nothing leaves without them."),
                         ErrorWords::tr("Ask the approvers to review it.")};
    case ErrorCode::ChainBroken:
        return ErrorText{
            ErrorWords::tr("The audit log does not hold together (%1).").arg(error.detail),
            ErrorWords::tr("An entry was changed, removed or cut off from there on."),
            ErrorWords::tr("Keep a copy of the workspace as it is and tell an administrator.")};
    default: return std::nullopt;
    }
}

} // namespace
} // namespace ringi
