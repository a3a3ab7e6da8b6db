// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/message_templates.h"
#include "checks/recipient_pass.h"
#include "mail/header_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// What a value does to the place it lands in, by field.
struct Harm {
    QString code;
    QMap<QString, AffectedRows> rows = {};

    [[nodiscard]] QList<Finding> findings(const QString& part) const
    {
        QList<Finding> all;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            all.append({code, Severity::Blocking, part, it.value().facts({{u"field"_s, it.key()}})});
        return all;
    }
};

bool isMailText(const QString& value)
{
    return !value.contains(QChar(u'\0')) && value.isValidUtf16();
}

/// HTML with fields in it, to be tried with every recipient: only the text itself knows which value
/// begins a link.
struct LinkTrial {
    BoundTemplate bound;
    AffectedRows bad = {};
};

std::optional<LinkTrial> linkTrial(const Snapshot& snapshot)
{
    const auto parsed = MergeTemplate::parse(snapshot.html, MergeKind::Html);
    if (!parsed || parsed->placeholders().isEmpty())
        return std::nullopt;
    return LinkTrial{parsed->bind(snapshot.recipients.fields)};
}

} // namespace

Findings checkMergeCharacters(const Snapshot& snapshot, const CheckContext& context)
{
    const QStringList& fields = snapshot.recipients.fields;
    const auto inSubject = usedColumns(snapshot.subject, MergeKind::Header, fields);
    auto inBody = usedColumns(snapshot.body, MergeKind::Text, fields);
    inBody.insert(usedColumns(snapshot.html, MergeKind::Html, fields));
    auto links = linkTrial(snapshot);
    if (inSubject.isEmpty() && inBody.isEmpty() && !links)
        return QList<Finding>();

    Harm breaksHeader{u"header-line-break"_s};
    Harm breaksBody{u"invalid-character"_s};
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        for (auto it = inSubject.cbegin(); it != inSubject.cend(); ++it) {
            if (!HeaderText::make(recipient.values.value(it.value())))
                breaksHeader.rows[it.key()].add(recipient);
        }
        for (auto it = inBody.cbegin(); it != inBody.cend(); ++it) {
            if (!isMailText(recipient.values.value(it.value())))
                breaksBody.rows[it.key()].add(recipient);
        }
        if (!links)
            return;
        const auto html = links->bound.render(recipient.values);
        if (!html && html.error() == Error{ErrorCode::InvalidInput, u"link target"_s})
            links->bad.add(recipient);
    });
    if (!seen)
        return failure(seen);
    QList<Finding> findings =
        breaksHeader.findings(u"subject"_s) + breaksBody.findings(u"body"_s);
    if (links && links->bad.rows > 0)
        findings.append({u"link-target-invalid"_s, Severity::Blocking, u"body"_s,
                         links->bad.facts()});
    return findings;
}

} // namespace ringi
