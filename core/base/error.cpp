// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace ringi {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal: return QStringLiteral("Internal");
    case ErrorCode::Cancelled: return QStringLiteral("Cancelled");
    case ErrorCode::InvalidInput: return QStringLiteral("InvalidInput");
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::AlreadyExists: return QStringLiteral("AlreadyExists");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::NotSignedIn: return QStringLiteral("NotSignedIn");
    case ErrorCode::NotPermitted: return QStringLiteral("NotPermitted");
    case ErrorCode::WrongPassword: return QStringLiteral("WrongPassword");
    case ErrorCode::PasswordTooShort: return QStringLiteral("PasswordTooShort");
    case ErrorCode::OwnCampaign: return QStringLiteral("OwnCampaign");
    case ErrorCode::UntrustedPerson: return QStringLiteral("UntrustedPerson");
    case ErrorCode::LastAdministrator: return QStringLiteral("LastAdministrator");
    case ErrorCode::FileNotFound: return QStringLiteral("FileNotFound");
    case ErrorCode::FileUnreadable: return QStringLiteral("FileUnreadable");
    case ErrorCode::FileUnwritable: return QStringLiteral("FileUnwritable");
    case ErrorCode::DiskFull: return QStringLiteral("DiskFull");
    case ErrorCode::NotAWorkspace: return QStringLiteral("NotAWorkspace");
    case ErrorCode::WorkspaceInUse: return QStringLiteral("WorkspaceInUse");
    case ErrorCode::WorkspaceTooNew: return QStringLiteral("WorkspaceTooNew");
    case ErrorCode::WorkspaceDamaged: return QStringLiteral("WorkspaceDamaged");
    case ErrorCode::NetworkShare: return QStringLiteral("NetworkShare");
    case ErrorCode::Database: return QStringLiteral("Database");
    case ErrorCode::UnknownEncoding: return QStringLiteral("UnknownEncoding");
    case ErrorCode::MalformedTable: return QStringLiteral("MalformedTable");
    case ErrorCode::TooLarge: return QStringLiteral("TooLarge");
    case ErrorCode::InvalidAddress: return QStringLiteral("InvalidAddress");
    case ErrorCode::UnsupportedAddress: return QStringLiteral("UnsupportedAddress");
    case ErrorCode::HeaderInjection: return QStringLiteral("HeaderInjection");
    case ErrorCode::TemplateSyntax: return QStringLiteral("TemplateSyntax");
    case ErrorCode::UnresolvedField: return QStringLiteral("UnresolvedField");
    case ErrorCode::WrongState: return QStringLiteral("WrongState");
    case ErrorCode::PacketMismatch: return QStringLiteral("PacketMismatch");
    case ErrorCode::SealInvalid: return QStringLiteral("SealInvalid");
    case ErrorCode::SealMissing: return QStringLiteral("SealMissing");
    case ErrorCode::Blocked: return QStringLiteral("Blocked");
    case ErrorCode::HoldNotOver: return QStringLiteral("HoldNotOver");
    case ErrorCode::WindowPassed: return QStringLiteral("WindowPassed");
    case ErrorCode::PartNotReviewed: return QStringLiteral("PartNotReviewed");
    case ErrorCode::CountMismatch: return QStringLiteral("CountMismatch");
    case ErrorCode::UnknownLeft: return QStringLiteral("UnknownLeft");
    case ErrorCode::ChainBroken: return QStringLiteral("ChainBroken");
    case ErrorCode::HostNotFound: return QStringLiteral("HostNotFound");
    case ErrorCode::ConnectionRefused: return QStringLiteral("ConnectionRefused");
    case ErrorCode::ConnectionLost: return QStringLiteral("ConnectionLost");
    case ErrorCode::TimedOut: return QStringLiteral("TimedOut");
    case ErrorCode::TlsNotOffered: return QStringLiteral("TlsNotOffered");
    case ErrorCode::TlsInjection: return QStringLiteral("TlsInjection");
    case ErrorCode::TlsTooOld: return QStringLiteral("TlsTooOld");
    case ErrorCode::TlsFailed: return QStringLiteral("TlsFailed");
    case ErrorCode::CertificateUntrusted: return QStringLiteral("CertificateUntrusted");
    case ErrorCode::CertificateWrongHost: return QStringLiteral("CertificateWrongHost");
    case ErrorCode::CertificateExpired: return QStringLiteral("CertificateExpired");
    case ErrorCode::CertificateInvalid: return QStringLiteral("CertificateInvalid");
    case ErrorCode::CaFileUnreadable: return QStringLiteral("CaFileUnreadable");
    case ErrorCode::AuthNotOffered: return QStringLiteral("AuthNotOffered");
    case ErrorCode::AuthFailed: return QStringLiteral("AuthFailed");
    case ErrorCode::AuthTokenRefused: return QStringLiteral("AuthTokenRefused");
    case ErrorCode::AuthUnproven: return QStringLiteral("AuthUnproven");
    case ErrorCode::AuthWeakened: return QStringLiteral("AuthWeakened");
    case ErrorCode::AuthTooCostly: return QStringLiteral("AuthTooCostly");
    case ErrorCode::AuthPasswordChange: return QStringLiteral("AuthPasswordChange");
    case ErrorCode::AuthLater: return QStringLiteral("AuthLater");
    case ErrorCode::AuthNeedsTls: return QStringLiteral("AuthNeedsTls");
    case ErrorCode::ProtocolViolation: return QStringLiteral("ProtocolViolation");
    case ErrorCode::SmtpUtf8NotOffered: return QStringLiteral("SmtpUtf8NotOffered");
    case ErrorCode::RelayRefused: return QStringLiteral("RelayRefused");
    case ErrorCode::RequireTlsNotOffered: return QStringLiteral("RequireTlsNotOffered");
    case ErrorCode::MessageTooLarge: return QStringLiteral("MessageTooLarge");
    case ErrorCode::EightBitNotOffered: return QStringLiteral("EightBitNotOffered");
    case ErrorCode::TooManyRefusals: return QStringLiteral("TooManyRefusals");
    case ErrorCode::RelayChanged: return QStringLiteral("RelayChanged");
    case ErrorCode::PolicyChanged: return QStringLiteral("PolicyChanged");
    case ErrorCode::SenderChanged: return QStringLiteral("SenderChanged");
    case ErrorCode::SigningKeyChanged: return QStringLiteral("SigningKeyChanged");
    case ErrorCode::SealExpired: return QStringLiteral("SealExpired");
    case ErrorCode::KeychainUnavailable: return QStringLiteral("KeychainUnavailable");
    case ErrorCode::KeychainLocked: return QStringLiteral("KeychainLocked");
    case ErrorCode::KeychainDenied: return QStringLiteral("KeychainDenied");
    case ErrorCode::SecretMissing: return QStringLiteral("SecretMissing");
    }
    return QStringLiteral("Internal");
}

std::optional<ErrorCode> errorCodeFromName(const QString& name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::SecretMissing); ++code) {
        const auto candidate = static_cast<ErrorCode>(code);
        if (errorCodeName(candidate) == name)
            return candidate;
    }
    return std::nullopt;
}

} // namespace ringi
