// SPDX-License-Identifier: Apache-2.0
#include "check_cases.h"

#include "campaign/file_set.h"

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Case = CheckCase;
void intentRows(CheckTable& row)
{
    const QList<Finding> incomplete{blocking(u"intent-incomplete"_s, u"intent"_s)};
    row("no audience", incomplete, [](Case& c) { c.snapshot.intent.audience.clear(); });
    row("blank purpose", incomplete, [](Case& c) { c.snapshot.intent.purpose = u" \t　"_s; });
    row("nobody asked", incomplete, [](Case& c) { c.snapshot.intent.requestedBy.clear(); });
    row("no number", incomplete, [](Case& c) { c.snapshot.intent.expectedCount = 0; });
    row("one more than expected",
        {warning(u"expected-count-differs"_s, u"intent"_s, {{u"expected"_s, 2}, {u"loaded"_s, 3}})},
        [](Case& c) { c.snapshot.intent.expectedCount = 2; });
    row("one less than expected",
        {warning(u"expected-count-differs"_s, u"intent"_s, {{u"expected"_s, 4}, {u"loaded"_s, 3}})},
        [](Case& c) { c.snapshot.intent.expectedCount = 4; });
}

void senderRows(CheckTable& row)
{
    const auto invalid = [](const QString& field, const QString& error) {
        return QList<Finding>{
            blocking(u"sender-invalid"_s, u"sender"_s, {{u"field"_s, field}, {u"error"_s, error}})};
    };
    const QString injection = u"HeaderInjection"_s;
    const QString address = u"InvalidAddress"_s;
    row("no From", invalid(u"fromAddress"_s, address),
        [](Case& c) { c.snapshot.sender.fromAddress.clear(); });
    row("two From", invalid(u"fromAddress"_s, address),
        [](Case& c) { c.snapshot.sender.fromAddress = u"a@example.com, b@example.com"_s; });
    row("From needs SMTPUTF8", invalid(u"fromAddress"_s, u"UnsupportedAddress"_s),
        [](Case& c) { c.snapshot.sender.fromAddress = u"事務@example.com"_s; });
    row("line break in the name", invalid(u"fromName"_s, injection),
        [](Case& c) { c.snapshot.sender.fromName = u"Office\r\nBcc: all@example.com"_s; });
    row("no name", {}, [](Case& c) { c.snapshot.sender.fromName.clear(); });
    row("bad Reply-To", invalid(u"replyTo"_s, address),
        [](Case& c) { c.snapshot.sender.replyTo = u"reply"_s; });
    row("no Reply-To", {}, [](Case& c) { c.snapshot.sender.replyTo.clear(); });
    row("a name in Japanese", {}, [](Case& c) { c.snapshot.sender.fromName = u"事務所"_s; });
    row("no envelope sender", invalid(u"envelopeSender"_s, address),
        [](Case& c) { c.snapshot.sender.envelopeSender.clear(); });

    const auto missing = [](const QString& field) {
        return QList<Finding>{blocking(u"relay-missing"_s, u"sender"_s, {{u"field"_s, field}})};
    };
    row("no relay", missing(u"relay"_s), [](Case& c) { c.snapshot.sender.relay = {}; });
    row("no host", missing(u"host"_s), [](Case& c) { c.snapshot.sender.relayHost = u" "_s; });
    row("no port", missing(u"port"_s), [](Case& c) { c.snapshot.sender.relayPort = 0; });
    row("in the clear", missing(u"tls"_s), [](Case& c) { c.snapshot.sender.tlsRule = u"none"_s; });
    row("no TLS rule", missing(u"tls"_s), [](Case& c) { c.snapshot.sender.tlsRule.clear(); });
    row("implicit TLS", {}, [](Case& c) { c.snapshot.sender.tlsRule = u"implicit"_s; });
    row("no sign-in and no private authority", {}, [](Case& c) {
        c.snapshot.sender.userName.clear();
        c.snapshot.sender.caPem.clear();
    });
}

