// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/sasl_mechanism.h"

namespace ringi::smtp {

/// PLAIN (RFC 4616): user name and password in one message, as they are; preparing them is the
/// server's part. Neither may contain NUL.
class SaslPlain final : public SaslMechanism {
public:
    SaslPlain(QByteArray user, Secret password);

    [[nodiscard]] QByteArray name() const override { return "PLAIN"; }
    std::optional<SaslResponse> initial() override;
    Result<SaslResponse> answer(const QByteArray& challenge) override;
    [[nodiscard]] Status succeeded() const override { return {}; }

private:
    QByteArray m_user;
    Secret m_password;
};

/// LOGIN (never standardised): the server asks twice, in words that mean nothing.
class SaslLogin final : public SaslMechanism {
public:
    SaslLogin(QByteArray user, Secret password);

    [[nodiscard]] QByteArray name() const override { return "LOGIN"; }
    std::optional<SaslResponse> initial() override { return std::nullopt; }
    Result<SaslResponse> answer(const QByteArray& challenge) override;
    /// ProtocolViolation before the password was sent.
    [[nodiscard]] Status succeeded() const override;

private:
    enum class Step { User, Password, Done };

    QByteArray m_user;
    Secret m_password;
    Step m_step = Step::User;
};

} // namespace ringi::smtp
