// SPDX-License-Identifier: Apache-2.0
#include "leaving_campaign.h"

#include "dkim/dkim_key.h"

#include <QJsonObject>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Random = QRandomGenerator;
using Campaign = LeavingCampaign;

qsizetype anyIndex(qsizetype size, Random& random)
{
    return random.bounded(static_cast<int>(size));
}

/// One letter more, anywhere: in a word, in a tag, in the name of a field.
void insertLetter(QString& text, Random& random)
{
    text.insert(anyIndex(text.size() + 1, random), u'q');
}

/// One letter that people read becomes another.
void changeLetter(QString& text, Random& random)
{
    const qsizetype start = anyIndex(text.size(), random);
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar& c = text[(start + i) % text.size()];
        if (c.isLetter() && !c.isSurrogate()) {
            c = c == u'q' ? u'Q' : u'q';
            return;
        }
    }
    qFatal("no letter to change");
}

void changeByte(QByteArray& bytes, Random& random)
{
    char& byte = bytes[anyIndex(bytes.size(), random)];
    byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
}

void numberAnew(QList<Recipient>& people)
{
    for (qsizetype i = 0; i < people.size(); ++i)
        people[i].ordinal = i + 1;
}

CampaignMutation always(const QString& name, std::function<void(Campaign&, Random&)> apply)
{
    return {name, [apply = std::move(apply)](Campaign& c, Random& random) {
                apply(c, random);
                return true;
            }};
}

CampaignMutation where(const QString& name, std::function<bool(const Campaign&)> has,
                       std::function<void(Campaign&, Random&)> apply)
{
    return {name, [has = std::move(has), apply = std::move(apply)](Campaign& c, Random& random) {
                if (!has(c))
                    return false;
                apply(c, random);
                return true;
            }};
}

bool hasHtml(const Campaign& c)
{
    return !c.snapshot.html.isEmpty();
}
bool hasOwnFiles(const Campaign& c)
{
    return c.snapshot.personalFiles.has_value();
}
bool isSigned(const Campaign& c)
{
    return !c.snapshot.sender.dkim.isEmpty();
}

QList<CampaignMutation> textMutations()
{
    return {
        always(u"subject"_s, [](Campaign& c, Random& r) { insertLetter(c.snapshot.subject, r); }),
        always(u"a letter in the text"_s,
               [](Campaign& c, Random& r) { changeLetter(c.snapshot.body, r); }),
        always(u"a letter more in the text"_s,
               [](Campaign& c, Random& r) { insertLetter(c.snapshot.body, r); }),
        // The boundaries between the parts are made of the sources.
        always(u"line ends of the text"_s,
               [](Campaign& c, Random&) { c.snapshot.body.replace(u"\n"_s, u"\r\n"_s); }),
        where(u"a letter more in the HTML"_s, hasHtml,
              [](Campaign& c, Random& r) { insertLetter(c.snapshot.html, r); }),
        where(u"no HTML"_s, hasHtml,
              [](Campaign& c, Random&) {
                  c.snapshot.html.clear();
                  c.snapshot.images.clear();
                  c.images.clear();
              }),
        always(u"name of the sender"_s,
               [](Campaign& c, Random& r) { insertLetter(c.snapshot.sender.fromName, r); }),
        always(u"From"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.fromAddress.prepend(u'q'); }),
        always(u"Reply-To"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.replyTo.prepend(u'q'); }),
        always(u"no Reply-To"_s, [](Campaign& c, Random&) { c.snapshot.sender.replyTo.clear(); }),
        always(u"envelope sender"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.envelopeSender.prepend(u'q'); }),
        always(u"link to leave"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.headers.unsubscribeUrl += u'q'; }),
        always(
            u"address to leave"_s,
            [](Campaign& c, Random&) { c.snapshot.sender.headers.unsubscribeMail.prepend(u'q'); }),
        always(u"List-Id"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.headers.listId.prepend(u'q'); }),
        always(u"Feedback-ID"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.headers.feedbackId += u'q'; }),
        always(u"Auto-Submitted"_s,
               [](Campaign& c, Random&) { c.snapshot.sender.headers.autoSubmitted = false; }),
        always(u"solo"_s, [](Campaign& c, Random&) { c.snapshot.policy.form = ReviewForm::Solo; }),
    };
}

