// SPDX-License-Identifier: Apache-2.0
// Words for what a text may have kept from another letter.
#include "ui/words/finding_words.h"

#include "ui/words/format.h"

namespace ringi {

using namespace Qt::StringLiterals;

std::optional<FindingText> FindingWords::foreign(const Finding& f)
{
    const QString owner = formatCount(number(f, "owner"_L1));
    const QString field = text(f, "field"_L1);
    if (f.code == "foreign-data"_L1)
        return FindingText{
            field == "address"_L1
                ? tr("%1: the address of number %2 of the list is in somebody else’s mail%3.")
                      .arg(placeOf(f), owner, inBrackets(f))
                : tr("%1: “%2” of number %3 of the list is in somebody else’s mail%4.")
                      .arg(placeOf(f), field, owner, inBrackets(f)),
            tr("If it was left in the text, take it out. If the list brings it, a column may have "
               "slipped: correct the spreadsheet and import the list again. Somebody of your "
               "office who signs the mail can be named on the intent card.")};
    if (f.code == "foreign-words"_L1)
        return FindingText{
            tr("%1: “%2” of number %3 of the list may have been left in the text%4.")
                .arg(placeOf(f), field, owner, inBrackets(f)),
            tr("If it names somebody, take it out. If it is a word of your own, leave it as it "
               "is.")};
    return std::nullopt;
}

} // namespace ringi
