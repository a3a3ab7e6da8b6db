// SPDX-License-Identifier: Apache-2.0
#include "ui/words/finding_text.h"

#include "ui/words/finding_words.h"
#include "ui/words/format.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString senderFieldWord(const QString& field)
{
    if (field == "fromName"_L1)
        return FindingWords::tr("the sender’s name");
    if (field == "fromAddress"_L1)
        return FindingWords::tr("the sender’s address");
    if (field == "replyTo"_L1)
        return FindingWords::tr("the reply address");
    if (field == "envelopeSender"_L1)
        return FindingWords::tr("the bounce address");
    if (field == "host"_L1)
        return FindingWords::tr("the relay’s host name");
    if (field == "port"_L1)
        return FindingWords::tr("the relay’s port");
    if (field == "tls"_L1)
        return FindingWords::tr("the relay’s encryption");
    return FindingWords::tr("the relay");
}

std::optional<FindingText> aboutIntentAndSender(const Finding& f)
{
    if (f.code == "intent-incomplete"_L1)
        return FindingText{
            FindingWords::tr("The intent card is not complete."),
            FindingWords::tr("Say who gets this, why, about how many, and who asked for it.")};
    if (f.code == "expected-count-differs"_L1) {
        if (!f.facts.contains("loaded"_L1))
            return FindingText{
                FindingWords::tr("The list has another number of people than the intent card."),
                FindingWords::tr("Compare the two before you go on.")};
        return FindingText{FindingWords::tr("The intent card speaks of %1, the list has %2.")
                               .arg(formatPeople(FindingWords::number(f, "expected"_L1)),
                                    formatPeople(FindingWords::number(f, "loaded"_L1))),
                           FindingWords::tr("Is it the right list? If so, correct the card.")};
    }
    if (f.code == "sender-invalid"_L1)
        return FindingText{
            FindingWords::tr("There is something wrong with %1.")
                .arg(senderFieldWord(FindingWords::text(f, "field"_L1))),
            FindingWords::tr("An administrator can correct it under Settings, Senders.")};
    if (f.code == "reply-to-outside"_L1)
        return FindingText{FindingWords::tr("Answers leave the office: they go to %1.")
                               .arg(FindingWords::text(f, "domain"_L1)),
                           FindingWords::tr("None of the office’s senders is there. Make sure that "
                                            "this is meant so.")};
    if (f.code == "from-is-new"_L1)
        return FindingText{
            FindingWords::tr("No campaign ever came from this address."),
            FindingWords::tr("Recipients do not know it yet. Make sure that it is spelt right.")};
    if (f.code == "relay-missing"_L1)
        return FindingText{
            FindingWords::tr("The way out is not complete: %1 is missing.")
                .arg(senderFieldWord(FindingWords::text(f, "field"_L1))),
            FindingWords::tr(
                "Choose a sender; an administrator sets up relays under Settings, Relay.")};
    return std::nullopt;
}

std::optional<FindingText> aboutRecipients(const Finding& f)
{
    if (f.code == "no-recipients"_L1)
        return FindingText{FindingWords::tr("There is nobody to send it to."),
                           FindingWords::tr("Choose a list that has people in it.")};
    if (f.code == "duplicate-field"_L1)
        return FindingText{
            FindingWords::tr("The list has two columns called “%1”.")
                .arg(FindingWords::text(f, "field"_L1)),
            FindingWords::tr("Rename one of them in the spreadsheet and import the list again.")};
    if (f.code == "address-invalid"_L1)
        return FindingText{
            FindingWords::tr("There are addresses that no mail can reach%1.")
                .arg(FindingWords::inBrackets(f)),
            FindingWords::tr("Correct them in the spreadsheet and import the list again.")};
    if (f.code == "address-needs-utf8"_L1)
        return FindingText{
            FindingWords::tr(
                "There are addresses with letters before the @ that not every relay takes%1.")
                .arg(FindingWords::inBrackets(f)),
            FindingWords::tr(
                "Ask the relay’s provider for SMTPUTF8, or ask these people for another address. "
                "Without it, Ringi sends them nothing.")};
    if (f.code == "duplicate-recipients"_L1)
        return FindingText{
            FindingWords::tr("Somebody is on the list more than once%1.")
                .arg(FindingWords::inBrackets(f)),
            FindingWords::tr("Nobody gets a campaign twice: remove the repeats and import the "
                             "list again.")};
    return std::nullopt;
}

