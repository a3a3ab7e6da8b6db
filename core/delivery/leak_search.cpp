// SPDX-License-Identifier: Apache-2.0
#include "delivery/leak_search.h"

#include "campaign/recipient_survey.h"
#include "delivery/rehearsal_spool.h"
#include "delivery/rehearsal_words.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qint64 kMostValues = 4'000'000; ///< in memory at a time
constexpr qint64 kTellEvery = 64;
constexpr qsizetype kMostInText = 100;

} // namespace

LeakSearch::LeakSearch(const Rehearsal& rehearsal, Progress progress)
    : m_rehearsal(rehearsal), m_progress(std::move(progress)), m_columns(rehearsal.facts().fields)
{
}

Status LeakSearch::step()
{
    if (++m_done % kTellEvery == 0 && m_progress && !m_progress(m_done, std::max(m_of, m_done)))
        return failure(ErrorCode::Cancelled);
    return {};
}

QString LeakSearch::valueOf(const Recipient& recipient, int column) const
{
    if (column == 0)
        return recipient.address;
    const QStringList& fields = m_rehearsal.facts().fields;
    return column <= fields.size() ? recipient.values.value(column - 1)
                                   : nameOf(recipient, nameColumns(fields));
}

Result<LeakReport> LeakSearch::run()
{
    const qint64 people = m_rehearsal.count();
    if (people == 0)
        return m_report;
    m_leaky.resize(static_cast<std::size_t>(people) + 1);
    const auto atOnce = static_cast<int>(std::max<qint64>(1, kMostValues / people));
    m_of = people * 2 * ((m_columns.count() + atOnce - 1) / atOnce);
    for (int first = 0; first < m_columns.count(); first += atOnce) {
        if (auto ok = look(first, std::min(m_columns.count(), first + atOnce)); !ok)
            return failure(ok);
    }
    tellMany();
    m_report.messages = m_rehearsal.facts().messages;
    std::ranges::sort(m_report.leaks, {}, &Leak::ordinal);
    return m_report;
}

Status LeakSearch::look(int first, int end)
{
    LeakFinder finder;
    for (qint64 ordinal = 1; ordinal <= m_rehearsal.count(); ++ordinal) {
        if (auto ok = step(); !ok)
            return ok;
        const auto person = m_rehearsal.spool().person(ordinal);
        if (!person)
            return failure(person);
        for (int column = first; column < end; ++column) {
            for (const LeakText& value : m_columns.valuesOf(person->recipient, column))
                finder.add(ordinal, column, value);
        }
    }
    finder.freeze([this](int column) { return m_columns.isAlways(column); });
    m_report.values += finder.count();
    for (const int column : finder.columns()) {
        if (column > 0)
            m_report.fields.append(m_columns.nameOf(column));
    }
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
    const QString text = leakForm(m_rehearsal.facts().sources);
    Status status;
    finder.look(text, [&](const LeakFinder::Suspicion& found) {
        m_everybodys.insert(text.mid(found.at, found.length));
        const auto person = m_rehearsal.spool().person(found.ordinal);
        if (!person) {
            status = failure(person);
            return;
        }
        const QString value = valueOf(person->recipient, found.column);
        if (m_report.inTheText.size() < kMostInText && !m_report.inTheText.contains(value))
            m_report.inTheText.append(value);
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
    const QString text = leakForm(rehearsalWords(*bytes));
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
    for (const LeakFinder::Suspicion& found : std::as_const(suspicions)) {
        if (auto ok = weigh(text.mid(found.at, found.length), found, *person); !ok)
            return ok;
        if (m_leaky[static_cast<std::size_t>(ordinal)])
            break;
    }
    return {};
}

Status LeakSearch::weigh(const QString& needle, const LeakFinder::Suspicion& found,
                         const SpooledPerson& person)
{
    const Recipient& recipient = person.recipient;
    const OwnWords own(m_columns, recipient);
    const LeakWeight weight = own.weigh(needle, found);
    if (weight == LeakWeight::None || m_everybodys.contains(needle))
        return {};
    const auto other = m_rehearsal.spool().person(found.ordinal);
    if (!other)
        return failure(other);
    const auto theirs = m_columns.valuesOf(other->recipient, found.column);
    if (std::ranges::none_of(theirs, [&](const auto& one) { return one.text.contains(needle); }))
        return {}; // only the hashes were the same
    const int through = own.through(needle) + 1;
    const Leak leak{recipient.ordinal,
                    recipient.address,
                    found.ordinal,
                    other->recipient.address,
                    found.column > 0 ? m_columns.nameOf(found.column) : QString(),
                    valueOf(other->recipient, found.column),
                    through > 0 ? m_columns.nameOf(std::min(through, m_columns.count() - 1))
                                : QString()};
    if (weight != LeakWeight::Slight) {
        tell(leak);
        return {};
    }
    Slight& slight = m_slight[found.column];
    if (slight.ordinals.empty() || slight.ordinals.back() != leak.ordinal)
        slight.ordinals.push_back(leak.ordinal);
    if (slight.leaks.size() < LeakReport::kMostShown)
        slight.leaks.append(leak);
    return {};
}

void LeakSearch::tell(const Leak& leak)
{
    m_leaky[static_cast<std::size_t>(leak.ordinal)] = true;
    ++m_report.leaky;
    if (m_report.leaks.size() < LeakReport::kMostShown)
        m_report.leaks.append(leak);
}

void LeakSearch::tellMany()
{
    for (const Slight& slight : std::as_const(m_slight)) {
        if (!isMany(static_cast<qint64>(slight.ordinals.size()), m_rehearsal.count()))
            continue;
        for (const Leak& leak : slight.leaks) {
            if (!m_leaky[static_cast<std::size_t>(leak.ordinal)])
                tell(leak);
        }
        // Those that there was no room to show.
        for (const qint64 ordinal : slight.ordinals) {
            if (!m_leaky[static_cast<std::size_t>(ordinal)])
                ++m_report.leaky;
            m_leaky[static_cast<std::size_t>(ordinal)] = true;
        }
    }
}

} // namespace ringi
