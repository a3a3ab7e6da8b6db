// SPDX-License-Identifier: Apache-2.0
#include "check_cases.h"

#include <utility>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Case = CheckCase;

void bodyRows(CheckTable& row)
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
    row("too large with one value",
        {blocking(u"body-too-large"_s, part,
                  {{u"bytes"_s, 1048577}, {u"limit"_s, 1048576}, {u"rows"_s, 1}, {u"first"_s, 2}})},
        [=](Case& c) {
            c.snapshot.body = u"{{company|Hello}}"_s;
            c.recipients[1].values[1] = QString(1024 * 1024 + 1, u'b');
        });
    const QList<Finding> unheld{blocking(u"invalid-character"_s, part),
                                blocking(u"template-syntax"_s, part,
                                         {{u"part"_s, part}, {u"line"_s, 1}, {u"column"_s, 2}})};
    row("NUL in the body", unheld, body(u"a"_s + QChar(u'\0') + u'b'));
    row("half a character in the body", unheld, body(u"a"_s + QChar(0xD83D)));
}

/// Finding::part and the fact "part".
struct Place {
    QString part;
    QString place;
};

Finding unresolved(const Place& place, const QString& field, std::pair<int, int> position, int rows,
                   int first)
{
    return blocking(u"unresolved-field"_s, place.part,
                    {{u"part"_s, place.place},
                     {u"field"_s, field},
                     {u"line"_s, position.first},
                     {u"column"_s, position.second},
                     {u"rows"_s, rows},
                     {u"first"_s, first}});
}

Finding unknown(const Place& place, const QString& field, int line, int column)
{
    return blocking(
        u"unknown-field"_s, place.part,
        {{u"part"_s, place.place}, {u"field"_s, field}, {u"line"_s, line}, {u"column"_s, column}});
}

Finding syntax(const Place& place, int line, int column)
{
    return blocking(u"template-syntax"_s, place.part,
                    {{u"part"_s, place.place}, {u"line"_s, line}, {u"column"_s, column}});
}

void templateRows(CheckTable& row)
{
    const Place subject{u"subject"_s, u"subject"_s};
    const Place body{u"body"_s, u"body"_s};
    row("unclosed in the subject", {syntax(subject, 1, 4)},
        [](Case& c) { c.snapshot.subject = u"To {{name"_s; });
    row("stray in the body", {syntax(body, 3, 2)},
        [](Case& c) { c.snapshot.body = u"{{name}}\n\n }}"_s; });
    row("unknown in both", {unknown(subject, u"nmae"_s, 1, 1), unknown(body, u"Name"_s, 2, 4)},
        [](Case& c) {
            c.snapshot.subject = u"{{nmae}}!"_s;
            c.snapshot.body = u"x\na, {{Name}}"_s;
        });
    row("unknown with a fallback", {unknown(body, u"titel"_s, 1, 1)},
        [](Case& c) { c.snapshot.body = u"{{titel|you}}, good day"_s; });
    row("no fields at all",
        {unknown(subject, u"name"_s, 1, 4), unknown(body, u"name"_s, 1, 1),
         unknown(body, u"company"_s, 3, 1)},
        [](Case& c) {
            c.snapshot.recipients.fields.clear();
            for (Recipient& recipient : c.recipients)
                recipient.values.clear();
        });
    row("an open block", {syntax(body, 2, 1)},
        [](Case& c) { c.snapshot.body = u"Hello\n{{#if name}}you"_s; });
    row("unknown in a condition", {unknown(body, u"firm"_s, 1, 1)},
        [](Case& c) { c.snapshot.body = u"{{#if firm}}a{{else}}b{{/if}}"_s; });
}

