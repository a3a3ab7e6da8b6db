// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

#include <QRegularExpression>

namespace ringi {
namespace {

/// The detail is "line:column what"; in a message, with several texts, the text's name precedes it.
ErrorText aboutSyntax(const Error& error)
{
    static const QRegularExpression place(QStringLiteral("(?:^| )(\\d+:\\d+)(?: |$)"));
    const QString found = place.match(error.detail).captured(1);
    return ErrorText{
        ErrorWords::tr("A merge field is not written as it should be (line and column: %1).")
            .arg(found.isEmpty() ? error.detail.section(u' ', 0, 0) : found),
        ErrorWords::tr("The text cannot be merged."),
        ErrorWords::tr("Write {{field}}, {{field|words for people without a value}}, or {{#if "
                       "field}}words{{/if}}.")};
}

} // namespace

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
        return ErrorText{
            field.isEmpty() ? tr("This is not a mail address.")
                            : tr("“%1” is not a mail address.").arg(field),
            tr("Nothing was saved."),
            tr("An address looks like name@example.com; check for blanks and commas.")};
    }
    case ErrorCode::UnsupportedAddress: {
        const QString field = fieldWord(error.detail);
        return ErrorText{
            field.isEmpty()
                ? tr("An address of the sender has letters before the @ that not every server "
                     "takes.")
                : tr("“%1” has letters before the @ that not every server takes.").arg(field),
            tr("Answers and delivery reports might not find their way back."),
            tr("Use an address with plain Latin letters before the @ for the sender.")};
    }
    case ErrorCode::HeaderInjection:
        return ErrorText{tr("There is a line break where only one line may be."),
                         tr("A line break there could be used to smuggle further recipients into "
                            "the mail. Nothing was saved."),
                         tr("Remove the line break.")};
    case ErrorCode::TemplateSyntax: return aboutSyntax(error);
    case ErrorCode::UnresolvedField:
        return ErrorText{tr("The merge field “%1” has no value for somebody.").arg(error.detail),
                         tr("That person would have got a gap in the text."),
                         tr("Fill in the list, or write {{%1|words instead}}.").arg(error.detail)};
    default: return std::nullopt;
    }
}

} // namespace ringi
