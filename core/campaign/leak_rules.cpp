// SPDX-License-Identifier: Apache-2.0
#include "campaign/leak_rules.h"

#include "campaign/recipient_survey.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Half a name too, where the list has no more.
bool isNameField(const QString& field)
{
    return !nameColumns({field}).isEmpty() || !nameColumns({field, u"surname"_s}).isEmpty() ||
           !nameColumns({field, u"forename"_s}).isEmpty();
}

/// The same in another column of one's own: a list may be shifted, or it is chance.
LeakWeight weighOwn(LeakKind kind, bool isName)
{
    switch (kind) {
    case LeakKind::None: return LeakWeight::None;
    case LeakKind::Address:
    case LeakKind::Code: return LeakWeight::Sure;
    case LeakKind::Words: return isName ? LeakWeight::Sure : LeakWeight::Slight;
    case LeakKind::Number:
    case LeakKind::Short:
    case LeakKind::Word: break;
    }
    return LeakWeight::Slight;
}

} // namespace

bool isMany(qint64 messages, qint64 of)
{
    constexpr qint64 kFewest = 3;
    return messages >= kFewest && messages * 10 >= of;
}

LeakColumns::LeakColumns(QStringList fields) : m_fields(std::move(fields))
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (isNameField(m_fields.at(i)))
            m_names.insert(static_cast<int>(i) + 1);
    }
    const auto parts = nameColumns(m_fields);
    if (parts.size() != 2)
        return;
    m_parts = parts;
    m_names.insert(count() - 1);
}

int LeakColumns::count() const
{
    return static_cast<int>(m_fields.size()) + (m_parts.isEmpty() ? 1 : 2);
}

QString LeakColumns::nameOf(int column) const
{
    if (column == 0)
        return u"address"_s;
    if (column <= m_fields.size())
        return m_fields.at(column - 1);
    return m_fields.value(m_parts.value(0)) + u" + "_s + m_fields.value(m_parts.value(1));
}

QList<LeakText> LeakColumns::valuesOf(const Recipient& recipient, int column) const
{
    QStringList raw;
    if (column == 0) {
        raw.append(recipient.address);
    } else if (column <= m_fields.size()) {
        raw.append(recipient.values.value(column - 1));
    } else {
        const QString first = recipient.values.value(m_parts.value(0)).trimmed();
        const QString second = recipient.values.value(m_parts.value(1)).trimmed();
        if (!first.isEmpty() && !second.isEmpty())
            raw = {first + u' ' + second, second + u' ' + first};
    }
    QList<LeakText> values;
    for (const QString& value : std::as_const(raw)) {
        if (!value.isEmpty())
            values.append(leakText(value));
    }
    return values;
}

OwnWords::OwnWords(const LeakColumns& columns, const Recipient& recipient)
    : m_columns(columns), m_address(leakForm(recipient.address))
{
    for (int column = 1; column < columns.count(); ++column) {
        const auto values = columns.valuesOf(recipient, column);
        m_values.append(values.isEmpty() ? QString() : values.constFirst().text);
        if (values.size() > 1)
            m_values.append(values.constLast().text);
    }
}

LeakWeight OwnWords::weigh(const QString& needle, const LeakFinder::Suspicion& found) const
{
    if (m_address.contains(needle))
        return LeakWeight::None;
    const bool isName = m_columns.isName(found.column);
    // An address is somebody's wherever it stands; of a very long value this is only a piece.
    if (found.kind != LeakKind::Address && found.length < LeakFinder::kLongest) {
        const bool isPart = std::ranges::any_of(m_values, [&](const QString& value) {
            return value.size() > needle.size() && value.contains(needle);
        });
        if (isPart)
            return LeakWeight::None;
    }
    return m_values.contains(needle) ? weighOwn(found.kind, isName)
                                     : weighInText(found.kind, isName);
}

int OwnWords::through(const QString& needle) const
{
    return static_cast<int>(m_values.indexOf(needle));
}

LeakWeight weighInText(LeakKind kind, bool isName)
{
    switch (kind) {
    case LeakKind::None:
    case LeakKind::Short: return LeakWeight::None;
    case LeakKind::Address:
    case LeakKind::Code:
    case LeakKind::Number: return LeakWeight::Sure;
    case LeakKind::Words: return isName ? LeakWeight::Sure : LeakWeight::Likely;
    case LeakKind::Word: break;
    }
    return isName ? LeakWeight::Likely : LeakWeight::None;
}

OfficeWords::OfficeWords(const Snapshot& snapshot, const QStringList& people)
{
    const SenderSnapshot& sender = snapshot.sender;
    QStringList words = people;
    words += {sender.fromName,
              sender.fromAddress,
              sender.replyTo,
              sender.envelopeSender,
              sender.headers.unsubscribeMail,
              sender.headers.listId,
              snapshot.intent.requestedBy,
              snapshot.author.name,
              snapshot.listName};
    for (const PersonRef& person : snapshot.touchedBy)
        words.append(person.name);
    for (const QString& word : std::as_const(words)) {
        if (const QString form = leakForm(word); !form.isEmpty() && !m_words.contains(form))
            m_words.append(form);
    }
}

bool OfficeWords::has(const QString& needle) const
{
    return std::ranges::any_of(m_words,
                               [&](const QString& words) { return words.contains(needle); });
}

bool OfficeWords::isOne(const LeakColumns& columns, const Recipient& recipient) const
{
    if (m_words.contains(leakForm(recipient.address)))
        return true;
    for (int column = 1; column < columns.count(); ++column) {
        if (!columns.isName(column))
            continue;
        for (const LeakText& name : columns.valuesOf(recipient, column)) {
            if (kindOf(name) == LeakKind::Words && has(name.text))
                return true;
        }
    }
    return false;
}

} // namespace ringi
