// SPDX-License-Identifier: Apache-2.0
#include "leaving_campaign.h"

#include "campaign/campaign_mail.h"
#include "campaign/file_set.h"
#include "delivery/endpoint_of.h"
#include "dkim/dkim_key.h"
#include "sample_campaign.h"

#include <QDataStream>
#include <QIODevice>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Random = QRandomGenerator;

const auto kFields = QStringList{u"name"_s, u"company"_s, u"bill"_s, u"note"_s};

QString oneOf(const QStringList& texts, Random& random)
{
    return texts.at(random.bounded(static_cast<int>(texts.size())));
}

QByteArray anyBytes(Random& random)
{
    QByteArray bytes(1 + random.bounded(200), '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// The first has no company, so that what a template says instead of it reaches somebody.
QList<Recipient> anyPeople(Random& random)
{
    static const QStringList names{u"花子"_s, u"Taro"_s, u"Zoë"_s, u"李 明"_s, u"Emi 😀"_s};
    static const QStringList companies{u"例示株式会社"_s, u"Example & Sons"_s, u"A,B"_s};
    QList<Recipient> people;
    const int count = 2 + random.bounded(4);
    for (int i = 1; i <= count; ++i)
        people.append({i,
                       u"p%1-%2@example.%3"_s.arg(i)
                           .arg(random.bounded(1000))
                           .arg(oneOf({u"com"_s, u"net"_s, u"org"_s}, random)),
                       {oneOf(names, random) + QString::number(i),
                        i == 1 ? QString() : oneOf(companies, random), u"bill%1.pdf"_s.arg(i),
                        u"n%1"_s.arg(random.bounded(9))}});
    return people;
}

QString anyBody(Random& random)
{
    static const QStringList lines{
        u"{{company|御社}} {{name}} 様"_s, u"Dear {{name}},"_s, u"営業時間のご案内です。"_s,
        u"Our hours change from Monday on."_s, u"100 % -- 0 < 1 & so on"_s};
    QString body = u"{{name}} / {{company|御社}}\n"_s;
    for (int left = 1 + random.bounded(5); left > 0; --left)
        body += oneOf(lines, random) + u'\n';
    return body + u"Example Office"_s;
}

void addSignature(LeavingCampaign& campaign)
{
    const auto key = makeDkimKey(DkimAlgorithm::Ed25519Sha256);
    if (!key)
        qFatal("no signing key");
    campaign.snapshot.sender.dkim.first().identity.publicKey = key->publicKey;
    campaign.signingKeys = {key->privateKey};
}

MailFile mailFile(const FileRef& file, const QByteArray& bytes)
{
    FileEncoder encoder;
    encoder.add(bytes);
    return {.name = file.name,
            .type = file.type.toLatin1(),
            .contentId = {},
            .encoded = encoder.finish()};
}

CampaignFiles filesOf(const LeavingCampaign& campaign)
{
    CampaignFiles files;
    for (qsizetype i = 0; i < campaign.images.size(); ++i) {
        const EmbeddedFile& image = campaign.snapshot.images.at(i);
        files.images.append(mailFile(image.file, campaign.images.at(i)));
        files.images.last().contentId = image.contentId.toLatin1();
    }
    for (qsizetype i = 0; i < campaign.files.size(); ++i)
        files.files.append(mailFile(campaign.snapshot.files.at(i), campaign.files.at(i)));
    return files;
}

Result<MessageComposer> composerOf(const LeavingCampaign& campaign, const Snapshot& snapshot)
{
    const auto design = designOf(snapshot, filesOf(campaign));
    if (!design)
        return failure(design);
    QList<DkimSigner::Key> keys;
    for (qsizetype i = 0; i < snapshot.sender.dkim.size(); ++i)
        keys.append({snapshot.sender.dkim.at(i).identity, campaign.signingKeys.at(i)});
    const auto signer = DkimSigner::make(keys);
    if (!signer)
        return failure(signer);
    return MessageComposer::make(*design, *signer);
}

/// That person's own attachment; NotFound where their row names none of the set.
Result<std::optional<MailFile>> ownFile(const LeavingCampaign& campaign, const Recipient& person)
{
    const auto column = personalFileColumn(campaign.snapshot);
    if (!column)
        return failure(column);
    if (!*column)
        return std::optional<MailFile>();
    const QString name = person.values.at(**column);
    const auto found = campaign.ownFiles.constFind(name);
    if (found == campaign.ownFiles.constEnd())
        return failure(ErrorCode::NotFound, u"own file"_s);
    const FileRef file{name, QString::fromLatin1(mediaTypeFor(name)), 0, {}};
    return std::optional(mailFile(file, *found));
}

/// One message and its envelope, as delivery hands them to the relay.
Status writeLetter(QDataStream& out, const LeavingCampaign& campaign,
                   const MessageComposer& composer, const Recipient& person)
{
    const Snapshot& s = campaign.snapshot;
    const auto from = MailAddress::parseAscii(s.sender.envelopeSender);
    const auto to = MailAddress::parse(person.address);
    const auto file = ownFile(campaign, person);
    if (!from || !to || !file)
        return failure(ErrorCode::InvalidAddress, u"envelope"_s);
    const auto message = composer.compose({.to = Mailbox{{}, *to},
                                           .values = person.values,
                                           .messageId = "fixed@example.com",
                                           .date = Moment{},
                                           .file = *file});
    if (!message)
        return failure(message);
    out << from->wire() << to->wire() << to->needsSmtpUtf8() << message->joined();
    return {};
}

qint64 orNever(const std::optional<Moment>& moment)
{
    return moment ? toMilliseconds(*moment) : -1;
}

void writeWay(QDataStream& out, const Snapshot& s)
{
    const smtp::Endpoint relay = endpointOf(s.sender);
    out << relay.host << relay.port << static_cast<int>(relay.tls) << relay.userName << relay.token
        << relay.caPem;
    out << orNever(s.timing.notBefore) << orNever(s.timing.notAfter) << s.timing.zone
        << s.timing.perMinute << s.timing.quiet.has_value();
    if (s.timing.quiet)
        out << s.timing.quiet->from << s.timing.quiet->to;
    out << s.handling.requireTls << s.handling.failureReports << s.handling.rings
        << s.handling.haltAtPercent;
}

} // namespace

LeavingCampaign randomCampaign(Random& random)
{
    LeavingCampaign campaign;
    Snapshot& s = campaign.snapshot;
    s = sampleSnapshot();
    s.recipients.fields = kFields;
    campaign.people = anyPeople(random);
    s.subject = oneOf({u"{{name}}: hours"_s, u"営業時間 {{company|御社}}"_s, u"Hours"_s}, random);
    s.body = anyBody(random);
    if (random.bounded(4) != 0) {
        s.html = u"<p>{{name}} 様 &amp; {{company|御社}}</p>\n<img src=\"cid:map@ringi\">"_s;
        campaign.images = {anyBytes(random)};
    } else {
        s.html.clear();
        s.images.clear();
    }
    s.files = {{u"{{company|御社}}.pdf"_s, u"application/pdf"_s, 0, {}},
               {u"地図.png"_s, u"image/png"_s, 0, {}}};
    campaign.files = {anyBytes(random), anyBytes(random)};
    if (random.bounded(2) == 0) {
        s.personalFiles = PersonalFilesSummary{FileSetId{9}, u"bill"_s, u"請求書.pdf"_s, 0, {}};
        for (const Recipient& person : std::as_const(campaign.people))
            campaign.ownFiles.insert(person.values.at(2), anyBytes(random));
        campaign.ownFiles.insert(u"nobodys.pdf"_s, anyBytes(random));
    } else {
        s.personalFiles.reset();
    }
    if (random.bounded(2) == 0)
        addSignature(campaign);
    else
        s.sender.dkim.clear();
    return campaign;
}

Snapshot frozen(const LeavingCampaign& campaign)
{
    Snapshot s = campaign.snapshot;
    for (qsizetype i = 0; i < s.images.size(); ++i) {
        s.images[i].file.size = campaign.images.at(i).size();
        s.images[i].file.digest = crypto::sha256(campaign.images.at(i));
    }
    for (qsizetype i = 0; i < s.files.size(); ++i) {
        s.files[i].size = campaign.files.at(i).size();
        s.files[i].digest = crypto::sha256(campaign.files.at(i));
    }
    if (s.personalFiles) {
        FileSetHasher hasher;
        for (auto it = campaign.ownFiles.cbegin(); it != campaign.ownFiles.cend(); ++it) {
            if (!hasher.add({it.key(), QString::fromLatin1(mediaTypeFor(it.key())),
                             it.value().size(), crypto::sha256(it.value())}))
                qFatal("own files are not in order");
        }
        s.personalFiles->count = hasher.count();
        s.personalFiles->digest = hasher.finish();
    }
    s.recipients = summaryOf(s.recipients.fields, campaign.people);
    return s;
}

QByteArray whatLeaves(const LeavingCampaign& campaign)
{
    QByteArray all;
    QDataStream out(&all, QIODevice::WriteOnly);
    writeWay(out, campaign.snapshot);
    const auto composer = composerOf(campaign, frozen(campaign));
    if (!composer)
        return "nothing: " + composer.error().detail.toUtf8();
    for (const Recipient& person : campaign.people) {
        if (const auto done = writeLetter(out, campaign, *composer, person); !done)
            out << u"nothing"_s << person.address << done.error().detail;
    }
    return all;
}

} // namespace ringi::test
