// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/refusal_text.h"

#include "ui/words/format.h"

#include <QCoreApplication>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::RefusalWords)
};

std::optional<RefusalText> aboutAddress(const RefusedLine& line)
{
    if (line.reason == "no-address"_L1)
        return RefusalText{W::tr("The address is empty."),
                           W::tr("Enter the address, or leave the line out.")};
    if (line.reason == "invalid-address"_L1)
        return RefusalText{W::tr("This is not a mail address."),
                           W::tr("Correct it; there must be exactly one address.")};
    if (line.reason == "unsupported-address"_L1)
        return RefusalText{
            W::tr("The part before the @ has letters that Ringi cannot mail to yet."),
            W::tr("Ask the person for an address in plain letters.")};
    if (line.reason == "duplicate"_L1)
        return RefusalText{W::tr("The same address is already in line %1.")
                               .arg(formatCount(line.detail.toLongLong())),
                           W::tr("Nothing, if it is the same person: nobody gets a mail twice.")};
    return std::nullopt;
}

std::optional<RefusalText> aboutForm(const RefusedLine& line)
{
    if (line.reason == "too-many-cells"_L1)
        return RefusalText{W::tr("The line has more cells than the heading."),
                           W::tr("Put a cell that holds a comma in quotation marks.")};
    if (line.reason == "unterminated-quote"_L1)
        return RefusalText{
            W::tr("A quotation mark opens here and is never closed (read up to line %1).")
                .arg(formatCount(line.detail.toLongLong())),
            W::tr("Close the quotation mark, or remove it.")};
    if (line.reason == "text-after-quote"_L1)
        return RefusalText{W::tr("Something follows a closing quotation mark."),
                           W::tr("Double the quotation marks that are part of a text.")};
    if (line.reason == "control-characters"_L1)
        return RefusalText{W::tr("A cell holds characters that cannot be seen or mailed."),
                           W::tr("Type the cell again.")};
    return std::nullopt;
}

} // namespace

RefusalText describe(const RefusedLine& line)
{
    if (auto words = aboutAddress(line))
        return *words;
    if (auto words = aboutForm(line))
        return *words;
    return {W::tr("The line cannot be read (%1).").arg(line.reason),
            W::tr("Look at this line in the file.")};
}

QString encodingWord(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return u"UTF-8"_s;
    case TextEncoding::Utf16Le: return u"UTF-16 LE"_s;
    case TextEncoding::Utf16Be: return u"UTF-16 BE"_s;
    case TextEncoding::Cp932: return u"CP932 (Shift_JIS)"_s;
    }
    return {};
}

} // namespace ringi
