// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/recipient_pass.h"
#include "mail/mail_address.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kFewAddresses = 3; ///< fewer may be a signature or whom to ask
constexpr qint64 kManyRecipients = 20; ///< however long the list is
constexpr qint64 kShare = 4;           ///< one recipient in so many

/// An attachment, what is in it, and how many recipients' addresses.
struct LookedInto {
    QString name;
    PaperReport report;
    QSet<QString> addresses;
    qint64 recipients = 0;
};

Finding about(const LookedInto& file, const QString& code, QJsonObject facts,
              Severity severity = Severity::Warning)
{
    facts.insert(u"name"_s, file.name);
    return {code, severity, u"body"_s, facts};
}

/// In the order in which they are declared, however they lie in the file.
QString secretsOf(const PaperReport& report)
{
    QList<PaperSecret> secrets;
    for (const PaperNote& note : report.notes)
        secrets.append(note.secret);
    std::ranges::sort(secrets);
    QStringList names;
    for (const PaperSecret secret : secrets)
        names.append(paperSecretName(secret));
    return names.join(u' ');
}

/// The list itself attached, or a good part of it.
bool isRecipientList(const LookedInto& file, qint64 all)
{
    return file.recipients >= kFewAddresses &&
           (file.recipients >= kManyRecipients || file.recipients * kShare >= all);
}

QList<Finding> findingsOf(const LookedInto& file, qint64 recipients)
{
    QList<Finding> findings;
    const PaperReport& report = file.report;
    if (report.isMisnamed())
        findings.append(
            about(file, u"file-is-otherwise"_s, {{u"is"_s, paperKindName(report.kind)}}));
    if (report.fault != PaperFault::None)
        findings.append(about(file, u"file-unread"_s, {{u"why"_s, paperFaultName(report.fault)}}));
    if (!report.notes.isEmpty())
        findings.append(about(file, u"file-hides"_s, {{u"what"_s, secretsOf(report)}}));
    if (isRecipientList(file, recipients))
        findings.append(about(file, u"file-is-recipient-list"_s,
                              {{u"addresses"_s, file.recipients}}, Severity::Blocking));
    else if (report.addresses.size() >= kFewAddresses)
        findings.append(
            about(file, u"file-has-addresses"_s, {{u"addresses"_s, report.addresses.size()}}));
    return findings;
}

} // namespace

/// The customer list attached is how most addresses get out.
Findings checkPapers(const Snapshot& snapshot, const CheckContext& context)
{
    std::vector<LookedInto> files;
    const auto look = [&](const FileRef& file) -> Status {
        const auto report = context.attachment(file);
        if (!report)
            return failure(report);
        files.push_back({QString(file.name).remove(u'@'), *report,
                         QSet<QString>(report->addresses.cbegin(), report->addresses.cend())});
        return {};
    };
    for (const FileRef& file : snapshot.files) {
        if (auto ok = look(file); !ok)
            return failure(ok);
    }
    for (const EmbeddedFile& image : snapshot.images) {
        if (auto ok = look(image.file); !ok)
            return failure(ok);
    }
    const bool anyAddresses = std::ranges::any_of(
        files, [](const LookedInto& file) { return file.addresses.size() >= kFewAddresses; });
    if (anyAddresses) {
        const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
            const auto address = MailAddress::parse(recipient.address);
            for (LookedInto& file : files)
                file.recipients += address && file.addresses.contains(address->key()) ? 1 : 0;
        });
        if (!seen)
            return failure(seen);
    }
    QList<Finding> findings;
    for (const LookedInto& file : files)
        findings += findingsOf(file, snapshot.recipients.count);
    return findings;
}

} // namespace ringi
