// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipient.h"

#include "base/canonical_json.h"

#include <QJsonArray>

#include <utility>

namespace ringi {

QMap<QString, QString> mergeValues(const QStringList& fields, const Recipient& recipient)
{
    QMap<QString, QString> values;
    for (qsizetype i = 0; i < fields.size(); ++i)
        values.insert(fields.at(i), recipient.values.value(i));
    return values;
}

RecipientsHasher::RecipientsHasher(QStringList fields) : m_fields(std::move(fields)) {}

Status RecipientsHasher::add(const Recipient& recipient)
{
    if (recipient.ordinal != m_count + 1)
        return failure(ErrorCode::InvalidInput, QStringLiteral("recipient order"));
    if (recipient.values.size() != m_fields.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("number of merge values"));
    QJsonArray row{recipient.address};
    for (const QString& value : recipient.values)
        row.append(value);
    const auto line = canonicalJson(row);
    if (!line)
        return failure(line);
    m_hash.add(*line);
    m_hash.add(QByteArrayView("\n", 1));
    ++m_count;
    return {};
}

RecipientsSummary RecipientsHasher::finish()
{
    return {.count = m_count, .fields = m_fields, .digest = m_hash.finish()};
}

} // namespace ringi
