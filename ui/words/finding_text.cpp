// SPDX-License-Identifier: Apache-2.0
#include "ui/words/finding_text.h"

#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QCoreApplication>

#include <optional>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::FindingWords)
};

QString text(const Finding& finding, QLatin1StringView key)
{
    return finding.facts.value(key).toString();
}

qint64 number(const Finding& finding, QLatin1StringView key)
{
    return finding.facts.value(key).toInteger();
}

/// "3 people, first in row 12"; empty where the finding is not about rows.
QString rowsOf(const Finding& finding)
{
    const qint64 rows = number(finding, "rows"_L1);
    if (rows < 1)
        return {};
    const qint64 first = number(finding, "first"_L1);
    if (first < 1)
        return formatPeople(rows);
    return W::tr("%1, first number %2 of the list").arg(formatPeople(rows), formatCount(first));
}

/// " (3 people, first number 12 of the list)" or nothing.
QString inBrackets(const Finding& finding)
{
    const QString rows = rowsOf(finding);
    return rows.isEmpty() ? rows : W::tr(" (%1)").arg(rows);
}

QString placeOf(const Finding& finding)
{
    const qint64 line = number(finding, "line"_L1);
    if (line < 1)
        return partWord(finding.part);
    return W::tr("%1, line %2, column %3")
        .arg(partWord(finding.part), formatCount(line), formatCount(number(finding, "column"_L1)));
}

QString senderFieldWord(const QString& field)
{
    if (field == "fromName"_L1)
        return W::tr("the sender’s name");
    if (field == "fromAddress"_L1)
        return W::tr("the sender’s address");
    if (field == "replyTo"_L1)
        return W::tr("the reply address");
    if (field == "envelopeSender"_L1)
        return W::tr("the bounce address");
    if (field == "host"_L1)
        return W::tr("the relay’s host name");
    if (field == "port"_L1)
        return W::tr("the relay’s port");
    if (field == "tls"_L1)
        return W::tr("the relay’s encryption");
    return W::tr("the relay");
}

std::optional<FindingText> aboutIntentAndSender(const Finding& f)
{
    if (f.code == "intent-incomplete"_L1)
        return FindingText{W::tr("The intent card is not complete."),
                           W::tr("Say who gets this, why, about how many, and who asked for it.")};
    if (f.code == "expected-count-differs"_L1) {
        if (!f.facts.contains("loaded"_L1))
            return FindingText{W::tr("The list has another number of people than the intent card."),
                               W::tr("Compare the two before you go on.")};
        return FindingText{W::tr("The intent card speaks of %1, the list has %2.")
                               .arg(formatPeople(number(f, "expected"_L1)),
                                    formatPeople(number(f, "loaded"_L1))),
                           W::tr("Is it the right list? If so, correct the card.")};
    }
    if (f.code == "sender-invalid"_L1)
        return FindingText{W::tr("There is something wrong with %1.")
                               .arg(senderFieldWord(text(f, "field"_L1))),
                           W::tr("An administrator can correct it under Settings, Senders.")};
    if (f.code == "relay-missing"_L1)
        return FindingText{
            W::tr("The way out is not complete: %1 is missing.")
                .arg(senderFieldWord(text(f, "field"_L1))),
            W::tr("Choose a sender; an administrator sets up relays under Settings, Relay.")};
    return std::nullopt;
}

std::optional<FindingText> aboutRecipients(const Finding& f)
{
    if (f.code == "no-recipients"_L1)
        return FindingText{W::tr("There is nobody to send it to."),
                           W::tr("Choose a list that has people in it.")};
    if (f.code == "duplicate-field"_L1)
        return FindingText{
            W::tr("The list has two columns called “%1”.").arg(text(f, "field"_L1)),
            W::tr("Rename one of them in the spreadsheet and import the list again.")};
    if (f.code == "address-invalid"_L1)
        return FindingText{W::tr("There are addresses that no mail can reach%1.").arg(inBrackets(f)),
                           W::tr("Correct them in the spreadsheet and import the list again.")};
    if (f.code == "duplicate-recipients"_L1)
        return FindingText{W::tr("Somebody is on the list more than once%1.").arg(inBrackets(f)),
                           W::tr("Nobody gets a campaign twice: remove the repeats and import the "
                                 "list again.")};
    if (f.code == "unresolved-field"_L1)
        return FindingText{W::tr("The merge field “%1” has no value for some people%2.")
                               .arg(text(f, "field"_L1), inBrackets(f)),
                           W::tr("Fill in the list, or write {{%1|words instead}}.")
                               .arg(text(f, "field"_L1))};
    if (f.code == "unknown-field"_L1)
        return FindingText{
            W::tr("The list has no column called “%1” (%2).").arg(text(f, "field"_L1), placeOf(f)),
            W::tr("Check the spelling; the names of the fields are above the text.")};
    return std::nullopt;
}