std::optional<FindingText> aboutSubject(const Finding& f)
{
    if (f.code == "subject-empty"_L1)
        return FindingText{
            FindingWords::tr("The subject is empty%1.").arg(FindingWords::inBrackets(f)),
            FindingWords::tr("Write what the mail is about.")};
    if (f.code == "subject-line-break"_L1)
        return FindingText{
            FindingWords::tr("The subject has a line break or another hidden character in it."),
            FindingWords::tr("Type the subject again in one line.")};
    if (f.code == "subject-too-long"_L1)
        return FindingText{
            FindingWords::tr("The subject has %1 characters; more than %2 are not read%3.")
                .arg(formatCount(FindingWords::number(f, "length"_L1)),
                     formatCount(FindingWords::number(f, "limit"_L1)), FindingWords::inBrackets(f)),
            FindingWords::tr("Make it shorter.")};
    if (f.code == "header-line-break"_L1)
        return FindingText{
            FindingWords::tr("The values of “%1” break the subject into lines%2.")
                .arg(FindingWords::text(f, "field"_L1), FindingWords::inBrackets(f)),
            FindingWords::tr(
                "Remove the line breaks in the spreadsheet and import the list again.")};
    return std::nullopt;
}

std::optional<FindingText> aboutBody(const Finding& f)
{
    if (f.code == "body-empty"_L1)
        return FindingText{FindingWords::tr("The text is empty."),
                           FindingWords::tr("Write the text of the mail.")};
    if (f.code == "body-too-large"_L1 && f.facts.contains("rows"_L1))
        return FindingText{
            FindingWords::tr("With its merged values the text becomes too large (%1 KB; at most %2 "
                             "KB)%3.")
                .arg(formatCount(FindingWords::number(f, "bytes"_L1) / 1024),
                     formatCount(FindingWords::number(f, "limit"_L1) / 1024),
                     FindingWords::inBrackets(f)),
            FindingWords::tr("Shorten the values in the spreadsheet and import the list again, or "
                             "use fewer of them.")};
    if (f.code == "body-too-large"_L1)
        return FindingText{FindingWords::tr("The text is too large (%1 KB; at most %2 KB).")
                               .arg(formatCount(FindingWords::number(f, "bytes"_L1) / 1024),
                                    formatCount(FindingWords::number(f, "limit"_L1) / 1024)),
                           FindingWords::tr("Make it shorter.")};
    if (f.code == "invalid-character"_L1)
        return FindingText{FindingWords::tr("There is a character that no mail can hold%1.")
                               .arg(FindingWords::inBrackets(f)),
                           FindingWords::tr("Type the place again instead of pasting it.")};
    return std::nullopt;
}

std::optional<FindingText> aboutTiming(const Finding& f)
{
    if (f.code == "window-passed"_L1)
        return FindingText{
            FindingWords::tr("The latest time for this campaign is already over or before the "
                             "earliest."),
            FindingWords::tr("Choose another time.")};
    if (f.code == "zone-unknown"_L1)
        return FindingText{FindingWords::tr("There is no time zone called “%1”.")
                               .arg(FindingWords::text(f, "zone"_L1)),
                           FindingWords::tr("Choose a time zone from the list.")};
    if (f.code == "pace-invalid"_L1)
        return FindingText{
            FindingWords::tr("The pace cannot be right."),
            FindingWords::tr("Enter messages per minute, or 0 for as fast as the relay.")};
    if (f.code == "quiet-hours-invalid"_L1)
        return FindingText{
            FindingWords::tr("The quiet hours cannot be right."),
            FindingWords::tr("They must end at another time than they begin, within one day.")};
    if (f.code == "window-quiet"_L1)
        return FindingText{
            FindingWords::tr("Between the earliest and the latest time there are only quiet hours."),
            FindingWords::tr("Nothing could ever be sent. Choose a later end or other quiet "
                             "hours.")};
    if (f.code == "seals-would-lapse"_L1)
        return FindingText{
            FindingWords::tr("It is to begin later than seals hold: %n day(s).", nullptr,
                             static_cast<int>(FindingWords::number(f, "days"_L1))),
            FindingWords::tr("Sealed too early, it would have to be reviewed again. Hand it in "
                             "later, or let it begin earlier.")};
    if (f.code == "starts-in-quiet-hours"_L1)
        return FindingText{
            FindingWords::tr("The earliest time lies in the quiet hours: it starts at %1.")
                .arg(formatMoment(fromMilliseconds(FindingWords::number(f, "until"_L1)),
                                  FindingWords::text(f, "zone"_L1))),
            FindingWords::tr("If that is what you want, leave it as it is.")};
    if (f.code == "halt-percent-invalid"_L1)
        return FindingText{
            FindingWords::tr("The share of refusals at which it pauses cannot be right."),
            FindingWords::tr("Enter a percentage from 1 to 100.")};
    return std::nullopt;
}

