// SPDX-License-Identifier: Apache-2.0
#include "campaign/leak_finder.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ringi {
namespace {

constexpr quint64 kBase = 0x9E37'79B9'7F4A'7C15U; // odd; hashes are taken modulo 2^64
constexpr quint64 kBeginnings = 1U << 22;
constexpr qint64 kPersonalPercent = 90;

quint64 mixed(quint64 hash)
{
    hash ^= hash >> 31;
    hash *= 0xBF58'476D'1CE4'E5B9U;
    return hash ^ (hash >> 29);
}

quint64 letter(QChar c)
{
    return static_cast<quint64>(c.unicode()) + 1;
}

constexpr auto kPowers = [] {
    std::array<quint64, LeakFinder::kLongest + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * kBase;
    return powers;
}();

quint64 hashOf(QStringView text)
{
    quint64 hash = 0;
    for (const QChar c : text)
        hash = hash * kBase + letter(c);
    return hash;
}

bool isOfAWord(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z');
    return !isUnspaced(c) && c.isLetterOrNumber();
}

bool isWithinAWord(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && isOfAWord(text.at(at - 1)) && isOfAWord(text.at(at));
}

/// Between two digits with a sign between: "2039" in "2039-1", "1,200" and "03-2039".
bool isWithinANumber(const QString& text, qsizetype inside, qsizetype sign, qsizetype beyond)
{
    return std::min(sign, beyond) >= 0 && std::max(sign, beyond) < text.size() &&
           QStringView(u"-.,/:").contains(text.at(sign)) && text.at(beyond).isDigit() &&
           text.at(inside).isDigit();
}

bool isOfAnAddress(QChar c)
{
    return (c.isLetterOrNumber() && !isUnspaced(c)) || QStringView(u"._%+-&").contains(c);
}

/// "na@example.com" in "an.na@example.com" is nobody's address.
bool isWholeAddress(const QString& text, const LeakFinder::Suspicion& found)
{
    const qsizetype end = found.end();
    if (found.at > 0 && isOfAnAddress(text.at(found.at - 1)))
        return false;
    if (end == text.size())
        return true;
    const bool goesOn = text.at(end) == u'-' || (text.at(end) == u'.' && end + 1 < text.size() &&
                                                 text.at(end + 1).isLetterOrNumber());
    return !goesOn;
}

bool standsAlone(const QString& text, const LeakFinder::Suspicion& found)
{
    if (found.length == LeakFinder::kLongest)
        return true; // a piece of a longer value
    if (found.kind == LeakKind::Address)
        return isWholeAddress(text, found);
    return !isWithinANumber(text, found.at, found.at - 1, found.at - 2) &&
           !isWithinANumber(text, found.end() - 1, found.end(), found.end() + 1);
}

} // namespace

void LeakFinder::add(qint64 ordinal, int column, const LeakText& value)
{
    const LeakKind kind = column == 0 ? LeakKind::Address : kindOf(value);
    if (kind == LeakKind::None || value.text.size() < kShortest)
        return;
    const Needle whose{.ordinal = static_cast<quint32>(ordinal),
                       .column = static_cast<quint16>(column),
                       .kind = kind};
    const QStringView text = value.text;
    addNeedle(whose, text.first(std::min(kLongest, text.size())));
    if (text.size() > kLongest)
        addNeedle(whose, text.last(kLongest));
}

void LeakFinder::addNeedle(const Needle& whose, QStringView text)
{
    Needle needle = whose;
    needle.hash = hashOf(text);
    needle.length = static_cast<quint8>(text.size());
    m_needles.push_back(needle);
    Lengths& lengths = text.size() < m_long.beginning ? m_short : m_long;
    if (lengths.begins.empty())
        lengths.begins.resize(kBeginnings);
    lengths.begins[mixed(hashOf(text.first(lengths.beginning))) % kBeginnings] = true;
}

void LeakFinder::freeze(const std::function<bool(int)>& always)
{
    std::ranges::sort(m_needles, [](const Needle& a, const Needle& b) {
        return std::tie(a.hash, a.column, a.ordinal) < std::tie(b.hash, b.column, b.ordinal);
    });
    forgetShared();
    forgetColumns(always);
    std::array<bool, kLongest + 1> lengths{};
    for (const Needle& needle : m_needles)
        lengths[needle.length] = true;
    for (qsizetype length = 0; length <= kLongest; ++length) {
        if (!lengths[static_cast<std::size_t>(length)])
            continue;
        (length < m_long.beginning ? m_short : m_long).all.append(length);
        m_longest = length;
    }
}

