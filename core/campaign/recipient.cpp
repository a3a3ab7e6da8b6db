// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipient.h"

#include "base/json_string.h"

#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Octets that are hashed in one go: lines are short.
constexpr qsizetype kAtOnce = 16 * 1024;

Status appendLine(QByteArray& lines, const Recipient& recipient)
{
    lines += '[';
    if (auto ok = appendJsonString(lines, recipient.address); !ok)
        return ok;
    for (const QString& value : recipient.values) {
        lines += ',';
        if (auto ok = appendJsonString(lines, value); !ok)
            return ok;
    }
    lines += "]\n";
    return {};
}

Status appendLine(QByteArray& lines, const StoredRecipient& recipient)
{
    lines += '[';
    if (auto ok = appendJsonString(lines, recipient.address); !ok)
        return ok;
    if (recipient.values != "[]"_L1)
        lines += ',';
    lines += QStringView(recipient.values).sliced(1).toUtf8();
    lines += '\n';
    return {};
}

} // namespace

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
    if (recipient.values.size() != m_fields.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("number of merge values"));
    return addNext(recipient);
}

Status RecipientsHasher::addStored(const StoredRecipient& recipient)
{
    // So that no row can pass for two, or for another: what is hashed then ends its line by itself,
    // an address ends by itself, and behind it stands the text of the values and nothing else.
    if (!recipient.values.startsWith(u'[') || recipient.values.contains(u'\n'))
        return failure(ErrorCode::InvalidInput, QStringLiteral("merge values"));
    return addNext(recipient);
}

template <typename Some>
Status RecipientsHasher::addNext(const Some& recipient)
{
    if (recipient.ordinal != m_count + 1)
        return failure(ErrorCode::InvalidInput, QStringLiteral("recipient order"));
    const qsizetype before = m_lines.size();
    if (auto ok = appendLine(m_lines, recipient); !ok) {
        m_lines.truncate(before);
        return ok;
    }
    ++m_count;
    if (m_lines.size() > kAtOnce)
        hashLines();
    return {};
}

void RecipientsHasher::hashLines()
{
    m_hash.add(m_lines);
    m_lines.resize(0); // keeps its memory
}

RecipientsSummary RecipientsHasher::finish()
{
    hashLines();
    return {.count = m_count, .fields = m_fields, .digest = m_hash.finish()};
}

} // namespace ringi
