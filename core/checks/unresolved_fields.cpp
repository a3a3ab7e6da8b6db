// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/message_templates.h"
#include "checks/recipient_pass.h"

#include <algorithm>
#include <map>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A text that wants a value from somebody, and where it did not get one.
struct WantingText {
    MessageTemplate source;
    BoundTemplate bound;
    std::map<qsizetype, AffectedRows> blank = {}; ///< by placeholder
};

std::vector<WantingText> wantingTexts(const Snapshot& snapshot)
{
    std::vector<WantingText> wanting;
    for (const MessageTemplate& source : messageTemplates(snapshot)) {
        const bool wants = std::ranges::any_of(source.parsed.placeholders(), [](const auto& place) {
            return !place.fallback && !place.isCondition;
        });
        if (wants)
            wanting.push_back({source, source.parsed.bind(snapshot.recipients.fields)});
    }
    return wanting;
}

/// A field is told once for each text, where it stands first.
QList<Finding> findingsOf(const WantingText& text, const QStringList& fields)
{
    QList<Finding> findings;
    QStringList told;
    for (const auto& [index, rows] : text.blank) {
        const auto& place = text.source.parsed.placeholders().at(index);
        // Unknown fields are another check's.
        if (told.contains(place.field) || !fields.contains(place.field))
            continue;
        told.append(place.field);
        findings.append({u"unresolved-field"_s, Severity::Blocking, text.source.text.part,
                         rows.facts({{u"field"_s, place.field},
                                     {u"part"_s, text.source.text.place},
                                     {u"line"_s, place.line},
                                     {u"column"_s, place.column}})});
    }
    return findings;
}

} // namespace

Findings checkUnresolvedFields(const Snapshot& snapshot, const CheckContext& context)
{
    std::vector<WantingText> wanting = wantingTexts(snapshot);
    QList<Finding> findings;
    if (wanting.empty())
        return findings;
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        for (WantingText& text : wanting) {
            for (const qsizetype index : text.bound.unresolved(recipient.values))
                text.blank[index].add(recipient);
        }
    });
    if (!seen)
        return failure(seen);
    for (const WantingText& text : wanting)
        findings += findingsOf(text, snapshot.recipients.fields);
    return findings;
}

} // namespace ringi
