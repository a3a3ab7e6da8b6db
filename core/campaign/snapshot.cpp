// SPDX-License-Identifier: Apache-2.0
#include "campaign/snapshot.h"

#include "base/canonical_json.h"
#include "base/strict_object.h"
#include "campaign/packet_content.h"

#include <QJsonArray>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPacketFormat = "ringi-packet-4"_L1;
constexpr qsizetype kSha256Size = 32;

QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonValue momentOrNull(const std::optional<Moment>& moment)
{
    return moment ? QJsonValue(toMilliseconds(*moment)) : QJsonValue(QJsonValue::Null);
}

std::optional<Moment> momentFrom(const std::optional<qint64>& ms)
{
    return ms ? std::optional(fromMilliseconds(*ms)) : std::nullopt;
}

/// Null for "the system's authorities only", so that no digest can stand for it.
QJsonValue caDigest(const QByteArray& caPem)
{
    return caPem.isEmpty() ? QJsonValue(QJsonValue::Null)
                           : QJsonValue(hexText(crypto::sha256(caPem)));
}

QJsonObject personJson(const PersonRef& person)
{
    return {{u"id"_s, person.id.value}, {u"name"_s, person.name}};
}

PersonRef readPerson(StrictObject& json)
{
    return {.id = PersonId{json.whole("id"_L1)}, .name = json.text("name"_L1)};
}

QJsonObject intentJson(const IntentCard& intent)
{
    return {{u"audience"_s, intent.audience},
            {u"purpose"_s, intent.purpose},
            {u"expectedCount"_s, intent.expectedCount},
            {u"requestedBy"_s, intent.requestedBy}};
}

IntentCard readIntent(StrictObject& json)
{
    return {.audience = json.text("audience"_L1),
            .purpose = json.text("purpose"_L1),
            .expectedCount = json.whole("expectedCount"_L1),
            .requestedBy = json.text("requestedBy"_L1)};
}

QJsonObject senderJson(const SenderSnapshot& sender)
{
    return {{u"fromName"_s, sender.fromName},
            {u"fromAddress"_s, sender.fromAddress},
            {u"replyTo"_s, sender.replyTo},
            {u"envelopeSender"_s, sender.envelopeSender},
            {u"headers"_s, packet::headersJson(sender.headers)},
            {u"dkim"_s, packet::dkimJson(sender.dkim)},
            {u"relay"_s, QJsonObject{{u"id"_s, sender.relay.value},
                                     {u"host"_s, sender.relayHost},
                                     {u"port"_s, int{sender.relayPort}},
                                     {u"tls"_s, sender.tlsRule},
                                     {u"userName"_s, sender.userName},
                                     {u"token"_s, sender.token},
                                     {u"caSha256"_s, caDigest(sender.caPem)}}}};
}

SenderSnapshot readSender(StrictObject& json, const QByteArray& caPem)
{
    SenderSnapshot sender;
    sender.fromName = json.text("fromName"_L1);
    sender.fromAddress = json.text("fromAddress"_L1);
    sender.replyTo = json.text("replyTo"_L1);
    sender.envelopeSender = json.text("envelopeSender"_L1);
    json.object("headers"_L1,
                [&](StrictObject& headers) { sender.headers = packet::readHeaders(headers); });
    json.objects("dkim"_L1, [&](StrictObject& key) { sender.dkim.append(packet::readDkim(key)); });
    json.object("relay"_L1, [&](StrictObject& relay) {
        sender.relay = RelayId{relay.whole("id"_L1)};
        sender.relayHost = relay.text("host"_L1);
        sender.relayPort =
            static_cast<quint16>(relay.whole("port"_L1, 0, std::numeric_limits<quint16>::max()));
        sender.tlsRule = relay.text("tls"_L1);
        sender.userName = relay.text("userName"_L1);
        sender.token = relay.flag("token"_L1);
        const QByteArray digest = relay.hexOrNull("caSha256"_L1, kSha256Size);
        if (digest != (caPem.isEmpty() ? QByteArray() : crypto::sha256(caPem)))
            relay.reject("caSha256"_L1);
    });
    sender.caPem = caPem;
    return sender;
}

QJsonObject recipientsJson(const RecipientsSummary& recipients, const QString& listName)
{
    return {{u"count"_s, recipients.count},
            {u"fields"_s, QJsonArray::fromStringList(recipients.fields)},
            {u"sha256"_s, hexText(recipients.digest)},
            {u"list"_s, listName}};
}

