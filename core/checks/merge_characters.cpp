// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/recipient_pass.h"
#include "mail/header_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

using RowsByField = QMap<QString, AffectedRows>;

QList<Finding> findingsFor(const RowsByField& affected, const QString& code, const QString& part)
{
    QList<Finding> findings;
    for (auto it = affected.cbegin(); it != affected.cend(); ++it) {
        findings.append(
            {code, Severity::Blocking, part, it.value().facts({{u"field"_s, it.key()}})});
    }
    return findings;
}

} // namespace

Findings checkMergeCharacters(const Snapshot& snapshot, const CheckContext& context)
{
    const auto inSubject = usedColumns(snapshot.subject, snapshot.recipients.fields);
    const auto inBody = usedColumns(snapshot.body, snapshot.recipients.fields);
    if (inSubject.isEmpty() && inBody.isEmpty())
        return QList<Finding>();

    RowsByField breaksHeader;
    RowsByField breaksBody;
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        for (auto it = inSubject.cbegin(); it != inSubject.cend(); ++it) {
            if (!HeaderText::make(recipient.values.value(it.value())))
                breaksHeader[it.key()].add(recipient);
        }
        for (auto it = inBody.cbegin(); it != inBody.cend(); ++it) {
            if (recipient.values.value(it.value()).contains(QChar(u'\0')))
                breaksBody[it.key()].add(recipient);
        }
    });
    if (!seen)
        return failure(seen);
    return findingsFor(breaksHeader, u"header-line-break"_s, u"subject"_s) +
           findingsFor(breaksBody, u"invalid-character"_s, u"body"_s);
}

} // namespace ringi