/// The other texts that take merge fields.
void placeRows(CheckTable& row)
{
    const Place html{u"body"_s, u"html"_s};
    const auto both = [](const QString& text, const QString& source) {
        return [=](Case& c) {
            c.snapshot.body = text;
            c.snapshot.html = source;
        };
    };
    row("unclosed in the HTML", {syntax(html, 2, 4)},
        both(u"Hello you {{name}}"_s, u"<p>Hello\nyou{{name</p>"_s));
    row("a field in a comment", {syntax(html, 1, 18)},
        both(u"Hello"_s, u"<p>Hello</p><!-- {{name}} -->"_s));
    row("unknown in the HTML", {unknown(html, u"nmae"_s, 1, 10)},
        both(u"Hello {{name|you}}"_s, u"<p>Hello {{nmae|you}}</p>"_s));
    row("blank in the HTML", {unresolved(html, u"company"_s, {1, 4}, 1, 3)},
        both(u"Good morning {{company|you}}"_s, u"<p>{{company}} Good morning</p>"_s));
    row("a block in the HTML", {},
        both(u"Good morning {{company|you}}"_s,
             u"<p>Good morning {{#if company}}{{company}}{{else}}you{{/if}}</p>"_s));

    const Place file{u"body"_s, u"file"_s};
    const auto name = [](const QString& text) {
        return [=](Case& c) { c.snapshot.files[0].name = text; };
    };
    row("unclosed in a file's name", {syntax(file, 1, 3)}, name(u"a {{name.pdf"_s));
    row("unknown in a file's name", {unknown(file, u"number"_s, 1, 2)}, name(u"a{{number}}.pdf"_s));
    row("blank in a file's name", {unresolved(file, u"company"_s, {1, 1}, 1, 3)},
        name(u"{{company}}.pdf"_s));
    row("a field in a file's name", {}, name(u"{{name}}.pdf"_s));

    const Place url{u"sender"_s, u"unsubscribeUrl"_s};
    const auto leave = [](const QString& text) {
        return [=](Case& c) { c.snapshot.sender.headers.unsubscribeUrl = text; };
    };
    row("unclosed in the address for leaving", {syntax(url, 1, 23)},
        leave(u"https://example.com/u?{{name"_s));
    row("unknown in the address for leaving", {unknown(url, u"id"_s, 1, 25)},
        leave(u"https://example.com/u?i={{id}}"_s));
    row("blank in the address for leaving", {unresolved(url, u"company"_s, {1, 25}, 1, 3)},
        leave(u"https://example.com/u?c={{company}}"_s));
    row("a field in the address for leaving", {}, leave(u"https://example.com/u?m={{name}}"_s));
}

void blockRows(CheckTable& row)
{
    const Place body{u"body"_s, u"body"_s};
    const auto text = [](const QString& source) {
        return [=](Case& c) { c.snapshot.body = source; };
    };
    row("blank in a branch that is not taken", {},
        text(u"{{#if company}}{{company}}{{else}}you{{/if}}"_s));
    row("blank in a branch that is taken", {unresolved(body, u"company"_s, {1, 25}, 1, 3)},
        text(u"{{#if company}}A{{else}}{{company}}{{/if}}"_s));
    row("blank in both", {unresolved(body, u"company"_s, {1, 14}, 1, 3)},
        text(u"{{#if name}} {{company}}{{/if}} {{company}}"_s));
    row("a condition needs no value", {}, text(u"Hello{{#if company}}, you{{/if}}"_s));
}

