// SPDX-License-Identifier: Apache-2.0
#include "campaign/recipients_difference.h"

#include "base/crypto.h"
#include "mail/mail_address.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace ringi {
namespace {

constexpr auto placeOf = [](const auto& mark) { return std::pair(mark.key, mark.ordinal); };

} // namespace

RecipientsDifference::RecipientsDifference(QStringList fieldsBefore, QStringList fieldsAfter,
                                           int listed)
    : m_listed(listed)
{
    for (const QString& field : fieldsBefore) {
        if (fieldsAfter.contains(field))
            m_shared.append(field);
    }
    m_changes.fieldsBefore = std::move(fieldsBefore);
    m_changes.fieldsAfter = std::move(fieldsAfter);
}

std::array<quint64, 2> RecipientsDifference::keyOf(const Recipient& recipient)
{
    const auto address = MailAddress::parse(recipient.address);
    const QString key = address ? address->key() : recipient.address.toLower();
    const QByteArray digest = crypto::sha256(key.toUtf8());
    std::array<quint64, 2> half{};
    std::memcpy(half.data(), digest.constData(), sizeof half);
    return half;
}

quint64 RecipientsDifference::valuesOf(const QStringList& fields, const Recipient& recipient) const
{
    QByteArray bytes;
    for (const QString& field : m_shared) {
        const QByteArray value = recipient.values.value(fields.indexOf(field)).toUtf8();
        bytes += QByteArray::number(value.size()) + ':' + value;
    }
    const QByteArray digest = crypto::sha256(bytes);
    quint64 part = 0;
    std::memcpy(&part, digest.constData(), sizeof part);
    return part;
}

void RecipientsDifference::addBefore(const Recipient& recipient)
{
    ++m_changes.before;
    m_marks.push_back(
        {keyOf(recipient), valuesOf(m_changes.fieldsBefore, recipient), recipient.ordinal, 0});
}

void RecipientsDifference::sort()
{
    if (std::exchange(m_sorted, true))
        return;
    std::ranges::sort(m_marks, {}, placeOf);
}

std::vector<RecipientsDifference::Mark>::iterator
RecipientsDifference::firstOf(const std::array<quint64, 2>& key)
{
    sort();
    const auto at = std::ranges::lower_bound(m_marks, key, {}, &Mark::key);
    return at != m_marks.end() && at->key == key ? at : m_marks.end();
}

void RecipientsDifference::addAfter(const Recipient& recipient)
{
    ++m_changes.after;
    const auto key = keyOf(recipient);
    const auto first = firstOf(key);
    const auto met = first != m_marks.end() && m_marks.end() - first > first->taken
                         ? first + first->taken
                         : m_marks.end();
    if (met == m_marks.end() || met->key != key) {
        if (m_changes.addedCount++ < m_listed)
            m_changes.added.append(recipient);
        return;
    }
    ++first->taken;
    ++m_matched;
    if (met->ordinal < m_lastOrdinal)
        m_changes.reordered = true;
    m_lastOrdinal = met->ordinal;
    if (met->values != valuesOf(m_changes.fieldsAfter, recipient) &&
        m_changes.changedCount++ < m_listed)
        m_changes.changed.append(recipient);
}

void RecipientsDifference::nameRemoved(const Recipient& recipient)
{
    const auto key = keyOf(recipient);
    const auto first = firstOf(key);
    const auto own = std::ranges::lower_bound(first, m_marks.end(), std::pair(key, recipient.ordinal),
                                              {}, placeOf);
    // The first of several of one address are those who stayed.
    if (first != m_marks.end() && own - first < first->taken)
        return;
    if (m_changes.removed.size() < m_listed)
        m_changes.removed.append(recipient);
}

RecipientChanges RecipientsDifference::finish()
{
    m_changes.removedCount = m_changes.before - m_matched;
    return std::move(m_changes);
}

} // namespace ringi
