// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/message_templates.h"
#include "checks/recipient_pass.h"
#include "html/html_text.h"

#include <algorithm>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestBody = 1024 * 1024;

/// Below it, text and HTML hardly share their words any more: one was changed, the other was not.
constexpr int kAlike = 60;

void judgeText(const QString& text, QList<Finding>& findings)
{
    const qint64 bytes = text.toUtf8().size();
    if (bytes > kLargestBody) {
        findings.append({u"body-too-large"_s,
                         Severity::Blocking,
                         u"body"_s,
                         {{u"bytes"_s, bytes}, {u"limit"_s, kLargestBody}}});
    }
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        findings.append({u"invalid-character"_s, Severity::Blocking, u"body"_s, {}});
}

/// A text that values make longer.
struct GrowingText {
    BoundTemplate bound;
    AffectedRows tooLarge = {};
    qint64 largest = 0; ///< bytes

    void add(const Recipient& recipient)
    {
        // A unit becomes nine bytes at most, percent-encoded in a link.
        qint64 units = 0;
        bound.forEachPiece(recipient.values,
                           [&units](const MergePiece& piece) { units += piece.text.size(); });
        if (m_fixed + 9 * units <= kLargestBody)
            return;
        // Where it cannot be made it is another check's business.
        const auto text = bound.render(recipient.values);
        if (!text || text->size() <= kLargestBody)
            return;
        largest = std::max<qint64>(largest, text->size());
        tooLarge.add(recipient);
    }

    explicit GrowingText(const MergeTemplate& source, const QStringList& fields)
        : bound(source.bind(fields)), m_fixed(source.source().toUtf8().size())
    {
    }

private:
    qint64 m_fixed; ///< bytes of the template
};

/// What values make of it: a reviewer has to read it whole.
Findings judgeMerged(const Snapshot& snapshot, const CheckContext& context)
{
    std::vector<GrowingText> texts;
    for (const MessageTemplate& source : messageTemplates(snapshot)) {
        const bool isBody = source.text.place == u"body"_s || source.text.place == u"html"_s;
        if (isBody && !source.parsed.placeholders().isEmpty() &&
            source.parsed.source().size() <= kLargestBody)
            texts.emplace_back(source.parsed, snapshot.recipients.fields);
    }
    QList<Finding> findings;
    if (texts.empty())
        return findings;
    const auto seen = forEveryRecipient(snapshot, context, [&texts](const Recipient& recipient) {
        for (GrowingText& text : texts)
            text.add(recipient);
    });
    if (!seen)
        return failure(seen);
    for (const GrowingText& text : texts) {
        if (text.tooLarge.rows > 0)
            findings.append(
                {u"body-too-large"_s, Severity::Blocking, u"body"_s,
                 text.tooLarge.facts({{u"bytes"_s, text.largest}, {u"limit"_s, kLargestBody}})});
    }
    return findings;
}

/// The templates alone.
QList<Finding> judgeSources(const Snapshot& snapshot)
{
    QList<Finding> findings;
    const bool noText = snapshot.body.trimmed().isEmpty();
    const bool noHtml = snapshot.html.trimmed().isEmpty();
    if (noText && noHtml)
        findings.append({u"body-empty"_s, Severity::Blocking, u"body"_s, {}});
    judgeText(snapshot.body, findings);
    if (snapshot.html.isEmpty())
        return findings;
    judgeText(snapshot.html, findings);
    if (snapshot.html.size() > kLargestBody)
        return findings;
    if (noText) {
        if (!noHtml)
            findings.append({u"text-missing"_s, Severity::Warning, u"body"_s, {}});
    } else if (const int alike = likeness(snapshot.body, snapshot.html); alike < kAlike) {
        findings.append({u"text-differs"_s, Severity::Warning, u"body"_s, {{u"alike"_s, alike}}});
    }
    return findings;
}

} // namespace

Findings checkBody(const Snapshot& snapshot, const CheckContext& context)
{
    auto merged = judgeMerged(snapshot, context);
    if (!merged)
        return merged;
    return judgeSources(snapshot) + *merged;
}

} // namespace ringi