void signingRows(CheckTable& row)
{
    const auto from = [](const QString& address) {
        return [address](Case& c) { c.snapshot.sender.fromAddress = address; };
    };
    row("a signature of another domain",
        {warning(u"dkim-domain-differs"_s, u"sender"_s,
                 {{u"domain"_s, u"example.com"_s}, {u"from"_s, u"example.net"_s}})},
        from(u"office@example.net"_s));
    row("a signature of a domain that only ends alike",
        {warning(u"dkim-domain-differs"_s, u"sender"_s,
                 {{u"domain"_s, u"ample.com"_s}, {u"from"_s, u"example.com"_s}})},
        [](Case& c) { c.snapshot.sender.dkim.first().identity.domain = u"ample.com"_s; });
    row("a signature of the domain above", {}, from(u"office@mail.example.com"_s));
    row("no signature", {}, [](Case& c) { c.snapshot.sender.dkim.clear(); });

    row("leaving without https", {blocking(u"unsubscribe-not-https"_s, u"sender"_s)},
        [](Case& c) { c.snapshot.sender.headers.unsubscribeUrl = u"http://example.com/u"_s; });
    row("no way to leave by the web", {},
        [](Case& c) { c.snapshot.sender.headers.unsubscribeUrl.clear(); });
}

void recipientRows(CheckTable& row)
{
    const QString part = u"recipients"_s;
    row("nobody", {blocking(u"no-recipients"_s, part)}, [](Case& c) { c.recipients.clear(); });
    row("two addresses that are none",
        {blocking(u"address-invalid"_s, part,
                  {{u"rows"_s, 2}, {u"first"_s, 2}, {u"error"_s, u"InvalidAddress"_s}})},
        [](Case& c) {
            c.recipients[1].address = u"taro"_s;
            c.recipients[2].address = u"a@example.com,b@example.com"_s;
        });
    row("address that needs SMTPUTF8",
        {warning(u"address-needs-utf8"_s, part, {{u"rows"_s, 1}, {u"first"_s, 3}})},
        [](Case& c) { c.recipients[2].address = u"絵美@example.org"_s; });
    const auto repeats = [&](int rows, int first, int original) {
        return QList<Finding>{
            blocking(u"duplicate-recipients"_s, part,
                     {{u"rows"_s, rows}, {u"first"_s, first}, {u"original"_s, original}})};
    };
    row("one twice", repeats(1, 3, 1),
        [](Case& c) { c.recipients[2].address = c.recipients[0].address; });
    row("one twice in another case", repeats(1, 2, 1),
        [](Case& c) { c.recipients[1].address = u"Hanako@EXAMPLE.com"_s; });
    row("one three times", repeats(2, 2, 1), [](Case& c) {
        c.recipients[1].address = c.recipients[0].address;
        c.recipients[2].address = c.recipients[0].address;
    });
    row("two of them twice", repeats(2, 4, 2), [](Case& c) {
        c.snapshot.intent.expectedCount = 5;
        c.recipients.append({4, c.recipients[1].address, c.recipients[1].values});
        c.recipients.append({5, c.recipients[0].address, c.recipients[0].values});
    });
    row("a column named twice", {blocking(u"duplicate-field"_s, part, {{u"field"_s, u"name"_s}})},
        [](Case& c) {
            c.snapshot.recipients.fields = {u"name"_s, u"company"_s, u"name"_s};
            for (Recipient& recipient : c.recipients)
                recipient.values.append(u"other"_s);
        });
}

