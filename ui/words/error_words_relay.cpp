// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

namespace ringi {

std::optional<ErrorText> ErrorWords::connection(const Error& error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
        return ErrorText{tr("There is no computer with the relay’s name."), tr("Nothing was sent."),
                         tr("Check the spelling of the host name and the network connection.")};
    case ErrorCode::ConnectionRefused:
        return ErrorText{tr("The relay does not answer at this port."), tr("Nothing was sent."),
                         tr("Check the port: 587 for STARTTLS, 465 for TLS from the start. A "
                            "firewall may be in between.")};
    case ErrorCode::ConnectionLost:
        return ErrorText{tr("The connection to the relay was lost."),
                         tr("What the relay had confirmed was sent; a message it may have taken is "
                            "called unknown and waits for your decision."),
                         tr("Check the network. Ringi tries again by itself while a run is going "
                            "on.")};
    case ErrorCode::TimedOut:
        return ErrorText{tr("It took too long to get an answer."),
                         tr("Nothing more was done."),
                         tr("Check the network and try again.")};
    case ErrorCode::TlsNotOffered:
        return ErrorText{tr("The relay offers no encryption (STARTTLS)."),
                         tr("Ringi sends encrypted or not at all, so nothing was sent. Somebody in "
                            "between may also have removed the offer."),
                         tr("Ask the relay’s provider for STARTTLS, or use TLS from the start at "
                            "port 465.")};
    case ErrorCode::TlsInjection:
        return ErrorText{tr("The relay spoke before the encryption was in place."),
                         tr("That is how an attacker would put words into its mouth, so the "
                            "connection was dropped. Nothing was sent."),
                         tr("Try from another network, and tell the relay’s provider.")};
    case ErrorCode::TlsTooOld:
        return ErrorText{tr("The relay only knows encryption that is no longer safe."),
                         tr("Ringi needs TLS 1.2 or newer. Nothing was sent."),
                         tr("Ask the relay’s provider to bring it up to date.")};
    case ErrorCode::TlsFailed:
        return ErrorText{tr("The encryption with the relay could not be set up."),
                         tr("Nothing was sent."),
                         tr("Check whether the port and the kind of encryption belong together.")};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> ErrorWords::certificate(const Error& error)
{
    switch (error.code) {
    case ErrorCode::CertificateUntrusted:
        return ErrorText{tr("The relay’s certificate comes from an authority that this computer "
                            "does not know."),
                         tr("It may not be your relay at all. Nothing was sent."),
                         tr("If your office has its own authority (CA), choose its certificate "
                            "file under Settings, Relay.")};
    case ErrorCode::CertificateWrongHost:
        return ErrorText{tr("The relay’s certificate is for another name."),
                         tr("It may not be your relay at all. Nothing was sent."),
                         tr("Enter the host name exactly as the relay’s provider writes it.")};
    case ErrorCode::CertificateExpired:
        return ErrorText{tr("The relay’s certificate is not valid at this time."),
                         tr("It has run out, or this computer’s clock is wrong. Nothing was sent."),
                         tr("Check this computer’s date; otherwise ask the provider to renew the "
                            "certificate.")};
    case ErrorCode::CertificateInvalid:
        return ErrorText{tr("The relay’s certificate is faulty (%1).").arg(error.detail),
                         tr("Nothing was sent."),
                         tr("Ask the relay’s provider to check the certificate.")};
    case ErrorCode::CaFileUnreadable:
        return ErrorText{tr("There is no certificate in the CA file."), tr("It was not taken."),
                         tr("Choose a file in PEM form: it contains “BEGIN CERTIFICATE”.")};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> ErrorWords::signIn(const Error& error)
{
    switch (error.code) {
    case ErrorCode::AuthNotOffered:
        return ErrorText{tr("The relay offers no way to sign in that Ringi can use."),
                         tr("Nothing was sent."),
                         tr("Ask the provider whether this port is for signing in; if the relay "
                            "needs no sign-in, leave the user name empty.")};
    case ErrorCode::AuthFailed:
        return ErrorText{tr("The relay did not accept the user name or the password."),
                         tr("Nothing was sent."),
                         tr("Check both under Settings, Relay. Some providers want a separate "
                            "password for programs.")};
    case ErrorCode::AuthTokenRefused:
        return ErrorText{tr("The relay did not accept the access token."),
                         tr("Nothing was sent. Tokens expire or are revoked."),
                         tr("Get a new token from the provider and save it under Settings, Relay.")};
    case ErrorCode::AuthUnproven:
        return ErrorText{tr("The relay could not prove that it knows your password."),
                         tr("It may not be your relay at all. Your password was not told to it, "
                            "and nothing was sent."),
                         tr("Do not try again from this network. Ask the relay’s provider.")};
    case ErrorCode::AuthWeakened:
        return ErrorText{tr("The relay asks for a weaker sign-in than before, or than is safe."),
                         tr("Somebody in between may want your password, so it was not told. "
                            "Nothing was sent."),
                         tr("Ask the relay’s provider whether the sign-in was changed.")};
    case ErrorCode::AuthTooCostly:
        return ErrorText{tr("The relay’s way of signing in would keep this computer busy for too "
                            "long."),
                         tr("Nothing was sent."),
                         tr("Ask the relay’s provider to set a lower iteration count (SCRAM).")};
    case ErrorCode::AuthPasswordChange:
        return ErrorText{tr("The relay wants the password to be set anew first."),
                         tr("Nothing was sent."),
                         tr("Sign in at the provider’s web page, set a password, and enter it "
                            "under Settings, Relay.")};
    case ErrorCode::AuthLater:
        return ErrorText{tr("The relay cannot check passwords at the moment."),
                         tr("Nothing was sent."),
                         tr("Ringi tries again by itself while a run is going on.")};
    case ErrorCode::AuthNeedsTls:
        return ErrorText{tr("The relay says that the connection is not encrypted."),
                         tr("It was, so something between Ringi and the relay’s sign-in is set up "
                            "wrongly. Nothing was sent."),
                         tr("Ask the relay’s provider.")};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> ErrorWords::relay(const Error& error)
{
    switch (error.code) {
    case ErrorCode::ProtocolViolation:
        return ErrorText{tr("What answers there does not speak as a mail relay should."),
                         tr("Nothing more was sent."),
                         tr("Check host name and port; a firewall or virus scanner may be in "
                            "between.")};
    case ErrorCode::SmtpUtf8NotOffered:
        return ErrorText{tr("The address has letters that the relay cannot handle (it does not "
                            "offer SMTPUTF8)."),
                         tr("Nothing was sent to it."),
                         tr("Ask for another address, or use a relay that offers SMTPUTF8.")};
    case ErrorCode::RelayRefused:
        return ErrorText{tr("The relay refused to work with Ringi at this time."),
                         tr("Nothing more was sent."),
                         tr("Read what the relay said, and ask its provider if it is not clear.")};
    case ErrorCode::RequireTlsNotOffered:
        return ErrorText{tr("The campaign may only go over encrypted hops, and the relay does not "
                            "offer that (REQUIRETLS)."),
                         tr("Nothing was sent."),
                         tr("Use a relay that offers REQUIRETLS, or make a new revision without "
                            "this setting.")};
    case ErrorCode::MessageTooLarge:
        return ErrorText{tr("The message is larger than the relay takes."),
                         tr("It was not sent."),
                         tr("Use smaller attachments or links to them, or ask the relay’s provider "
                            "for a higher limit.")};
    case ErrorCode::EightBitNotOffered:
        return ErrorText{tr("The relay cannot handle the characters of this message as they are "
                            "(it does not offer 8BITMIME)."),
                         tr("It was not sent."), tr("Use a relay that offers 8BITMIME.")};
    case ErrorCode::TooManyRefusals:
        return ErrorText{tr("Too many recipients were refused for good."),
                         tr("Ringi paused the campaign before more were tried."),
                         tr("Look at the reasons under Delivery. Resume it if they are harmless; "
                            "otherwise stop it and check list and sender.")};
    case ErrorCode::RelayChanged:
        return ErrorText{tr("The relay has another host, port, user name or sign-in in the settings "
                            "than when the campaign was approved."),
                         tr("Nothing more was sent, so that no password goes to a server it is not "
                            "meant for."),
                         tr("Set the relay as it was and resume the campaign. Or stop it and have a "
                            "new one approved that uses the relay as it is now.")};
    default: return std::nullopt;
    }
}

} // namespace ringi
