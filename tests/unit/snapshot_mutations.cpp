// SPDX-License-Identifier: Apache-2.0
#include "snapshot_mutations.h"

#include <QJsonArray>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Random = QRandomGenerator;

/// When one of these does not compile, a member was added: give it a random value, a mutation and a
/// place in the packet.
[[maybe_unused]] void everyMemberIsKnown(const Snapshot& snapshot, const Finding& finding)
{
    [[maybe_unused]] const auto& [workspace, campaign, revision, parent, author, touchedBy, intent,
                                  sender, listName, subject, body, html, images, files,
                                  personalFiles, recipients, timing, handling, findings, policy,
                                  submittedAt] = snapshot;
    [[maybe_unused]] const auto& [id, name] = author;
    [[maybe_unused]] const auto& [audience, purpose, expectedCount, requestedBy] = intent;
    [[maybe_unused]] const auto& [fromName, fromAddress, replyTo, envelopeSender, relay, host, port,
                                  tls, userName, token, caPem, headers, dkim] = sender;
    [[maybe_unused]] const auto& [unsubscribeUrl, unsubscribeMail, listId, feedbackId,
                                  autoSubmitted] = headers;
    [[maybe_unused]] const auto& [count, fields, digest] = recipients;
    [[maybe_unused]] const auto& [notBefore, notAfter, zone, perMinute, quiet] = timing;
    [[maybe_unused]] const auto& [requireTls, failureReports, rings, haltAtPercent] =
        snapshot.handling;
    [[maybe_unused]] const auto& [form, approvals, delay, hold, life, askBetweenRings] =
        policy;
    [[maybe_unused]] const auto& [code, severity, part, facts] = finding;
}

