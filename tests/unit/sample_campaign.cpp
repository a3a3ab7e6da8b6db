// SPDX-License-Identifier: Apache-2.0
#include "sample_campaign.h"

namespace ringi::test {

using namespace Qt::StringLiterals;

QList<Recipient> sampleRecipients()
{
    return {{1, u"hanako@example.com"_s, {u"山田 花子"_s, u"例示株式会社"_s}},
            {2, u"taro@example.net"_s, {u"Taro \"T\" Sato"_s, u"Example & Sons"_s}},
            {3, u"emi@example.org"_s, {u"Emi 😀"_s, u""_s}}};
}

RecipientsSummary summaryOf(const QStringList& fields, const QList<Recipient>& recipients)
{
    RecipientsHasher hasher(fields);
    for (const Recipient& recipient : recipients) {
        if (!hasher.add(recipient))
            qFatal("the sample's recipients are not in order");
    }
    return hasher.finish();
}

/// HTML with a picture, an attachment, and a file for everybody.
static void addMessage(Snapshot& s)
{
    s.html = u"<p>{{name}} 様</p>\n<p>{{company|御社}} …</p>\n<img src=\"cid:map@ringi\">"_s;
    s.images = {{.contentId = u"map@ringi"_s,
                 .file = {.name = u"地図.png"_s,
                          .type = u"image/png"_s,
                          .size = 1234,
                          .digest = crypto::sha256("map")}}};
    s.files = {{.name = u"案内 {{company|御社}}.pdf"_s,
                .type = u"application/pdf"_s,
                .size = 56789,
                .digest = crypto::sha256("guide")}};
    s.personalFiles = PersonalFilesSummary{.set = FileSetId{9},
                                           .field = u"company"_s,
                                           .name = u"請求書.pdf"_s,
                                           .count = 3,
                                           .digest = crypto::sha256("bills")};
}

Snapshot sampleSnapshot()
{
    using std::chrono::milliseconds;
    Snapshot s;
    s.workspace = u"6f1c1d0e-5a9b-4a53-9d0b-2f3c4d5e6f70"_s;
    s.campaign = CampaignId{7};
    s.revision = 2;
    s.parent = 1;
    s.author = {PersonId{3}, u"Aiko Mori"_s};
    s.touchedBy = {{PersonId{3}, u"Aiko Mori"_s}, {PersonId{4}, u"Lena Keeper"_s}};
    s.intent = {.audience = u"Customers in Kansai"_s,
                .purpose = u"Opening hours in December"_s,
                .expectedCount = 3,
                .requestedBy = u"Sales"_s};
    s.sender = {.fromName = u"例示事務所"_s,
                .fromAddress = u"office@example.com"_s,
                .replyTo = u"reply@example.com"_s,
                .envelopeSender = u"bounce@example.com"_s,
                .relay = RelayId{2},
                .relayHost = u"relay.example.com"_s,
                .relayPort = 587,
                .tlsRule = u"starttls"_s,
                .userName = u"office"_s,
                .token = false,
                .caPem = "a private authority\n",
                .headers = {.unsubscribeUrl = u"https://example.com/u?m={{name}}"_s,
                            .unsubscribeMail = u"leave@example.com"_s,
                            .listId = u"kansai.example.com"_s,
                            .feedbackId = u"7:kansai:ringi"_s,
                            .autoSubmitted = true},
                .dkim = {{.id = DkimKeyId{5},
                          .identity = {.domain = u"example.com"_s,
                                       .selector = u"r1"_s,
                                       .algorithm = DkimAlgorithm::Ed25519Sha256,
                                       .publicKey = QByteArray(32, 'k')}}}};
    s.listName = u"Kansai 2025"_s;
    s.subject = u"To {{name}}: hours in December"_s;
    s.body = u"{{name}} 様\n\n{{company|御社}} …\n"_s;
    addMessage(s);
    s.recipients = summaryOf({u"name"_s, u"company"_s}, sampleRecipients());
    s.timing = {.notBefore = Moment{milliseconds{1764547200000}}, // 1 December 2025, 00:00 UTC
                .notAfter = Moment{milliseconds{1764633600000}},
                .zone = u"Asia/Tokyo"_s,
                .perMinute = 120,
                .quiet = QuietHours{.from = 22 * 60, .to = 7 * 60 + 30}};
    s.handling = {.requireTls = true, .failureReports = true, .rings = true, .haltAtPercent = 15};
    s.findings = {{.code = u"expected-count-differs"_s,
                   .severity = Severity::Warning,
                   .part = u"intent"_s,
                   .facts = {{u"expected"_s, 4}, {u"loaded"_s, 3}}}};
    s.policy = {.form = ReviewForm::Simultaneous,
                .approvals = 1,
                .delay = {},
                .hold = std::chrono::seconds{600},
                .life = std::chrono::days{14},
                .askBetweenRings = true};
    s.submittedAt = Moment{milliseconds{1764500000123}};
    return s;
}

} // namespace ringi::test
