// SPDX-License-Identifier: Apache-2.0
#include "reply_cases.h"

#include <array>

namespace ringi::test {
namespace {

using M = ReplyMeaning;
using S = Scope;
constexpr auto kGreeting = smtp::Command::Greeting;
constexpr auto kAuth = smtp::Command::Auth;
constexpr auto kMail = smtp::Command::Mail;
constexpr auto kRcpt = smtp::Command::Rcpt;
constexpr auto kContent = smtp::Command::Content;

constexpr std::array kGoogle{
    ReplyCase{"no such account", kRcpt,
              "550-5.1.1 The email account that you tried to reach does not exist. Please try\n"
              "550-5.1.1 double-checking the recipient's email address for typos or\n"
              "550 5.1.1 unnecessary spaces. gsmtp",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"disabled", kRcpt,
              "550 5.2.1 The email account that you tried to reach is disabled. gsmtp",
              M::MailboxDisabled, S::Recipient},
    ReplyCase{"out of storage", kRcpt,
              "452 4.2.2 The recipient's inbox is out of storage space. gsmtp", M::MailboxFull,
              S::Recipient},
    ReplyCase{"over quota", kRcpt,
              "552 5.2.2 The email account that you tried to reach is over quota.", M::MailboxFull,
              S::Recipient},
    ReplyCase{"too quickly", kRcpt,
              "450-4.2.1 The user you are trying to contact is receiving mail too quickly.\n"
              "450 4.2.1 Please resend your message at a later time. gsmtp",
              M::TooFast, S::Recipient},
    ReplyCase{"peak relay limit", kMail,
              "450 4.2.1 Peak SMTP relay limit exceeded for customer. gsmtp", M::TooFast, S::Relay},
    ReplyCase{"day's limit of a user", kContent,
              "550 5.4.5 Daily user sending limit exceeded. For more information, see "
              "https://example.com",
              M::DailyLimit, S::Campaign},
    ReplyCase{"day's limit of the relay", kMail,
              "550 5.4.5 Daily SMTP relay sending limit exceeded for user. gsmtp", M::DailyLimit,
              S::Campaign},
    ReplyCase{"rate by SPF domain", kContent,
              "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating\n"
              "421 4.7.28 from your SPF domain. To protect our users, mail has been rate limited.",
              M::TooFast, S::Relay},
    ReplyCase{"likely unsolicited", kContent,
              "550-5.7.1 Our system has detected that this message is likely\n"
              "550 5.7.1 unsolicited mail. gsmtp",
              M::LooksLikeSpam, S::Recipient},
    ReplyCase{"unauthenticated", kContent,
              "550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n"
              "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n"
              "550 5.7.26 gsmtp",
              M::PolicyRefused, S::Recipient},
    ReplyCase{"DKIM with the number of REQUIRETLS", kContent,
              "550 5.7.30 Your email has been blocked because DKIM does not pass. gsmtp",
              M::PolicyRefused, S::Recipient},
    ReplyCase{"password", kAuth, "535-5.7.8 Username and Password not accepted.\n535 5.7.8 gsmtp",
              M::SignInNeeded, S::Campaign},
    ReplyCase{"application password", kAuth,
              "534 5.7.9 Application-specific password required. gsmtp", M::SignInNeeded,
              S::Campaign},
    ReplyCase{"sign-in wanted", kMail, "530 5.7.0 Authentication Required. gsmtp", M::SignInNeeded,
              S::Campaign},
    ReplyCase{"STARTTLS wanted", kMail, "530 5.7.0 Must issue a STARTTLS command first. gsmtp",
              M::NeedsTls, S::Campaign},
    ReplyCase{"sign-in out of order", kAuth,
              "454 4.7.0 Too many login attempts, please try again later.", M::SignInNeeded,
              S::Relay},
    ReplyCase{"too large", kContent,
              "552 5.3.4 Your message exceeded Google's message size limits. gsmtp", M::TooLarge,
              S::Recipient},
    ReplyCase{
        "domain unknown", kRcpt,
        "553 5.1.2 We weren't able to find the recipient domain. Please check for any spelling "
        "errors.",
        M::DomainUnknown, S::Recipient},
    ReplyCase{
        "not a registered relay user", kMail,
        "550 5.7.1 Invalid credentials for relay. The IP address you've registered doesn't match.",
        M::SenderRefused, S::Campaign},
    ReplyCase{"time-out", kMail, "451 4.4.2 Timeout - closing connection. gsmtp", M::ClosingDown,
              S::Connection},
    ReplyCase{"busy at the door", kGreeting, "421 4.7.0 Try again later, closing connection.",
              M::ClosingDown, S::Relay},
};

constexpr std::array kMicrosoft{
    ReplyCase{
        "recipient not found", kRcpt,
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        M::MailboxUnknown, S::Recipient},
    ReplyCase{"no such address at the edge", kRcpt,
              "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"outlook.com", kRcpt,
              "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"mailbox full", kContent,
              "554 5.2.2 mailbox full; "
              "STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShut"
              "off",
              M::MailboxFull, S::Recipient},
    ReplyCase{"group takes known senders only", kRcpt,
              "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; "
              "Delivery "
              "restriction check failed because the sender was not authenticated",
              M::PolicyRefused, S::Recipient},
    ReplyCase{
        "send as", kContent,
        "554 5.2.252 SendAsDenied; office@example.com not allowed to send as news@example.com",
        M::SenderRefused, S::Campaign},
    ReplyCase{"send as, on premises", kContent,
              "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
              M::SenderRefused, S::Campaign},
    ReplyCase{
        "anonymous", kMail,
        "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM",
        M::SignInNeeded, S::Campaign},
    ReplyCase{
        "SMTP AUTH is off", kAuth,
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the "
        "Tenant.",
        M::SignInNeeded, S::Campaign},
    ReplyCase{"password", kAuth, "535 5.7.3 Authentication unsuccessful", M::SignInNeeded,
              S::Campaign},
    ReplyCase{
        "day's limit of recipients", kRcpt,
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message "
        "recipients",
        M::DailyLimit, S::Campaign},
    ReplyCase{"quota of submissions", kContent,
              "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
              M::DailyLimit, S::Campaign},
    ReplyCase{"connections", kMail, "432 4.3.2 Concurrent connections limit exceeded", M::TooFast,
              S::Relay},
    ReplyCase{"recipient's threads", kContent,
              "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded", M::TooFast,
              S::Recipient},
    ReplyCase{"address rate limited", kMail,
              "451 4.7.650 The mail server has been temporarily rate limited due to IP reputation.",
              M::TooFast, S::Relay},
    ReplyCase{"access denied for now", kMail, "451 4.7.500 Server busy. Please try again later.",
              M::TooFast, S::Relay},
    ReplyCase{
        "our address is banned", kMail,
        "550 5.7.606 Access denied, banned sending IP. To request removal from this list please "
        "visit https://example.com/",
        M::LooksLikeSpam, S::Campaign},
    ReplyCase{"relay not for us", kRcpt, "550 5.7.64 TenantAttribution; Relay Access Denied",
              M::RelayDenied, S::Campaign},
    ReplyCase{"bad outbound sender", kRcpt, "550 5.1.8 Access denied, bad outbound sender",
              M::SenderRefused, S::Campaign},
};

constexpr std::array kServers{
    ReplyCase{
        "Postfix: user unknown", kRcpt,
        "550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown in virtual mailbox "
        "table",
        M::MailboxUnknown, S::Recipient},
    ReplyCase{"Postfix: spammy name", kRcpt,
              "550 5.1.1 <no-spam@example.com>: Recipient address rejected: User unknown",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"Postfix: relay", kRcpt, "554 5.7.1 <anna@example.org>: Relay access denied",
              M::RelayDenied, S::Campaign},
    ReplyCase{"Postfix: relay, deferred", kRcpt,
              "454 4.7.1 <anna@example.org>: Relay access denied", M::RelayDenied, S::Relay},
    ReplyCase{"Postfix: sender not ours", kRcpt,
              "553 5.7.1 <news@example.com>: Sender address rejected: not owned by user office",
              M::SenderRefused, S::Campaign},
    ReplyCase{"Postfix: sender's domain", kRcpt,
              "450 4.1.8 <news@example.com>: Sender address rejected: Domain not found",
              M::SenderRefused, S::Relay},
    ReplyCase{"Postfix: domain", kRcpt,
              "450 4.1.2 <anna@example.test>: Recipient address rejected: Domain not found",
              M::DomainUnknown, S::Recipient},
    ReplyCase{
        "Postfix: null MX", kRcpt,
        "556 5.1.10 <anna@example.com>: Recipient address rejected: Domain example.com does not "
        "accept mail (nullMX)",
        M::DomainUnknown, S::Recipient},
    ReplyCase{
        "Postfix: greylisted", kRcpt,
        "450 4.2.0 <anna@example.com>: Recipient address rejected: Greylisted, see https://x.test",
        M::Greylisted, S::Recipient},
    ReplyCase{
        "Postfix: block list", kRcpt,
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using dnsbl.example.net",
        M::LooksLikeSpam, S::Campaign},
    ReplyCase{"Postfix: no sign-in", kRcpt,
              "554 5.7.1 <desk[192.0.2.1]>: Client host rejected: Access "
              "denied",
              M::SignInNeeded, S::Campaign},
    ReplyCase{"Postfix: no reverse name", kRcpt,
              "450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]",
              M::PolicyRefused, S::Recipient},
    ReplyCase{"Postfix: look-up", kRcpt, "451 4.3.0 <anna@example.com>: Temporary lookup failure",
              M::RelayTrouble, S::Relay},
    ReplyCase{"Postfix: configuration", kRcpt, "451 4.3.5 Server configuration error",
              M::RelayTrouble, S::Relay},
    ReplyCase{"Postfix: queue", kContent, "451 4.3.0 Error: queue file write error",
              M::RelayTrouble, S::Relay},
    ReplyCase{"Postfix: disk", kMail, "452 4.3.1 Insufficient system storage", M::RelayTrouble,
              S::Relay},
    ReplyCase{"Postfix: too large", kMail, "552 5.3.4 Message size exceeds fixed limit",
              M::TooLarge, S::Recipient},
    ReplyCase{"Postfix: pace", kMail, "450 4.7.1 Error: too much mail from desk.example.com",
              M::TooFast, S::Relay},
    ReplyCase{"Postfix: connections", kGreeting,
              "421 4.7.0 desk.example.com Error: too many connections from 192.0.2.1", M::TooFast,
              S::Relay},
    ReplyCase{"Postfix: time", kRcpt, "421 4.4.2 mail.example.com Error: timeout exceeded",
              M::ClosingDown, S::Connection},
    ReplyCase{"Postfix: SASL", kAuth, "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
              M::SignInNeeded, S::Campaign},
    ReplyCase{"Postfix: SMTPUTF8", kMail,
              "553 5.6.7 <anna@example.com> SMTPUTF8 is required, but was not offered",
              M::NeedsUtf8, S::Campaign},
    ReplyCase{"Exim: unknown", kRcpt, "550 No Such User Here", M::MailboxUnknown, S::Recipient},
    ReplyCase{"Exim: address", kRcpt, "550 Unrouteable address", M::MailboxUnknown, S::Recipient},
    ReplyCase{"Exim: relay", kRcpt, "550 relay not permitted", M::RelayDenied, S::Campaign},
    ReplyCase{
        "Exim: sender", kRcpt,
        "550-Verification failed for <news@example.com>\n550-No Such User Here\n550 Sender verify "
        "failed",
        M::SenderRefused, S::Campaign},
    ReplyCase{"Exim: local", kRcpt, "451 Temporary local problem - please try later",
              M::RelayTrouble, S::Relay},
    ReplyCase{"Exim: per connection", kMail, "421 Too many messages in this connection", M::TooFast,
              S::Connection},
    ReplyCase{
        "cPanel: hour", kContent,
        "550 Domain example.com has exceeded the max emails per hour (500/500 (100%)) allowed. "
        "Message discarded.",
        M::TooFast, S::Campaign},
    ReplyCase{"Sendmail: unknown", kRcpt, "550 5.1.1 <anna@example.com>... User unknown",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"Sendmail: host", kRcpt,
              "550 5.1.2 <anna@example.test>... Host unknown (Name server: example.test.: host not "
              "found)",
              M::DomainUnknown, S::Recipient},
    ReplyCase{"Sendmail: relay", kRcpt, "550 5.7.1 <anna@example.org>... Relaying denied",
              M::RelayDenied, S::Campaign},
    ReplyCase{"Sendmail: sender's domain", kMail,
              "553 5.1.8 <news@example.com>... Domain of sender address does not exist",
              M::SenderRefused, S::Campaign},
    ReplyCase{"Sendmail: rate", kGreeting, "421 4.3.2 Connection rate limit exceeded.", M::TooFast,
              S::Relay},
    ReplyCase{"qmail: relay", kRcpt,
              "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
              M::RelayDenied, S::Campaign},
    ReplyCase{"qmail: size", kContent,
              "552 sorry, that message size exceeds my databytes limit (#5.3.4)", M::TooLarge,
              S::Recipient},
    ReplyCase{"greeting without service", kGreeting, "554 No SMTP service here", M::Unclear,
              S::Campaign},
    ReplyCase{"closing", kMail,
              "421 mail.example.com Service not available, closing transmission channel",
              M::ClosingDown, S::Connection},
    ReplyCase{"sender refused, no more said", kMail, "550 no", M::SenderRefused, S::Campaign},
    ReplyCase{"recipient refused, no more said", kRcpt, "550 no", M::Unclear, S::Recipient},
    ReplyCase{"not now, no more said", kRcpt, "450 no", M::Unclear, S::Recipient},
    ReplyCase{"RFC 3463: moved", kRcpt, "551 5.1.6 x", M::MailboxDisabled, S::Recipient},
    ReplyCase{"RFC 7372: SPF", kContent, "550 5.7.23 x", M::PolicyRefused, S::Recipient},
    ReplyCase{"RFC 7505: sender's null MX", kRcpt, "550 5.7.27 x", M::SenderRefused, S::Campaign},
    ReplyCase{"RFC 8689", kMail, "550 5.7.30 REQUIRETLS support required", M::NeedsTls,
              S::Campaign},
};

constexpr std::array kProviders{
    ReplyCase{"SES: pace", kMail, "454 Throttling failure: Maximum sending rate exceeded.",
              M::TooFast, S::Relay},
    ReplyCase{"SES: day", kContent, "454 Throttling failure: Daily message quota exceeded.",
              M::DailyLimit, S::Campaign},
    ReplyCase{
        "SES: identity", kContent,
        "554 Message rejected: Email address is not verified. The following identities failed the "
        "check in region EU-WEST-1: news@example.com",
        M::SenderRefused, S::Campaign},
    ReplyCase{"SES: sign-in", kAuth, "535 Authentication Credentials Invalid", M::SignInNeeded,
              S::Campaign},
    ReplyCase{"SES: time", kContent, "451 4.4.2 Timeout waiting for data from client.",
              M::ClosingDown, S::Connection},
    ReplyCase{"SendGrid: credits", kAuth, "451 Authentication failed: Maximum credits exceeded",
              M::DailyLimit, S::Campaign},
    ReplyCase{"SendGrid: sender", kContent,
              "550 The from address does not match a verified Sender Identity. Mail cannot be sent",
              M::SenderRefused, S::Campaign},
    ReplyCase{"SendGrid: hour", kRcpt, "452 Too many recipients received this hour (throttled)",
              M::TooFast, S::Relay},
    ReplyCase{"SendGrid: not signed in", kMail, "550 Unauthenticated senders not allowed",
              M::SenderRefused, S::Campaign},
    ReplyCase{
        "Mailgun: sandbox", kContent,
        "421 Sandbox subdomains are for test purposes only. Please add your own domain or add the "
        "address to authorized recipients",
        M::RelayDenied, S::Relay},
    ReplyCase{"Mailgun: domain", kMail,
              "550 5.7.1 Domain example.com is not allowed to send: disabled", M::SenderRefused,
              S::Campaign},
    ReplyCase{
        "Yahoo: unknown", kContent,
        "554 delivery error: dd This user doesn't have a yahoo.com account (anna@example.com) [0]",
        M::MailboxUnknown, S::Recipient},
    ReplyCase{"Yahoo: complaints", kMail,
              "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected "
              "volume or "
              "user complaints - 4.16.55.1; see https://example.com/error-codes",
              M::TooFast, S::Relay},
    ReplyCase{"Yahoo: per connection", kMail,
              "421 Max message per connection reached, closing transmission channel", M::TooFast,
              S::Connection},
    ReplyCase{
        "Yahoo: busy", kRcpt,
        "451 mta.example.com Resources temporarily unavailable. Please try again later [#4.16.1].",
        M::RelayTrouble, S::Relay},
    ReplyCase{"Yahoo: one mailbox", kRcpt, "450 User is receiving mail too quickly tnmpmscs",
              M::TooFast, S::Recipient},
    ReplyCase{"iCloud: unknown", kRcpt, "550 5.1.1 <anna@example.com>: user does not exist",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{
        "iCloud: policy", kContent,
        "550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://example.com/",
        M::PolicyRefused, S::Recipient},
    ReplyCase{"iCloud: DMARC", kContent,
              "550 5.7.1 Your message was rejected due to example.com DMARC policy.",
              M::PolicyRefused, S::Recipient},
    ReplyCase{
        "iCloud: volume", kRcpt,
        "421 4.7.1 Messages to anna@example.com deferred due to excessive volume. Try again later",
        M::TooFast, S::Relay},
    ReplyCase{"iCloud: full", kRcpt, "552 5.2.2 <anna@example.com>: user is over quota",
              M::MailboxFull, S::Recipient},
    ReplyCase{"docomo: unknown", kRcpt, "550 Unknown user anna@example.com", M::MailboxUnknown,
              S::Recipient},
    ReplyCase{"docomo: full", kRcpt, "552 Too much mail data anna@example.com", M::MailboxFull,
              S::Recipient},
    ReplyCase{"docomo: busy", kRcpt, "450 4.0.0 Resources temporarily unavailable", M::RelayTrouble,
              S::Relay},
    ReplyCase{"au: unknown", kRcpt, "550 <anna@example.com>: User unknown", M::MailboxUnknown,
              S::Recipient},
    ReplyCase{"SoftBank: unknown", kRcpt, "550 Invalid recipient: <anna@example.com>",
              M::MailboxUnknown, S::Recipient},
    ReplyCase{"Sakura: full", kRcpt, "452 4.2.2 <anna@example.com>... Mailbox is full",
              M::MailboxFull, S::Recipient},
    ReplyCase{"Sakura: name server", kRcpt,
              "451 4.4.3 <anna@example.com>... example.com : Name server timeout", M::RelayTrouble,
              S::Relay},
    ReplyCase{"hoster: mail in the mailbox", kRcpt,
              "450 4.2.2 <anna@example.com>... Mail in the mailbox is full.", M::MailboxFull,
              S::Recipient},
    ReplyCase{"hoster: storage", kContent, "452 4.3.1 Mail system storage is full.",
              M::RelayTrouble, S::Relay},
    ReplyCase{"hoster: POP first", kRcpt,
              "550 5.7.1 <anna@example.com>... Relaying denied. Please use POP before SMTP",
              M::RelayDenied, S::Campaign},
    ReplyCase{"hoster: messages per day", kMail,
              "550 5.7.1 You have exceeded the number of messages allowed per day", M::DailyLimit,
              S::Campaign},
    ReplyCase{"hoster: first seen", kRcpt, "451 4.7.1 Please try again in 300 seconds",
              M::Greylisted, S::Recipient},
};

} // namespace

std::vector<ReplyCase> replyCases()
{
    std::vector<ReplyCase> all(kGoogle.begin(), kGoogle.end());
    all.insert(all.end(), kMicrosoft.begin(), kMicrosoft.end());
    all.insert(all.end(), kServers.begin(), kServers.end());
    all.insert(all.end(), kProviders.begin(), kProviders.end());
    return all;
}

} // namespace ringi::test
