// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaign_changes.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;
using Changes = QList<CampaignChange>;

ChangedValue valueOf(const std::optional<Moment>& moment)
{
    return moment ? ChangedValue(*moment) : ChangedValue();
}

ChangedValue valueOf(const std::optional<QuietHours>& quiet)
{
    return quiet ? ChangedValue(*quiet) : ChangedValue();
}

void note(Changes& changes, ChangedField field, const ChangedValue& before,
          const ChangedValue& after)
{
    if (before != after)
        changes.append({field, before, after});
}

/// For what is more than can be said of it: `differs` decides.
void noteWhere(bool differs, Changes& changes, const CampaignChange& change)
{
    if (differs)
        changes.append(change);
}

void compareIntent(const IntentCard& before, const IntentCard& after, Changes& changes)
{
    note(changes, ChangedField::Audience, before.audience, after.audience);
    note(changes, ChangedField::Purpose, before.purpose, after.purpose);
    note(changes, ChangedField::ExpectedCount, before.expectedCount, after.expectedCount);
    note(changes, ChangedField::RequestedBy, before.requestedBy, after.requestedBy);
}

QString relayOf(const SenderSnapshot& sender)
{
    return u"%1:%2"_s.arg(sender.relayHost).arg(sender.relayPort);
}

QString signatureOf(const SenderSnapshot& sender)
{
    QStringList keys;
    for (const DkimSnapshot& key : sender.dkim)
        keys.append(u"%1 (%2)"_s.arg(key.identity.domain, key.identity.selector));
    return keys.join(u", "_s);
}

void compareSender(const SenderSnapshot& before, const SenderSnapshot& after, Changes& changes)
{
    note(changes, ChangedField::FromName, before.fromName, after.fromName);
    note(changes, ChangedField::FromAddress, before.fromAddress, after.fromAddress);
    note(changes, ChangedField::ReplyTo, before.replyTo, after.replyTo);
    note(changes, ChangedField::EnvelopeSender, before.envelopeSender, after.envelopeSender);
    const bool relay = before.relayHost != after.relayHost || before.relayPort != after.relayPort;
    noteWhere(relay, changes, {ChangedField::Relay, relayOf(before), relayOf(after)});
    const bool signIn = before.relay != after.relay || before.userName != after.userName ||
                        before.token != after.token;
    noteWhere(signIn, changes, {ChangedField::RelaySignIn, before.userName, after.userName});
    note(changes, ChangedField::TlsRule, before.tlsRule, after.tlsRule);
    noteWhere(before.caPem != after.caPem, changes,
              {ChangedField::OwnAuthority, !before.caPem.isEmpty(), !after.caPem.isEmpty()});
    noteWhere(before.dkim != after.dkim, changes,
              {ChangedField::Signature, signatureOf(before), signatureOf(after)});
    const ListHeaders& was = before.headers;
    const ListHeaders& is = after.headers;
    note(changes, ChangedField::UnsubscribeUrl, was.unsubscribeUrl, is.unsubscribeUrl);
    note(changes, ChangedField::UnsubscribeMail, was.unsubscribeMail, is.unsubscribeMail);
    note(changes, ChangedField::ListIdHeader, was.listId, is.listId);
    note(changes, ChangedField::FeedbackId, was.feedbackId, is.feedbackId);
    note(changes, ChangedField::AutoSubmitted, was.autoSubmitted, is.autoSubmitted);
}

void compareRecipients(const Snapshot& before, const Snapshot& after, Changes& changes)
{
    note(changes, ChangedField::ListName, before.listName, after.listName);
    noteWhere(before.recipients.fields != after.recipients.fields, changes,
              {ChangedField::Columns, before.recipients.fields.join(u", "_s),
               after.recipients.fields.join(u", "_s)});
    const bool people = before.recipients.count != after.recipients.count ||
                        before.recipients.digest != after.recipients.digest;
    noteWhere(people, changes, {ChangedField::Recipients, {}, {}});
}

void compareTexts(const Snapshot& before, const Snapshot& after,
                  const std::function<QString(const QString&)>& textOfHtml, Changes& changes)
{
    const auto text = [&](ChangedField field, const QString& was, const QString& is) {
        if (was != is)
            changes.append({field, {}, {}, wordDifference(was, is)});
    };
    text(ChangedField::Subject, before.subject, after.subject);
    text(ChangedField::Body, before.body, after.body);
    if (before.html == after.html)
        return;
    const QString was = before.html.isEmpty() ? QString() : textOfHtml(before.html);
    const QString is = after.html.isEmpty() ? QString() : textOfHtml(after.html);
    text(ChangedField::Html, was, is);
    noteWhere(was == is, changes,
              {ChangedField::HtmlSource, !before.html.isEmpty(), !after.html.isEmpty()});
}

/// A file and what names it in its list.
struct NamedFile {
    QString key;
    FileRef file;

    friend bool operator==(const NamedFile&, const NamedFile&) = default;
};
using NamedFiles = QList<NamedFile>;

