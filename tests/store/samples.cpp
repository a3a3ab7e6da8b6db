// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "base/crypto.h"
#include "store/seal_gateway.h"

namespace ringi::test {

using namespace Qt::StringLiterals;

QStringList hostileTexts()
{
    return {u"'); DROP TABLE person; --"_s,
            u"Robert\"; \\ \\' ' '' $1 ? ?1 :name @name %s %1 $$ {{x}}"_s,
            u"山田 太郎 髙橋 \U0001F469\u200D\U0001F4BB e\u0301 \u202E"_s,
            u"tab\t line\r\nfeed \x01\x1f"_s,
            u" "_s,
            QString(),
            QString(500'000, u'稟')};
}

WorkspaceRow sampleWorkspace()
{
    return {u"6b3a1f58-9a51-4a0e-8f0d-2f7c1f6a9b10"_s,
            u"稟議 office"_s,
            QByteArray(32, '\x07'),
            kNow,
            {},
            true};
}

Person samplePersonRow(PersonId id)
{
    Person person;
    PersonRecord& record = person.identity.record;
    record.id = id;
    record.name = u"Person %1"_s.arg(id.value);
    record.login = u"person%1"_s.arg(id.value);
    record.roles = Roles(Role::Author) | Role::Administrator;
    record.publicKey = QByteArray(32, static_cast<char>(id.value));
    record.signedBy = PersonId{1};
    record.signedAt = kNow;
    person.identity.signature = QByteArray(64, '\0');
    person.key = {QByteArray("\0salt'\\\xff", 8), {1024, 8, 1}, QByteArray(60, '\x9c')};
    return person;
}

RelayRow sampleRelay()
{
    return {{},
            u"Office relay"_s,
            u"relay.example.com"_s,
            587,
            u"starttls"_s,
            u"ringi"_s,
            "-----BEGIN CERTIFICATE-----\n",
            true,
            {4, 3, 600, 20'000, 120, 100, 2, 30},
            false};
}

FileRef sampleFile(const QByteArray& content)
{
    return {.name = u"案内 "_s + QString::fromLatin1(content) + u".pdf"_s,
            .type = u"application/pdf"_s,
            .size = content.size(),
            .digest = crypto::sha256(content)};
}

SenderRow sampleSender(RelayId relay)
{
    return {
        {},   u"Sales"_s, u"sales@example.com"_s, u"desk@example.com"_s, u"bounce@example.com"_s,
        relay, {.unsubscribeUrl = u"https://example.com/u?m={{name}}"_s,
                .unsubscribeMail = u"leave@example.com"_s,
                .listId = u"news.example.com"_s,
                .feedbackId = u"7:news"_s,
                .autoSubmitted = true}};
}

ListRow sampleList()
{
    ListRow row;
    row.name = u"Customers"_s;
    row.fields = {u"name"_s};
    row.sourceFile = u"customers.csv"_s;
    row.importedBy = PersonId{2};
    row.createdAt = kNow;
    return row;
}

QList<Recipient> sampleRecipients(qint64 first, qint64 count)
{
    QList<Recipient> recipients;
    for (qint64 i = first; i < first + count; ++i)
        recipients.append({i, u"Person.%1@example.com"_s.arg(i), {u"Name, \"%1\""_s.arg(i)}});
    return recipients;
}

QStringList keysOf(const QList<Recipient>& recipients)
{
    QStringList keys;
    for (const Recipient& recipient : recipients)
        keys.append(recipient.address.toLower());
    return keys;
}

CampaignRow sampleCampaign()
{
    CampaignRow row;
    row.draft.author = PersonId{2};
    row.draft.intent = {u"Customers"_s, u"Autumn news"_s, 200, u"Ms Sato"_s};
    row.draft.subject = u"News for {{name}}"_s;
    row.draft.body = u"Dear {{name}},\n\nit is autumn.\n"_s;
    row.draft.timing = {kNow, kNow + std::chrono::hours(24), u"Asia/Tokyo"_s, 60,
                        QuietHours{22 * 60, 7 * 60}};
    row.draft.handling = {.requireTls = false, .failureReports = true, .rings = true,
                          .haltAtPercent = 7};
    row.touchedBy = {{PersonId{2}, u"Person 2"_s}};
    row.createdAt = kNow;
    row.updatedAt = kNow;
    return row;
}

namespace {

/// The rows a submitted campaign has, but for its revision.
Result<Snapshot> composeAndImport(Connection& connection, qint64 recipients)
{
    const auto relay = RelayGateway(connection).insert(sampleRelay());
    if (!relay)
        return failure(relay);
    const auto sender = SenderGateway(connection).insert(sampleSender(*relay));
    if (!sender)
        return failure(sender);
    ListGateway lists(connection);
    const auto list = lists.insert(sampleList());
    if (!list)
        return failure(list);
    const auto people = sampleRecipients(1, recipients);
    if (auto ok = lists.appendRecipients(*list, people, keysOf(people)); !ok)
        return failure(ok);
    CampaignRow row = sampleCampaign();
    row.draft.sender = *sender;
    row.draft.list = *list;
    const auto campaign = CampaignGateway(connection).insert(row);
    if (!campaign)
        return failure(campaign);
    RecipientsHasher hasher(sampleList().fields);
    for (const Recipient& recipient : people) {
        if (auto ok = hasher.add(recipient); !ok)
            return failure(ok);
    }
    Snapshot snapshot;
    snapshot.workspace = sampleWorkspace().uuid;
    snapshot.campaign = *campaign;
    snapshot.author = {PersonId{2}, u"Person 2"_s};
    snapshot.touchedBy = row.touchedBy;
    snapshot.intent = row.draft.intent;
    snapshot.sender.fromAddress = sampleSender(*relay).address;
    snapshot.sender.envelopeSender = sampleSender(*relay).envelopeSender;
    snapshot.sender.relay = *relay;
    snapshot.sender.relayHost = sampleRelay().host;
    snapshot.sender.tlsRule = sampleRelay().tlsRule;
    snapshot.listName = sampleList().name;
    snapshot.subject = row.draft.subject;
    snapshot.body = row.draft.body;
    snapshot.recipients = hasher.finish();
    snapshot.submittedAt = kNow;
    return snapshot;
}

} // namespace

Result<SealedCampaign> freezeAndSeal(Connection& connection, qint64 recipients)
{
    const auto snapshot = composeAndImport(connection, recipients);
    if (!snapshot)
        return failure(snapshot);
    const auto packet = packetBytes(*snapshot);
    if (!packet)
        return failure(packet);
    const QByteArray digest = crypto::sha256(*packet);
    const CampaignId campaign = snapshot->campaign;
    RevisionGateway revisions(connection);
    if (auto ok = revisions.insert({campaign, 1, *packet, digest, textsOf(*snapshot), kNow}); !ok)
        return failure(ok);
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    if (auto frozen = revisions.freezeRecipients(campaign, 1, row->draft.list); !frozen)
        return failure(frozen);
    const crypto::KeyPair keys = crypto::generateEd25519();
    SealStatement statement;
    statement.campaign = campaign;
    statement.revision = 1;
    statement.packetDigest = digest;
    statement.parts = reviewParts();
    statement.expected = snapshot->recipients.count;
    statement.approver = PersonId{1};
    statement.publicKey = keys.publicKey;
    statement.at = kNow;
    const auto seal = makeSeal(statement, keys.privateKey);
    if (!seal)
        return failure(seal);
    if (auto stored = SealGateway(connection).insert(*seal); !stored)
        return failure(stored);
    SealEvidence evidence;
    evidence.campaign = campaign;
    evidence.revision = 1;
    evidence.workspace = snapshot->workspace;
    evidence.packet = *packet;
    evidence.texts = textsOf(*snapshot);
    evidence.recipients = snapshot->recipients;
    evidence.seals = {*seal};
    evidence.people = {{PersonId{1}, keys.publicKey, true}};
    return SealedCampaign::verify(evidence);
}

Status bringToSending(Connection& connection, CampaignId campaign)
{
    CampaignGateway campaigns(connection);
    CampaignState state = CampaignState::Draft;
    for (const CampaignEvent event : {CampaignEvent::Submit, CampaignEvent::Approve,
                                      CampaignEvent::BeginHold, CampaignEvent::Start}) {
        const auto next = transition(state, event);
        if (!next)
            return failure(next);
        if (auto ok = campaigns.setState(campaign, state, *next, kNow); !ok)
            return ok;
        state = *next;
    }
    return {};
}

Result<CampaignId> sendingCampaign(Connection& connection, qint64 recipients)
{
    const auto sealed = freezeAndSeal(connection, recipients);
    if (!sealed)
        return failure(sealed);
    const CampaignId campaign = sealed->snapshot().campaign;
    if (auto ok = bringToSending(connection, campaign); !ok)
        return failure(ok);
    if (auto ok = LedgerGateway(connection).fill(*sealed, kNow); !ok)
        return failure(ok);
    return campaign;
}

Result<LedgerCounts> countedByHand(Connection& connection, CampaignId campaign)
{
    const auto rows = connection.select(
        u"SELECT state, COUNT(*) FROM ledger WHERE campaign_id = ? GROUP BY state"_s, {campaign});
    if (!rows)
        return failure(rows);
    LedgerCounts counts;
    for (const Row& row : *rows) {
        const auto state = ledgerStateFromName(row.text(0));
        if (!state)
            return failure(state);
        const qint64 count = row.integer(1);
        counts.total += count;
        switch (*state) {
        case LedgerState::Planned: counts.planned = count; break;
        case LedgerState::Claimed: counts.claimed = count; break;
        case LedgerState::Open: counts.open = count; break;
        case LedgerState::Deferred: counts.deferred = count; break;
        case LedgerState::Accepted: counts.accepted = count; break;
        case LedgerState::Refused: counts.refused = count; break;
        case LedgerState::Unknown: counts.unknown = count; break;
        case LedgerState::Skipped: counts.skipped = count; break;
        case LedgerState::Cancelled: counts.cancelled = count; break;
        }
    }
    return counts;
}

} // namespace ringi::test
