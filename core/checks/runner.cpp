// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Findings runOne(const NamedCheck& check, const Snapshot& snapshot, const CheckContext& context)
{
    // The edge at which exceptions stop (bad_alloc, an empty function, ...): one that escapes from
    // a check would take the verdict of all others with it.
    try {
        return check.run(snapshot, context);
    } catch (...) {
        return failure(ErrorCode::Internal, u"exception"_s);
    }
}

} // namespace

QList<NamedCheck> allChecks()
{
    return {{u"intent"_s, checkIntent, u"intent"_s},
            {u"sender"_s, checkSender, u"sender"_s},
            {u"relay"_s, checkRelay, u"sender"_s},
            {u"signing"_s, checkSigning, u"sender"_s},
            {u"addresses"_s, checkAddresses, u"recipients"_s},
            {u"subject"_s, checkSubject, u"subject"_s},
            {u"body"_s, checkBody, u"body"_s},
            {u"html"_s, checkHtml, u"body"_s},
            {u"files"_s, checkFiles, u"body"_s},
            {u"papers"_s, checkPapers, u"body"_s},
            {u"personal-files"_s, checkPersonalFiles, u"recipients"_s},
            {u"templates"_s, checkTemplates, u"body"_s},
            {u"unresolved-fields"_s, checkUnresolvedFields, u"recipients"_s},
            {u"merge-characters"_s, checkMergeCharacters, u"recipients"_s},
            {u"foreign-data"_s, checkForeignData, u"recipients"_s},
            {u"leftovers"_s, checkLeftovers, u"body"_s},
            {u"timing"_s, checkTiming, u"timing"_s}};
}

QList<Finding> runChecks(const QList<NamedCheck>& checks, const Snapshot& snapshot,
                         const CheckContext& context)
{
    QList<Finding> findings;
    for (const NamedCheck& check : checks) {
        const auto found = runOne(check, snapshot, context);
        if (found) {
            findings += *found;
            continue;
        }
        findings.append(
            {.code = u"check-failed"_s,
             .severity = Severity::Blocking,
             .part = check.part,
             .facts = {{u"check"_s, check.name}, {u"error"_s, errorCodeName(found.error().code)}}});
    }
    return findings;
}

bool blocks(const QList<Finding>& findings)
{
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::Blocking; });
}

} // namespace ringi
