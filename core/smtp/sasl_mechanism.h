// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

#include <optional>

namespace ringi::smtp {

/// What a client says next, before base64.
struct SaslResponse {
    QByteArray bytes;
    bool secret = false; ///< holds the password, a token, or what a password could be guessed from
};

/// The client side of one SASL mechanism (RFC 4422) for one exchange: challenges in, responses out;
/// no socket, no clock. Any one thread.
///
/// An error ends the exchange. ProtocolViolation: that was no challenge of this mechanism's. Every
/// other code: the client will not go on (see ErrorCode's Auth... group).
class SaslMechanism {
public:
    SaslMechanism() = default;
    SaslMechanism(const SaslMechanism&) = delete;
    SaslMechanism& operator=(const SaslMechanism&) = delete;
    virtual ~SaslMechanism() = default;

    /// As registered, "SCRAM-SHA-256".
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// The response to no challenge; none where the server speaks first. Once, and first.
    virtual std::optional<SaslResponse> initial() = 0;
    /// `challenge` as the server sent it: base64 or what it takes for it.
    virtual Result<SaslResponse> answer(const QByteArray& challenge) = 0;
    /// Whether the server may call this a success now.
    [[nodiscard]] virtual Status succeeded() const = 0;
    /// What a refusal by the server means, with what the mechanism was told of its reason.
    [[nodiscard]] virtual Error refusal() const { return {ErrorCode::AuthFailed, {}, {}}; }
};

/// Strictly base64 (RFC 4648 section 4), or nothing.
std::optional<QByteArray> decodedChallenge(const QByteArray& challenge);

} // namespace ringi::smtp
