// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_signer.h"

#include "dkim/body_hash.h"
#include "dkim/header_fields.h"
#include "dkim/private_key.h"
#include "dkim/signature_field.h"
#include "dkim/signing_key.h"

#include <algorithm>
#include <vector>

namespace ringi {

using namespace Qt::StringLiterals;
using namespace dkim;

namespace {

constexpr qsizetype kMaxLabel = 63;
constexpr qsizetype kMaxName = 253;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// sub-domain of RFC 5321 section 4.1.2.
bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= kMaxLabel && isLetterOrDigit(label.front()) &&
           isLetterOrDigit(label.back()) &&
           std::ranges::all_of(label, [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

bool areLabels(const QString& name)
{
    const QStringList labels = name.split(u'.');
    return std::ranges::all_of(labels, isLabel);
}

bool isDomain(const QString& name)
{
    const QString last = name.section(u'.', -1);
    const bool isNumber = std::ranges::all_of(last, [](QChar c) { return c.isDigit(); });
    return name.contains(u'.') && areLabels(name) && name == name.toLower() && !isNumber;
}

Status check(const DkimIdentity& identity)
{
    if (!isDomain(identity.domain))
        return failure(ErrorCode::InvalidInput, u"domain"_s);
    const QString name = dkimRecord(identity).name;
    if (!areLabels(identity.selector) || name.size() > kMaxName)
        return failure(ErrorCode::InvalidInput, u"selector"_s);
    return {};
}

/// The names for h=. From once more than it is there, so that nobody can add another.
QByteArrayList namesOf(const QList<HeaderField>& fields)
{
    QByteArrayList names{"From"_ba};
    for (const HeaderField& field : fields)
        names.append(field.name.toByteArray());
    return names;
}

Result<QByteArray> hashOf(const QByteArray& text, const EVP_MD_CTX* sha256)
{
    const auto digest = copyOf(sha256);
    QByteArray hash(kDigestSize, Qt::Uninitialized);
    if (!digest || EVP_DigestUpdate(digest.get(), text.constData(), size(text)) != 1 ||
        EVP_DigestFinal_ex(digest.get(), out(hash), nullptr) != 1)
        return broken("SHA-256");
    return hash;
}

} // namespace

struct DkimSigner::State {
    struct Key {
        DkimIdentity identity;
        SigningKey key;
    };
    std::vector<Key> keys;
    DigestContextPtr sha256; ///< as newSha256() made it; only ever copied

    [[nodiscard]] Result<QByteArray> sign(const QList<HeaderField>& fields, QByteArray bodyHash,
                                          Moment now) const;
};

Result<QByteArray> DkimSigner::State::sign(const QList<HeaderField>& fields, QByteArray bodyHash,
                                           Moment now) const
{
    QByteArray covered;
    for (const HeaderField& field : fields)
        covered += relaxedField(field) + "\r\n";
    const SignatureField::Content content{namesOf(fields), std::move(bodyHash), now};
    QByteArray signatures;
    for (const Key& each : keys) {
        const SignatureField field(each.identity, content);
        const auto hash = hashOf(covered + field.signedForm(), sha256.get());
        if (!hash)
            return hash;
        const auto signature = each.key.sign(*hash);
        if (!signature)
            return signature;
        signatures += field.complete(*signature);
    }
    return signatures;
}

Result<DkimSigner> DkimSigner::make(const QList<Key>& keys)
{
    DkimSigner signer;
    if (keys.isEmpty())
        return signer;
    const auto state = std::make_shared<State>();
    state->sha256 = newSha256();
    if (!state->sha256)
        return broken("SHA-256");
    QStringList names;
    for (const Key& each : keys) {
        if (const Status ok = check(each.identity); !ok)
            return failure(ok);
        const QString name = dkimRecord(each.identity).name.toLower();
        if (names.contains(name)) // one place in DNS holds one key
            return failure(ErrorCode::InvalidInput, u"selector"_s);
        names.append(name);
        auto key = keyFromSecret(each.privateKey);
        if (!key)
            return failure(key);
        const auto algorithm = algorithmOf(key->get());
        const auto publicKey = publicHalf(key->get());
        if (!publicKey || *publicKey != each.identity.publicKey ||
            *algorithm != each.identity.algorithm)
            return failure(ErrorCode::PacketMismatch, u"dkim"_s);
        auto ready = SigningKey::make(std::move(*key));
        if (!ready)
            return failure(ready);
        state->keys.push_back({each.identity, std::move(*ready)});
    }
    signer.m_state = state;
    return signer;
}

bool DkimSigner::isEmpty() const
{
    return !m_state;
}

Result<QByteArray> DkimSigner::sign(const QByteArray& headers, const ByteRope& body,
                                    Moment now) const
{
    if (!m_state)
        return QByteArray();
    if (now < Moment{})
        return failure(ErrorCode::InvalidInput, u"now"_s);
    const auto fields = parseHeaderSection(headers);
    if (!fields)
        return failure(fields);
    const auto covered = signedFields(*fields);
    // Ranked first, so if there is one it is in front. Without it no signature holds (RFC 6376
    // section 5.4).
    if (covered.isEmpty() || covered.first().name.compare("from", Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::InvalidInput, u"From"_s);
    auto bodyHash = relaxedBodyHash(body, m_state->sha256.get());
    if (!bodyHash)
        return bodyHash;
    return m_state->sign(covered, std::move(*bodyHash), now);
}

} // namespace ringi
