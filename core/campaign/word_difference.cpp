// SPDX-License-Identifier: Apache-2.0
#include "campaign/word_difference.h"

#include "campaign/text_words.h"
#include "campaign/word_search.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

/// Lines on one side; beyond it the texts are one stretch.
constexpr qsizetype kMostLines = 200'000;
/// Characters of a stretch that is compared by word.
constexpr qsizetype kLongestStretch = 200'000;
/// Words that are looked at in all: some tenths of a second.
constexpr qint64 kMostWork = 40'000'000;
/// How far to look for the edge of a word: a word longer than this is cut.
constexpr qsizetype kEdgeReach = 200;

using Words = std::vector<QStringView>;
using Numbers = std::vector<quint32>;

/// The same words get the same number.
class Numbering final {
public:
    Numbers of(const Words& words)
    {
        Numbers numbers;
        numbers.reserve(words.size());
        for (const QStringView word : words) {
            const auto next = static_cast<quint32>(m_numbers.size());
            const auto found = m_numbers.constFind(word);
            numbers.push_back(found == m_numbers.cend() ? *m_numbers.insert(word, next) : *found);
        }
        return numbers;
    }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_numbers.size()); }

private:
    QHash<QStringView, quint32> m_numbers;
};

/// Lines with their ends; nothing where there are too many.
std::optional<Words> linesOf(QStringView text)
{
    if (text.count(u'\n') >= kMostLines)
        return std::nullopt;
    Words lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n') + 1;
        lines.push_back(end > 0 ? text.first(end) : text);
        text = text.sliced(lines.back().size());
    }
    return lines;
}

/// The pairs whose second members rise, as many as can be (patience sorting).
std::vector<WordPair> longestRise(const std::vector<WordPair>& pairs)
{
    std::vector<std::size_t> ends; // of the best rise of each length
    std::vector<std::size_t> back(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, pairs[i].after, {},
                                                 [&](std::size_t end) { return pairs[end].after; });
        back[i] = at == ends.begin() ? i : *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<WordPair> rise(ends.size());
    std::size_t at = ends.empty() ? 0 : ends.back();
    for (auto place = rise.rbegin(); place != rise.rend(); ++place) {
        *place = pairs[at];
        at = back[at];
    }
    return rise;
}

/// Lines that stand exactly once in each text, in an order that both have.
std::vector<WordPair> sharedLines(const Words& before, const Words& after)
{
    Numbering numbering;
    const Numbers left = numbering.of(before);
    const Numbers right = numbering.of(after);
    struct Seen {
        int left = 0;
        int right = 0;
        qsizetype at = 0; ///< in `after`
    };
    std::vector<Seen> seen(numbering.size());
    for (const quint32 line : left)
        ++seen[line].left;
    for (std::size_t i = 0; i < right.size(); ++i) {
        ++seen[right[i]].right;
        seen[right[i]].at = static_cast<qsizetype>(i);
    }
    std::vector<WordPair> pairs;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const Seen& line = seen[left[i]];
        if (line.left == 1 && line.right == 1 && !before[i].trimmed().isEmpty())
            pairs.push_back({static_cast<qsizetype>(i), line.at});
    }
    return longestRise(pairs);
}

/// Pieces one after the other, tidy: the removed before the added, and no blank alone between two
/// changes.
class Pieces final {
public:
    void same(QStringView text)
    {
        if (text.isEmpty())
            return;
        if (isChanged())
            flushBlank(text);
        else
            append(PieceKind::Same, text);
    }
    void removed(QStringView text)
    {
        takeBlank(text);
        m_removed += text;
    }
    void added(QStringView text)
    {
        takeBlank(text);
        m_added += text;
    }
    QList<TextPiece> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] bool isChanged() const { return !m_removed.isEmpty() || !m_added.isEmpty(); }
    void flushBlank(QStringView text)
    {
        const bool joins = m_blank.isEmpty() && text.size() <= 2 && text.trimmed().isEmpty() &&
                           !text.contains(u'\n');
        if (joins) {
            m_blank = text.toString();
            return;
        }
        flush();
        append(PieceKind::Same, text);
    }
    void takeBlank(QStringView change)
    {
        if (change.isEmpty() || m_blank.isEmpty())
            return;
        m_removed += m_blank;
        m_added += m_blank;
        m_blank.clear();
    }
    void flush()
    {
        append(PieceKind::Removed, m_removed);
        append(PieceKind::Added, m_added);
        append(PieceKind::Same, m_blank);
        m_removed.clear();
        m_added.clear();
        m_blank.clear();
    }
    void append(PieceKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces.append({kind, text.toString()});
    }

    QList<TextPiece> m_pieces;
    QString m_removed;
    QString m_added;
    QString m_blank; ///< the same in both, between two changes perhaps
};

