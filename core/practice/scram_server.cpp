// SPDX-License-Identifier: Apache-2.0
#include "practice/scram_server.h"

#include "base/crypto.h"
#include "smtp/sasl_prepare.h"

namespace ringi::practice {
namespace {

constexpr int kIterations = 4096;
constexpr auto kMalformed = "501 5.5.2 Malformed";
constexpr auto kWrong = "535 5.7.8 Authentication credentials invalid";

std::optional<QByteArray> decoded(const QByteArray& text)
{
    auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    return std::move(*bytes);
}

QByteArray plainName(QByteArray saslName)
{
    return saslName.replace("=2C", ",").replace("=3D", "=");
}

} // namespace

std::unique_ptr<ScramServer> ScramServer::forMechanism(const QByteArray& mechanism, Account account)
{
    if (!mechanism.startsWith("SCRAM-SHA-") || !account.offered.contains(mechanism))
        return nullptr;
    const bool plus = mechanism.endsWith("-PLUS");
    const auto hash =
        mechanism.startsWith("SCRAM-SHA-256") ? smtp::ScramHash::Sha256 : smtp::ScramHash::Sha1;
    return std::unique_ptr<ScramServer>(new ScramServer(hash, plus, std::move(account)));
}

ScramServer::ScramServer(smtp::ScramHash hash, bool plus, Account account)
    : m_hash(hash), m_plus(plus), m_account(std::move(account))
{
}

QByteArray ScramServer::refuse(const QByteArray& reply)
{
    m_step = Step::Over;
    return reply;
}

QByteArray ScramServer::take(const QByteArray& line)
{
    if (line == "*")
        return refuse("501 5.0.0 Cancelled");
    const auto message = decoded(line);
    if (!message)
        return refuse("501 5.5.2 Not base64");
    switch (m_step) {
    case Step::First: return onFirst(*message);
    case Step::Final: return onFinal(*message);
    case Step::Confirm:
        m_step = Step::Over;
        m_signedIn = message->isEmpty();
        return m_signedIn ? "235 2.7.0 Authentication successful" : kMalformed;
    case Step::Over: break;
    }
    return refuse("503 5.5.1 Over");
}

/// RFC 5802 section 6: a client that could bind, and believes that we cannot, was lied to.
bool ScramServer::acceptsHeader(const QByteArray& flag) const
{
    if (m_plus)
        return flag == "p=tls-server-end-point";
    const bool plusOffered = m_account.offered.contains("SCRAM-SHA-256-PLUS") ||
                             m_account.offered.contains("SCRAM-SHA-1-PLUS");
    return flag == "n" || (flag == "y" && !plusOffered);
}

QByteArray ScramServer::onFirst(const QByteArray& message)
{
    const QByteArrayList fields = message.split(','); // flag, authzid, n=, r=
    if (fields.size() < 4 || !fields.at(2).startsWith("n=") || !fields.at(3).startsWith("r="))
        return refuse(kMalformed);
    if (!acceptsHeader(fields.at(0)))
        return refuse(kWrong);
    m_header = fields.at(0) + ',' + fields.at(1) + ',';
    m_firstBare = message.sliced(m_header.size());
    m_knownUser = plainName(fields.at(2).sliced(2)) == m_account.user;
    m_nonce = fields.at(3).sliced(2) + crypto::randomBytes(18).toBase64();
    m_salt = crypto::randomBytes(16);
    m_serverFirst =
        "r=" + m_nonce + ",s=" + m_salt.toBase64() + ",i=" + QByteArray::number(kIterations);
    m_step = Step::Final;
    return "334 " + m_serverFirst.toBase64();
}

QByteArray ScramServer::onFinal(const QByteArray& message)
{
    const qsizetype at = message.lastIndexOf(",p=");
    const auto proof = at < 0 ? std::nullopt : decoded(message.sliced(at + 3));
    const auto password = smtp::saslPrepare(m_account.password);
    if (!proof || !password)
        return refuse(kMalformed);
    const QByteArray withoutProof = message.first(at);
    const QByteArray bound = m_header + (m_plus ? m_account.endPoint : QByteArray());
    if (withoutProof != "c=" + bound.toBase64() + ",r=" + m_nonce)
        return refuse(kWrong);
    const Secret salted = smtp::scramSalted(m_hash, *password, m_salt, kIterations);
    const QByteArray authMessage = m_firstBare + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray storedKey = smtp::scramDigest(
        m_hash, smtp::scramHmac(m_hash, salted.bytes(), QByteArrayView("Client Key")));
    const QByteArray clientKey =
        smtp::exclusiveOr(*proof, smtp::scramHmac(m_hash, storedKey, authMessage));
    if (!m_knownUser || proof->size() != storedKey.size() ||
        !crypto::constantTimeEqual(smtp::scramDigest(m_hash, clientKey), storedKey))
        return refuse(kWrong);
    const QByteArray serverKey =
        smtp::scramHmac(m_hash, salted.bytes(), QByteArrayView("Server Key"));
    m_step = Step::Confirm;
    return "334 " + ("v=" + smtp::scramHmac(m_hash, serverKey, authMessage).toBase64()).toBase64();
}

} // namespace ringi::practice
