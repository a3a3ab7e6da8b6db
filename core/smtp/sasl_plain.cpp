// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_plain.h"

namespace ringi::smtp {

std::optional<QByteArray> decodedChallenge(const QByteArray& challenge)
{
    auto decoded =
        QByteArray::fromBase64Encoding(challenge, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return std::move(*decoded);
}

SaslPlain::SaslPlain(QByteArray user, Secret password)
    : m_user(std::move(user)), m_password(std::move(password))
{
}

std::optional<SaslResponse> SaslPlain::initial()
{
    QByteArray identity; // [authzid] NUL authcid NUL passwd
    identity.append('\0').append(m_user).append('\0').append(m_password.bytes());
    m_password = {};
    return SaslResponse{std::move(identity), true};
}

Result<SaslResponse> SaslPlain::answer(const QByteArray&)
{
    return failure(ErrorCode::ProtocolViolation, QStringLiteral("PLAIN has no challenge"));
}

SaslLogin::SaslLogin(QByteArray user, Secret password)
    : m_user(std::move(user)), m_password(std::move(password))
{
}

Result<SaslResponse> SaslLogin::answer(const QByteArray&)
{
    switch (m_step) {
    case Step::User: m_step = Step::Password; return SaslResponse{m_user, false};
    case Step::Password:
        m_step = Step::Done;
        return SaslResponse{std::exchange(m_password, {}).bytes(), true};
    case Step::Done: break;
    }
    return failure(ErrorCode::ProtocolViolation, QStringLiteral("LOGIN asks twice"));
}

Status SaslLogin::succeeded() const
{
    if (m_step != Step::Done)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("success before the password"));
    return {};
}

} // namespace ringi::smtp
