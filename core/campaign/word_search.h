// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace ringi {

/// The same word in two texts, by its place in each.
struct WordPair {
    qsizetype before;
    qsizetype after;
};

/// The words that stay when `before` becomes `after` with the fewest words removed and added, in
/// order. The words are numbers: the same word has the same. Takes from `work` what it looked at;
/// nothing where that runs out, or where more than 1,000 words differ. Part of wordDifference().
std::optional<std::vector<WordPair>> sharedWords(const std::vector<quint32>& before,
                                                 const std::vector<quint32>& after, qint64& work);

} // namespace ringi
