// SPDX-License-Identifier: Apache-2.0
#include "ui/words/finding_words.h"

#include "ui/words/format.h"

#include <QLocale>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

QString sizeWord(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// What HtmlRemoval::what stands for.
QString unsafeWord(const QString& what)
{
    if (what == "script"_L1 || what == "event-handler"_L1)
        return FindingWords::tr("a script");
    if (what == "form"_L1)
        return FindingWords::tr("a form");
    if (what == "meta-refresh"_L1)
        return FindingWords::tr("a redirection to another page");
    if (what == "external-object"_L1)
        return FindingWords::tr("an embedded object");
    if (what == "external-style"_L1)
        return FindingWords::tr("a style sheet from elsewhere");
    if (what == "frame"_L1)
        return FindingWords::tr("a frame with another page");
    if (what == "dangerous-link"_L1)
        return FindingWords::tr("a link that does not lead to a page or an address");
    if (what == "dangerous-style"_L1)
        return FindingWords::tr("a style that loads or hides something");
    if (what == "conditional-comment"_L1)
        return FindingWords::tr("a comment that some mail programs run");
    return FindingWords::tr("something unknown");
}

/// MessageText::place.
QString textWord(const QString& place)
{
    if (place == "body"_L1)
        return FindingWords::tr("Plain text");
    if (place == "html"_L1)
        return FindingWords::tr("Formatted text");
    if (place == "file"_L1)
        return FindingWords::tr("Name of an attachment");
    if (place == "unsubscribeUrl"_L1)
        return FindingWords::tr("Address for unsubscribing");
    return partWord(place);
}

/// Who can put a merge field right, where the author cannot.
QString fieldTodo(const Finding& f, const QString& otherwise)
{
    if (FindingWords::text(f, "part"_L1) == "unsubscribeUrl"_L1)
        return FindingWords::tr("It belongs to the sender: an administrator can correct it under "
                                "Settings, Senders.");
    return otherwise;
}

} // namespace

QString FindingWords::text(const Finding& finding, QLatin1StringView key)
{
    return finding.facts.value(key).toString();
}

qint64 FindingWords::number(const Finding& finding, QLatin1StringView key)
{
    return finding.facts.value(key).toInteger();
}

QString FindingWords::inBrackets(const Finding& finding)
{
    const qint64 rows = number(finding, "rows"_L1);
    if (rows < 1)
        return {};
    const qint64 first = number(finding, "first"_L1);
    const QString who =
        first < 1
            ? formatPeople(rows)
            : tr("%1, first number %2 of the list").arg(formatPeople(rows), formatCount(first));
    return tr(" (%1)").arg(who);
}

QString FindingWords::placeOf(const Finding& finding)
{
    const QString place = text(finding, "part"_L1);
    const QString word = textWord(place.isEmpty() ? finding.part : place);
    const qint64 line = number(finding, "line"_L1);
    if (line < 1)
        return word;
    return tr("%1, line %2, column %3")
        .arg(word, formatCount(line), formatCount(number(finding, "column"_L1)));
}

std::optional<FindingText> FindingWords::signing(const Finding& f)
{
    if (f.code == "dkim-domain-differs"_L1)
        return FindingText{tr("The mail is signed for %1, but the sender’s address is at %2.")
                               .arg(text(f, "domain"_L1), text(f, "from"_L1)),
                           tr("Receivers may take it for a forgery. An administrator can make a "
                              "signing key for the right domain under Settings, Senders.")};
    if (f.code == "unsubscribe-not-https"_L1)
        return FindingText{tr("The address for unsubscribing does not begin with https://."),
                           tr("Mail programs would not offer it. An administrator can correct it "
                              "under Settings, Senders.")};
    return std::nullopt;
}

std::optional<FindingText> FindingWords::personalFiles(const Finding& f)
{
    if (f.code == "personal-field-unknown"_L1)
        return FindingText{
            tr("The list has no column called “%1”, by which everybody’s own file is found.")
                .arg(text(f, "field"_L1)),
            tr("Choose another column for the files, or another list.")};
    if (f.code == "personal-file-missing"_L1)
        return FindingText{
            tr("There is no file for some people%1.").arg(inBrackets(f)),
            tr("Compare the names of the files with the column of the list; then take "
               "the folder in again, or correct the list.")};
    if (f.code == "personal-file-shared"_L1)
        return FindingText{
            tr("Some people would get a file that somebody else gets too%1; the first of them gets "
               "that of number %2.")
                .arg(inBrackets(f), formatCount(number(f, "original"_L1))),
            tr("Everybody must have a file of their own. Correct the column of the list, or attach "
               "a file that is for all to the mail itself.")};
    if (f.code == "personal-files-left"_L1)
        return FindingText{tr("There are files in the folder that nobody gets: %1.")
                               .arg(formatCount(number(f, "files"_L1))),
                           tr("Is somebody missing from the list? If not, leave it as it is.")};
    return std::nullopt;
}

