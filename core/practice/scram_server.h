// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "smtp/sasl_crypto.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>

namespace ringi::practice {

/// The server side of SCRAM-SHA-256 and SCRAM-SHA-1, with and without -PLUS (RFC 5802, RFC 7677),
/// for one account and one AUTH command: the client's lines in, whole SMTP replies (RFC 4954) out,
/// without CRLF. No socket. Any one thread.
class ScramServer final {
public:
    struct Account {
        QByteArray user; ///< UTF-8
        Secret password;
        QByteArrayList offered; ///< mechanisms told in EHLO: a "y" is no lie only without -PLUS
        QByteArray endPoint;    ///< tlsServerEndPoint() of the server's certificate
    };

    /// Nothing where the mechanism is not SCRAM or not offered.
    static std::unique_ptr<ScramServer> forMechanism(const QByteArray& mechanism, Account account);

    /// One line of the client's: base64, or "" or "*".
    QByteArray take(const QByteArray& line);
    [[nodiscard]] bool isOver() const { return m_step == Step::Over; }
    [[nodiscard]] bool isSignedIn() const { return m_signedIn; }

private:
    enum class Step { First, Final, Confirm, Over };

    ScramServer(smtp::ScramHash hash, bool plus, Account account);
    QByteArray onFirst(const QByteArray& message);
    QByteArray onFinal(const QByteArray& message);
    [[nodiscard]] bool acceptsHeader(const QByteArray& flag) const;
    QByteArray refuse(const QByteArray& reply);

    smtp::ScramHash m_hash;
    bool m_plus;
    Account m_account;
    Step m_step = Step::First;
    bool m_signedIn = false;
    bool m_knownUser = false;
    QByteArray m_header;    ///< gs2-header
    QByteArray m_firstBare; ///< client-first-message-bare
    QByteArray m_serverFirst;
    QByteArray m_nonce; ///< both halves
    QByteArray m_salt;
};

} // namespace ringi::practice
