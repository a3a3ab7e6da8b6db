// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/recipient_pass.h"
#include "mail/merge_template.h"

#include <algorithm>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A field for which a text needs a value from everybody.
struct NeededField {
    QString part;
    QString field;
    qsizetype column;
    AffectedRows blank = {};
};

std::vector<NeededField> neededFields(const QString& source, const QString& part,
                                      const QStringList& fields)
{
    std::vector<NeededField> needed;
    const auto parsed = MergeTemplate::parse(source);
    if (!parsed)
        return needed;
    for (const auto& placeholder : parsed->placeholders()) {
        const qsizetype column = fields.indexOf(placeholder.field);
        const bool listed = std::ranges::any_of(
            needed, [&](const NeededField& other) { return other.column == column; });
        if (!placeholder.fallback && column >= 0 && !listed)
            needed.push_back({.part = part, .field = placeholder.field, .column = column});
    }
    return needed;
}

bool isBlankValue(const Recipient& recipient, qsizetype column)
{
    return column >= recipient.values.size() ||
           QStringView(recipient.values.at(column)).trimmed().isEmpty();
}

} // namespace

Findings checkUnresolvedFields(const Snapshot& snapshot, const CheckContext& context)
{
    const QStringList& fields = snapshot.recipients.fields;
    std::vector<NeededField> needed = neededFields(snapshot.subject, u"subject"_s, fields);
    std::ranges::move(neededFields(snapshot.body, u"body"_s, fields), std::back_inserter(needed));
    QList<Finding> findings;
    if (needed.empty())
        return findings;

    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        for (NeededField& field : needed) {
            if (isBlankValue(recipient, field.column))
                field.blank.add(recipient);
        }
    });
    if (!seen)
        return failure(seen);
    for (const NeededField& field : needed) {
        if (field.blank.rows > 0) {
            findings.append({u"unresolved-field"_s, Severity::Blocking, field.part,
                             field.blank.facts({{u"field"_s, field.field}})});
        }
    }
    return findings;
}

} // namespace ringi
