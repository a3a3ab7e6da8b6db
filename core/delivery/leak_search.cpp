// SPDX-License-Identifier: Apache-2.0
#include "delivery/leak_search.h"

#include "delivery/rehearsal_spool.h"
#include "delivery/rehearsal_words.h"

#include <algorithm>
#include <cmath>

namespace ringi {
namespace {

constexpr qint64 kMostValues = 4'000'000; ///< in memory at a time
constexpr qsizetype kColumnsAtOnce = 8;
constexpr qint64 kPersonalPercent = 90;
constexpr qint64 kTellEvery = 64;
constexpr qsizetype kMostInText = 100;

/// How many values only one person has.
qint64 singles(std::vector<quint64>& hashes)
{
    std::ranges::sort(hashes);
    qint64 count = 0;
    for (auto at = hashes.begin(); at != hashes.end();) {
        const auto end = std::find_if(at, hashes.end(), [at](quint64 one) { return one != *at; });
        count += end - at == 1 ? 1 : 0;
        at = end;
    }
    return count;
}

bool isOfAnAddress(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"._%+-&'=").contains(c);
}

/// "na@example.com" in "an.na@example.com" is nobody's address.
bool isWholeAddress(const QString& text, const LeakFinder::Suspicion& found)
{
    const qsizetype end = found.at + found.length;
    if (found.at > 0 && isOfAnAddress(text.at(found.at - 1)) && text.at(found.at - 1) != u'=' &&
        text.at(found.at - 1) != u'\'')
        return false;
    if (end == text.size())
        return true;
    const bool goesOn = text.at(end) == u'-' || (text.at(end) == u'.' && end + 1 < text.size() &&
                                                 text.at(end + 1).isLetterOrNumber());
    return !goesOn;
}

/// The person's address, or a part of something longer that is theirs. What is wholly the same in
/// one of their columns is not: so a shifted list shows.
bool isOwn(const QStringList& own, const QString& needle, int column)
{
    if (own.constFirst().contains(needle))
        return true;
    return column > 0 && needle.size() < LeakFinder::kLongest &&
           std::ranges::any_of(own, [&](const QString& value) {
               return value.size() > needle.size() && value.contains(needle);
           });
}

} // namespace

LeakSearch::LeakSearch(const Rehearsal& rehearsal, Progress progress)
    : m_rehearsal(rehearsal), m_progress(std::move(progress))
{
}

Status LeakSearch::step()
{
    if (++m_done % kTellEvery == 0 && m_progress && !m_progress(m_done, std::max(m_of, m_done)))
        return failure(ErrorCode::Cancelled);
    return {};
}

QString LeakSearch::fieldOf(int column) const
{
    return column < 1 ? QString() : m_rehearsal.facts().fields.value(column - 1);
}

Result<QString> LeakSearch::valueOf(qint64 ordinal, int column) const
{
    auto person = m_rehearsal.spool().person(ordinal);
    if (!person)
        return failure(person);
    return column == 0 ? person->recipient.address : person->recipient.values.value(column - 1);
}

Result<LeakReport> LeakSearch::run()
{
    const qint64 people = m_rehearsal.count();
    if (people == 0)
        return m_report;
    const qsizetype groups =
        (m_rehearsal.facts().fields.size() + kColumnsAtOnce - 1) / kColumnsAtOnce;
    m_of = people * (groups + 2);
    m_leaky.resize(static_cast<std::size_t>(people) + 1);
    if (auto ok = judgeColumns(); !ok)
        return failure(ok);
    const auto atOnce = static_cast<qsizetype>(std::max<qint64>(1, kMostValues / people));
    m_of = m_done + people * 2 * ((m_columns.size() + atOnce - 1) / atOnce);
    for (qsizetype at = 0; at < m_columns.size(); at += atOnce) {
        if (auto ok = look(m_columns.mid(at, atOnce)); !ok)
            return failure(ok);
    }
    m_report.messages = m_rehearsal.facts().messages;
    for (const int column : std::as_const(m_columns)) {
        if (column > 0)
            m_report.fields.append(fieldOf(column));
    }
    std::ranges::sort(m_report.leaks, {}, &Leak::ordinal);
    return m_report;
}

