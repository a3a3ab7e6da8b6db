// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "campaign/draft.h"
#include "campaign/finding.h"
#include "campaign/policy.h"
#include "campaign/recipient.h"
#include "dkim/dkim_identity.h"
#include "mail/list_headers.h"

#include <QJsonObject>
#include <QList>

namespace ringi {

/// Somebody, by id and by the name they had then.
struct PersonRef {
    PersonId id;
    QString name;

    friend bool operator==(const PersonRef&, const PersonRef&) = default;
};

/// A key that signs, by what is sealed of it.
struct DkimSnapshot {
    DkimKeyId id; ///< names the private half in the keychain
    DkimIdentity identity;

    friend bool operator==(const DkimSnapshot&, const DkimSnapshot&) = default;
};

/// What the packet says about everybody's own attachments.
struct PersonalFilesSummary {
    FileSetId set; ///< where this workspace keeps them; the digest says what they are
    QString field;
    QString name; ///< merge template; empty: the file's own name
    qint64 count = 0;
    QByteArray digest; ///< see FileSetHasher, 32 bytes

    friend bool operator==(const PersonalFilesSummary&, const PersonalFilesSummary&) = default;
};

/// Everything about the way out that a recipient or a relay could notice.
struct SenderSnapshot {
    QString fromName;
    QString fromAddress;
    QString replyTo;        ///< empty: none
    QString envelopeSender; ///< where bounces go
    RelayId relay;          ///< names the password in the keychain
    QString relayHost;
    quint16 relayPort = 587;
    QString tlsRule;  ///< "starttls" or "implicit"; there is no third
    QString userName; ///< empty: no sign-in
    bool token = false; ///< the secret is an OAuth 2 access token, not a password
    QByteArray caPem; ///< private CA; empty: the system's CAs only. The packet holds its SHA-256
    ListHeaders headers;
    QList<DkimSnapshot> dkim; ///< at most one per algorithm

    friend bool operator==(const SenderSnapshot&, const SenderSnapshot&) = default;
};

/// A campaign as it was submitted: frozen. The recipients lie in the store; here is their summary.
struct Snapshot {
    QString workspace; ///< UUID: a seal of one office means nothing in another
    CampaignId campaign;
    int revision = 1;
    int parent = 0; ///< the revision it was made from; 0: none
    PersonRef author;
    QList<PersonRef> touchedBy; ///< everyone who wrote, edited or imported what is in it
    IntentCard intent;
    SenderSnapshot sender;
    QString listName;
    QString subject;
    QString body; ///< plain text
    QString html; ///< empty: plain text alone
    QList<EmbeddedFile> images;
    QList<FileRef> files;
    std::optional<PersonalFilesSummary> personalFiles;
    RecipientsSummary recipients;
    Timing timing;
    Handling handling;
    QList<Finding> findings;
    Policy policy;
    Moment submittedAt{};

    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// The packet (DESIGN section 4): what a seal is about, as an object for canonical JSON. Bodies,
/// files and the CA appear as SHA-256. "format": "ringi-packet-4". docs/verify/README.md describes it.
QJsonObject packetOf(const Snapshot& snapshot);

/// The canonical bytes of the packet; their SHA-256 is the packet digest. InvalidInput (detail: the
/// member) for a snapshot that could not be read back as it is: lone surrogates, numbers beyond
/// 2^53, a recipients digest that is none.
Result<QByteArray> packetBytes(const Snapshot& snapshot);

/// What a packet names by digest and is stored beside it. Files lie elsewhere: whoever reads one
/// compares it with its FileRef.
struct PacketTexts {
    QString body;
    QString html;
    QByteArray caPem;

    friend bool operator==(const PacketTexts&, const PacketTexts&) = default;
};
PacketTexts textsOf(const Snapshot& snapshot);

/// Rebuilds a snapshot from the stored packet and the texts that the packet names by digest.
/// PacketMismatch with the part's name when a text is not the one the packet speaks of, or when the
/// bytes are not canonical: the packet is the only source of what is sent. Strict: a member that is
/// missing, extra or of another type is PacketMismatch too (detail: its path, "sender.relay.port").
/// Reads any snapshot, sendable or not; SealedCampaign::verify judges.
Result<Snapshot> snapshotFromPacket(const QByteArray& packet, const PacketTexts& texts);

} // namespace ringi