QList<CampaignMutation> wayMutations()
{
    return {
        always(u"relay"_s,
               [](Campaign& c, Random& r) { insertLetter(c.snapshot.sender.relayHost, r); }),
        always(u"port"_s, [](Campaign& c, Random&) { ++c.snapshot.sender.relayPort; }),
        always(u"TLS"_s, [](Campaign& c, Random&) { c.snapshot.sender.tlsRule = u"implicit"_s; }),
        always(u"user"_s, [](Campaign& c, Random&) { c.snapshot.sender.userName += u'q'; }),
        always(u"token"_s, [](Campaign& c, Random&) { c.snapshot.sender.token = true; }),
        always(u"authority"_s,
               [](Campaign& c, Random& r) { changeByte(c.snapshot.sender.caPem, r); }),
        always(u"any authority"_s, [](Campaign& c, Random&) { c.snapshot.sender.caPem.clear(); }),
        always(
            u"not before"_s,
            [](Campaign& c, Random&) { *c.snapshot.timing.notBefore += std::chrono::seconds{1}; }),
        always(u"not after"_s, [](Campaign& c, Random&) { c.snapshot.timing.notAfter.reset(); }),
        always(u"zone"_s, [](Campaign& c, Random&) { c.snapshot.timing.zone = u"UTC"_s; }),
        always(u"pace"_s, [](Campaign& c, Random&) { ++c.snapshot.timing.perMinute; }),
        always(u"quiet hours"_s, [](Campaign& c, Random&) { ++c.snapshot.timing.quiet->to; }),
        always(u"beginning of the quiet hours"_s,
               [](Campaign& c, Random&) { ++c.snapshot.timing.quiet->from; }),
        always(u"REQUIRETLS"_s,
               [](Campaign& c, Random&) { c.snapshot.handling.requireTls = false; }),
        always(u"reports"_s,
               [](Campaign& c, Random&) { c.snapshot.handling.failureReports = false; }),
        always(u"rings"_s, [](Campaign& c, Random&) { c.snapshot.handling.rings = false; }),
        always(u"halt"_s, [](Campaign& c, Random&) { ++c.snapshot.handling.haltAtPercent; }),
        where(
            u"selector"_s, isSigned,
            [](Campaign& c, Random&) { c.snapshot.sender.dkim.first().identity.selector += u'q'; }),
        where(u"signing domain"_s, isSigned,
              [](Campaign& c, Random&) {
                  c.snapshot.sender.dkim.first().identity.domain.prepend(u"q."_s);
              }),
        where(u"signing key"_s, isSigned,
              [](Campaign& c, Random&) {
                  const auto other = makeDkimKey(DkimAlgorithm::Ed25519Sha256);
                  c.snapshot.sender.dkim.first().identity.publicKey = other->publicKey;
                  c.signingKeys = {other->privateKey};
              }),
        where(u"kind of signature"_s, isSigned,
              [](Campaign& c, Random&) {
                  c.snapshot.sender.dkim.first().identity.algorithm = DkimAlgorithm::RsaSha256;
              }),
        where(u"no signature"_s, isSigned,
              [](Campaign& c, Random&) {
                  c.snapshot.sender.dkim.clear();
                  c.signingKeys.clear();
              }),
    };
}

