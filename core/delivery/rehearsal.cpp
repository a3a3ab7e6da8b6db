// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal.h"

#include "delivery/rehearsal_spool.h"
#include "delivery/rehearsal_words.h"
#include "mail/mail_reader.h"

namespace ringi {

Rehearsal::Rehearsal(std::shared_ptr<const RehearsalSpool> spool, Facts facts)
    : m_spool(std::move(spool)), m_facts(std::move(facts))
{
}

qint64 Rehearsal::count() const
{
    return m_spool ? m_spool->count() : 0;
}

qint64 Rehearsal::size() const
{
    return m_spool ? m_spool->size() : 0;
}

Result<QList<RehearsalLine>> Rehearsal::page(qint64 afterOrdinal, int limit) const
{
    QList<RehearsalLine> lines;
    const qint64 last = std::min(count(), afterOrdinal + limit);
    for (qint64 ordinal = afterOrdinal + 1; ordinal <= last; ++ordinal) {
        const auto person = m_spool->person(ordinal);
        if (!person)
            return failure(person);
        RehearsalLine line{ordinal, person->recipient.address, {}, 0, person->problem};
        if (!person->problem) {
            const auto size = m_spool->messageSize(ordinal);
            const auto bytes = m_spool->words(ordinal);
            if (!size || !bytes)
                return size ? failure(bytes) : failure(size);
            line.size = *size;
            // The headers are all that is wanted of it.
            const qsizetype end = bytes->indexOf("\r\n\r\n");
            if (const auto head = readMail(end < 0 ? *bytes : bytes->first(end + 4)))
                line.subject = head->header(QStringLiteral("Subject"));
        }
        lines.append(std::move(line));
    }
    return lines;
}

Result<QByteArray> Rehearsal::message(qint64 ordinal) const
{
    if (!m_spool)
        return failure(ErrorCode::NotFound, QStringLiteral("message"));
    return m_spool->message(ordinal);
}

Result<bool> Rehearsal::holds(qint64 ordinal, const QString& text) const
{
    const auto words = m_spool->words(ordinal);
    if (words)
        return rehearsalWords(*words).contains(foldedWords(text));
    if (words.error().code == ErrorCode::NotFound)
        return false;
    return failure(words);
}

} // namespace ringi