void htmlRows(CheckTable& row)
{
    const QString part = u"body"_s;
    const auto hello = [](const QString& html) {
        return [html](Case& c) {
            c.snapshot.body = u"Hello"_s;
            c.snapshot.html = u"<p>Hello</p>\n"_s + html;
        };
    };
    row("HTML without a text", {warning(u"text-missing"_s, part)}, [](Case& c) {
        c.format();
        c.snapshot.body = u" \n"_s;
    });
    row("HTML alone, blank", {blocking(u"body-empty"_s, part)}, [](Case& c) {
        c.snapshot.body.clear();
        c.snapshot.html = u" \n"_s;
    });
    row("HTML that says something else", {warning(u"text-differs"_s, part, {{u"alike"_s, 0}})},
        [](Case& c) {
            c.snapshot.body = u"Hello"_s;
            c.snapshot.html = u"<p>Goodbye</p>"_s;
        });
    row("a script",
        {blocking(u"html-unsafe"_s, part,
                  {{u"what"_s, u"script"_s}, {u"line"_s, 2}, {u"places"_s, 1}})},
        hello(u"<script>x()</script>"_s));
    const QList<Finding> missing{blocking(u"image-missing"_s, part, {{u"images"_s, 1}})};
    row("an image that was not put in", missing, hello(u"<img src=\"cid:map@ringi\">"_s));
    row("an image beside the HTML", missing, hello(u"<img src=\"map.png\">"_s));
    row("two images elsewhere",
        {warning(u"remote-images"_s, part,
                 {{u"images"_s, 2}, {u"hosts"_s, u"a.example, b.example"_s}})},
        hello(u"<img src=\"https://a.example/1.png\"><img src=\"https://b.example/2.png\">"_s));
    row("a line in HTML too large",
        {blocking(u"body-too-large"_s, part, {{u"bytes"_s, 1048577}, {u"limit"_s, 1048576}})},
        [](Case& c) {
            c.snapshot.body = u"Hello"_s;
            c.snapshot.html = QString(1024 * 1024 + 1, u'b');
        });
}

/// Everybody has a company that begins a link, but for the second.
std::function<void(CheckCase&)> linkTo(const QString& value, const QString& html)
{
    return [=](Case& c) {
        c.snapshot.subject = u"Hello"_s;
        c.snapshot.body = u"Here"_s;
        c.snapshot.html = html;
        for (Recipient& recipient : c.recipients)
            recipient.values[1] = u"https://example.com/a?b=c"_s;
        c.recipients[1].values[1] = value;
    };
}

void linkRows(CheckTable& row)
{
    const QString whole = u"<p><a href=\"{{company}}\">Here</a></p>"_s;
    const QList<Finding> invalid{
        blocking(u"link-target-invalid"_s, u"body"_s, {{u"rows"_s, 1}, {u"first"_s, 2}})};
    row("a value that is a link", {}, linkTo(u"mailto:info@example.com"_s, whole));
    row("a value that runs", invalid, linkTo(u"javascript:alert(1)"_s, whole));
    row("a value that is no address", invalid, linkTo(u"example.com"_s, whole));
    row("a value inside a link", {},
        linkTo(u"javascript:alert(1)"_s,
               u"<a href=\"https://example.com/{{company}}\">Here</a>"_s));
}

void fileRows(CheckTable& row)
{
    const QString part = u"body"_s;
    row("no files", {}, [](Case& c) { c.snapshot.files.clear(); });
    row("a program", {warning(u"file-is-program"_s, part, {{u"name"_s, u"Setup.EXE"_s}})},
        [](Case& c) { c.snapshot.files[0].name = u"Setup.EXE"_s; });
    row("a program by its last ending",
        {warning(u"file-is-program"_s, part, {{u"name"_s, u"a.pdf.js"_s}})},
        [](Case& c) { c.snapshot.files[0].name = u"@a.pdf.js"_s; });
    row("a name twice", {warning(u"file-twice"_s, part, {{u"name"_s, u"Guide.PDF"_s}})},
        [](Case& c) {
            c.snapshot.files[0].name = u"guide.pdf"_s;
            c.snapshot.files.append(c.snapshot.files[0]);
            c.snapshot.files[1].name = u"Guide.PDF"_s;
        });
    const auto size = [](qint64 bytes) {
        return [bytes](Case& c) { c.snapshot.files[0].size = bytes; };
    };
    constexpr qint64 kMebibyte = 1024 * 1024;
    row("large as a file, not yet as a message", {}, size(7 * kMebibyte));
    row("a large message",
        {warning(u"message-too-large"_s, part,
                 {{u"bytes"_s, 14348933}, {u"limit"_s, 10 * kMebibyte}})},
        size(10 * kMebibyte));
    row("too large a message",
        {blocking(u"message-too-large"_s, part,
                  {{u"bytes"_s, 57395737}, {u"limit"_s, 35 * kMebibyte}})},
        size(40 * kMebibyte));
}