RecipientsSummary readRecipients(StrictObject& json)
{
    return {.count = json.whole("count"_L1, 0),
            .fields = json.texts("fields"_L1),
            .digest = json.hex("sha256"_L1, kSha256Size)};
}

QJsonValue quietJson(const std::optional<QuietHours>& quiet)
{
    if (!quiet)
        return QJsonValue::Null;
    return QJsonObject{{u"from"_s, quiet->from}, {u"to"_s, quiet->to}};
}

QuietHours readQuiet(StrictObject& json)
{
    QuietHours quiet;
    quiet.from = static_cast<int>(json.whole("from"_L1, 0, kMinutesOfADay - 1));
    quiet.to = static_cast<int>(json.whole("to"_L1, 0, kMinutesOfADay - 1));
    // Nobody could say whether that is never or always.
    if (quiet.from == quiet.to)
        json.reject("to"_L1);
    return quiet;
}

QJsonObject timingJson(const Timing& timing)
{
    return {{u"notBefore"_s, momentOrNull(timing.notBefore)},
            {u"notAfter"_s, momentOrNull(timing.notAfter)},
            {u"zone"_s, timing.zone},
            {u"perMinute"_s, timing.perMinute},
            {u"quiet"_s, quietJson(timing.quiet)}};
}

Timing readTiming(StrictObject& json)
{
    Timing timing{.notBefore = momentFrom(json.wholeOrNull("notBefore"_L1)),
                  .notAfter = momentFrom(json.wholeOrNull("notAfter"_L1)),
                  .zone = json.text("zone"_L1),
                  .perMinute = json.number("perMinute"_L1),
                  .quiet = {}};
    json.objectOrNull("quiet"_L1, [&](StrictObject& quiet) { timing.quiet = readQuiet(quiet); });
    return timing;
}

QJsonObject handlingJson(const Handling& handling)
{
    return {{u"requireTls"_s, handling.requireTls},
            {u"failureReports"_s, handling.failureReports},
            {u"rings"_s, handling.rings},
            {u"haltAtPercent"_s, handling.haltAtPercent}};
}

Handling readHandling(StrictObject& json)
{
    return {.requireTls = json.flag("requireTls"_L1),
            .failureReports = json.flag("failureReports"_L1),
            .rings = json.flag("rings"_L1),
            .haltAtPercent = json.number("haltAtPercent"_L1)};
}

QJsonObject findingJson(const Finding& finding)
{
    return {{u"code"_s, finding.code},
            {u"severity"_s, severityName(finding.severity)},
            {u"part"_s, finding.part},
            {u"facts"_s, finding.facts}};
}

Finding readFinding(StrictObject& json)
{
    const auto severity = severityFromName(json.text("severity"_L1));
    if (!severity)
        json.reject("severity"_L1);
    return {.code = json.text("code"_L1),
            .severity = severity.value_or(Severity::Blocking),
            .part = json.text("part"_L1),
            .facts = json.anyObject("facts"_L1)};
}

QJsonObject policyJson(const Policy& policy)
{
    return {{u"form"_s, reviewFormName(policy.form)},
            {u"approvals"_s, policy.approvals},
            {u"delaySeconds"_s, qint64{policy.delay.count()}},
            {u"holdSeconds"_s, qint64{policy.hold.count()}},
            {u"lifeSeconds"_s, qint64{policy.life.count()}},
            {u"askBetweenRings"_s, policy.askBetweenRings}};
}

Policy readPolicy(StrictObject& json)
{
    const auto form = reviewFormFromName(json.text("form"_L1));
    if (!form)
        json.reject("form"_L1);
    return {.form = form.value_or(ReviewForm::Split),
            .approvals = json.number("approvals"_L1),
            .delay = std::chrono::seconds{json.whole("delaySeconds"_L1)},
            .hold = std::chrono::seconds{json.whole("holdSeconds"_L1)},
            .life = std::chrono::seconds{json.whole("lifeSeconds"_L1)},
            .askBetweenRings = json.flag("askBetweenRings"_L1)};
}

