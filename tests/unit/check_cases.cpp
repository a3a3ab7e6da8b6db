// SPDX-License-Identifier: Apache-2.0
#include "check_cases.h"

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Case = CheckCase;

/// Called like a function that adds a row.
struct Table {
    QList<CheckRow> rows = {};

    void operator()(const QByteArray& name, const QList<Finding>& expected,
                    const std::function<void(Case&)>& change)
    {
        rows.append({name, expected, change});
    }
};

Finding blocking(const QString& code, const QString& part, const QJsonObject& facts = {})
{
    return {code, Severity::Blocking, part, facts};
}

Finding warning(const QString& code, const QString& part, const QJsonObject& facts)
{
    return {code, Severity::Warning, part, facts};
}

void intentRows(Table& row)
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

void senderRows(Table& row)
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

void recipientRows(Table& row)
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
        {blocking(u"address-invalid"_s, part,
                  {{u"rows"_s, 1}, {u"first"_s, 3}, {u"error"_s, u"UnsupportedAddress"_s}})},
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

void subjectRows(Table& row)
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
    row("NUL in the subject", broken, subject(u"Hours"_s + QChar(u'\0')));
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

void bodyRows(Table& row)
{
    const QString part = u"body"_s;
    const auto body = [](const QString& text) {
        return [text](Case& c) { c.snapshot.body = text; };
    };
    row("no body", {blocking(u"body-empty"_s, part)}, body(u""_s));
    row("blank body", {blocking(u"body-empty"_s, part)}, body(u" \r\n\t　\n"_s));
    row("a mebibyte", {}, body(QString(1024 * 1024, u'b')));
    row("a byte more",
        {blocking(u"body-too-large"_s, part, {{u"bytes"_s, 1048577}, {u"limit"_s, 1048576}})},
        body(QString(1024 * 1024 + 1, u'b')));
    row("bytes, not characters",
        {blocking(u"body-too-large"_s, part, {{u"bytes"_s, 1048578}, {u"limit"_s, 1048576}})},
        body(QString(349526, u'本')));
    row("NUL in the body", {blocking(u"invalid-character"_s, part)},
        body(u"a"_s + QChar(u'\0') + u'b'));
    row("half a character in the body", {blocking(u"invalid-character"_s, part)},
        body(u"a"_s + QChar(0xD83D)));
}

void templateRows(Table& row)
{
    const auto syntax = [](const QString& part, int line, int column) {
        return QList<Finding>{
            blocking(u"template-syntax"_s, part,
                     {{u"part"_s, part}, {u"line"_s, line}, {u"column"_s, column}})};
    };
    row("unclosed in the subject", syntax(u"subject"_s, 1, 4),
        [](Case& c) { c.snapshot.subject = u"To {{name"_s; });
    row("stray in the body", syntax(u"body"_s, 3, 2),
        [](Case& c) { c.snapshot.body = u"{{name}}\n\n }}"_s; });
    const auto unknown = [](const QString& part, const QString& field, int line, int column) {
        return blocking(
            u"unknown-field"_s, part,
            {{u"part"_s, part}, {u"field"_s, field}, {u"line"_s, line}, {u"column"_s, column}});
    };
    row("unknown in both",
        {unknown(u"subject"_s, u"nmae"_s, 1, 1), unknown(u"body"_s, u"Name"_s, 2, 4)}, [](Case& c) {
            c.snapshot.subject = u"{{nmae}}!"_s;
            c.snapshot.body = u"x\na, {{Name}}"_s;
        });
    row("unknown with a fallback", {unknown(u"body"_s, u"titel"_s, 1, 1)},
        [](Case& c) { c.snapshot.body = u"{{titel|you}}, good day"_s; });
    row("no fields at all",
        {unknown(u"subject"_s, u"name"_s, 1, 4), unknown(u"body"_s, u"name"_s, 1, 1),
         unknown(u"body"_s, u"company"_s, 3, 1)},
        [](Case& c) {
            c.snapshot.recipients.fields.clear();
            for (Recipient& recipient : c.recipients)
                recipient.values.clear();
        });
}

void mergeRows(Table& row)
{
    const auto rows = [](const QString& code, const QString& part, const QString& field, int count,
                         int first) {
        return blocking(code, part, {{u"field"_s, field}, {u"rows"_s, count}, {u"first"_s, first}});
    };
    const QString unresolved = u"unresolved-field"_s;
    row("blank where it is needed",
        {rows(unresolved, u"subject"_s, u"name"_s, 2, 2),
         rows(unresolved, u"body"_s, u"name"_s, 2, 2)},
        [](Case& c) {
            c.recipients[1].values[0] = u" 　"_s;
            c.recipients[2].values[0].clear();
        });
    row("blank once with and once without a fallback",
        {rows(unresolved, u"body"_s, u"company"_s, 1, 3)},
        [](Case& c) { c.snapshot.body = u"{{company|you}} {{company}} {{company}}"_s; });
    row("blank where nobody asks", {}, [](Case& c) {
        c.snapshot.body = u"Hello"_s;
        c.recipients[0].values[1].clear();
    });

    const QString header = u"header-line-break"_s;
    for (const char16_t c : {u'\n', u'\r', u'\0', u'\t', u'\u0085', u'\u2029'}) {
        row(u"U+%1 into the header"_s.arg(uint{c}, 4, 16, QChar(u'0')).toUtf8(),
            {rows(header, u"subject"_s, u"name"_s, 1, 2)}, [c](Case& changed) {
                changed.snapshot.body = u"Hello"_s;
                changed.recipients[1].values[0] = u"Taro"_s + QChar(c) + u"Bcc: x@example.com"_s;
            });
    }
    row("line feed into the body only", {},
        [](Case& c) { c.recipients[1].values[1] = u"two\r\nlines"_s; });
    row("NUL into the body", {rows(u"invalid-character"_s, u"body"_s, u"company"_s, 1, 1)},
        [](Case& c) { c.recipients[0].values[1] = QChar(u'\0'); });
    row("NUL where nobody asks", {}, [](Case& c) {
        c.snapshot.body = u"Hello"_s;
        c.recipients[0].values[1] = QChar(u'\0');
    });
}

void timingRows(Table& row)
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
    row("UTC", {}, [](Case& c) { c.snapshot.timing.zone = u"UTC"_s; });
    row("negative pace", {blocking(u"pace-invalid"_s, part, {{u"perMinute"_s, -1}})},
        [](Case& c) { c.snapshot.timing.perMinute = -1; });
    row("no pace", {}, [](Case& c) { c.snapshot.timing.perMinute = 0; });
}

} // namespace

CheckContext CheckCase::context() const
{
    return {.now = snapshot.submittedAt, .forEachRecipient = [this](const auto& visit) -> Status {
                for (const Recipient& recipient : recipients) {
                    if (!visit(recipient))
                        break;
                }
                return {};
            }};
}

QList<Finding> CheckCase::findings()
{
    snapshot.recipients.count = recipients.size();
    return runChecks(allChecks(), snapshot, context());
}

QList<CheckRow> allCheckRows()
{
    Table row;
    row("nothing", {}, [](Case&) {});
    intentRows(row);
    senderRows(row);
    recipientRows(row);
    subjectRows(row);
    bodyRows(row);
    templateRows(row);
    mergeRows(row);
    timingRows(row);
    return row.rows;
}

} // namespace ringi::test
