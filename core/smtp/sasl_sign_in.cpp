// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_sign_in.h"

#include "smtp/sasl_plain.h"
#include "smtp/sasl_prepare.h"
#include "smtp/sasl_scram.h"
#include "smtp/sasl_token.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

/// RFC 4954 section 4: the AUTH command itself is as short as every other (RFC 5321 4.5.3.1.4).
constexpr qsizetype kMaxCommandLine = 512;
/// The weakest strength.
constexpr int kTellsPassword = 1;

std::unexpected<Error> unfit(const char* field)
{
    return failure(ErrorCode::InvalidInput, QLatin1StringView(field));
}

bool hasControls(const QByteArray& text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

ErrorCode transientCode(int code)
{
    switch (code) {
    case 432: return ErrorCode::AuthPasswordChange; // RFC 4954 section 6
    case 454: return ErrorCode::AuthLater;
    default: return ErrorCode::RelayRefused;
    }
}

SignIn::Failed failed(Error error, SignIn::Failed::Ending ending)
{
    return {std::move(error), ending};
}

} // namespace

SignIn::SignIn(SignInAs as) : m_as(std::move(as)) {}

QByteArray SignIn::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::ScramSha256Plus: return SaslScram::nameOf(ScramHash::Sha256, true);
    case Kind::ScramSha1Plus: return SaslScram::nameOf(ScramHash::Sha1, true);
    case Kind::ScramSha256: return SaslScram::nameOf(ScramHash::Sha256, false);
    case Kind::ScramSha1: return SaslScram::nameOf(ScramHash::Sha1, false);
    case Kind::Plain: return "PLAIN";
    case Kind::Login: return "LOGIN";
    case Kind::OAuthBearer: return "OAUTHBEARER";
    case Kind::XOAuth2: return "XOAUTH2";
    }
    return {};
}

/// What they protect against: bound to the connection, the password hidden, or neither. Within one
/// strength the order is a preference, and a change of it alarms nobody.
int SignIn::strengthOf(Kind kind)
{
    switch (kind) {
    case Kind::ScramSha256Plus:
    case Kind::ScramSha1Plus: return 3;
    case Kind::ScramSha256:
    case Kind::ScramSha1: return 2;
    default: return kTellsPassword;
    }
}

QList<SignIn::Kind> SignIn::spoken() const
{
    if (m_as.token)
        return {Kind::OAuthBearer, Kind::XOAuth2};
    QList<Kind> all{Kind::ScramSha256, Kind::ScramSha1, Kind::Plain, Kind::Login};
    if (!m_as.endPoint.isEmpty())
        all = QList<Kind>{Kind::ScramSha256Plus, Kind::ScramSha1Plus} + all;
    return all;
}

Result<QList<SignIn::Kind>> SignIn::choices(const QByteArrayList& offered) const
{
    int least = 0;
    QList<Kind> found;
    for (const Kind kind : spoken()) {
        if (offered.contains(nameOf(kind)))
            found.append(kind);
        if (nameOf(kind) == m_as.proven)
            least = strengthOf(kind);
    }
    if (found.isEmpty())
        return failure(ErrorCode::AuthNotOffered, QStringLiteral("no mechanism in common"));
    found.removeIf([least](Kind kind) { return strengthOf(kind) < least; });
    if (found.isEmpty())
        return failure(ErrorCode::AuthWeakened, QStringLiteral("mechanisms vanished"));
    return found;
}

SignIn::Outcome SignIn::start(const QByteArrayList& offered)
{
    const QByteArray& secret = m_as.secret.bytes();
    if (m_as.user.contains('\0') || secret.contains('\0'))
        return failed({ErrorCode::InvalidInput, QStringLiteral("NUL in user or password"), {}},
                      SignIn::Failed::Ending::Quit);
    auto found = choices(offered);
    if (!found)
        return failed(found.error(), SignIn::Failed::Ending::Quit);
    m_left = std::move(*found);
    return next(nullptr);
}

/// Begins with the strongest that is left; where none is, `refusal` was the last word.
SignIn::Outcome SignIn::next(const Reply* refusal)
{
    // A relay that offers SCRAM and then will not have it may be after the password itself.
    if (m_tried > kTellsPassword && !m_left.isEmpty() &&
        strengthOf(m_left.constFirst()) == kTellsPassword)
        return failed({ErrorCode::AuthWeakened, QStringLiteral("mechanism refused"),
                       refusal ? refusal->raw : QByteArray()},
                      SignIn::Failed::Ending::Quit);
    if (m_left.isEmpty())
        return failed({ErrorCode::AuthNotOffered, QStringLiteral("mechanism refused"),
                       refusal ? refusal->raw : QByteArray()},
                      SignIn::Failed::Ending::Quit);
    m_tried = strengthOf(m_left.constFirst());
    auto made = make(m_left.takeFirst());
    if (!made)
        return failed(made.error(), SignIn::Failed::Ending::Quit);
    m_mechanism = std::move(*made);
    return begin();
}

