// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/sasl_mechanism.h"

namespace ringi::smtp {

/// OAUTHBEARER (RFC 7628) and XOAUTH2, which came before it: an OAuth 2 access token in the first
/// message. A refusal comes as a challenge with a reason in JSON, is answered with a dummy, and
/// followed by the server's final reply.
class SaslToken final : public SaslMechanism {
public:
    enum class Dialect { OAuthBearer, XOAuth2 };

    struct Access {
        QByteArray user; ///< UTF-8, no control characters
        Secret token;    ///< RFC 6750's b64token
        QByteArray host; ///< of the relay, as the person wrote it
        quint16 port = 0;
    };

    SaslToken(Dialect dialect, Access access);

    /// Whether a secret can be an access token at all.
    static bool isToken(const Secret& secret);

    [[nodiscard]] QByteArray name() const override;
    std::optional<SaslResponse> initial() override;
    Result<SaslResponse> answer(const QByteArray& challenge) override;
    [[nodiscard]] Status succeeded() const override;
    /// AuthTokenRefused; detail: the server's status ("invalid_token", "401"), if it gave one.
    [[nodiscard]] Error refusal() const override;

private:
    Dialect m_dialect;
    Access m_access;
    bool m_refused = false;
    QString m_status;
};

} // namespace ringi::smtp