std::optional<FindingText> aboutSubject(const Finding& f)
{
    if (f.code == "subject-empty"_L1)
        return FindingText{W::tr("The subject is empty%1.").arg(inBrackets(f)),
                           W::tr("Write what the mail is about.")};
    if (f.code == "subject-line-break"_L1)
        return FindingText{W::tr("The subject has a line break or another hidden character in it."),
                           W::tr("Type the subject again in one line.")};
    if (f.code == "subject-too-long"_L1)
        return FindingText{W::tr("The subject has %1 characters; more than %2 are not read%3.")
                               .arg(formatCount(number(f, "length"_L1)),
                                    formatCount(number(f, "limit"_L1)), inBrackets(f)),
                           W::tr("Make it shorter.")};
    if (f.code == "header-line-break"_L1)
        return FindingText{
            W::tr("The values of “%1” break the subject into lines%2.")
                .arg(text(f, "field"_L1), inBrackets(f)),
            W::tr("Remove the line breaks in the spreadsheet and import the list again.")};
    return std::nullopt;
}

std::optional<FindingText> aboutBody(const Finding& f)
{
    if (f.code == "body-empty"_L1)
        return FindingText{W::tr("The text is empty."), W::tr("Write the text of the mail.")};
    if (f.code == "body-too-large"_L1)
        return FindingText{W::tr("The text is too large (%1 KB; at most %2 KB).")
                               .arg(formatCount(number(f, "bytes"_L1) / 1024),
                                    formatCount(number(f, "limit"_L1) / 1024)),
                           W::tr("Make it shorter.")};
    if (f.code == "invalid-character"_L1)
        return FindingText{W::tr("There is a character that no mail can hold%1.").arg(inBrackets(f)),
                           W::tr("Type the place again instead of pasting it.")};
    if (f.code == "template-syntax"_L1)
        return FindingText{
            W::tr("A merge field is not written as it should be (%1).").arg(placeOf(f)),
            W::tr("Write {{field}} or {{field|words for people without a value}}.")};
    return std::nullopt;
}

std::optional<FindingText> aboutTiming(const Finding& f)
{
    if (f.code == "window-passed"_L1)
        return FindingText{W::tr("The latest time for this campaign is already over or before the "
                                 "earliest."),
                           W::tr("Choose another time.")};
    if (f.code == "zone-unknown"_L1)
        return FindingText{W::tr("There is no time zone called “%1”.").arg(text(f, "zone"_L1)),
                           W::tr("Choose a time zone from the list.")};
    if (f.code == "pace-invalid"_L1)
        return FindingText{W::tr("The pace cannot be right."),
                           W::tr("Enter messages per minute, or 0 for as fast as the relay.")};
    return std::nullopt;
}

QString checkWord(const QString& check)
{
    if (check == "intent"_L1)
        return W::tr("intent card");
    if (check == "sender"_L1)
        return W::tr("sender");
    if (check == "relay"_L1)
        return W::tr("relay");
    if (check == "addresses"_L1)
        return W::tr("addresses");
    if (check == "subject"_L1)
        return W::tr("subject");
    if (check == "body"_L1)
        return W::tr("text");
    if (check == "templates"_L1)
        return W::tr("merge fields");
    if (check == "unresolved-fields"_L1)
        return W::tr("values of merge fields");
    if (check == "merge-characters"_L1)
        return W::tr("characters in merge values");
    if (check == "timing"_L1)
        return W::tr("timing");
    return check;
}

} // namespace

FindingText describe(const Finding& finding)
{
    for (const auto group :
         {aboutIntentAndSender, aboutRecipients, aboutSubject, aboutBody, aboutTiming}) {
        if (auto words = group(finding))
            return *words;
    }
    if (finding.code == "check-failed"_L1) {
        return {W::tr("A check could not be done: %1.").arg(checkWord(text(finding, "check"_L1))),
                W::tr("What cannot be checked is not sent. Try again; if it happens again, tell an "
                      "administrator (%1).")
                    .arg(text(finding, "error"_L1))};
    }
    return {W::tr("A check found something (%1).").arg(finding.code), {}};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note: return W::tr("For your information");
    case Severity::Warning: return W::tr("Look at this");
    case Severity::Blocking: return W::tr("Must be solved");
    }
    return {};
}

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Note: return u"info"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Blocking: return u"error"_s;
    }
    return {};
}

QString partWord(const QString& part)
{
    if (part == "intent"_L1)
        return W::tr("Intent card");
    if (part == "sender"_L1)
        return W::tr("Sender");
    if (part == "recipients"_L1)
        return W::tr("Recipients");
    if (part == "subject"_L1)
        return W::tr("Subject");
    if (part == "body"_L1)
        return W::tr("Text");
    if (part == "timing"_L1)
        return W::tr("Timing");
    return part;
}

} // namespace ringi