QString anyText(Random& random)
{
    static const QStringList pieces{
        u"a"_s,      u"Z"_s,      u" "_s,       u"\n"_s,        u"\r\n"_s,    u"\""_s,
        u"\\"_s,     u"/"_s,      u"稟議"_s,    u"é"_s,         u"e\u0301"_s, u"😀"_s,
        u"\u2028"_s, u"\u0001"_s, u"{{x|y}}"_s, u"</script>"_s, u"\u007F"_s,  u"ｶﾅ"_s};
    QString text;
    for (auto left = random.bounded(12); left > 0; --left)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

qint64 anyWhole(Random& random)
{
    return random.bounded(qint64{1} << 52);
}

PersonRef anyPerson(Random& random)
{
    return {PersonId{anyWhole(random)}, anyText(random)};
}

Finding anyFinding(Random& random)
{
    static constexpr std::array severities{Severity::Note, Severity::Warning, Severity::Blocking};
    return {.code = anyText(random),
            .severity = severities.at(random.bounded(3U)),
            .part = anyText(random),
            .facts = {{u"whole"_s, anyWhole(random)},
                      {anyText(random), anyText(random)},
                      {u"none"_s, QJsonValue::Null},
                      {u"list"_s, QJsonArray{-1, true, QJsonObject{}}}}};
}

std::optional<Moment> maybeMoment(Random& random)
{
    return random.bounded(4) == 0 ? std::nullopt
                                  : std::optional(fromMilliseconds(anyWhole(random)));
}

/// Never the same text.
void change(QString& text, Random& random)
{
    switch (random.bounded(3)) {
    case 0: text.append(u' '); break;
    case 1: text.prepend(u'x'); break;
    default:
        if (text.isEmpty() || text.back().isSurrogate())
            text.append(u'。');
        else
            text.back() = text.back() == u'q' ? u'Q' : u'q';
    }
}

void change(std::optional<Moment>& moment, Random& random)
{
    if (!moment)
        moment = Moment{};
    else if (random.bounded(2) == 0)
        moment.reset();
    else
        *moment += std::chrono::milliseconds{1};
}

std::optional<QuietHours> maybeQuiet(Random& random)
{
    if (random.bounded(3) == 0)
        return std::nullopt;
    const int from = random.bounded(kMinutesOfADay);
    return QuietHours{from, (from + 1 + random.bounded(kMinutesOfADay - 1)) % kMinutesOfADay};
}

/// Never the same hours, and never none.
void change(std::optional<QuietHours>& quiet, Random& random)
{
    const auto next = [](int minute, int notThis) {
        const int after = (minute + 1) % kMinutesOfADay;
        return after == notThis ? (after + 1) % kMinutesOfADay : after;
    };
    if (!quiet)
        quiet = QuietHours{60, 30};
    else if (const int what = random.bounded(3); what == 0)
        quiet.reset();
    else if (what == 1)
        quiet->from = next(quiet->from, quiet->to);
    else
        quiet->to = next(quiet->to, quiet->from);
}

using Get = QString& (*)(Snapshot&);

/// Mutations of a member that is one text.
Mutation ofText(const QString& leaf, Get member)
{
    return {leaf, leaf, [member](Snapshot& s, Random& random) { change(member(s), random); }};
}

QList<Mutation> textMutations()
{
    return {
        ofText(u"workspace"_s, [](Snapshot& s) -> QString& { return s.workspace; }),
        ofText(u"author.name"_s, [](Snapshot& s) -> QString& { return s.author.name; }),
        ofText(u"intent.audience"_s, [](Snapshot& s) -> QString& { return s.intent.audience; }),
        ofText(u"intent.purpose"_s, [](Snapshot& s) -> QString& { return s.intent.purpose; }),
        ofText(u"intent.requestedBy"_s,
               [](Snapshot& s) -> QString& { return s.intent.requestedBy; }),
        ofText(u"sender.fromName"_s, [](Snapshot& s) -> QString& { return s.sender.fromName; }),
        ofText(u"sender.fromAddress"_s,
               [](Snapshot& s) -> QString& { return s.sender.fromAddress; }),
        ofText(u"sender.replyTo"_s, [](Snapshot& s) -> QString& { return s.sender.replyTo; }),
        ofText(u"sender.envelopeSender"_s,
               [](Snapshot& s) -> QString& { return s.sender.envelopeSender; }),
        ofText(u"sender.relay.host"_s, [](Snapshot& s) -> QString& { return s.sender.relayHost; }),
        ofText(u"sender.relay.tls"_s, [](Snapshot& s) -> QString& { return s.sender.tlsRule; }),
        ofText(u"sender.relay.userName"_s,
               [](Snapshot& s) -> QString& { return s.sender.userName; }),
        ofText(u"recipients.list"_s, [](Snapshot& s) -> QString& { return s.listName; }),
        ofText(u"subject"_s, [](Snapshot& s) -> QString& { return s.subject; }),
        ofText(u"sender.headers.unsubscribeUrl"_s,
               [](Snapshot& s) -> QString& { return s.sender.headers.unsubscribeUrl; }),
        ofText(u"sender.headers.unsubscribeMail"_s,
               [](Snapshot& s) -> QString& { return s.sender.headers.unsubscribeMail; }),
        ofText(u"sender.headers.listId"_s,
               [](Snapshot& s) -> QString& { return s.sender.headers.listId; }),
        ofText(u"sender.headers.feedbackId"_s,
               [](Snapshot& s) -> QString& { return s.sender.headers.feedbackId; }),
        ofText(u"body.textSha256"_s, [](Snapshot& s) -> QString& { return s.body; }),
        ofText(u"body.htmlSha256"_s, [](Snapshot& s) -> QString& { return s.html; }),
        ofText(u"timing.zone"_s, [](Snapshot& s) -> QString& { return s.timing.zone; }),
    };
}

Mutation of(const QString& leaf, std::function<void(Snapshot&)> apply)
{
    return {leaf, leaf, [apply = std::move(apply)](Snapshot& s, Random&) { apply(s); }};
}

QList<Mutation> numberMutations()
{
    return {
        of(u"campaign"_s, [](Snapshot& s) { ++s.campaign.value; }),
        of(u"revision"_s, [](Snapshot& s) { ++s.revision; }),
        of(u"parent"_s, [](Snapshot& s) { ++s.parent; }),
        of(u"author.id"_s, [](Snapshot& s) { ++s.author.id.value; }),
        of(u"intent.expectedCount"_s, [](Snapshot& s) { ++s.intent.expectedCount; }),
        of(u"sender.relay.id"_s, [](Snapshot& s) { ++s.sender.relay.value; }),
        of(u"sender.relay.port"_s, [](Snapshot& s) { ++s.sender.relayPort; }),
        of(u"sender.relay.caSha256"_s, [](Snapshot& s) { s.sender.caPem.append('\n'); }),
        of(u"sender.headers.autoSubmitted"_s,
           [](Snapshot& s) {
               s.sender.headers.autoSubmitted = !s.sender.headers.autoSubmitted;
           }),
        of(u"sender.relay.token"_s, [](Snapshot& s) { s.sender.token = !s.sender.token; }),
        of(u"handling.requireTls"_s,
           [](Snapshot& s) { s.handling.requireTls = !s.handling.requireTls; }),
        of(u"handling.failureReports"_s,
           [](Snapshot& s) { s.handling.failureReports = !s.handling.failureReports; }),
        of(u"handling.rings"_s, [](Snapshot& s) { s.handling.rings = !s.handling.rings; }),
        of(u"handling.haltAtPercent"_s, [](Snapshot& s) { ++s.handling.haltAtPercent; }),
        of(u"policy.askBetweenRings"_s,
           [](Snapshot& s) { s.policy.askBetweenRings = !s.policy.askBetweenRings; }),
        of(u"recipients.count"_s, [](Snapshot& s) { ++s.recipients.count; }),
        of(u"recipients.sha256"_s,
           [](Snapshot& s) {
               char& last = s.recipients.digest.back();
               last = static_cast<char>(last ^ 1);
           }),
        of(u"timing.perMinute"_s, [](Snapshot& s) { ++s.timing.perMinute; }),
        of(u"policy.form"_s,
           [](Snapshot& s) {
               s.policy.form = s.policy.form == ReviewForm::Split ? ReviewForm::Staggered
                                                                  : ReviewForm::Split;
           }),
        of(u"policy.approvals"_s, [](Snapshot& s) { ++s.policy.approvals; }),
        of(u"policy.holdSeconds"_s, [](Snapshot& s) { ++s.policy.hold; }),
        of(u"policy.delaySeconds"_s, [](Snapshot& s) { ++s.policy.delay; }),
        of(u"policy.lifeSeconds"_s, [](Snapshot& s) { ++s.policy.life; }),
        of(u"submittedAt"_s, [](Snapshot& s) { s.submittedAt += std::chrono::milliseconds{1}; }),
        {u"timing.notBefore"_s, u"timing.notBefore"_s,
         [](Snapshot& s, Random& random) { change(s.timing.notBefore, random); }},
        {u"timing.notAfter"_s, u"timing.notAfter"_s,
         [](Snapshot& s, Random& random) { change(s.timing.notAfter, random); }},
        {u"timing.quiet"_s, u"timing.quiet"_s,
         [](Snapshot& s, Random& random) { change(s.timing.quiet, random); }},
    };
}

QList<Mutation> listMutations()
{
    const auto in = [](const QString& leaf, const QString& what, auto apply) {
        return Mutation{leaf + u' ' + what, leaf, apply};
    };
    return {
        in(u"touchedBy"_s, u"id"_s, [](Snapshot& s, Random&) { ++s.touchedBy.last().id.value; }),
        in(u"touchedBy"_s, u"name"_s,
           [](Snapshot& s, Random& random) { change(s.touchedBy.first().name, random); }),
        in(u"touchedBy"_s, u"order"_s,
           [](Snapshot& s, Random&) { s.touchedBy.move(0, s.touchedBy.size() - 1); }),
        in(u"touchedBy"_s, u"one less"_s, [](Snapshot& s, Random&) { s.touchedBy.removeLast(); }),
        in(u"touchedBy"_s, u"one more"_s,
           [](Snapshot& s, Random&) { s.touchedBy.append(s.touchedBy.first()); }),
        in(u"recipients.fields"_s, u"name"_s,
           [](Snapshot& s, Random& random) { change(s.recipients.fields.first(), random); }),
        in(u"recipients.fields"_s, u"order"_s,
           [](Snapshot& s, Random&) { s.recipients.fields.swapItemsAt(0, 1); }),
        in(u"recipients.fields"_s, u"one more"_s,
           [](Snapshot& s, Random&) { s.recipients.fields.append(QString()); }),
        in(u"findings"_s, u"code"_s,
           [](Snapshot& s, Random& random) { change(s.findings.first().code, random); }),
        in(u"findings"_s, u"severity"_s,
           [](Snapshot& s, Random&) {
               Severity& severity = s.findings.first().severity;
               severity = severity == Severity::Note ? Severity::Blocking : Severity::Note;
           }),
        in(u"findings"_s, u"part"_s,
           [](Snapshot& s, Random& random) { change(s.findings.last().part, random); }),
        in(u"findings"_s, u"fact"_s,
           [](Snapshot& s, Random&) { s.findings.last().facts.insert(u"whole"_s, -5); }),
        in(u"findings"_s, u"one fact less"_s,
           [](Snapshot& s, Random&) {
               QJsonObject& facts = s.findings.last().facts;
               facts.erase(facts.begin());
           }),
        in(u"findings"_s, u"one less"_s, [](Snapshot& s, Random&) { s.findings.removeFirst(); }),
    };
}

FileRef anyFile(Random& random)
{
    return {.name = anyText(random),
            .type = anyText(random),
            .size = anyWhole(random),
            .digest = crypto::sha256(anyText(random).toUtf8())};
}

void change(FileRef& file, Random& random)
{
    switch (random.bounded(4)) {
    case 0: change(file.name, random); break;
    case 1: change(file.type, random); break;
    case 2: file.size = file.size > 0 ? file.size - 1 : 1; break;
    default: file.digest = crypto::sha256(file.digest);
    }
}

QList<Mutation> fileMutations()
{
    const auto in = [](const QString& leaf, const QString& what, auto apply) {
        return Mutation{leaf + u' ' + what, leaf, apply};
    };
    return {
        in(u"images"_s, u"file"_s,
           [](Snapshot& s, Random& random) { change(s.images.first().file, random); }),
        in(u"images"_s, u"content id"_s,
           [](Snapshot& s, Random& random) { change(s.images.first().contentId, random); }),
        in(u"images"_s, u"one less"_s, [](Snapshot& s, Random&) { s.images.clear(); }),
        in(u"attachments"_s, u"file"_s,
           [](Snapshot& s, Random& random) { change(s.files.last(), random); }),
        in(u"attachments"_s, u"order"_s,
           [](Snapshot& s, Random&) { s.files.swapItemsAt(0, 1); }),
        in(u"attachments"_s, u"one less"_s, [](Snapshot& s, Random&) { s.files.removeFirst(); }),
        in(u"personalFiles"_s, u"set"_s, [](Snapshot& s, Random&) { ++s.personalFiles->set.value; }),
        in(u"personalFiles"_s, u"field"_s,
           [](Snapshot& s, Random& random) { change(s.personalFiles->field, random); }),
        in(u"personalFiles"_s, u"name"_s,
           [](Snapshot& s, Random& random) { change(s.personalFiles->name, random); }),
        in(u"personalFiles"_s, u"count"_s, [](Snapshot& s, Random&) { ++s.personalFiles->count; }),
        in(u"personalFiles"_s, u"digest"_s,
           [](Snapshot& s, Random&) {
               s.personalFiles->digest = crypto::sha256(s.personalFiles->digest);
           }),
        in(u"personalFiles"_s, u"gone"_s, [](Snapshot& s, Random&) { s.personalFiles.reset(); }),
        in(u"sender.dkim"_s, u"id"_s, [](Snapshot& s, Random&) { ++s.sender.dkim.first().id.value; }),
        in(u"sender.dkim"_s, u"domain"_s,
           [](Snapshot& s, Random& random) {
               change(s.sender.dkim.first().identity.domain, random);
           }),
        in(u"sender.dkim"_s, u"selector"_s,
           [](Snapshot& s, Random& random) {
               change(s.sender.dkim.first().identity.selector, random);
           }),
        in(u"sender.dkim"_s, u"algorithm"_s,
           [](Snapshot& s, Random&) {
               auto& algorithm = s.sender.dkim.first().identity.algorithm;
               algorithm = algorithm == DkimAlgorithm::RsaSha256 ? DkimAlgorithm::Ed25519Sha256
                                                                 : DkimAlgorithm::RsaSha256;
           }),
        in(u"sender.dkim"_s, u"key"_s,
           [](Snapshot& s, Random&) { s.sender.dkim.first().identity.publicKey.append('x'); }),
        in(u"sender.dkim"_s, u"one less"_s, [](Snapshot& s, Random&) { s.sender.dkim.clear(); }),
    };
}

} // namespace

