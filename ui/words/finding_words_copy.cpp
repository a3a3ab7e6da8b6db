// SPDX-License-Identifier: Apache-2.0
// Words for what a text may have kept from another letter.
#include "ui/words/finding_words.h"

#include "ui/words/format.h"

#include <QLocale>

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

std::optional<FindingText> FindingWords::leftovers(const Finding& f)
{
    const QString words = text(f, "words"_L1);
    if (f.code == "date-passed"_L1)
        return FindingText{
            tr("%1: “%2” will be over when this is sent.").arg(placeOf(f), words),
            tr("Was it left from an older mail? Correct it, unless you speak of the past.")};
    if (f.code == "weekday-wrong"_L1)
        return FindingText{
            number(f, "weekday"_L1) < 1
                ? tr("%1: “%2” does not fall on that day of the week.").arg(placeOf(f), words)
                : tr("%1: “%2” is a %3 in %4.")
                      .arg(placeOf(f), words,
                           QLocale().dayName(static_cast<int>(number(f, "weekday"_L1))),
                           QString::number(number(f, "year"_L1))),
            tr("Correct the date or the day of the week.")};
    if (f.code == "last-year-named"_L1)
        return FindingText{tr("%1: “%2” was last year.").arg(placeOf(f), words),
                           tr("If you mean last year, leave it as it is.")};
    if (f.code == "subject-of-source"_L1)
        return FindingText{tr("The subject is that of the campaign it was copied from."),
                           tr("People may take it for the same mail again. If it should be the "
                              "same, leave it as it is.")};
    if (f.code == "file-of-source"_L1)
        return FindingText{tr("The attachment “%1” is the one of the campaign it was copied from.")
                               .arg(text(f, "name"_L1)),
                           tr("Attach the new one, unless the same is meant.")};
    return std::nullopt;
}

} // namespace ringi