void personalFileRows(CheckTable& row)
{
    const QString part = u"recipients"_s;
    const auto personal = [](const std::function<void(Case&)>& change) {
        return [change](Case& c) {
            c.givePersonalFiles();
            change(c);
        };
    };
    row("no column for the files",
        {blocking(u"personal-field-unknown"_s, part, {{u"field"_s, u"invoice"_s}})},
        personal([](Case& c) { c.snapshot.personalFiles->field = u"invoice"_s; }));
    const auto missing = [&](int rows, int first) {
        return QList<Finding>{
            blocking(u"personal-file-missing"_s, part, {{u"rows"_s, rows}, {u"first"_s, first}})};
    };
    row("nothing to find a file by", missing(1, 2),
        personal([](Case& c) { c.recipients[1].values[1].clear(); }));
    row("two files that are not there", missing(2, 2), personal([](Case& c) {
            c.recipients[1].values[1] = u"Nobody"_s;
            c.recipients[2].values[1] = u"Nobody either"_s;
        }));
    const auto shared = [&](int rows, int first, int original) {
        return QList<Finding>{
            blocking(u"personal-file-shared"_s, part,
                     {{u"rows"_s, rows}, {u"first"_s, first}, {u"original"_s, original}})};
    };
    row("one file for two", shared(1, 3, 2),
        personal([](Case& c) { c.recipients[2].values[1] = c.recipients[1].values[1]; }));
    row("one file for two in another case", shared(1, 3, 2),
        personal([](Case& c) { c.recipients[2].values[1] = u" EXAMPLE & sons"_s; }));
    row("two names of one file", shared(1, 3, 1), personal([](Case& c) {
            for (FileRef& file : c.personalFiles)
                file.digest = file.name.startsWith(u"Ex") ? file.digest : crypto::sha256("same");
        }));
    row("one file for all", shared(2, 2, 1), personal([](Case& c) {
            for (FileRef& file : c.personalFiles)
                file.digest = crypto::sha256("same");
        }));
    row("one missing, one shared", missing(1, 1) + shared(1, 3, 2), personal([](Case& c) {
            c.recipients[0].values[1] = u"Nobody"_s;
            c.recipients[2].values[1] = c.recipients[1].values[1];
        }));
    row("two files of nobody", {warning(u"personal-files-left"_s, part, {{u"files"_s, 2}})},
        personal([](Case& c) { c.snapshot.personalFiles->count = 5; }));
    row("their name says what no list says",
        {blocking(
            u"unknown-field"_s, u"body"_s,
            {{u"part"_s, u"file"_s}, {u"field"_s, u"number"_s}, {u"line"_s, 1}, {u"column"_s, 9}})},
        personal([](Case& c) { c.snapshot.personalFiles->name = u"Invoice {{number}}.pdf"_s; }));
}

void subjectRows(CheckTable& row)
{
    const QString part = u"subject"_s;
    const auto subject = [](const QString& text) {
        return [text](Case& c) { c.snapshot.subject = text; };
    };
    row("no subject", {blocking(u"subject-empty"_s, part)}, subject(u""_s));
    row("blank subject", {blocking(u"subject-empty"_s, part)}, subject(u" 　"_s));
    row("blank for one", {blocking(u"subject-empty"_s, part, {{u"rows"_s, 1}, {u"first"_s, 3}})},
        subject(u"{{company|}}"_s));
    const QList<Finding> broken{blocking(u"subject-line-break"_s, part)};
    row("line feed in the subject", broken, subject(u"Hours\nBcc: all@example.com"_s));
    row("carriage return in the subject", broken, subject(u"Hours\rnow"_s));
    row("NUL in the subject",
        {blocking(u"subject-line-break"_s, part),
         blocking(u"template-syntax"_s, part,
                  {{u"part"_s, part}, {u"line"_s, 1}, {u"column"_s, 6}})},
        subject(u"Hours"_s + QChar(u'\0')));
    row("U+2028 in the subject", broken, subject(u"Hours\u2028now"_s));

    const auto tooLong = [&](int length, int limit) {
        const QJsonObject facts{{u"length"_s, length}, {u"limit"_s, limit}};
        return QList<Finding>{limit == 900 ? blocking(u"subject-too-long"_s, part, facts)
                                           : warning(u"subject-too-long"_s, part, facts)};
    };
    row("200 characters", {}, subject(QString(200, u'件')));
    row("200 characters in 400 units", {}, subject(u"😀"_s.repeated(200)));
    row("201 characters", tooLong(201, 200), subject(QString(201, u'件')));
    row("900 characters", tooLong(900, 200), subject(QString(900, u's')));
    row("901 characters", tooLong(901, 900), subject(QString(901, u's')));
    row("too long for one",
        {warning(u"subject-too-long"_s, part,
                 {{u"length"_s, 211}, {u"limit"_s, 200}, {u"rows"_s, 1}, {u"first"_s, 2}})},
        [](Case& c) {
            c.snapshot.subject = u"Greetings, {{name}}"_s;
            c.recipients[1].values[0] = QString(200, u'n');
        });
}

