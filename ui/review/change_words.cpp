// SPDX-License-Identifier: Apache-2.0
#include "ui/review/change_words.h"

#include "ui/preview/file_saving.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"
#include "ui/words/timing_words.h"

#include <QCoreApplication>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ChangeWords)
};

QString quoted(const QString& text)
{
    return W::tr("“%1”", "a text as it is written").arg(text);
}

QString numberWords(ChangedField field, qint64 number)
{
    switch (field) {
    case ChangedField::ExpectedCount: return formatPeople(number);
    case ChangedField::HaltAtPercent: return percentWords(static_cast<int>(number));
    case ChangedField::SealLife:
        return number == 0 ? W::tr("as long as nothing changes")
                           : formatDuration(std::chrono::seconds{number});
    case ChangedField::SealDelay:
    case ChangedField::Hold:
        return number == 0 ? W::tr("none") : formatDuration(std::chrono::seconds{number});
    case ChangedField::PerMinute:
        return number == 0
                   ? W::tr("as fast as the relay takes it")
                   : W::tr("at most %n message(s) a minute", nullptr, static_cast<int>(number));
    default: return formatCount(number);
    }
}

QString textWords(ChangedField field, const QString& text)
{
    if (text.isEmpty())
        return W::tr("nothing");
    if (field == ChangedField::TlsRule)
        return text == "implicit"_L1 ? W::tr("encrypted from the first byte")
                                     : W::tr("encrypted by STARTTLS");
    if (const auto form = reviewFormFromName(text); form && field == ChangedField::PolicyForm)
        return formWord(*form);
    return quoted(text);
}

QString flagWords(ChangedField field, bool flag)
{
    if (field == ChangedField::OwnAuthority)
        return flag ? W::tr("the office's own certificate authority")
                    : W::tr("the computer's own list");
    return flag ? W::tr("yes") : W::tr("no");
}

QString fileWords(const FileRef& file)
{
    return W::tr("%1 (%2)", "file name and size").arg(file.name, formatSize(file.size));
}

struct ValueWords {
    ChangedField field;
    QString zone;

    QString operator()(std::monostate) const { return W::tr("nothing"); }
    QString operator()(const QString& text) const { return textWords(field, text); }
    QString operator()(qint64 number) const { return numberWords(field, number); }
    QString operator()(bool flag) const { return flagWords(field, flag); }
    QString operator()(Moment moment) const { return formatMoment(moment, zone); }
    QString operator()(const QuietHours& hours) const { return quietWords(hours); }
    QString operator()(const FileRef& file) const { return fileWords(file); }
};

QString fileChange(const FileRef* before, const FileRef* now)
{
    if (before == nullptr)
        return W::tr("Added: %1").arg(fileWords(*now));
    if (now == nullptr)
        return W::tr("Removed: %1").arg(fileWords(*before));
    return QStringList{W::tr("Before: %1").arg(fileWords(*before)),
                       W::tr("Now: %1").arg(fileWords(*now)),
                       before->digest == now->digest ? W::tr("The content is the same.")
                                                     : W::tr("The content is another.")}
        .join(u'\n');
}

QString intentField(ChangedField field)
{
    switch (field) {
    case ChangedField::Audience: return W::tr("Who gets this");
    case ChangedField::Purpose: return W::tr("Why");
    case ChangedField::ExpectedCount: return W::tr("About how many, says the author");
    default: return W::tr("Requested by");
    }
}

QString senderField(ChangedField field)
{
    switch (field) {
    case ChangedField::FromName: return W::tr("Sender’s name");
    case ChangedField::FromAddress: return W::tr("From");
    case ChangedField::ReplyTo: return W::tr("Answers go to");
    case ChangedField::EnvelopeSender:
        return W::tr("Messages that cannot be delivered come back to");
    case ChangedField::Relay: return W::tr("Relay");
    case ChangedField::RelaySignIn: return W::tr("Sign-in at the relay");
    case ChangedField::TlsRule: return W::tr("Encryption");
    case ChangedField::OwnAuthority: return W::tr("Certificates are trusted from");
    case ChangedField::Signature: return W::tr("Signature (DKIM)");
    case ChangedField::UnsubscribeUrl: return W::tr("Web address for unsubscribing");
    case ChangedField::UnsubscribeMail: return W::tr("Mail address for unsubscribing");
    case ChangedField::ListIdHeader: return W::tr("Name of the mailing (List-Id)");
    case ChangedField::FeedbackId: return W::tr("Feedback-ID");
    default: return W::tr("Marked as sent by a program");
    }
}

QString messageField(ChangedField field)
{
    switch (field) {
    case ChangedField::ListName: return W::tr("List");
    case ChangedField::Columns: return W::tr("Columns of the list");
    case ChangedField::Recipients: return W::tr("Recipients");
    case ChangedField::Subject: return W::tr("Subject");
    case ChangedField::Body: return W::tr("Plain text");
    case ChangedField::Html: return W::tr("Formatted text, as it is read");
    case ChangedField::HtmlSource: return W::tr("Formatted text");
    case ChangedField::Picture: return W::tr("Picture in the text");
    case ChangedField::Attachment: return W::tr("Attachment");
    case ChangedField::FileOrder: return W::tr("Pictures and attachments");
    default: return W::tr("A file for each person, found by the column");
    }
}

