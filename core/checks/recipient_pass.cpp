// SPDX-License-Identifier: Apache-2.0
#include "checks/recipient_pass.h"

namespace ringi {

void AffectedRows::add(const Recipient& recipient)
{
    if (rows++ == 0)
        first = recipient.ordinal;
}

QJsonObject AffectedRows::facts(QJsonObject others) const
{
    others.insert(QStringLiteral("rows"), rows);
    others.insert(QStringLiteral("first"), first);
    return others;
}

Status forEveryRecipient(const Snapshot& snapshot, const CheckContext& context,
                         const std::function<void(const Recipient&)>& visit)
{
    qint64 seen = 0;
    const auto done = context.forEachRecipient([&](const Recipient& recipient) {
        ++seen;
        visit(recipient);
        return true;
    });
    if (done && seen != snapshot.recipients.count)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    return done;
}

QMap<QString, qsizetype> usedColumns(const QString& source, MergeKind kind,
                                     const QStringList& fields)
{
    QMap<QString, qsizetype> columns;
    const auto parsed = MergeTemplate::parse(source, kind);
    if (!parsed)
        return columns;
    for (const auto& placeholder : parsed->placeholders()) {
        if (const qsizetype column = fields.indexOf(placeholder.field); column >= 0)
            columns.insert(placeholder.field, column);
    }
    return columns;
}

} // namespace ringi
