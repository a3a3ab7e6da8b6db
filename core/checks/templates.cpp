// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "mail/merge_template.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// MergeTemplate puts "line:column " before its reason.
Finding syntaxFinding(const Error& error, const QString& part)
{
    const QString place = error.detail.section(u' ', 0, 0);
    return {u"template-syntax"_s,
            Severity::Blocking,
            part,
            {{u"part"_s, part},
             {u"line"_s, place.section(u':', 0, 0).toInt()},
             {u"column"_s, place.section(u':', 1, 1).toInt()}}};
}

QList<Finding> judgeTemplate(const QString& source, const QString& part, const QStringList& fields)
{
    const auto parsed = MergeTemplate::parse(source);
    if (!parsed)
        return {syntaxFinding(parsed.error(), part)};
    QList<Finding> findings;
    // A fallback does not excuse it: a misspelt field would give everybody the fallback.
    for (const auto& placeholder : parsed->placeholders()) {
        if (fields.contains(placeholder.field))
            continue;
        findings.append({u"unknown-field"_s,
                         Severity::Blocking,
                         part,
                         {{u"part"_s, part},
                          {u"field"_s, placeholder.field},
                          {u"line"_s, placeholder.line},
                          {u"column"_s, placeholder.column}}});
    }
    return findings;
}

} // namespace

Findings checkTemplates(const Snapshot& snapshot, const CheckContext&)
{
    const QStringList& fields = snapshot.recipients.fields;
    return judgeTemplate(snapshot.subject, u"subject"_s, fields) +
           judgeTemplate(snapshot.body, u"body"_s, fields);
}

} // namespace ringi
