// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "campaign/campaign_mail.h"
#include "campaign/file_set.h"
#include "checks/recipient_pass.h"

#include <QHash>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Finding blocking(const QString& code, const QJsonObject& facts)
{
    return {code, Severity::Blocking, u"recipients"_s, facts};
}

} // namespace

/// Somebody else's bill is the worst that can happen: one file for one person, and one person for
/// each file.
Findings checkPersonalFiles(const Snapshot& snapshot, const CheckContext& context)
{
    QList<Finding> findings;
    if (!snapshot.personalFiles)
        return findings;
    const auto column = personalFileColumn(snapshot);
    if (!column) {
        return QList<Finding>{
            blocking(u"personal-field-unknown"_s, {{u"field"_s, snapshot.personalFiles->field}})};
    }
    AffectedRows missing;
    AffectedRows shared;
    qint64 original = 0;
    QHash<QByteArray, qint64> firstWith; // by content: two names for one file are one file
    Status fault;
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        const auto file = context.personalFile(recipient.values.value(**column));
        if (!file && file.error().code != ErrorCode::NotFound)
            fault = failure(file);
        if (!file) {
            missing.add(recipient);
            return;
        }
        const auto before = firstWith.constFind(file->digest);
        if (before == firstWith.cend()) {
            firstWith.insert(file->digest, recipient.ordinal);
            return;
        }
        if (shared.rows == 0)
            original = *before;
        shared.add(recipient);
    });
    if (!seen)
        return failure(seen);
    if (!fault)
        return failure(fault);
    if (missing.rows > 0)
        findings.append(blocking(u"personal-file-missing"_s, missing.facts()));
    if (shared.rows > 0) {
        findings.append(
            blocking(u"personal-file-shared"_s, shared.facts({{u"original"_s, original}})));
    }
    const qint64 unused = snapshot.personalFiles->count - firstWith.size();
    if (unused > 0 && missing.rows == 0 && shared.rows == 0) {
        findings.append(
            {u"personal-files-left"_s, Severity::Warning, u"recipients"_s, {{u"files"_s, unused}}});
    }
    return findings;
}

} // namespace ringi
