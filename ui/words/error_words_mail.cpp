// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

namespace ringi {

std::optional<ErrorText> ErrorWords::importing(const Error& error)
{
    switch (error.code) {
    case ErrorCode::UnknownEncoding:
        return ErrorText{tr("The characters in this file cannot be read."),
                         tr("It is in none of UTF-8, UTF-16 and Shift_JIS (CP932). Nothing was "
                            "imported."),
                         tr("Save it from the spreadsheet as “CSV UTF-8” and import it again.")};
    case ErrorCode::MalformedTable:
        return ErrorText{
            tr("This file is not a table that Ringi can read (%1).").arg(error.detail),
            tr("Nothing was imported."),
            tr("Look at that line in the spreadsheet, save the file again and repeat the import.")};
    case ErrorCode::TooLarge:
        return ErrorText{tr("This is too large."), tr("The limit is %1.").arg(error.detail),
                         tr("Make it smaller and try again.")};
    default: return std::nullopt;
    }
}

std::optional<ErrorText> ErrorWords::mail(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidAddress: {
        const QString field = fieldWord(error.detail);
        return ErrorText{field.isEmpty() ? tr("This is not a mail address.")
                                         : tr("“%1” is not a mail address.").arg(field),
                         tr("Nothing was saved."),
                         tr("An address looks like name@example.com; check for blanks and commas.")};
    }
    case ErrorCode::UnsupportedAddress:
        return ErrorText{
            tr("The address has letters before the @ that most mail servers do not accept."),
            tr("The relay could not deliver to it."),
            tr("Ask for an address with plain Latin letters before the @.")};
    case ErrorCode::HeaderInjection:
        return ErrorText{tr("There is a line break where only one line may be."),
                         tr("A line break there could be used to smuggle further recipients into "
                            "the mail. Nothing was saved."),
                         tr("Remove the line break.")};
    case ErrorCode::TemplateSyntax:
        return ErrorText{
            tr("A merge field is not written as it should be (line and column: %1).")
                .arg(error.detail.section(u' ', 0, 0)),
            tr("The text cannot be merged."),
            tr("Write {{field}} or {{field|words for people without a value}}.")};
    case ErrorCode::UnresolvedField:
        return ErrorText{tr("The merge field “%1” has no value for somebody.").arg(error.detail),
                         tr("That person would have got a gap in the text."),
                         tr("Fill in the list, or write {{%1|words instead}}.").arg(error.detail)};
    default: return std::nullopt;
    }
}

} // namespace ringi
