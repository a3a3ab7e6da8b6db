// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_scram.h"

#include "base/crypto.h"

#include <QByteArrayList>

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr int kNonceBytes = 18;
constexpr qsizetype kMaxReason = 60;

std::unexpected<Error> malformed(const char* what)
{
    return failure(ErrorCode::ProtocolViolation,
                   QStringLiteral("SCRAM: ") + QLatin1StringView(what));
}

/// "r=abc" for 'r' -> "abc".
std::optional<QByteArray> attribute(const QByteArray& field, char letter)
{
    if (field.size() < 2 || field.at(0) != letter || field.at(1) != '=')
        return std::nullopt;
    return field.sliced(2);
}

/// posit-number of RFC 5802 section 7; what does not fit in an int is its largest.
std::optional<int> positive(const QByteArray& digits)
{
    const bool isNumber = !digits.isEmpty() && digits.at(0) != '0' &&
                          std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return std::nullopt;
    bool fits = false;
    const int number = digits.toInt(&fits);
    return fits ? number : std::numeric_limits<int>::max();
}

bool isPrintable(const QByteArray& nonce)
{
    return std::ranges::all_of(nonce, [](char c) { return c > ' ' && c < '\x7f' && c != ','; });
}

/// server-error-value, as far as it is a word of the kind.
QString reasonOf(const QByteArray& value)
{
    const bool isWord = value.size() <= kMaxReason && std::ranges::all_of(value, [](char c) {
                            return (c >= 'a' && c <= 'z') || c == '-';
                        });
    return isWord ? QString::fromLatin1(value) : QStringLiteral("other-error");
}

} // namespace

SaslScram::SaslScram(ScramHash hash, Identity identity, Channel channel, QByteArray nonce)
    : m_hash(hash), m_identity(std::move(identity)), m_channel(std::move(channel)),
      m_nonce(std::move(nonce))
{
}

QByteArray SaslScram::nameOf(ScramHash hash, bool plus)
{
    return QByteArray(hash == ScramHash::Sha1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256") +
           (plus ? "-PLUS" : "");
}

QByteArray SaslScram::freshNonce()
{
    return crypto::randomBytes(kNonceBytes).toBase64();
}

QByteArray SaslScram::name() const
{
    return nameOf(m_hash, m_channel.binding == ScramBinding::EndPoint);
}

QByteArray SaslScram::header() const
{
    switch (m_channel.binding) {
    case ScramBinding::None: return "n,,";
    case ScramBinding::Unoffered: return "y,,";
    case ScramBinding::EndPoint: break;
    }
    return "p=tls-server-end-point,,";
}

std::optional<SaslResponse> SaslScram::initial()
{
    QByteArray user = m_identity.user;
    user.replace('=', "=3D").replace(',', "=2C");
    m_firstBare = "n=" + user + ",r=" + m_nonce;
    return SaslResponse{header() + m_firstBare, false};
}

Result<SaslResponse> SaslScram::answer(const QByteArray& challenge)
{
    const auto message = decodedChallenge(challenge);
    if (!message)
        return malformed("not base64");
    switch (m_step) {
    case Step::First: return prove(*message);
    case Step::Final: return verify(*message);
    default: return malformed("one challenge too many");
    }
}

Result<SaslScram::ServerFirst> SaslScram::readFirst(const QByteArray& message) const
{
    const QByteArrayList fields = message.split(',');
    if (message.startsWith("m="))
        return malformed("mandatory extension");
    if (fields.size() < 3) // what follows the third is an extension that may be ignored
        return malformed("first message");
    const auto nonce = attribute(fields.at(0), 'r');
    const auto salt = attribute(fields.at(1), 's');
    const auto count = attribute(fields.at(2), 'i');
    if (!nonce || !salt || !count)
        return malformed("first message");
    const auto rawSalt = decodedChallenge(*salt);
    const auto iterations = positive(*count);
    if (!rawSalt || rawSalt->isEmpty() || !iterations || !isPrintable(*nonce))
        return malformed("first message");
    if (!nonce->startsWith(m_nonce) || nonce->size() == m_nonce.size())
        return failure(ErrorCode::AuthUnproven, QStringLiteral("nonce"));
    if (*iterations < kLeastIterations)
        return failure(ErrorCode::AuthWeakened, QStringLiteral("iteration count"));
    if (*iterations > kMostIterations)
        return failure(ErrorCode::AuthTooCostly, QStringLiteral("iteration count"));
    return ServerFirst{*nonce, *rawSalt, *iterations};
}

/// RFC 5802 section 3.
Result<SaslResponse> SaslScram::prove(const QByteArray& serverFirst)
{
    if (const auto reason = attribute(serverFirst, 'e')) {
        m_step = Step::Refused;
        m_reason = reasonOf(*reason);
        return SaslResponse{};
    }
    const auto first = readFirst(serverFirst);
    if (!first)
        return failure(first);
    const Secret password = std::exchange(m_identity.password, {});
    const Secret salted = scramSalted(m_hash, password, first->salt, first->iterations);
    const Secret clientKey(scramHmac(m_hash, salted.bytes(), "Client Key"));
    const Secret serverKey(scramHmac(m_hash, salted.bytes(), "Server Key"));
    const QByteArray storedKey = scramDigest(m_hash, clientKey.bytes());

    const QByteArray bound = header() + m_channel.endPoint;
    const QByteArray withoutProof = "c=" + bound.toBase64() + ",r=" + first->nonce;
    const QByteArray authMessage = m_firstBare + ',' + serverFirst + ',' + withoutProof;
    const QByteArray proof =
        exclusiveOr(clientKey.bytes(), scramHmac(m_hash, storedKey, authMessage));
    m_serverSignature = Secret(scramHmac(m_hash, serverKey.bytes(), authMessage));
    m_step = Step::Final;
    return SaslResponse{withoutProof + ",p=" + proof.toBase64(), true};
}

Result<SaslResponse> SaslScram::verify(const QByteArray& serverFinal)
{
    const QByteArray field = serverFinal.split(',').constFirst(); // extensions may follow
    if (const auto reason = attribute(field, 'e')) {
        m_step = Step::Refused;
        m_reason = reasonOf(*reason);
        return SaslResponse{};
    }
    const auto value = attribute(field, 'v');
    const auto signature = value ? decodedChallenge(*value) : std::nullopt;
    if (!signature || !crypto::constantTimeEqual(*signature, m_serverSignature.bytes()))
        return failure(ErrorCode::AuthUnproven, QStringLiteral("server signature"));
    m_step = Step::Verified;
    return SaslResponse{};
}

Status SaslScram::succeeded() const
{
    if (m_step != Step::Verified)
        return failure(ErrorCode::AuthUnproven, QStringLiteral("no server signature"));
    return {};
}

Error SaslScram::refusal() const
{
    return {ErrorCode::AuthFailed, m_reason, {}};
}

} // namespace ringi::smtp
