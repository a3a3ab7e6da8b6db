// SPDX-License-Identifier: Apache-2.0
#include "mail/message_id.h"

#include "base/crypto.h"
#include "mail/wire_text.h"

#include <QtEndian>

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMaxMessageId = 900; // keeps the line under 998 octets

} // namespace

QByteArray campaignMessageId(const QByteArray& packetDigest, qint64 ledgerRow,
                             const MailAddress& sender)
{
    QByteArray row(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(ledgerRow, row.data());
    return crypto::sha256(packetDigest + row).toHex().first(32) + '@' + sender.asciiDomain();
}

bool isMessageId(const QByteArray& id)
{
    const auto sides = id.split('@');
    return id.size() <= kMaxMessageId && sides.size() == 2 &&
           std::all_of(sides.cbegin(), sides.cend(), wire::isDotAtom);
}

} // namespace ringi
