// SPDX-License-Identifier: Apache-2.0
#include "dkim/signature_field.h"

#include <QByteArrayList>

#include <algorithm>

namespace ringi::dkim {
namespace {

constexpr qsizetype kMaxLine = 78; // RFC 5322 section 2.1.1
constexpr QByteArrayView kName = "DKIM-Signature";
constexpr QByteArrayView kFold = "\r\n ";

} // namespace

SignatureField::SignatureField(const DkimIdentity& identity, const Content& content)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(content.signedAt);
    m_text.reserve(1024);
    m_text.append(kName).append(':');
    add("v=1;", " ");
    add("a=" + dkimAlgorithmName(identity.algorithm).toLatin1() + ';', " ");
    add("c=relaxed/relaxed;", " ");
    add("d=" + identity.domain.toLatin1() + ';', " ");
    add("s=" + identity.selector.toLatin1() + ';', " ");
    add("t=" + QByteArray::number(qint64{seconds.time_since_epoch().count()}) + ';', " ");
    for (qsizetype i = 0; i < content.names.size(); ++i) {
        const bool isLast = i + 1 == content.names.size();
        add((i == 0 ? "h=" : "") + content.names.at(i) + (isLast ? ';' : ':'), i == 0 ? " " : "");
    }
    add("bh=" + content.bodyHash.toBase64() + ';', " ");
    m_text.append(kFold).append("b=");
}

void SignatureField::add(QByteArrayView word, QByteArrayView separator)
{
    if (m_text.size() - m_lineAt + separator.size() + word.size() <= kMaxLine) {
        m_text.append(separator).append(word);
        return;
    }
    m_lineAt = m_text.size() + 2;
    m_text.append(kFold).append(word);
}

QByteArray SignatureField::signedForm() const
{
    const QByteArrayView text = m_text;
    return relaxedField({kName, text.sliced(kName.size() + 1)});
}

QByteArray SignatureField::complete(const QByteArray& signature) const
{
    const QByteArray base64 = signature.toBase64();
    QByteArray field = m_text;
    qsizetype room = kMaxLine - 3; // beside " b="
    for (qsizetype at = 0; at < base64.size();) {
        if (at > 0)
            field.append(kFold);
        const qsizetype count = std::min(room, base64.size() - at);
        field.append(QByteArrayView(base64).sliced(at, count));
        at += count;
        room = kMaxLine - 1;
    }
    return field.append("\r\n");
}

} // namespace ringi::dkim