QString timingField(ChangedField field)
{
    switch (field) {
    case ChangedField::NotBefore: return W::tr("Not before");
    case ChangedField::NotAfter: return W::tr("Not after");
    case ChangedField::Zone: return W::tr("Time zone");
    case ChangedField::PerMinute: return W::tr("Pace");
    case ChangedField::Quiet: return W::tr("Quiet hours");
    case ChangedField::RequireTls: return W::tr("Only over encrypted hops (REQUIRETLS)");
    case ChangedField::FailureReports: return W::tr("Failure reports (DSN)");
    case ChangedField::Rings: return W::tr("Canary");
    case ChangedField::HaltAtPercent: return W::tr("Halts when so many are refused");
    case ChangedField::PolicyForm: return W::tr("Form of the approval");
    case ChangedField::Approvals: return W::tr("Approvals that are wanted");
    case ChangedField::SealDelay: return W::tr("Delay before a seal");
    case ChangedField::SealLife: return W::tr("Seals hold for");
    case ChangedField::Hold: return W::tr("Hold after the last seal");
    case ChangedField::AskBetweenRings: return W::tr("A person says “Go on” after each ring");
    default: return W::tr("Who wrote or changed it");
    }
}

} // namespace

QString fieldWords(ChangedField field)
{
    if (field <= ChangedField::RequestedBy)
        return intentField(field);
    if (field <= ChangedField::AutoSubmitted)
        return senderField(field);
    return field <= ChangedField::PersonalFiles ? messageField(field) : timingField(field);
}

QString valueWords(const CampaignChange& change, const QString& zoneBefore, const QString& zoneNow)
{
    if (change.field == ChangedField::HtmlSource)
        return W::tr("The words are the same; how it looks, or what does not show, is another.");
    if (change.field == ChangedField::FileOrder)
        return W::tr("The same files, in another order.");
    if (change.field == ChangedField::Picture || change.field == ChangedField::Attachment)
        return fileChange(std::get_if<FileRef>(&change.before),
                          std::get_if<FileRef>(&change.after));
    const QString before = std::visit(ValueWords{change.field, zoneBefore}, change.before);
    const QString now = std::visit(ValueWords{change.field, zoneNow}, change.after);
    if (before == now)
        return W::tr("It is another than before, under the same name: %1").arg(now);
    return W::tr("Before: %1").arg(before) + u'\n' + W::tr("Now: %1").arg(now);
}

QString spokenWords(const DifferenceExcerpt& difference)
{
    QStringList words;
    for (const TextPiece& piece : difference.pieces) {
        const QString text = piece.text.trimmed().isEmpty() ? W::tr("blank or line break")
                                                            : quoted(piece.text.simplified());
        if (piece.kind == PieceKind::Removed)
            words.append(W::tr("removed: %1").arg(text));
        else if (piece.kind == PieceKind::Added)
            words.append(W::tr("added: %1").arg(text));
    }
    return words.join(W::tr("; ", "between two changes that are read out"));
}

QString placesWords(const DifferenceExcerpt& difference)
{
    QStringList words{
        W::tr("It differs in %n place(s).", nullptr, static_cast<int>(difference.places))};
    if (difference.shown < difference.places)
        words.append(W::tr("Only the first %n are shown: read the whole text in its part.", nullptr,
                           static_cast<int>(difference.shown)));
    if (difference.shortened)
        words.append(W::tr("Long pieces are shown by their beginning and end."));
    return joinSentences(words);
}

QString recipientsWords(const RecipientChanges& changes)
{
    QStringList words{W::tr("Before: %1. Now: %2.")
                          .arg(formatPeople(changes.before), formatPeople(changes.after))};
    if (changes.addedCount > 0)
        words.append(W::tr("%1 added.").arg(formatPeople(changes.addedCount)));
    if (changes.removedCount > 0)
        words.append(W::tr("%1 removed.").arg(formatPeople(changes.removedCount)));
    if (changes.changedCount > 0)
        words.append(
            W::tr("%1 with other values in the list.").arg(formatPeople(changes.changedCount)));
    if (changes.addedCount + changes.removedCount == 0)
        words.append(W::tr("Nobody was added or removed."));
    if (changes.reordered)
        words.append(W::tr("Their order is another."));
    return joinSentences(words);
}

QString peopleWords(const QList<Recipient>& people, qint64 count)
{
    constexpr int kMostValues = 3;
    QStringList lines;
    for (const Recipient& person : people) {
        QStringList values = person.values;
        values.removeIf([](const QString& value) { return value.trimmed().isEmpty(); });
        const QString known = values.mid(0, kMostValues).join(W::tr(", ", "between two values"));
        lines.append(known.isEmpty() ? person.address
                                     : W::tr("%1 (%2)", "address, what the list says")
                                           .arg(person.address, known.simplified()));
    }
    if (count > people.size())
        lines.append(W::tr("… and %1 more").arg(formatPeople(count - people.size())));
    return lines.join(u'\n');
}

} // namespace ringi