Snapshot randomSnapshot(Random& random)
{
    Snapshot s;
    s.workspace = anyText(random);
    s.campaign = CampaignId{anyWhole(random)};
    s.revision = random.bounded(1 << 30);
    s.parent = random.bounded(1 << 30);
    s.author = anyPerson(random);
    s.touchedBy = {anyPerson(random), s.author, anyPerson(random)};
    s.intent = {anyText(random), anyText(random), anyWhole(random), anyText(random)};
    s.sender = {anyText(random),
                anyText(random),
                anyText(random),
                anyText(random),
                RelayId{anyWhole(random)},
                anyText(random),
                static_cast<quint16>(random.bounded(65535)),
                anyText(random),
                anyText(random),
                random.bounded(2) == 0,
                anyText(random).toUtf8(),
                {anyText(random), anyText(random), anyText(random), anyText(random),
                 random.bounded(2) == 0},
                {{DkimKeyId{anyWhole(random)},
                  {anyText(random), anyText(random), DkimAlgorithm::RsaSha256,
                   anyText(random).toUtf8()}}}};
    s.listName = anyText(random);
    s.subject = anyText(random);
    s.body = anyText(random);
    s.html = u"<p>"_s + anyText(random);
    s.images = {{anyText(random), anyFile(random)}};
    s.files = {anyFile(random), anyFile(random)};
    s.personalFiles = PersonalFilesSummary{FileSetId{anyWhole(random)}, anyText(random),
                                           anyText(random), anyWhole(random),
                                           crypto::sha256(anyText(random).toUtf8())};
    s.recipients = {anyWhole(random),
                    {u"a"_s + anyText(random), u"b"_s + anyText(random)},
                    crypto::sha256(anyText(random).toUtf8())};
    s.timing = {maybeMoment(random), maybeMoment(random), anyText(random), random.bounded(1 << 30),
                maybeQuiet(random)};
    s.handling = {random.bounded(2) == 0, random.bounded(2) == 0, random.bounded(2) == 0,
                  random.bounded(1 << 30)};
    s.findings = {anyFinding(random), anyFinding(random)};
    s.policy = {.form = static_cast<ReviewForm>(random.bounded(4)),
                .approvals = random.bounded(1 << 30),
                .delay = std::chrono::seconds{anyWhole(random)},
                .hold = std::chrono::seconds{anyWhole(random)},
                .life = std::chrono::seconds{anyWhole(random)},
                .askBetweenRings = random.bounded(2) == 0};
    s.submittedAt = fromMilliseconds(anyWhole(random));
    return s;
}

QList<Mutation> allMutations()
{
    return textMutations() + numberMutations() + listMutations() + fileMutations();
}

} // namespace ringi::test
