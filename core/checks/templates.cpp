// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/message_templates.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// MergeTemplate puts "line:column " before its reason.
Finding syntaxFinding(const Error& error, const MessageText& text)
{
    const QString place = error.detail.section(u' ', 0, 0);
    return {u"template-syntax"_s,
            Severity::Blocking,
            text.part,
            {{u"part"_s, text.place},
             {u"line"_s, place.section(u':', 0, 0).toInt()},
             {u"column"_s, place.section(u':', 1, 1).toInt()}}};
}

QList<Finding> judgeTemplate(const MessageText& text, const QStringList& fields)
{
    const auto parsed = MergeTemplate::parse(text.source, text.kind);
    if (!parsed)
        return {syntaxFinding(parsed.error(), text)};
    QList<Finding> findings;
    // A fallback does not excuse it: a misspelt field would give everybody the fallback.
    for (const auto& placeholder : parsed->placeholders()) {
        if (fields.contains(placeholder.field))
            continue;
        findings.append({u"unknown-field"_s,
                         Severity::Blocking,
                         text.part,
                         {{u"part"_s, text.place},
                          {u"field"_s, placeholder.field},
                          {u"line"_s, placeholder.line},
                          {u"column"_s, placeholder.column}}});
    }
    return findings;
}

} // namespace

Findings checkTemplates(const Snapshot& snapshot, const CheckContext&)
{
    QList<Finding> findings;
    for (const MessageText& text : messageTexts(snapshot))
        findings += judgeTemplate(text, snapshot.recipients.fields);
    return findings;
}

} // namespace ringi