Snapshot readPacket(StrictObject& json, const PacketTexts& texts)
{
    Snapshot s;
    json.constant("format"_L1, kPacketFormat);
    s.workspace = json.text("workspace"_L1);
    s.campaign = CampaignId{json.whole("campaign"_L1)};
    s.revision = json.number("revision"_L1);
    s.parent = json.number("parent"_L1);
    json.object("author"_L1, [&](StrictObject& author) { s.author = readPerson(author); });
    json.objects("touchedBy"_L1, [&](StrictObject& who) { s.touchedBy.append(readPerson(who)); });
    json.object("intent"_L1, [&](StrictObject& intent) { s.intent = readIntent(intent); });
    json.object("sender"_L1, [&](StrictObject& sender) { s.sender = readSender(sender, texts.caPem); });
    s.subject = json.text("subject"_L1);
    json.object("body"_L1, [&](StrictObject& body) { packet::readBody(body, texts, s); });
    json.objects("images"_L1, [&](StrictObject& f) { s.images.append(packet::readImage(f)); });
    json.objects("attachments"_L1, [&](StrictObject& f) { s.files.append(packet::readFile(f)); });
    json.objects("personalFiles"_L1, [&](StrictObject& files) {
        if (s.personalFiles)
            files.reject("(second)"_L1);
        s.personalFiles = packet::readPersonalFiles(files);
    });
    json.object("recipients"_L1, [&](StrictObject& recipients) {
        s.recipients = readRecipients(recipients);
        s.listName = recipients.text("list"_L1);
    });
    json.object("timing"_L1, [&](StrictObject& timing) { s.timing = readTiming(timing); });
    json.object("handling"_L1, [&](StrictObject& h) { s.handling = readHandling(h); });
    json.objects("findings"_L1, [&](StrictObject& f) { s.findings.append(readFinding(f)); });
    json.object("policy"_L1, [&](StrictObject& policy) { s.policy = readPolicy(policy); });
    s.submittedAt = fromMilliseconds(json.whole("submittedAt"_L1));
    return s;
}

} // namespace

QJsonObject packetOf(const Snapshot& snapshot)
{
    QJsonArray touchedBy;
    for (const PersonRef& person : snapshot.touchedBy)
        touchedBy.append(personJson(person));
    QJsonArray findings;
    for (const Finding& finding : snapshot.findings)
        findings.append(findingJson(finding));
    return {{u"format"_s, QString(kPacketFormat)},
            {u"workspace"_s, snapshot.workspace},
            {u"campaign"_s, snapshot.campaign.value},
            {u"revision"_s, snapshot.revision},
            {u"parent"_s, snapshot.parent},
            {u"author"_s, personJson(snapshot.author)},
            {u"touchedBy"_s, touchedBy},
            {u"intent"_s, intentJson(snapshot.intent)},
            {u"sender"_s, senderJson(snapshot.sender)},
            {u"subject"_s, snapshot.subject},
            {u"body"_s, packet::bodyJson(snapshot)},
            {u"images"_s, packet::imagesJson(snapshot.images)},
            {u"attachments"_s, packet::filesJson(snapshot.files)},
            {u"personalFiles"_s, packet::personalFilesJson(snapshot.personalFiles)},
            {u"recipients"_s, recipientsJson(snapshot.recipients, snapshot.listName)},
            {u"timing"_s, timingJson(snapshot.timing)},
            {u"handling"_s, handlingJson(snapshot.handling)},
            {u"findings"_s, findings},
            {u"policy"_s, policyJson(snapshot.policy)},
            {u"submittedAt"_s, toMilliseconds(snapshot.submittedAt)}};
}

PacketTexts textsOf(const Snapshot& snapshot)
{
    return {.body = snapshot.body, .html = snapshot.html, .caPem = snapshot.sender.caPem};
}

Result<QByteArray> packetBytes(const Snapshot& snapshot)
{
    const auto bytes = canonicalJson(packetOf(snapshot));
    if (!bytes)
        return bytes;
    // A packet that would not come back as this very snapshot must never be sealed.
    const auto readBack = snapshotFromPacket(*bytes, textsOf(snapshot));
    if (!readBack)
        return failure(ErrorCode::InvalidInput, readBack.error().detail);
    if (*readBack != snapshot)
        return failure(ErrorCode::InvalidInput, u"packet"_s);
    return bytes;
}

Result<Snapshot> snapshotFromPacket(const QByteArray& packet, const PacketTexts& texts)
{
    const auto parsed = parseJsonObject(packet);
    if (!parsed)
        return failure(ErrorCode::PacketMismatch, u"packet"_s);
    // Also refuses members named twice, which the parser would pass over.
    const auto canonical = canonicalJson(*parsed);
    if (!canonical || *canonical != packet)
        return failure(ErrorCode::PacketMismatch, u"packet"_s);
    StrictObject json(*parsed);
    Snapshot snapshot = readPacket(json, texts);
    if (const auto fault = json.fault())
        return failure(ErrorCode::PacketMismatch, *fault);
    return snapshot;
}

} // namespace ringi