void LeakFinder::forgetShared()
{
    const auto sameColumn = [](const Needle& a, const Needle& b) { return a.column == b.column; };
    const auto samePerson = [](const Needle& a, const Needle& b) { return a.ordinal == b.ordinal; };
    auto kept = m_needles.begin();
    for (auto at = m_needles.begin(); at != m_needles.end();) {
        auto end = std::find_if(at, m_needles.end(),
                                [at](const Needle& one) { return one.hash != at->hash; });
        const auto group = at;
        at = end;
        end = std::unique(group, end, [&](const Needle& a, const Needle& b) {
            return sameColumn(a, b) && samePerson(a, b);
        });
        std::vector<quint32> people;
        bool isOnes = true; // in each of its columns
        for (auto one = group; one != end; ++one) {
            const bool repeats = (one != group && sameColumn(*std::prev(one), *one)) ||
                                 (std::next(one) != end && sameColumn(*one, *std::next(one)));
            isOnes &= !repeats;
            if (one->column >= m_filled.size())
                m_filled.resize(std::size_t{one->column} + 1);
            ++m_filled[one->column].first;
            m_filled[one->column].second += repeats ? 0 : 1;
            if (people.size() < 3 && std::ranges::find(people, one->ordinal) == people.end())
                people.push_back(one->ordinal);
        }
        if (isOnes && people.size() < 3)
            kept = std::move(group, end, kept);
    }
    m_needles.erase(kept, m_needles.end());
}

void LeakFinder::forgetColumns(const std::function<bool(int)>& always)
{
    for (std::size_t column = 0; column < m_filled.size(); ++column) {
        const auto [filled, single] = m_filled[column];
        if (filled > 0 &&
            (always(static_cast<int>(column)) || single * 100 >= filled * kPersonalPercent))
            m_columns.append(static_cast<int>(column));
    }
    std::erase_if(m_needles, [this](const Needle& one) { return !m_columns.contains(one.column); });
    m_needles.shrink_to_fit();
}

/// One text that is being looked at.
class LeakFinder::Reader final {
public:
    Reader(const LeakFinder& finder, const QString& text,
           const std::function<void(const Suspicion&)>& suspect)
        : m_finder(finder), m_text(text), m_suspect(suspect),
          m_hasPieces(!finder.m_long.all.isEmpty() && finder.m_long.all.constLast() == kLongest),
          m_upTo(static_cast<std::size_t>(text.size()) + 1)
    {
        const QChar* const characters = text.constData();
        for (std::size_t i = 0; i < m_upTo.size() - 1; ++i)
            m_upTo[i + 1] = m_upTo[i] * kBase + letter(characters[i]);
    }

    void read(qsizetype until) const
    {
        bool before = false;
        const qsizetype end = std::min(until, m_text.size() - kShortest + 1);
        for (qsizetype at = 0; at < end; ++at) {
            const bool isWord = isOfAWord(m_text.at(at));
            const bool begins = !(before && isWord);
            before = isWord;
            if (!begins && !m_hasPieces) // most places
                continue;
            readAt(at, begins, m_finder.m_short);
            readAt(at, begins, m_finder.m_long);
        }
    }

private:
    void readAt(qsizetype at, bool begins, const Lengths& lengths) const
    {
        if (lengths.all.isEmpty() || at + lengths.beginning > m_text.size() ||
            !lengths.begins[mixed(hash(at, lengths.beginning)) % kBeginnings])
            return;
        for (const qsizetype length : lengths.all) {
            if (at + length > m_text.size())
                break;
            // A piece of a longer value goes on, or began before.
            if (length == kLongest || (begins && !isWithinAWord(m_text, at + length)))
                suspectAt(at, length);
        }
    }

    [[nodiscard]] quint64 hash(qsizetype at, qsizetype length) const
    {
        return m_upTo[static_cast<std::size_t>(at + length)] -
               m_upTo[static_cast<std::size_t>(at)] * kPowers[static_cast<std::size_t>(length)];
    }

    void suspectAt(qsizetype at, qsizetype length) const
    {
        const quint64 wanted = hash(at, length);
        const auto& all = m_finder.m_needles;
        for (auto found = std::ranges::lower_bound(all, wanted, {}, &Needle::hash);
             found != all.end() && found->hash == wanted; ++found) {
            const Suspicion one{found->ordinal, found->column, found->kind, at, length};
            if (found->length == length && standsAlone(m_text, one))
                m_suspect(one);
        }
    }

    const LeakFinder& m_finder;
    const QString& m_text;
    const std::function<void(const Suspicion&)>& m_suspect;
    bool m_hasPieces; ///< of values that are longer than kLongest: they may begin anywhere
    std::vector<quint64> m_upTo; ///< hashes of the text's beginnings
};

void LeakFinder::look(const QString& text,
                      const std::function<void(const Suspicion&)>& suspect, qsizetype until) const
{
    if (m_needles.empty())
        return;
    Reader(*this, text, suspect).read(until);
}

} // namespace ringi