void timingRows(CheckTable& row)
{
    const QString part = u"timing"_s;
    const auto passed = [&](qint64 notAfter) {
        return QList<Finding>{blocking(u"window-passed"_s, part, {{u"notAfter"_s, notAfter}})};
    };
    const qint64 now = toMilliseconds(sampleSnapshot().submittedAt);
    const qint64 start = toMilliseconds(*sampleSnapshot().timing.notBefore);
    row("no window", {}, [](Case& c) {
        c.snapshot.timing.notBefore.reset();
        c.snapshot.timing.notAfter.reset();
    });
    row("ends now", passed(now), [=](Case& c) {
        c.snapshot.timing.notBefore.reset();
        c.snapshot.timing.notAfter = fromMilliseconds(now);
    });
    row("ends in a moment", {}, [=](Case& c) {
        c.snapshot.timing.notBefore.reset();
        c.snapshot.timing.notAfter = fromMilliseconds(now + 1);
    });
    row("ends as it begins", passed(start),
        [=](Case& c) { c.snapshot.timing.notAfter = fromMilliseconds(start); });
    row("begins long ago", {}, [](Case& c) { c.snapshot.timing.notBefore = Moment{}; });
    const auto unknown = [&](const QString& zone) {
        return QList<Finding>{blocking(u"zone-unknown"_s, part, {{u"zone"_s, zone}})};
    };
    row("no zone", unknown(u""_s), [](Case& c) { c.snapshot.timing.zone.clear(); });
    row("no such zone", unknown(u"Asia/Tokio"_s),
        [](Case& c) { c.snapshot.timing.zone = u"Asia/Tokio"_s; });
    row("UTC", {}, [](Case& c) {
        c.snapshot.timing.zone = u"UTC"_s;
        c.snapshot.timing.quiet.reset(); // of the sample's zone
    });
    row("negative pace", {blocking(u"pace-invalid"_s, part, {{u"perMinute"_s, -1}})},
        [](Case& c) { c.snapshot.timing.perMinute = -1; });
    row("no pace", {}, [](Case& c) { c.snapshot.timing.perMinute = 0; });
    const auto halts = [&](int percent) {
        return QList<Finding>{blocking(u"halt-percent-invalid"_s, part, {{u"percent"_s, percent}})};
    };
    row("halts at nothing", halts(0), [](Case& c) { c.snapshot.handling.haltAtPercent = 0; });
    row("halts beyond all", halts(101), [](Case& c) { c.snapshot.handling.haltAtPercent = 101; });
    row("never halts", {}, [](Case& c) { c.snapshot.handling.haltAtPercent = 100; });
}