QList<CampaignMutation> fileMutations()
{
    return {
        where(u"a bit of a picture"_s, hasHtml,
              [](Campaign& c, Random& r) { changeByte(c.images.first(), r); }),
        where(u"a picture more"_s, hasHtml,
              [](Campaign& c, Random& r) {
                  c.snapshot.images.append(c.snapshot.images.first());
                  c.snapshot.images.last().contentId.prepend(u'q');
                  c.images.append(c.images.first());
                  changeByte(c.images.last(), r);
              }),
        where(u"content id"_s, hasHtml,
              [](Campaign& c, Random&) { c.snapshot.images.first().contentId.prepend(u'q'); }),
        where(u"name of a picture"_s, hasHtml,
              [](Campaign& c, Random&) { c.snapshot.images.first().file.name.prepend(u'q'); }),
        where(u"type of a picture"_s, hasHtml,
              [](Campaign& c, Random&) { c.snapshot.images.first().file.type = u"image/gif"_s; }),
        always(u"a bit of an attachment"_s,
               [](Campaign& c, Random& r) { changeByte(c.files[anyIndex(c.files.size(), r)], r); }),
        always(u"a byte more of an attachment"_s,
               [](Campaign& c, Random& r) { c.files[anyIndex(c.files.size(), r)] += 'q'; }),
        always(u"name of an attachment"_s,
               [](Campaign& c, Random& r) {
                   insertLetter(c.snapshot.files[anyIndex(c.files.size(), r)].name, r);
               }),
        always(u"type of an attachment"_s,
               [](Campaign& c, Random&) { c.snapshot.files.last().type = u"image/gif"_s; }),
        always(u"order of the attachments"_s,
               [](Campaign& c, Random&) {
                   c.snapshot.files.swapItemsAt(0, 1);
                   c.files.swapItemsAt(0, 1);
               }),
        always(u"an attachment less"_s,
               [](Campaign& c, Random&) {
                   c.snapshot.files.removeFirst();
                   c.files.removeFirst();
               }),
        where(u"a bit of somebody's own file"_s, hasOwnFiles,
              [](Campaign& c, Random& r) {
                  const Recipient& person = c.people.at(anyIndex(c.people.size(), r));
                  changeByte(c.ownFiles[person.values.at(2)], r);
              }),
        where(
            u"two own files changed hands"_s, hasOwnFiles,
            [](Campaign& c, Random&) { std::swap(c.people[0].values[2], c.people[1].values[2]); }),
        where(u"name of the own files"_s, hasOwnFiles,
              [](Campaign& c, Random& r) { insertLetter(c.snapshot.personalFiles->name, r); }),
        where(u"another column names the own files"_s, hasOwnFiles,
              [](Campaign& c, Random&) { c.snapshot.personalFiles->field = u"name"_s; }),
        where(u"no own files"_s, hasOwnFiles,
              [](Campaign& c, Random&) { c.snapshot.personalFiles.reset(); }),
    };
}

QList<CampaignMutation> peopleMutations()
{
    return {
        always(u"an address"_s,
               [](Campaign& c, Random& r) {
                   c.people[anyIndex(c.people.size(), r)].address.prepend(u'q');
               }),
        always(u"a name"_s,
               [](Campaign& c, Random& r) {
                   c.people[anyIndex(c.people.size(), r)].values[0] += u'q';
               }),
        always(u"a company for who had none"_s,
               [](Campaign& c, Random&) { c.people[0].values[1] = u"q"_s; }),
        always(u"two addresses changed places"_s,
               [](Campaign& c, Random&) { std::swap(c.people[0].address, c.people[1].address); }),
        always(u"order"_s,
               [](Campaign& c, Random& r) {
                   const qsizetype at = anyIndex(c.people.size() - 1, r);
                   c.people.swapItemsAt(at, at + 1);
                   numberAnew(c.people);
               }),
        always(u"a letter moved to the next column"_s,
               [](Campaign& c, Random& r) {
                   Recipient& person = c.people[anyIndex(c.people.size(), r)];
                   person.values[1].prepend(person.values[0].back());
                   person.values[0].chop(1);
               }),
        always(u"a letter moved from the address"_s,
               [](Campaign& c, Random& r) {
                   Recipient& person = c.people[anyIndex(c.people.size(), r)];
                   person.values[0].prepend(person.address.back());
                   person.address.chop(1);
               }),
        always(u"two columns changed names"_s,
               [](Campaign& c, Random&) { c.snapshot.recipients.fields.swapItemsAt(0, 1); }),
        always(u"one person less"_s,
               [](Campaign& c, Random& r) {
                   c.people.removeAt(anyIndex(c.people.size(), r));
                   numberAnew(c.people);
               }),
        always(u"one person twice"_s,
               [](Campaign& c, Random& r) {
                   c.people.append(c.people.at(anyIndex(c.people.size(), r)));
                   numberAnew(c.people);
               }),
    };
}