QString checkWord(const QString& check)
{
    if (check == "intent"_L1)
        return FindingWords::tr("intent card");
    if (check == "sender"_L1)
        return FindingWords::tr("sender");
    if (check == "relay"_L1)
        return FindingWords::tr("relay");
    if (check == "signing"_L1)
        return FindingWords::tr("signature and unsubscribing");
    if (check == "html"_L1)
        return FindingWords::tr("formatted text");
    if (check == "files"_L1)
        return FindingWords::tr("attachments");
    if (check == "papers"_L1)
        return FindingWords::tr("what is in the attachments");
    if (check == "personal-files"_L1)
        return FindingWords::tr("files for each person");
    if (check == "addresses"_L1)
        return FindingWords::tr("addresses");
    if (check == "subject"_L1)
        return FindingWords::tr("subject");
    if (check == "body"_L1)
        return FindingWords::tr("text");
    if (check == "templates"_L1)
        return FindingWords::tr("merge fields");
    if (check == "unresolved-fields"_L1)
        return FindingWords::tr("values of merge fields");
    if (check == "merge-characters"_L1)
        return FindingWords::tr("characters in merge values");
    if (check == "leftovers"_L1)
        return FindingWords::tr("leftovers of an older campaign");
    if (check == "foreign-data"_L1)
        return FindingWords::tr("other people’s data");
    if (check == "timing"_L1)
        return FindingWords::tr("timing");
    return check;
}

} // namespace

FindingText describe(const Finding& finding)
{
    for (const auto group : {aboutIntentAndSender, aboutRecipients, aboutSubject, aboutBody,
                             aboutTiming, FindingWords::signing, FindingWords::personalFiles,
                             FindingWords::html, FindingWords::files, FindingWords::papers,
                             FindingWords::fields, FindingWords::foreign, FindingWords::leftovers}) {
        if (auto words = group(finding))
            return *words;
    }
    if (finding.code == "check-failed"_L1) {
        return {FindingWords::tr("A check could not be done: %1.")
                    .arg(checkWord(FindingWords::text(finding, "check"_L1))),
                FindingWords::tr(
                    "What cannot be checked is not sent. Try again; if it happens again, tell an "
                    "administrator (%1).")
                    .arg(FindingWords::text(finding, "error"_L1))};
    }
    return {FindingWords::tr("A check found something (%1).").arg(finding.code), {}};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note: return FindingWords::tr("For your information");
    case Severity::Warning: return FindingWords::tr("Look at this");
    case Severity::Blocking: return FindingWords::tr("Must be solved");
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
        return FindingWords::tr("Intent card");
    if (part == "sender"_L1)
        return FindingWords::tr("Sender");
    if (part == "recipients"_L1)
        return FindingWords::tr("Recipients");
    if (part == "subject"_L1)
        return FindingWords::tr("Subject");
    if (part == "body"_L1)
        return FindingWords::tr("Text");
    if (part == "files"_L1)
        return FindingWords::tr("Attachments");
    if (part == "timing"_L1)
        return FindingWords::tr("Timing");
    if (part == "findings"_L1)
        return FindingWords::tr("Findings");
    if (part == "figures"_L1)
        return FindingWords::tr("Figures");
    return part;
}

} // namespace ringi
