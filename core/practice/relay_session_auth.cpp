// SPDX-License-Identifier: Apache-2.0
// Signing in (RFC 4954).
#include "practice/relay_session.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace ringi::practice {

QByteArray RelaySession::auth(const QByteArray& argument)
{
    if (m_signedIn)
        return "503 5.5.1 Already signed in";
    const QByteArrayList words = argument.split(' ');
    const QByteArray mechanism = words.constFirst().toUpper();
    if (!m_options.mechanisms.contains(mechanism))
        return "504 5.5.4 Mechanism not known";
    if ((m_scram = scramFor(mechanism))) {
        m_mode = Mode::AuthScram;
        return words.size() == 1 ? QByteArray("334 ") : authStep(words.at(1));
    }
    if (mechanism == "PLAIN") {
        m_mode = Mode::AuthPlain;
        if (words.size() == 1)
            return "334 ";
        return authStep(words.at(1));
    }
    if (mechanism != "LOGIN")
        return "504 5.5.4 Mechanism not known";
    m_mode = Mode::AuthUser;
    if (words.size() == 1)
        return "334 " + QByteArray("Username:").toBase64();
    return authStep(words.at(1));
}

std::unique_ptr<ScramServer> RelaySession::scramFor(const QByteArray& mechanism) const
{
    if (m_options.userName.isEmpty()) // nobody's password can be checked
        return nullptr;
    return ScramServer::forMechanism(
        mechanism, {m_options.userName.toUtf8(), m_options.password, m_options.mechanisms,
                    smtp::tlsServerEndPoint(m_socket->localCertificate().toDer())});
}

QByteArray RelaySession::authStep(const QByteArray& line)
{
    if (m_mode == Mode::AuthScram) {
        const QByteArray said = m_scram->take(line);
        m_signedIn = m_scram->isSignedIn();
        if (m_scram->isOver())
            m_mode = Mode::Command;
        return said;
    }
    const Mode mode = std::exchange(m_mode, Mode::Command);
    if (line == "*")
        return "501 5.0.0 Cancelled";
    const auto decoded =
        QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return "501 5.5.2 Not base64";
    switch (mode) {
    case Mode::AuthUser:
        m_user = *decoded;
        m_mode = Mode::AuthPassword;
        return "334 " + QByteArray("Password:").toBase64();
    case Mode::AuthPassword: return judge(m_user, *decoded);
    default: break;
    }
    const QByteArrayList parts = (*decoded).split('\0'); // authzid, user, password (RFC 4616)
    if (parts.size() != 3)
        return "501 5.5.2 Malformed";
    return judge(parts.at(1), parts.at(2));
}

QByteArray RelaySession::judge(const QByteArray& user, const QByteArray& password)
{
    const bool anyone = m_options.userName.isEmpty();
    if (!anyone && (user != m_options.userName.toUtf8() || password != m_options.password.bytes()))
        return "535 5.7.8 Authentication credentials invalid";
    m_signedIn = true;
    return "235 2.7.0 Authentication successful";
}

} // namespace ringi::practice
