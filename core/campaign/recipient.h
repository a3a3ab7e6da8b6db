// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/crypto.h"
#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace ringi {

/// One person on a list or in a frozen campaign.
struct Recipient {
    qint64 ordinal = 0; ///< position in the list, from 1: the ledger's order
    QString address;    ///< as MailAddress::text()
    QStringList values; ///< one per merge field, in the order of the fields

    friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// The same with its values as they are stored.
struct StoredRecipient {
    qint64 ordinal = 0;
    QString address;
    QString values; ///< canonical JSON array of texts
};

/// Field name -> value of one recipient. Missing values are blank.
QMap<QString, QString> mergeValues(const QStringList& fields, const Recipient& recipient);

/// What a packet says about its recipients.
struct RecipientsSummary {
    qint64 count = 0;
    QStringList fields; ///< merge fields, in column order
    QByteArray digest;  ///< see RecipientsHasher, 32 bytes

    friend bool operator==(const RecipientsSummary&, const RecipientsSummary&) = default;
};

/// SHA-256 over one canonical JSON array [address, value, ...] per recipient, each followed by
/// LF, in ledger order. Fed recipient by recipient, so memory does not grow with their number.
class RecipientsHasher final {
public:
    explicit RecipientsHasher(QStringList fields);

    /// InvalidInput when the ordinal is not the next one or the number of values is not the
    /// number of fields: an order that changed is another campaign.
    Status add(const Recipient& recipient);
    /// The values are hashed as they lie there and never read: whatever is not, character by
    /// character, what add() makes of a recipient gives another digest. InvalidInput when the
    /// ordinal is not the next one or they are no array on one line.
    Status addStored(const StoredRecipient& recipient);
    /// Spent afterwards.
    RecipientsSummary finish();

private:
    template <typename Some>
    Status addNext(const Some& recipient);
    void hashLines();

    crypto::Sha256 m_hash;
    QStringList m_fields;
    QByteArray m_lines; ///< not hashed yet
    qint64 m_count = 0;
};

} // namespace ringi
