// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

namespace ringi {
namespace {

/// The password was right; what of the one-time code was not.
std::optional<ErrorText> wrongCode(const QString& detail)
{
    if (detail == QLatin1StringView("code"))
        return ErrorText{
            ErrorWords::tr("The code is not right."), ErrorWords::tr("Nothing was changed."),
            ErrorWords::tr(
                "Type the six digits that your app shows now. If they are refused again, "
                "look whether the clocks of this computer and of your device are right.")};
    if (detail == QLatin1StringView("code missing"))
        return ErrorText{
            ErrorWords::tr("The code from your app is needed too."),
            ErrorWords::tr("Nothing was changed."),
            ErrorWords::tr("Type the password again, and the six digits that your app shows now.")};
    if (detail == QLatin1StringView("code used"))
        return ErrorText{
            ErrorWords::tr("This code was used before."),
            ErrorWords::tr("Each code is good once. Nothing was changed."),
            ErrorWords::tr("Wait until your app shows the next one, half a minute at most.")};
    if (detail == QLatin1StringView("code wait"))
        return ErrorText{
            ErrorWords::tr("Too many codes were wrong."),
            ErrorWords::tr("No code is looked at for ten minutes, not even the right one. Nothing "
                           "was changed; the attempts are in the audit log."),
            ErrorWords::tr("Wait ten minutes. If it was not you, change your password now.")};
    return std::nullopt;
}

} // namespace

std::optional<ErrorText> ErrorWords::people(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotSignedIn:
        return ErrorText{tr("Nobody is signed in."), tr("Nothing was changed."),
                         tr("Sign in and try again.")};
    case ErrorCode::NotPermitted:
        if (error.detail == QLatin1StringView("practice office"))
            return ErrorText{tr("In the practice office the relay must be on this computer."),
                             tr("So nothing you practise can reach anybody. Nothing was saved."),
                             tr("Make a workspace of your own to use a real relay.")};
        if (error.detail == QLatin1StringView("only the founder"))
            return ErrorText{tr("Only the person who made this workspace can change their record."),
                             tr("It is the root that all other records are checked against. Nothing "
                                "was changed."),
                             tr("Let them do it themselves.")};
        if (error.detail == QLatin1StringView("own code"))
            return ErrorText{tr("Nobody removes their own codes without one."),
                             tr("Whoever learned your password could do it too. Nothing was changed."),
                             tr("Switch them off under Settings, Your settings, with a code; or ask "
                                "another administrator.")};
        return ErrorText{tr("Your roles do not allow this."),
                         tr("Nothing was changed. The attempt is in the audit log."),
                         tr("An administrator can change roles under Settings, People.")};
    case ErrorCode::WrongPassword:
        if (const auto words = wrongCode(error.detail))
            return words;
        return ErrorText{tr("The name or the password is not right."), tr("Nothing was changed."),
                         tr("Check the input method and Caps Lock, and type the password again.")};
    case ErrorCode::PasswordTooShort:
        return ErrorText{tr("The password is too short."), tr("Nothing was saved."),
                         tr("Use at least 10 characters: a few words are easy to remember.")};
    case ErrorCode::OwnCampaign:
        return ErrorText{
            tr("You wrote this campaign or worked on it, so you cannot approve it."),
            tr("Two people have to look at every campaign. Nobody is exempt, administrators "
               "included. The attempt is in the audit log."),
            tr("Ask another approver to review it.")};
    case ErrorCode::UntrustedPerson:
        return ErrorText{
            tr("No administrator of this office has signed this person’s record."),
            tr("It may have been put into the database from outside, so Ringi does not believe it."),
            tr("Tell an administrator and look at the audit log.")};
    case ErrorCode::LastAdministrator:
        return ErrorText{tr("The office would be left without this administrator."),
                         tr("Without one, nobody could manage people and relays any more. Nothing "
                            "was changed."),
                         tr("Make somebody else an administrator first.")};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> ErrorWords::keychain(const Error& error)
{
    switch (error.code) {
    case ErrorCode::KeychainUnavailable:
        return ErrorText{
            tr("This computer offers no keychain to keep passwords in."),
            tr("Ringi never writes a password into a file, so it can only keep it until it is "
               "closed."),
            tr("Enter the password again after each start, or set up a keychain (on Linux: GNOME "
               "Keyring or KWallet).")};
    case ErrorCode::KeychainLocked:
        return ErrorText{tr("The keychain of this computer is locked."),
                         tr("The password could not be read or saved."),
                         tr("Unlock it and try again.")};
    case ErrorCode::KeychainDenied:
        return ErrorText{tr("The keychain of this computer did not let Ringi in."),
                         tr("The password could not be read or saved."),
                         tr("Allow Ringi to use the keychain and try again.")};
    case ErrorCode::SecretMissing:
        return ErrorText{tr("The relay’s password is not in this computer’s keychain."),
                         tr("It was never saved here, or the keychain is locked or was emptied. "
                            "Nothing can be sent without it."),
                         tr("Unlock the keychain, or enter the password again under Settings, "
                            "Relay.")};
    default: return std::nullopt;
    }
}

} // namespace ringi