/// Pairs those that are alike and takes them out of both.
template <typename Alike, typename Paired>
void pairUp(NamedFiles& before, NamedFiles& after, Alike alike, Paired paired)
{
    before.removeIf([&](const NamedFile& was) {
        const auto is =
            std::ranges::find_if(after, [&](const NamedFile& file) { return alike(was, file); });
        if (is == after.end())
            return false;
        paired(was, *is);
        after.erase(is);
        return true;
    });
}

void compareFiles(ChangedField field, NamedFiles before, NamedFiles after, Changes& changes)
{
    if (before == after)
        return;
    const auto differ = [&](const NamedFile& was, const NamedFile& is) {
        changes.append({field, was.file, is.file});
    };
    const qsizetype so = changes.size();
    pairUp(before, after, std::equal_to<>(), [](const auto&, const auto&) {});
    pairUp(
        before, after, [](const auto& was, const auto& is) { return was.key == is.key; }, differ);
    const auto sameBytes = [](const NamedFile& was, const NamedFile& is) {
        return was.file.digest == is.file.digest;
    };
    pairUp(before, after, sameBytes, differ);
    for (const NamedFile& file : before)
        changes.append({field, file.file, {}});
    for (const NamedFile& file : after)
        changes.append({field, {}, file.file});
    if (changes.size() == so &&
        (changes.isEmpty() || changes.last().field != ChangedField::FileOrder))
        changes.append({ChangedField::FileOrder, {}, {}});
}

NamedFiles named(const QList<EmbeddedFile>& images)
{
    NamedFiles files;
    for (const EmbeddedFile& image : images)
        files.append({image.contentId, image.file});
    return files;
}

NamedFiles named(const QList<FileRef>& attachments)
{
    NamedFiles files;
    for (const FileRef& file : attachments)
        files.append({file.name, file});
    return files;
}

/// The column; how many files there are would tell how many people.
ChangedValue columnOf(const std::optional<PersonalFilesSummary>& files)
{
    return files ? ChangedValue(files->field) : ChangedValue();
}

void compareTiming(const Snapshot& before, const Snapshot& after, Changes& changes)
{
    const Timing& was = before.timing;
    const Timing& is = after.timing;
    note(changes, ChangedField::NotBefore, valueOf(was.notBefore), valueOf(is.notBefore));
    note(changes, ChangedField::NotAfter, valueOf(was.notAfter), valueOf(is.notAfter));
    note(changes, ChangedField::Zone, was.zone, is.zone);
    note(changes, ChangedField::PerMinute, qint64{was.perMinute}, qint64{is.perMinute});
    note(changes, ChangedField::Quiet, valueOf(was.quiet), valueOf(is.quiet));
    const Handling& did = before.handling;
    const Handling& does = after.handling;
    note(changes, ChangedField::RequireTls, did.requireTls, does.requireTls);
    note(changes, ChangedField::FailureReports, did.failureReports, does.failureReports);
    note(changes, ChangedField::Rings, did.rings, does.rings);
    note(changes, ChangedField::HaltAtPercent, qint64{did.haltAtPercent},
         qint64{does.haltAtPercent});
}

void comparePolicy(const Policy& before, const Policy& after, Changes& changes)
{
    note(changes, ChangedField::PolicyForm, reviewFormName(before.form), reviewFormName(after.form));
    note(changes, ChangedField::Approvals, qint64{before.approvals}, qint64{after.approvals});
    note(changes, ChangedField::SealDelay, qint64{before.delay.count()},
         qint64{after.delay.count()});
    note(changes, ChangedField::SealLife, qint64{before.life.count()}, qint64{after.life.count()});
    note(changes, ChangedField::Hold, qint64{before.hold.count()}, qint64{after.hold.count()});
    note(changes, ChangedField::AskBetweenRings, before.askBetweenRings, after.askBetweenRings);
}

QString namesOf(const QList<PersonRef>& people)
{
    QStringList names;
    for (const PersonRef& person : people)
        names.append(person.name);
    return names.join(u", "_s);
}

} // namespace

QList<CampaignChange> compare(const Snapshot& before, const Snapshot& after,
                              const std::function<QString(const QString&)>& textOfHtml)
{
    Changes changes;
    compareIntent(before.intent, after.intent, changes);
    compareSender(before.sender, after.sender, changes);
    compareRecipients(before, after, changes);
    compareTexts(before, after, textOfHtml, changes);
    compareFiles(ChangedField::Picture, named(before.images), named(after.images), changes);
    compareFiles(ChangedField::Attachment, named(before.files), named(after.files), changes);
    noteWhere(before.personalFiles != after.personalFiles, changes,
              {ChangedField::PersonalFiles, columnOf(before.personalFiles),
               columnOf(after.personalFiles)});
    compareTiming(before, after, changes);
    comparePolicy(before.policy, after.policy, changes);
    noteWhere(before.touchedBy != after.touchedBy, changes,
              {ChangedField::TouchedBy, namesOf(before.touchedBy), namesOf(after.touchedBy)});
    return changes;
}

} // namespace ringi