void mergeRows(CheckTable& row)
{
    const auto rows = [](const QString& code, const QString& part, const QString& field, int count,
                         int first) {
        return blocking(code, part, {{u"field"_s, field}, {u"rows"_s, count}, {u"first"_s, first}});
    };
    row("blank where it is needed",
        {unresolved({u"subject"_s, u"subject"_s}, u"name"_s, {1, 4}, 2, 2),
         unresolved({u"body"_s, u"body"_s}, u"name"_s, {1, 1}, 2, 2)},
        [](Case& c) {
            c.recipients[1].values[0] = u" 　"_s;
            c.recipients[2].values[0].clear();
        });
    row("blank once with and once without a fallback",
        {unresolved({u"body"_s, u"body"_s}, u"company"_s, {1, 17}, 1, 3)},
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

/// ForeignDataTest has the whole table.
void foreignRows(CheckTable& row)
{
    const auto facts = [](int owner, const QString& field, const QString& place) {
        return QJsonObject{{u"rows"_s, 2},       {u"first"_s, owner == 1 ? 2 : 1},
                           {u"owner"_s, owner}, {u"field"_s, field},
                           {u"part"_s, place}};
    };
    row("somebody's name in the text",
        {blocking(u"foreign-data"_s, u"body"_s, facts(1, u"name"_s, u"body"_s))},
        [](Case& c) { c.snapshot.body += u"山田花子"_s; });
    row("somebody's address in the subject",
        {blocking(u"foreign-data"_s, u"subject"_s, facts(2, u"address"_s, u"subject"_s))},
        [](Case& c) { c.snapshot.subject += u" taro@example.net"_s; });
    row("somebody's company in the text",
        {warning(u"foreign-words"_s, u"body"_s, facts(2, u"company"_s, u"body"_s))},
        [](Case& c) { c.snapshot.body += u"Example & Sons"_s; });
}

/// LeftoversTest has the whole table. It leaves on 1 December 2025.
void leftoverRows(CheckTable& row)
{
    const auto facts = [](const QString& words, QJsonObject others) {
        others.insert(u"words"_s, words);
        others.insert(u"part"_s, u"body"_s);
        others.insert(u"line"_s, 4);
        others.insert(u"column"_s, 1);
        return others;
    };
    const auto body = [](const QString& text) {
        return [=](Case& c) { c.snapshot.body += text; };
    };
    const QString part = u"body"_s;
    row("a day that is over",
        {warning(u"date-passed"_s, part, facts(u"28 November"_s, {{u"days"_s, 3}}))},
        body(u"28 November"_s));
    row("another day of the week",
        {warning(u"weekday-wrong"_s, part,
                 facts(u"Monday 5 December"_s, {{u"weekday"_s, 5}, {u"year"_s, 2025}}))},
        body(u"Monday 5 December"_s));
    row("last year", {Finding{u"last-year-named"_s, Severity::Note, part, facts(u"2024"_s, {})}},
        body(u"2024 was"_s));
    row("what it was copied from",
        {warning(u"subject-of-source"_s, u"subject"_s),
         warning(u"file-of-source"_s, part, {{u"name"_s, u"案内.pdf"_s}})},
        [](Case& c) {
            c.copiedFrom = CopiedCampaign{c.snapshot.subject, {c.snapshot.files[0].digest}};
        });
}

} // namespace

QList<CheckRow> messageCheckRows()
{
    CheckTable row;
    bodyRows(row);
    htmlRows(row);
    fileRows(row);
    linkRows(row);
    templateRows(row);
    placeRows(row);
    blockRows(row);
    mergeRows(row);
    foreignRows(row);
    leftoverRows(row);
    return row.rows;
}

} // namespace ringi::test
