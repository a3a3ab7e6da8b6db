// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ringi {

/// What went wrong, as a program can decide on it. Words for people are made in ui/ and app/ from
/// this code; nothing in core/ speaks to people.
enum class ErrorCode {
    Internal,            ///< a promise of our own code was broken; detail says which
    Cancelled,           ///< somebody asked for it
    InvalidInput,        ///< detail names the field
    NotFound,            ///< detail names the kind of thing
    AlreadyExists,       ///< detail names the kind of thing
    Conflict,            ///< somebody else changed it meanwhile; load again
    // people
    NotSignedIn,
    NotPermitted,        ///< the person's roles do not allow it; detail names the permission
    WrongPassword,
    PasswordTooShort,
    OwnCampaign,         ///< the author may not approve (promise P1)
    UntrustedPerson,     ///< a person record that no administrator signed
    LastAdministrator,   ///< the office would be left without one
    // files and storage
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    DiskFull,
    NotAWorkspace,
    WorkspaceInUse,      ///< another instance writes to it
    WorkspaceTooNew,     ///< made by a newer version of the program
    WorkspaceDamaged,
    NetworkShare,        ///< SQLite does not belong on one
    Database,            ///< detail is the engine's message, without values
    // importing
    UnknownEncoding,     ///< bytes that are in none of the encodings we read
    MalformedTable,      ///< detail: "line N: what"
    TooLarge,            ///< detail says the limit
    // mail
    InvalidAddress,      ///< detail says which rule it breaks, never the address
    UnsupportedAddress,  ///< needs SMTPUTF8
    HeaderInjection,     ///< CR, LF or NUL where a header value is wanted
    TemplateSyntax,      ///< detail: "line:column what"
    UnresolvedField,     ///< detail is the field's name
    // campaigns
    WrongState,          ///< the life cycle has no such transition; detail "state+event"
    PacketMismatch,      ///< what is stored is not what was sealed (promise P2); detail names the part
    SealInvalid,         ///< a signature that does not hold, or over something else
    SealMissing,         ///< fewer seals than the policy wants
    Blocked,             ///< a finding blocks; detail is its code
    HoldNotOver,
    WindowPassed,        ///< too late to start; the campaign lapses
    PartNotReviewed,
    CountMismatch,       ///< the expected number is not the loaded number
    UnknownLeft,         ///< rows whose fate is unknown must be settled first; detail is how many
    // audit
    ChainBroken,         ///< detail names the first broken entry
    // relay
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    TlsNotOffered,       ///< the relay does not offer STARTTLS (promise P5)
    TlsInjection,        ///< plain text in the buffer before the handshake (RFC 3207 section 6)
    TlsTooOld,
    TlsFailed,
    CertificateUntrusted,
    CertificateWrongHost,
    CertificateExpired,
    CertificateInvalid,  ///< any other fault of the certificate
    CaFileUnreadable,
    AuthNotOffered,
    AuthFailed,
    AuthTokenRefused,    ///< the access token is not, or no longer, good; detail: the relay's status
    AuthUnproven,        ///< the relay did not prove that it knows the password
    AuthWeakened,        ///< it asks for a weaker sign-in than is safe, or than it did before
    AuthTooCostly,       ///< it asks for so much work on the password that the run would stall
    AuthPasswordChange,  ///< 432: the password must be set anew (RFC 4954 section 6)
    AuthLater,           ///< 454: it cannot check passwords now
    AuthNeedsTls,        ///< 538: it believes that the connection is not encrypted
    ProtocolViolation,   ///< the relay said something that is no SMTP
    SmtpUtf8NotOffered,  ///< the address needs SMTPUTF8 and the relay has none (RFC 6531)
    RelayRefused,        ///< 4xx or 5xx to something that is not about one recipient; see reply
    RequireTlsNotOffered, ///< the campaign wants REQUIRETLS and the relay has none (RFC 8689)
    MessageTooLarge,      ///< for what the relay says it takes (SIZE, RFC 1870)
    EightBitNotOffered,   ///< 8-bit content, and the relay has no 8BITMIME (RFC 6152)
    TooManyRefusals,      ///< more than the campaign allows were refused for good: it was halted
    RelayChanged,         ///< the relay's settings are not the sealed ones any more; detail names which
    PolicyChanged,        ///< what was sealed would be reviewed in another way now
    SenderChanged,        ///< what was sealed would come from somebody else now
    SigningKeyChanged,    ///< what was sealed would be signed by other keys now
    SealExpired,          ///< the seals were given longer ago than the policy lets them hold
    // keychain
    KeychainUnavailable, ///< no service: secrets live in memory for this run
    KeychainLocked,
    KeychainDenied,
    SecretMissing,       ///< never saved, or the keychain no longer has it
};

/// A failure. `detail` is short, in English, for logs and for choosing words; it never holds a
/// secret, an address or message text. `reply` is the server's own words where there are any.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};
    QByteArray reply = {};

    friend bool operator==(const Error&, const Error&) = default;
};

/// The enumerator's name, e.g. "WrongPassword": for logs and JSON.
QString errorCodeName(ErrorCode code);
/// The other way, for reasons that were stored; nothing for any other text.
std::optional<ErrorCode> errorCodeFromName(const QString& name);

} // namespace ringi