/// How much both begin with, up to the edge of a word.
qsizetype sharedStart(QStringView before, QStringView after)
{
    const auto unequal = std::ranges::mismatch(before, after);
    qsizetype at = unequal.in1 - before.begin();
    const auto isEdge = [&] { return isWordEdge(before, at) && isWordEdge(after, at); };
    for (qsizetype steps = 0; at > 0 && !isEdge() && steps < kEdgeReach; ++steps)
        --at;
    // A very long word is cut, but no character is.
    if (at > 0 && before[at - 1].isHighSurrogate())
        --at;
    return at;
}

qsizetype sharedEnd(QStringView before, QStringView after)
{
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype count = 0;
    while (count < most && before[before.size() - 1 - count] == after[after.size() - 1 - count])
        ++count;
    const auto isEdge = [&] {
        return isWordEdge(before, before.size() - count) && isWordEdge(after, after.size() - count);
    };
    for (qsizetype steps = 0; count > 0 && !isEdge() && steps < kEdgeReach; ++steps)
        --count;
    if (count > 0 && before[before.size() - count].isLowSurrogate())
        --count;
    return count;
}

class Comparison final {
public:
    void run(QStringView before, QStringView after)
    {
        const qsizetype start = sharedStart(before, after);
        m_pieces.same(before.first(start));
        before = before.sliced(start);
        after = after.sliced(start);
        const qsizetype end = sharedEnd(before, after);
        byLine(before.chopped(end), after.chopped(end));
        m_pieces.same(before.last(end));
    }
    QList<TextPiece> take() { return m_pieces.take(); }

private:
    void byLine(QStringView before, QStringView after)
    {
        const auto left = linesOf(before);
        const auto right = linesOf(after);
        qsizetype fromLeft = 0;
        qsizetype fromRight = 0;
        for (const auto [x, y] :
             left&& right ? sharedLines(*left, *right) : std::vector<WordPair>()) {
            const QStringView line = left->at(static_cast<std::size_t>(x));
            const qsizetype toLeft = line.begin() - before.begin();
            const qsizetype toRight =
                right->at(static_cast<std::size_t>(y)).begin() - after.begin();
            stretch(before.sliced(fromLeft, toLeft - fromLeft),
                    after.sliced(fromRight, toRight - fromRight));
            m_pieces.same(line);
            fromLeft = toLeft + line.size();
            fromRight = toRight + line.size();
        }
        stretch(before.sliced(fromLeft), after.sliced(fromRight));
    }
    void stretch(QStringView before, QStringView after)
    {
        const qsizetype start = sharedStart(before, after);
        m_pieces.same(before.first(start));
        before = before.sliced(start);
        after = after.sliced(start);
        const qsizetype end = sharedEnd(before, after);
        byWord(before.chopped(end), after.chopped(end));
        m_pieces.same(before.last(end));
    }
    void byWord(QStringView before, QStringView after)
    {
        const bool searched = !before.isEmpty() && !after.isEmpty() && m_work > 0 &&
                              std::max(before.size(), after.size()) <= kLongestStretch;
        if (!searched || !searchWords(before, after)) {
            m_pieces.removed(before);
            m_pieces.added(after);
        }
    }
    bool searchWords(QStringView before, QStringView after)
    {
        const Words left = wordsOf(before);
        const Words right = wordsOf(after);
        Numbering numbering;
        const Numbers leftNumbers = numbering.of(left);
        const Numbers rightNumbers = numbering.of(right);
        const auto same = sharedWords(leftNumbers, rightNumbers, m_work);
        if (!same)
            return false;
        std::size_t x = 0;
        std::size_t y = 0;
        const auto upTo = [&](std::size_t toX, std::size_t toY) {
            for (; x < toX; ++x)
                m_pieces.removed(left[x]);
            for (; y < toY; ++y)
                m_pieces.added(right[y]);
        };
        for (const auto [stayedX, stayedY] : *same) {
            upTo(static_cast<std::size_t>(stayedX), static_cast<std::size_t>(stayedY));
            m_pieces.same(left[x]);
            ++x;
            ++y;
        }
        upTo(left.size(), right.size());
        return true;
    }

    Pieces m_pieces;
    qint64 m_work = kMostWork;
};

} // namespace

QList<TextPiece> wordDifference(const QString& before, const QString& after)
{
    Comparison comparison;
    comparison.run(before, after);
    return comparison.take();
}

} // namespace ringi
