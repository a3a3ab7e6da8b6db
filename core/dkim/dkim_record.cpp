// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_key.h"

#include <QStringList>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxStringSize = 255; // RFC 1035 section 3.3

/// The data of a TXT record for a zone file. The value has neither quotes nor backslashes.
QString quoted(const QString& value)
{
    QStringList pieces;
    for (qsizetype at = 0; at < value.size(); at += kMaxStringSize)
        pieces.append(u'"' + value.mid(at, kMaxStringSize) + u'"');
    const QString all = pieces.join(u' ');
    return pieces.size() > 1 ? u"( "_s + all + u" )"_s : all;
}

} // namespace

DkimRecord dkimRecord(const DkimIdentity& identity)
{
    const bool isRsa = identity.algorithm == DkimAlgorithm::RsaSha256;
    DkimRecord record;
    record.name = identity.selector + u"._domainkey."_s + identity.domain;
    record.value = (isRsa ? u"v=DKIM1; k=rsa; p="_s : u"v=DKIM1; k=ed25519; p="_s) +
                   QString::fromLatin1(identity.publicKey.toBase64());
    record.zone = record.name + u". IN TXT "_s + quoted(record.value);
    return record;
}

} // namespace ringi
