// SPDX-License-Identifier: Apache-2.0
#include "campaign/word_search.h"

#include <algorithm>

namespace ringi {
namespace {

using Numbers = std::vector<quint32>;

constexpr int kMostEdits = 1'000;

/// Myers' greedy search, forwards, with what each round knew kept for the way back.
class WordSearch final {
public:
    WordSearch(const Numbers& before, const Numbers& after, qint64& work)
        : m_before(before), m_after(after), m_work(work)
    {
    }

    /// The words that stay, in order; nothing where there are too many edits.
    std::optional<std::vector<WordPair>> run()
    {
        const int most =
            static_cast<int>(std::min<std::size_t>(kMostEdits, m_before.size() + m_after.size()));
        std::vector<int> reached(2 * static_cast<std::size_t>(most) + 3, 0);
        const auto at = [&](int diagonal) -> int& {
            return reached[static_cast<std::size_t>(diagonal + most + 1)];
        };
        for (int edits = 0; edits <= most; ++edits) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const bool down = diagonal == -edits ||
                                  (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
                at(diagonal) = slide(down ? at(diagonal + 1) : at(diagonal - 1) + 1, diagonal);
                if (m_work < 0)
                    return std::nullopt;
                if (at(diagonal) >= size(m_before) && at(diagonal) - diagonal >= size(m_after))
                    return wayBack(edits);
            }
            m_rounds.emplace_back(reached.begin() + (most + 1 - edits),
                                  reached.begin() + (most + 2 + edits));
        }
        return std::nullopt;
    }

private:
    static int size(const Numbers& numbers) { return static_cast<int>(numbers.size()); }

    /// From there along what is the same.
    int slide(int x, int diagonal)
    {
        int y = x - diagonal;
        const int start = x;
        while (x < size(m_before) && y < size(m_after) &&
               m_before[static_cast<std::size_t>(x)] == m_after[static_cast<std::size_t>(y)]) {
            ++x;
            ++y;
        }
        m_work -= 1 + (x - start);
        return x;
    }

    std::vector<WordPair> wayBack(int edits) const
    {
        std::vector<WordPair> same;
        int x = size(m_before);
        int y = size(m_after);
        for (; edits > 0; --edits) {
            const std::vector<int>& round = m_rounds[static_cast<std::size_t>(edits - 1)];
            const auto at = [&](int diagonal) {
                return round[static_cast<std::size_t>(diagonal + edits - 1)];
            };
            const int diagonal = x - y;
            const bool down =
                diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
            const int fromX = down ? at(diagonal + 1) : at(diagonal - 1);
            const int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
            const int startX = down ? fromX : fromX + 1;
            for (; x > startX; --x, --y)
                same.push_back({x - 1, y - 1});
            x = fromX;
            y = fromY;
        }
        for (; x > 0; --x, --y)
            same.push_back({x - 1, y - 1});
        std::ranges::reverse(same);
        return same;
    }

    const Numbers& m_before;
    const Numbers& m_after;
    qint64& m_work;
    std::vector<std::vector<int>> m_rounds;
};

} // namespace

std::optional<std::vector<WordPair>> sharedWords(const std::vector<quint32>& before,
                                                 const std::vector<quint32>& after, qint64& work)
{
    return WordSearch(before, after, work).run();
}

} // namespace ringi
