// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/mail_address.h"

#include <QByteArray>

namespace ringi {

/// The Message-ID (RFC 5322 section 3.6.4), without angle brackets, of one ledger row's message.
/// The same packet and row always give the same id, so a repeat is recognisable; without the packet
/// digest it tells nothing about the campaign. Left: the first 32 hex digits of SHA-256 over the
/// digest followed by the row as 8 bytes, big-endian. Right: the sender's A-label domain.
QByteArray campaignMessageId(const QByteArray& packetDigest, qint64 ledgerRow,
                             const MailAddress& sender);

/// Whether this can stand in a Message-ID field: a dot-atom on either side of one @, on one line.
bool isMessageId(const QByteArray& id);

} // namespace ringi
