// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient_page.h"
#include "campaign/snapshot.h"
#include "store/connection.h"

namespace ringi {

/// What was submitted, frozen. Never changed.
struct RevisionRow {
    CampaignId campaign;
    int revision = 1;
    QByteArray packet;       ///< canonical JSON
    QByteArray packetDigest; ///< 32 bytes
    PacketTexts texts;       ///< what the packet names by digest
    Moment submittedAt{};

    friend bool operator==(const RevisionRow&, const RevisionRow&) = default;
};

using RecipientUse = std::function<Status(const Recipient&)>;

class RevisionGateway final {
public:
    explicit RevisionGateway(Connection& connection) : m_connection(connection) {}

    Status insert(const RevisionRow& row);
    /// Copies a list's recipients to a revision that is there; how many. AlreadyExists when it
    /// has some.
    Result<qint64> freezeRecipients(CampaignId campaign, int revision, ListId list);
    Result<RevisionRow> find(CampaignId campaign, int revision);
    Result<RevisionRow> latest(CampaignId campaign);
    /// Hands out everybody in order. `use` leaves the connection alone; its first failure ends it.
    Status forEachRecipient(CampaignId campaign, int revision, const RecipientUse& use);
    /// The same with their values as they lie, for who does not have to read them.
    Status forEachStored(CampaignId campaign, int revision,
                         const std::function<Status(const StoredRecipient&)>& use);
    Result<QList<Recipient>> recipientsAfter(CampaignId campaign, int revision, qint64 afterOrdinal,
                                             int limit);
    /// The same of those who have the text in their address or in one of their values, in upper or
    /// lower case (of ASCII letters; PostgreSQL knows others too). Empty: everybody. Looks at every
    /// recipient behind the ordinal until the page is full.
    Result<QList<Recipient>> recipientsHaving(const QString& text, CampaignId campaign,
                                              int revision, const RecipientPage& page);
    /// Whose address is at this domain (lower case), whatever way it is written: the first `limit`
    /// of them. Looks at every recipient: once a run, on a reader.
    Result<QList<qint64>> ordinalsAtDomain(CampaignId campaign, int revision, const QString& domain,
                                           int limit = 200);
    /// The same for whole addresses (lower case), at most 1,000.
    Result<QList<qint64>> ordinalsOf(CampaignId campaign, int revision,
                                     const QStringList& addresses, int limit = 200);
    Result<Recipient> recipient(CampaignId campaign, int revision, qint64 ordinal);

private:
    Connection& m_connection;
};

} // namespace ringi
