// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/recipient_pass.h"
#include "mail/header_text.h"
#include "mail/merge_template.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongSubject = 200;    ///< mail programs cut far earlier
constexpr qint64 kTooLongSubject = 900; ///< no subject any more: a body in the wrong field

/// In characters, not UTF-16 units.
qint64 lengthOf(const QString& text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

/// What the subject becomes, for one or for all.
struct SubjectShape {
    AffectedRows blank;
    AffectedRows tooLong;
    qint64 longest = 0;

    void add(const QString& subject, const Recipient& recipient)
    {
        const qint64 length = lengthOf(subject);
        longest = std::max(longest, length);
        if (subject.trimmed().isEmpty())
            blank.add(recipient);
        if (length > kLongSubject)
            tooLong.add(recipient);
    }
};

Finding tooLong(const SubjectShape& shape, bool merged)
{
    const bool blocking = shape.longest > kTooLongSubject;
    const QJsonObject facts{{u"length"_s, shape.longest},
                            {u"limit"_s, blocking ? kTooLongSubject : kLongSubject}};
    return {u"subject-too-long"_s, blocking ? Severity::Blocking : Severity::Warning, u"subject"_s,
            merged ? shape.tooLong.facts(facts) : facts};
}

/// Each person's subject. Rows for which it cannot be made are another check's business.
Result<SubjectShape> mergedShape(const MergeTemplate& source, const Snapshot& snapshot,
                                 const CheckContext& context)
{
    SubjectShape shape;
    const QStringList& fields = snapshot.recipients.fields;
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        if (const auto subject = source.render(mergeValues(fields, recipient)))
            shape.add(*subject, recipient);
    });
    if (!seen)
        return failure(seen);
    return shape;
}

/// The same subject for everybody.
SubjectShape plainShape(const QString& subject)
{
    SubjectShape shape;
    shape.add(subject, Recipient{});
    return shape;
}

} // namespace

Findings checkSubject(const Snapshot& snapshot, const CheckContext& context)
{
    QList<Finding> findings;
    if (!HeaderText::make(snapshot.subject))
        findings.append({u"subject-line-break"_s, Severity::Blocking, u"subject"_s, {}});

    const auto source = MergeTemplate::parse(snapshot.subject, MergeKind::Header);
    const bool merged = source && !source->placeholders().isEmpty();
    const auto shape = merged ? mergedShape(*source, snapshot, context)
                              : Result<SubjectShape>(plainShape(snapshot.subject));
    if (!shape)
        return failure(shape);
    if (shape->blank.rows > 0) {
        findings.append({u"subject-empty"_s, Severity::Blocking, u"subject"_s,
                         merged ? shape->blank.facts() : QJsonObject()});
    }
    if (shape->tooLong.rows > 0)
        findings.append(tooLong(*shape, merged));
    return findings;
}

} // namespace ringi
