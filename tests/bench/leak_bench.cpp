// SPDX-License-Identifier: Apache-2.0
// Somebody else's data in a message: how long the check takes over a whole campaign, beside making
// the same messages. Says seconds, resident memory, and what it found; one JSON line each.
#include "bench_options.h"
#include "bench_usage.h"

#include "campaign/campaign_mail.h"
#include "checks/catalogue.h"
#include "mail/message_id.h"

#include <QStringList>

#include <algorithm>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

constexpr int kParagraphs = 22;

/// People with a name, a company, a number and a link each; about 4 KB of text and as much HTML.
struct Campaign {
    Snapshot snapshot;
    QList<Recipient> people;
};

Recipient personAt(int i)
{
    // Made of the ordinal, so that the same number of people are always the same people.
    const QString n = QString::number(i);
    return {i,
            u"person%1@site%2.example"_s.arg(n).arg(i % 997),
            {u"Given%1 Family%2"_s.arg(i % 5003).arg(n), u"Company %1 Ltd"_s.arg(i / 3),
             u"KX-%1"_s.arg(1'000'000 + i), u"City %1"_s.arg(i % 200),
             u"https://example.org/u?m=%1&t=a%2"_s.arg(n).arg(i * 7919LL)}};
}

/// `cities`: how many of the paragraphs hold a merge value.
Campaign campaignOf(int count, int leaks, int cities)
{
    Campaign made;
    Snapshot& s = made.snapshot;
    s.recipients.fields = {u"name"_s, u"company"_s, u"number"_s, u"city"_s, u"link"_s};
    s.recipients.count = count;
    s.sender.fromName = u"Example Office"_s;
    s.sender.fromAddress = s.sender.envelopeSender = u"office@example.com"_s;
    s.subject = u"News for {{name}}"_s;
    const QString paragraph =
        u"We are glad to tell members in %1 that the autumn meeting takes place as planned, "
        "and that everybody who wrote to us before the end of the month has a seat. "_s;
    const QString paragraphs = paragraph.arg(u"{{city}}"_s).repeated(cities) +
                               paragraph.arg(u"Kyoto"_s).repeated(kParagraphs - cities);
    s.body = u"Dear {{name}},\n\nyour number is {{number}} ({{company}}).\n\n"_s + paragraphs +
             u"\n\n{{link}}\n"_s;
    s.html = u"<p>Dear {{name}},</p><p>your number is <b>{{number}}</b> ({{company}}).</p><p>"_s +
             paragraphs + u"</p><p><a href=\"{{link}}\">Your page</a></p>"_s;
    for (int i = 1; i <= count; ++i)
        made.people.append(personAt(i));
    for (int i = 1; i <= leaks; ++i)
        made.people[i * 7 % count].values[3] = made.people.at(i * 11 % count).address;
    return made;
}

long residentKb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

void check(const Campaign& campaign)
{
    const CheckContext context{.now = {}, .forEachRecipient = [&](const auto& visit) {
                                   for (const Recipient& one : campaign.people) {
                                       if (!visit(one))
                                           break;
                                   }
                                   return Status();
                               }};
    const long before = residentKb();
    const bench::Stopwatch watch;
    const auto found = checkForeignData(campaign.snapshot, context);
    if (!found)
        bench::stop("the check failed");
    std::printf("{\"name\":\"check\",\"findings\":%lld,\"rows\":%lld,\"memoryKb\":%ld}\n",
                static_cast<long long>(found->size()),
                static_cast<long long>(
                    found->isEmpty() ? 0 : found->constFirst().facts[u"rows"].toInteger()),
                residentKb() - before);
    watch.report(static_cast<int>(campaign.people.size()));
}

void compose(const Campaign& campaign)
{
    const auto design = designOf(campaign.snapshot, {});
    const auto composer = design ? MessageComposer::make(*design) : failure(design);
    if (!composer)
        bench::stop("no composer");
    const QByteArray digest(32, 'd');
    qint64 bytes = 0;
    const bench::Stopwatch watch;
    for (const Recipient& one : campaign.people) {
        const auto to = MailAddress::parse(one.address);
        const auto message = composer->compose(
            {.to = {{}, *to},
             .values = one.values,
             .messageId = campaignMessageId(digest, one.ordinal, design->from.address),
             .date = fromMilliseconds(1'764'547'200'000),
             .file = {}});
        if (!message)
            bench::stop("a message failed");
        bytes += message->size();
    }
    std::printf("{\"name\":\"compose\",\"bytes\":%lld}\n", static_cast<long long>(bytes));
    watch.report(static_cast<int>(campaign.people.size()));
}

} // namespace

int main(int argc, char** argv)
{
    const bench::Options options(argc, argv);
    const Campaign campaign =
        campaignOf(options.number("people", 100'000), options.number("leaks", 0),
                   std::clamp(options.number("cities", 1), 0, kParagraphs));
    check(campaign);
    compose(campaign);
    return 0;
}
