// SPDX-License-Identifier: Apache-2.0
#include "delivery/leak_finder.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ringi {
namespace {

constexpr quint64 kBase = 0x9E37'79B9'7F4A'7C15U; // odd; hashes are taken modulo 2^64
constexpr qsizetype kBeginning = 5;
constexpr quint64 kBeginnings = 1U << 22;

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

/// Of writing that puts spaces between words; the others have no such boundary.
bool isOfAWord(QChar c)
{
    constexpr char16_t kFirstWithoutSpaces = 0x2E80;
    return c.unicode() < kFirstWithoutSpaces && c.isLetterOrNumber();
}

bool isWithinAWord(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && isOfAWord(text.at(at - 1)) && isOfAWord(text.at(at));
}

} // namespace

QString LeakFinder::needleOf(const QString& folded)
{
    return folded.size() < kShortest ? QString() : folded.left(kLongest);
}

quint64 LeakFinder::hashOf(QStringView folded)
{
    quint64 hash = 0;
    for (const QChar c : folded)
        hash = hash * kBase + letter(c);
    return hash;
}

void LeakFinder::add(qint64 ordinal, int column, const QString& folded)
{
    const QString needle = needleOf(folded);
    if (needle.isEmpty())
        return;
    m_needles.push_back({hashOf(needle), static_cast<quint32>(ordinal),
                         static_cast<quint16>(column), static_cast<quint16>(needle.size())});
    if (m_begins.empty())
        m_begins.resize(kBeginnings);
    m_begins[mixed(hashOf(QStringView(needle).first(kBeginning))) % kBeginnings] = true;
}

void LeakFinder::freeze()
{
    std::ranges::sort(m_needles, [](const Needle& a, const Needle& b) {
        return std::tie(a.hash, a.column, a.ordinal) < std::tie(b.hash, b.column, b.ordinal);
    });
    std::vector<Needle> single;
    single.reserve(m_needles.size());
    std::array<bool, kLongest + 1> lengths{};
    for (auto at = m_needles.begin(); at != m_needles.end();) {
        const auto end = std::find_if(at, m_needles.end(),
                                      [at](const Needle& one) { return one.hash != at->hash; });
        const auto second = std::next(at);
        if (second == end || second->column != at->column) {
            single.push_back(*at);
            lengths[at->length] = true;
        }
        at = end;
    }
    m_needles = std::move(single);
    m_lengths.clear();
    for (std::size_t length = 0; length < lengths.size(); ++length) {
        if (lengths[length])
            m_lengths.append(static_cast<qsizetype>(length));
    }
}

void LeakFinder::look(const QString& text,
                      const std::function<void(const Suspicion&)>& suspect) const
{
    if (m_needles.empty())
        return;
    std::vector<quint64> upTo(static_cast<std::size_t>(text.size()) + 1);
    for (qsizetype i = 0; i < text.size(); ++i)
        upTo[static_cast<std::size_t>(i) + 1] =
            upTo[static_cast<std::size_t>(i)] * kBase + letter(text.at(i));
    const auto hash = [&](qsizetype at, qsizetype length) {
        return upTo[static_cast<std::size_t>(at + length)] -
               upTo[static_cast<std::size_t>(at)] * kPowers[static_cast<std::size_t>(length)];
    };
    for (qsizetype at = 0; at + kShortest <= text.size(); ++at) {
        if (!m_begins[mixed(hash(at, kBeginning)) % kBeginnings] || isWithinAWord(text, at))
            continue;
        for (const qsizetype length : m_lengths) {
            if (at + length > text.size())
                break;
            if (isWithinAWord(text, at + length) && length < kLongest)
                continue;
            const quint64 wanted = hash(at, length);
            const auto found = std::ranges::lower_bound(m_needles, wanted, {}, &Needle::hash);
            if (found != m_needles.end() && found->hash == wanted && found->length == length)
                suspect({found->ordinal, found->column, at, length});
        }
    }
}

} // namespace ringi
