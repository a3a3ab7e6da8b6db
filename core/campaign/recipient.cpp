// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipient.h"

#include "base/json_string.h"

#include <utility>

namespace ringi {

/// Room for a line without moving it; a longer one finds its own.
constexpr qsizetype kUsualLine = 1024;

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
    QByteArray line;
    line.reserve(kUsualLine);
    line += '[';
    if (auto ok = appendJsonString(line, recipient.address); !ok)
        return ok;
    for (const QString& value : recipient.values) {
        line += ',';
        if (auto ok = appendJsonString(line, value); !ok)
            return ok;
    }
    line += "]\n";
    m_hash.add(line);
    ++m_count;
    return {};
}

RecipientsSummary RecipientsHasher::finish()
{
    return {.count = m_count, .fields = m_fields, .digest = m_hash.finish()};
}

} // namespace ringi
