// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_token.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr qsizetype kMaxStatus = 40;

bool isLetterOrDigit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The status of the server's JSON (RFC 7628 section 3.2.2), as far as it is a word or a number.
QString statusOf(const QByteArray& challenge)
{
    const auto json = decodedChallenge(challenge);
    if (!json)
        return {};
    const QJsonValue status = QJsonDocument::fromJson(*json).object().value(u"status");
    const QByteArray word = status.toVariant().toString().toUtf8();
    const bool isWord = word.size() <= kMaxStatus && std::ranges::all_of(word, [](char c) {
                            return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
                        });
    return isWord ? QString::fromLatin1(word) : QString();
}

/// saslname of RFC 5801: "," and "=" are not themselves.
QByteArray saslName(QByteArray user)
{
    return user.replace('=', "=3D").replace(',', "=2C");
}

} // namespace

SaslToken::SaslToken(Dialect dialect, Access access)
    : m_dialect(dialect), m_access(std::move(access))
{
}

bool SaslToken::isToken(const Secret& secret)
{
    // Wider than b64token: whatever a provider sends, but nothing that could end the field.
    return !secret.isEmpty() &&
           std::ranges::all_of(secret.bytes(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QByteArray SaslToken::name() const
{
    return m_dialect == Dialect::OAuthBearer ? "OAUTHBEARER" : "XOAUTH2";
}

std::optional<SaslResponse> SaslToken::initial()
{
    QByteArray message;
    if (m_dialect == Dialect::OAuthBearer) {
        message = "n,a=" + saslName(m_access.user) + ",\x01";
        message +=
            "host=" + m_access.host + "\x01port=" + QByteArray::number(m_access.port) + '\x01';
    } else {
        message = "user=" + m_access.user + '\x01';
    }
    message += "auth=Bearer " + std::exchange(m_access.token, {}).bytes() + "\x01\x01";
    return SaslResponse{std::move(message), true};
}

Result<SaslResponse> SaslToken::answer(const QByteArray& challenge)
{
    if (std::exchange(m_refused, true))
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("token refused twice"));
    m_status = statusOf(challenge);
    return SaslResponse{m_dialect == Dialect::OAuthBearer ? QByteArray("\x01") : QByteArray(),
                        false};
}

Status SaslToken::succeeded() const
{
    if (m_refused)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("success after a refusal"));
    return {};
}

Error SaslToken::refusal() const
{
    return {ErrorCode::AuthTokenRefused, m_status, {}};
}

} // namespace ringi::smtp