void quietRows(CheckTable& row)
{
    const QString part = u"timing"_s;
    const auto invalid = [&](int from, int to) {
        return QList<Finding>{
            blocking(u"quiet-hours-invalid"_s, part, {{u"from"_s, from}, {u"to"_s, to}})};
    };
    for (const auto& [from, to] : {std::pair{60, 60}, {-1, 60}, {60, 1440}})
        row("quiet " + QByteArray::number(from) + " to " + QByteArray::number(to),
            invalid(from, to),
            [=](Case& c) { c.snapshot.timing.quiet = QuietHours{from, to}; });
    // Quiet from one minute after now, in UTC, for an hour.
    const Moment now = sampleSnapshot().submittedAt;
    const auto quiet = [now](Case& c, int begins, int lasts) {
        const int minute =
            static_cast<int>(toMilliseconds(now) / 60'000 % 1440) + begins + 1440;
        c.snapshot.timing.zone = u"UTC"_s;
        c.snapshot.timing.quiet = QuietHours{minute % 1440, (minute + lasts) % 1440};
    };
    const auto minutes = [now](int later) {
        return fromMilliseconds(toMilliseconds(now) / 60'000 * 60'000) +
               std::chrono::minutes(later);
    };
    row("starts before the quiet hours", {}, [=](Case& c) {
        quiet(c, 5, 60);
        c.snapshot.timing.notBefore = minutes(4);
        c.snapshot.timing.notAfter.reset();
    });
    row("starts in the quiet hours",
        {Finding{u"starts-in-quiet-hours"_s, Severity::Note, part,
                 {{u"until"_s, toMilliseconds(minutes(65))}, {u"zone"_s, u"UTC"_s}}}},
        [=](Case& c) {
            quiet(c, 5, 60);
            c.snapshot.timing.notBefore = minutes(5);
            c.snapshot.timing.notAfter = minutes(66);
        });
    row("nothing but quiet",
        {blocking(u"window-quiet"_s, part, {{u"notAfter"_s, toMilliseconds(minutes(65))}})},
        [=](Case& c) {
            quiet(c, 5, 60);
            c.snapshot.timing.notBefore = minutes(5);
            c.snapshot.timing.notAfter = minutes(65);
        });
    row("submitted in the quiet hours", {}, [=](Case& c) {
        quiet(c, -5, 60);
        c.snapshot.timing.notBefore.reset();
        c.snapshot.timing.notAfter = minutes(600);
    });
}

} // namespace

CheckCase::CheckCase()
{
    snapshot.sender.headers.unsubscribeUrl = u"https://example.com/u"_s;
    snapshot.html.clear();
    snapshot.images.clear();
    snapshot.files[0].name = u"案内.pdf"_s;
    snapshot.personalFiles.reset();
}

void CheckCase::format()
{
    snapshot.html = sampleSnapshot().html;
    snapshot.images = sampleSnapshot().images;
}

void CheckCase::givePersonalFiles()
{
    snapshot.personalFiles = sampleSnapshot().personalFiles;
    recipients[2].values[1] = u"Emi & Co"_s;
    for (const Recipient& recipient : recipients) {
        const QString& company = recipient.values.at(1);
        personalFiles.insert(fileKey(company), {.name = company,
                                                .type = u"application/pdf"_s,
                                                .size = 100 + recipient.ordinal,
                                                .digest = crypto::sha256(company.toUtf8())});
    }
}

CheckContext CheckCase::context() const
{
    return {.now = snapshot.submittedAt,
            .forEachRecipient = [this](const auto& visit) -> Status {
                for (const Recipient& recipient : recipients) {
                    if (!visit(recipient))
                        break;
                }
                return {};
            },
            .officeDomains = officeDomains,
            .wasUsedAsSender = wasUsedAsSender,
            .personalFile = [this](const QString& value) -> Result<FileRef> {
                const auto file = personalFiles.constFind(fileKey(value));
                if (file == personalFiles.cend())
                    return failure(ErrorCode::NotFound, value);
                return *file;
            },
            .attachment = [this](const FileRef& file) -> Result<PaperReport> {
                return papers.value(file.name);
            },
            .copiedFrom = copiedFrom};
}

QList<Finding> CheckCase::findings()
{
    snapshot.recipients.count = recipients.size();
    return runChecks(allChecks(), snapshot, context());
}

QList<CheckRow> allCheckRows()
{
    CheckTable row;
    row("nothing", {}, [](Case&) {});
    row("HTML and an image", {}, [](Case& c) { c.format(); });
    row("a file for each", {}, [](Case& c) { c.givePersonalFiles(); });
    row("the packet's sample", {}, [](Case& c) {
        c.givePersonalFiles();
        c.snapshot = sampleSnapshot();
    });
    intentRows(row);
    senderRows(row);
    signingRows(row);
    recipientRows(row);
    personalFileRows(row);
    subjectRows(row);
    timingRows(row);
    quietRows(row);
    return row.rows + messageCheckRows() + strangeCheckRows() + paperCheckRows();
}

} // namespace ringi::test
