// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/byte_range.h"
#include "smtp/reply.h"
#include "smtp/sasl_mechanism.h"

#include <QByteArrayList>
#include <QList>

#include <memory>
#include <variant>

namespace ringi::smtp {

/// Who signs in, and what is known of the connection and of the ones before it.
struct SignInAs {
    QByteArray user = {}; ///< UTF-8
    Secret secret = {};   ///< password; with `token` an OAuth 2 access token
    bool token = false;
    QByteArray host = {}; ///< of the relay; told with OAUTHBEARER
    quint16 port = 0;
    QByteArray endPoint = {}; ///< tlsServerEndPoint() of the relay's certificate; empty: no binding
    QByteArray proven = {};   ///< mechanism that signed in to this relay before; empty: none
    QByteArray nonce = {};    ///< for tests; empty: from the system's generator
};

/// AUTH (RFC 4954): chooses a mechanism and speaks it. Replies in, lines out; no socket. Only under
/// TLS; that is the session's business. Any one thread.
///
/// With a password: SCRAM-SHA-256-PLUS, SCRAM-SHA-1-PLUS, SCRAM-SHA-256, SCRAM-SHA-1, PLAIN, LOGIN;
/// with a token: OAUTHBEARER, XOAUTH2; the first of these that the relay offers. The next is
/// tried only after 504, or 534 before anything secret was sent, as the answer to AUTH itself:
/// every other failure is the end, and one that smells of an attack says so. After a SCRAM that the
/// relay itself had offered never a kind that tells it the password:
/// - AuthUnproven: the relay did not show that it knows the password, or the nonce is not ours;
/// - AuthWeakened: fewer iterations than are safe, or only kinds weaker than `proven`, or SCRAM was
///   refused and only what tells the password is left;
/// - AuthTooCostly: more iterations than are reasonable.
/// Others: AuthNotOffered, AuthFailed (535 and whatever else is 5yz), AuthTokenRefused,
/// AuthLater (454), AuthPasswordChange (432), AuthNeedsTls (538), RelayRefused (the other 4yz),
/// InvalidInput (detail "userName", "password" or "token": what the mechanism cannot carry),
/// ProtocolViolation.
class SignIn final {
public:
    /// One line to send, CRLF included.
    struct Line {
        QByteArray bytes;
        QList<ByteRange> secrets = {}; ///< what of it no log may show
    };
    struct Done {
        QByteArray mechanism;
    };
    struct Failed {
        enum class Ending {
            Close,  ///< nothing more to say
            Quit,   ///< QUIT first
            Cancel, ///< the relay waits for a line: "*" first (RFC 4954 section 4)
        };
        Error error;
        Ending ending = Ending::Quit;
    };
    using Outcome = std::variant<Line, Done, Failed>;

    explicit SignIn(SignInAs as);

    /// `offered`: the names after AUTH, upper case.
    Outcome start(const QByteArrayList& offered);
    /// The reply to the line sent last.
    Outcome take(const Reply& reply);

private:
    enum class Kind {
        ScramSha256Plus,
        ScramSha1Plus,
        ScramSha256,
        ScramSha1,
        Plain,
        Login,
        OAuthBearer,
        XOAuth2
    };

    static QByteArray nameOf(Kind kind);
    static int strengthOf(Kind kind);
    [[nodiscard]] QList<Kind> spoken() const;
    [[nodiscard]] Result<QList<Kind>> choices(const QByteArrayList& offered) const;
    [[nodiscard]] Result<std::unique_ptr<SaslMechanism>> make(Kind kind) const;
    Outcome next(const Reply* refusal);
    Outcome begin();
    Outcome onChallenge(const Reply& reply);
    Outcome onRefusal(const Reply& reply);
    Outcome line(const QByteArray& before, const SaslResponse& response);

    SignInAs m_as;
    QList<Kind> m_left; ///< still to be tried, strongest first
    int m_tried = 0;    ///< strength of the one that is spoken
    std::unique_ptr<SaslMechanism> m_mechanism;
    std::optional<SaslResponse> m_deferred; ///< an initial response too long for the AUTH line
    bool m_answered = false;                ///< the relay has asked for more since AUTH
    bool m_secretSent = false;              ///< since AUTH
};

} // namespace ringi::smtp