Result<std::unique_ptr<SaslMechanism>> SignIn::make(Kind kind) const
{
    switch (kind) {
    case Kind::Plain: return std::make_unique<SaslPlain>(m_as.user, m_as.secret);
    case Kind::Login: return std::make_unique<SaslLogin>(m_as.user, m_as.secret);
    case Kind::OAuthBearer:
    case Kind::XOAuth2: {
        if (hasControls(m_as.user))
            return unfit("userName");
        if (!SaslToken::isToken(m_as.secret))
            return unfit("token");
        return std::make_unique<SaslToken>(
            kind == Kind::OAuthBearer ? SaslToken::Dialect::OAuthBearer
                                      : SaslToken::Dialect::XOAuth2,
            SaslToken::Access{m_as.user, m_as.secret, m_as.host, m_as.port});
    }
    default: break;
    }
    const auto user = saslPrepare(m_as.user);
    const auto password = saslPrepare(m_as.secret);
    if (!user)
        return unfit("userName");
    if (!password)
        return unfit("password");
    const bool plus = strengthOf(kind) == strengthOf(Kind::ScramSha256Plus);
    const bool isSha1 = kind == Kind::ScramSha1 || kind == Kind::ScramSha1Plus;
    // "y" also where -PLUS was offered and then refused by 504: a relay that has it will object.
    const ScramBinding unbound =
        m_as.endPoint.isEmpty() ? ScramBinding::None : ScramBinding::Unoffered;
    return std::make_unique<SaslScram>(isSha1 ? ScramHash::Sha1 : ScramHash::Sha256,
                                       SaslScram::Identity{*user, *password},
                                       SaslScram::Channel{plus ? ScramBinding::EndPoint : unbound,
                                                          plus ? m_as.endPoint : QByteArray()},
                                       m_as.nonce.isEmpty() ? SaslScram::freshNonce() : m_as.nonce);
}

SignIn::Outcome SignIn::begin()
{
    m_answered = false;
    m_secretSent = false;
    m_deferred.reset();
    const QByteArray command = "AUTH " + m_mechanism->name();
    auto initial = m_mechanism->initial();
    if (!initial)
        return Line{command + "\r\n"};
    const qsizetype encoded = (initial->bytes.size() + 2) / 3 * 4;
    if (command.size() + 1 + encoded + 2 > kMaxCommandLine) {
        m_deferred = std::move(initial);
        return Line{command + "\r\n"};
    }
    return line(command + ' ', *initial);
}

SignIn::Outcome SignIn::line(const QByteArray& before, const SaslResponse& response)
{
    const QByteArray encoded = response.bytes.toBase64();
    Line made{before + encoded + "\r\n"};
    if (response.secret) {
        m_secretSent = true;
        made.secrets.append({before.size(), encoded.size()});
    }
    return made;
}

SignIn::Outcome SignIn::take(const Reply& reply)
{
    if (!m_mechanism)
        return failed({ErrorCode::Internal, QStringLiteral("no mechanism"), {}},
                      SignIn::Failed::Ending::Close);
    if (reply.code == 334)
        return onChallenge(reply);
    if (reply.isTransient() || reply.isPermanent())
        return onRefusal(reply);
    if (reply.code != 235 || m_deferred)
        return failed({ErrorCode::ProtocolViolation, QStringLiteral("reply to AUTH"), reply.raw},
                      SignIn::Failed::Ending::Close);
    if (auto status = m_mechanism->succeeded(); !status) {
        Error error = status.error();
        error.reply = reply.raw;
        const bool violation = error.code == ErrorCode::ProtocolViolation;
        return failed(std::move(error),
                      violation ? SignIn::Failed::Ending::Close : SignIn::Failed::Ending::Quit);
    }
    m_as.secret = {};
    return Done{m_mechanism->name()};
}

SignIn::Outcome SignIn::onChallenge(const Reply& reply)
{
    m_answered = true;
    if (const auto deferred = std::exchange(m_deferred, {})) // what it says here is nothing
        return line({}, *deferred);
    if (reply.lines.size() != 1)
        return failed({ErrorCode::ProtocolViolation, QStringLiteral("challenge"), reply.raw},
                      SignIn::Failed::Ending::Close);
    const auto response = m_mechanism->answer(reply.lines.constFirst());
    if (response)
        return line({}, *response);
    Error error = response.error();
    if (error.code != ErrorCode::ProtocolViolation)
        return failed(std::move(error), SignIn::Failed::Ending::Cancel);
    error.reply = reply.raw;
    return failed(std::move(error), SignIn::Failed::Ending::Close);
}

SignIn::Outcome SignIn::onRefusal(const Reply& reply)
{
    const auto fail = [&](ErrorCode code) {
        return failed({code, {}, reply.raw},
                      reply.isClosing() ? SignIn::Failed::Ending::Close
                                        : SignIn::Failed::Ending::Quit);
    };
    // 4yz is about the server, not about the password (RFC 4954 section 6).
    if (reply.isTransient())
        return fail(transientCode(reply.code));
    if (reply.code == 538)
        return fail(ErrorCode::AuthNeedsTls);
    const bool atOnce = !m_answered && (reply.code == 504 || (reply.code == 534 && !m_secretSent));
    if (atOnce && (reply.code == 504 || !m_left.isEmpty()))
        return next(&reply);
    Error error = m_mechanism->refusal();
    error.reply = reply.raw;
    return failed(std::move(error), SignIn::Failed::Ending::Quit);
}

} // namespace ringi::smtp