QList<CampaignMutation> officeMutations()
{
    return {
        always(u"workspace"_s, [](Campaign& c, Random&) { c.snapshot.workspace += u'q'; }),
        always(u"campaign"_s, [](Campaign& c, Random&) { ++c.snapshot.campaign.value; }),
        always(u"revision"_s, [](Campaign& c, Random&) { ++c.snapshot.revision; }),
        always(u"parent"_s, [](Campaign& c, Random&) { c.snapshot.parent = 0; }),
        always(u"author"_s, [](Campaign& c, Random&) { ++c.snapshot.author.id.value; }),
        always(u"author's name"_s, [](Campaign& c, Random&) { c.snapshot.author.name += u'q'; }),
        always(u"one more who touched it"_s,
               [](Campaign& c, Random&) {
                   c.snapshot.touchedBy.append({PersonId{99}, u"Q"_s});
               }),
        always(u"another who touched it"_s,
               [](Campaign& c, Random&) { ++c.snapshot.touchedBy.first().id.value; }),
        always(u"their name"_s,
               [](Campaign& c, Random&) { c.snapshot.touchedBy.first().name += u'q'; }),
        always(u"audience"_s, [](Campaign& c, Random&) { c.snapshot.intent.audience += u'q'; }),
        always(u"purpose"_s, [](Campaign& c, Random&) { c.snapshot.intent.purpose += u'q'; }),
        always(u"expected"_s, [](Campaign& c, Random&) { ++c.snapshot.intent.expectedCount; }),
        always(u"requested by"_s,
               [](Campaign& c, Random&) { c.snapshot.intent.requestedBy += u'q'; }),
        always(u"list"_s, [](Campaign& c, Random&) { c.snapshot.listName += u'q'; }),
        always(u"finding"_s,
               [](Campaign& c, Random&) { c.snapshot.findings.first().facts = QJsonObject(); }),
        always(u"finding's code"_s,
               [](Campaign& c, Random&) { c.snapshot.findings.first().code += u'q'; }),
        always(u"finding's part"_s,
               [](Campaign& c, Random&) { c.snapshot.findings.first().part += u'q'; }),
        always(u"finding's severity"_s,
               [](Campaign& c, Random&) {
                   Severity& severity = c.snapshot.findings.first().severity;
                   severity = severity == Severity::Note ? Severity::Warning : Severity::Note;
               }),
        always(u"no finding"_s, [](Campaign& c, Random&) { c.snapshot.findings.clear(); }),
        always(u"form"_s, [](Campaign& c, Random&) { c.snapshot.policy.form = ReviewForm::Split; }),
        always(u"approvals"_s, [](Campaign& c, Random&) { ++c.snapshot.policy.approvals; }),
        always(u"delay"_s, [](Campaign& c, Random&) { ++c.snapshot.policy.delay; }),
        always(u"hold"_s, [](Campaign& c, Random&) { --c.snapshot.policy.hold; }),
        always(u"life"_s, [](Campaign& c, Random&) { ++c.snapshot.policy.life; }),
        always(u"asks between rings"_s,
               [](Campaign& c, Random&) { c.snapshot.policy.askBetweenRings = false; }),
        always(
            u"submitted at"_s,
            [](Campaign& c, Random&) { c.snapshot.submittedAt += std::chrono::milliseconds{1}; }),
        always(u"relay's number"_s, [](Campaign& c, Random&) { ++c.snapshot.sender.relay.value; }),
        where(u"key's number"_s, isSigned,
              [](Campaign& c, Random&) { ++c.snapshot.sender.dkim.first().id.value; }),
    };
}

/// Sources that differ and compose the same.
QList<CampaignMutation> sourceMutations()
{
    return {
        always(u"a column that no template names"_s,
               [](Campaign& c, Random&) { c.snapshot.recipients.fields.last() += u'q'; }),
        always(u"a value that no template names"_s,
               [](Campaign& c, Random& r) {
                   c.people[anyIndex(c.people.size(), r)].values.last() += u'q';
               }),
        where(u"an own file that is nobody's"_s, hasOwnFiles,
              [](Campaign& c, Random& r) { changeByte(c.ownFiles[u"nobodys.pdf"_s], r); }),
        where(u"number of the set of own files"_s, hasOwnFiles,
              [](Campaign& c, Random&) { ++c.snapshot.personalFiles->set.value; }),
    };
}

} // namespace

QList<CampaignMutation> receivedMutations()
{
    return textMutations() + wayMutations() + fileMutations() + peopleMutations();
}

QList<CampaignMutation> unseenMutations()
{
    return officeMutations() + sourceMutations();
}

} // namespace ringi::test