/// Columns of cities or of ranks belong to nobody.
Status LeakSearch::judgeColumns()
{
    m_columns = {0};
    const auto fields = static_cast<int>(m_rehearsal.facts().fields.size());
    for (int first = 1; first <= fields; first += int{kColumnsAtOnce}) {
        const int last = std::min(fields, first + int{kColumnsAtOnce} - 1);
        std::vector<std::vector<quint64>> hashes(static_cast<std::size_t>(last - first + 1));
        for (qint64 ordinal = 1; ordinal <= m_rehearsal.count(); ++ordinal) {
            if (auto ok = step(); !ok)
                return ok;
            const auto person = m_rehearsal.spool().person(ordinal);
            if (!person)
                return failure(person);
            for (int column = first; column <= last; ++column) {
                const QString needle =
                    LeakFinder::needleOf(foldedWords(person->recipient.values.value(column - 1)));
                if (!needle.isEmpty())
                    hashes[static_cast<std::size_t>(column - first)].push_back(
                        LeakFinder::hashOf(needle));
            }
        }
        for (int column = first; column <= last; ++column) {
            auto& all = hashes[static_cast<std::size_t>(column - first)];
            const auto filled = static_cast<qint64>(all.size());
            if (filled > 0 && singles(all) * 100 >= filled * kPersonalPercent)
                m_columns.append(column);
        }
    }
    return {};
}

Status LeakSearch::look(const QList<int>& columns)
{
    LeakFinder finder;
    for (qint64 ordinal = 1; ordinal <= m_rehearsal.count(); ++ordinal) {
        if (auto ok = step(); !ok)
            return ok;
        const auto person = m_rehearsal.spool().person(ordinal);
        if (!person)
            return failure(person);
        for (const int column : columns) {
            finder.add(ordinal, column,
                       foldedWords(column == 0 ? person->recipient.address
                                               : person->recipient.values.value(column - 1)));
        }
    }
    finder.freeze();
    m_report.values += finder.count();
    if (auto ok = leaveOutTheText(finder); !ok)
        return ok;
    for (qint64 ordinal = 1; ordinal <= m_rehearsal.count(); ++ordinal) {
        if (auto ok = step(); !ok)
            return ok;
        if (auto ok = lookAtMessage(finder, ordinal); !ok)
            return ok;
    }
    return {};
}

/// The office's own address, or a company that is on the list and in the text.
Status LeakSearch::leaveOutTheText(const LeakFinder& finder)
{
    const QString text = foldedWords(m_rehearsal.facts().sources);
    Status status;
    finder.look(text, [&](const LeakFinder::Suspicion& found) {
        m_everybodys.insert(text.mid(found.at, found.length));
        const auto value = valueOf(found.ordinal, found.column);
        if (!value)
            status = failure(value);
        else if (m_report.inTheText.size() < kMostInText && !m_report.inTheText.contains(*value))
            m_report.inTheText.append(*value);
    });
    return status;
}

Status LeakSearch::lookAtMessage(const LeakFinder& finder, qint64 ordinal)
{
    if (m_leaky[static_cast<std::size_t>(ordinal)])
        return {}; // by another column already
    const auto bytes = m_rehearsal.spool().words(ordinal);
    if (!bytes)
        return bytes.error().code == ErrorCode::NotFound ? Status() : failure(bytes);
    const QString text = rehearsalWords(*bytes);
    QList<LeakFinder::Suspicion> suspicions;
    finder.look(text, [&](const LeakFinder::Suspicion& found) {
        if (found.ordinal != ordinal)
            suspicions.append(found);
    });
    if (suspicions.isEmpty())
        return {};
    const auto person = m_rehearsal.spool().person(ordinal);
    if (!person)
        return failure(person);
    QStringList own{foldedWords(person->recipient.address)};
    for (const QString& value : person->recipient.values)
        own.append(foldedWords(value));
    for (const LeakFinder::Suspicion& found : std::as_const(suspicions)) {
        const QString needle = text.mid(found.at, found.length);
        if (m_everybodys.contains(needle) || isOwn(own, needle, found.column) ||
            (found.column == 0 && !isWholeAddress(text, found)))
            continue;
        const auto other = m_rehearsal.spool().person(found.ordinal);
        if (!other)
            return failure(other);
        const QString value = found.column == 0 ? other->recipient.address
                                                : other->recipient.values.value(found.column - 1);
        if (LeakFinder::needleOf(foldedWords(value)) != needle)
            continue; // only the hashes were the same
        m_leaky[static_cast<std::size_t>(ordinal)] = true;
        ++m_report.leaky;
        if (m_report.leaks.size() < LeakReport::kMostShown)
            m_report.leaks.append({ordinal, person->recipient.address, found.ordinal,
                                   other->recipient.address, fieldOf(found.column), value,
                                   fieldOf(static_cast<int>(own.indexOf(needle)))});
        return {};
    }
    return {};
}

} // namespace ringi
