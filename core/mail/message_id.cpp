// SPDX-License-Identifier: Apache-2.0
#include "mail/message_id.h"

#include "base/crypto.h"

#include <QtEndian>

namespace ringi {

QByteArray campaignMessageId(const QByteArray& packetDigest, qint64 ledgerRow,
                             const MailAddress& sender)
{
    QByteArray row(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(ledgerRow, row.data());
    return crypto::sha256(packetDigest + row).toHex().first(32) + '@' + sender.asciiDomain();
}

} // namespace ringi