std::optional<FindingText> FindingWords::html(const Finding& f)
{
    if (f.code == "text-missing"_L1)
        return FindingText{tr("The mail has a formatted text but no plain text."),
                           tr("Some people read plain text only, and filters distrust mail without "
                              "it. Make it from the formatted text.")};
    if (f.code == "text-differs"_L1)
        return FindingText{
            tr("The plain text and the formatted text do not say the same."),
            tr("Was one of them changed and the other forgotten? Compare the two, or "
               "make the plain text anew from the formatted text.")};
    if (f.code == "html-unsafe"_L1)
        return FindingText{
            tr("The formatted text has something that no mail may have: %1.")
                .arg(unsafeWord(text(f, "what"_L1))),
            tr("Places: %1, the first in line %2. Remove it, or import the text again: "
               "Ringi leaves it out then.")
                .arg(formatCount(number(f, "places"_L1)), formatCount(number(f, "line"_L1)))};
    if (f.code == "image-missing"_L1)
        return FindingText{tr("Images of the formatted text are missing: %1.")
                               .arg(formatCount(number(f, "images"_L1))),
                           tr("Insert them again, or remove their places from the text.")};
    if (f.code == "remote-images"_L1)
        return FindingText{
            tr("Images would be loaded from the internet: %1, from %2.")
                .arg(formatCount(number(f, "images"_L1)), text(f, "hosts"_L1)),
            tr("Most mail programs do not show them, and whoever keeps them sees who reads the "
               "mail. Better insert them into the mail.")};
    if (f.code == "link-target-invalid"_L1)
        return FindingText{
            tr("A link does not become an address for some people%1.").arg(inBrackets(f)),
            tr("The value in the list must begin with https://, http://, mailto: or "
               "tel:. Correct the list, or write the beginning into the link.")};
    return std::nullopt;
}

std::optional<FindingText> FindingWords::files(const Finding& f)
{
    if (f.code == "file-is-program"_L1)
        return FindingText{
            tr("The attachment “%1” is a program.").arg(text(f, "name"_L1)),
            tr("Most mail servers refuse such a mail. Put it on a web page and send the link.")};
    if (f.code == "file-twice"_L1)
        return FindingText{tr("Two attachments are called “%1”.").arg(text(f, "name"_L1)),
                           tr("Remove one of them or rename it.")};
    if (f.code == "message-too-large"_L1) {
        const bool blocks = f.severity == Severity::Blocking;
        const QString size = sizeWord(number(f, "bytes"_L1));
        const QString limit = sizeWord(number(f, "limit"_L1));
        return FindingText{
            (blocks ? tr("With its attachments the mail has %1; hardly any mailbox takes more than "
                         "%2.")
                    : tr("With its attachments the mail has %1; many mailboxes refuse more than "
                         "%2."))
                .arg(size, limit),
            blocks ? tr("Remove attachments or make them smaller, or send a link to them.")
                   : tr("Better make the attachments smaller, or send a link to them.")};
    }
    return std::nullopt;
}

std::optional<FindingText> FindingWords::fields(const Finding& f)
{
    const QString field = text(f, "field"_L1);
    if (f.code == "unresolved-field"_L1)
        return FindingText{
            tr("%1: the merge field “%2” has no value for some people%3.")
                .arg(placeOf(f), field, inBrackets(f)),
            fieldTodo(f, tr("Fill in the list, or write {{%1|words instead}}.").arg(field))};
    if (f.code == "unknown-field"_L1)
        return FindingText{
            tr("The list has no column called “%1” (%2).").arg(field, placeOf(f)),
            fieldTodo(f,
                      tr("Check the spelling; “Insert a field” offers the columns of the list."))};
    if (f.code == "template-syntax"_L1)
        return FindingText{
            tr("A merge field is not written as it should be (%1).").arg(placeOf(f)),
            fieldTodo(f, tr("Write {{field}}, {{field|words for people without a value}}, or "
                            "{{#if field}}words{{/if}}."))};
    return std::nullopt;
}

} // namespace ringi
