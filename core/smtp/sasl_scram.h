// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/sasl_crypto.h"
#include "smtp/sasl_mechanism.h"

namespace ringi::smtp {

/// What a SCRAM client tells the server about channel binding (RFC 5802 section 6).
enum class ScramBinding {
    None,      ///< "n": this connection has nothing to bind to
    Unoffered, ///< "y": it has, and the server offered no -PLUS; a server that did knows of a thief
    EndPoint,  ///< "p=tls-server-end-point": only with -PLUS
};

/// SCRAM-SHA-1 and SCRAM-SHA-256, with and without -PLUS (RFC 5802, RFC 7677): the password never
/// leaves, and the server has to prove that it knows it too.
///
/// Refused: fewer than kLeastIterations (AuthWeakened: a password that may be guessed from what was
/// heard), more than kMostIterations (AuthTooCostly: the work is done in the thread that delivers,
/// and half a second of it is the most that a server may ask for), a nonce that does not go on from
/// ours, a wrong or missing signature of the server (AuthUnproven), and mandatory extensions.
class SaslScram final : public SaslMechanism {
public:
    static constexpr int kLeastIterations = 4096; ///< RFC 5802 section 5.1, RFC 7677 section 4
    static constexpr int kMostIterations = 1'000'000;

    struct Identity {
        QByteArray user; ///< prepared (saslPrepare())
        Secret password; ///< prepared
    };
    struct Channel {
        ScramBinding binding = ScramBinding::None;
        QByteArray endPoint = {}; ///< tlsServerEndPoint(); only with EndPoint
    };

    /// `nonce`: printable ASCII without commas, fresh each time.
    SaslScram(ScramHash hash, Identity identity, Channel channel, QByteArray nonce);

    static QByteArray nameOf(ScramHash hash, bool plus);
    /// 144 bits from the system's generator.
    static QByteArray freshNonce();

    [[nodiscard]] QByteArray name() const override;
    std::optional<SaslResponse> initial() override;
    Result<SaslResponse> answer(const QByteArray& challenge) override;
    [[nodiscard]] Status succeeded() const override;
    [[nodiscard]] Error refusal() const override;

private:
    enum class Step { First, Final, Verified, Refused };
    struct ServerFirst {
        QByteArray nonce;
        QByteArray salt;
        int iterations = 0;
    };

    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] Result<ServerFirst> readFirst(const QByteArray& message) const;
    Result<SaslResponse> prove(const QByteArray& serverFirst);
    Result<SaslResponse> verify(const QByteArray& serverFinal);

    ScramHash m_hash;
    Identity m_identity;
    Channel m_channel;
    QByteArray m_nonce;
    QByteArray m_firstBare;   ///< client-first-message-bare
    Secret m_serverSignature; ///< that the server has to show
    Step m_step = Step::First;
    QString m_reason; ///< the server's, after Refused
};

} // namespace ringi::smtp
