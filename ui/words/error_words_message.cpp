// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

namespace ringi {
namespace {

/// Reading a folder puts the file's name and ": " before the detail.
struct Detail {
    QString file; ///< may be empty
    QString what;
};

Detail split(const QString& detail)
{
    const qsizetype colon = detail.lastIndexOf(QLatin1StringView(": "));
    return colon < 0 ? Detail{{}, detail} : Detail{detail.left(colon), detail.mid(colon + 2)};
}

std::optional<ErrorText> aboutFile(const Detail& detail)
{
    const QString& file = detail.file;
    if (detail.what == QLatin1StringView("file name"))
        return ErrorText{
            file.isEmpty() ? ErrorWords::tr("An attachment cannot have this name.")
                           : ErrorWords::tr("The file “%1” cannot be attached under its "
                                            "name.")
                                 .arg(file),
            ErrorWords::tr("Not every computer could save a file with it."),
            ErrorWords::tr("Give the file another name, without characters such as / or "
                           ":, and choose it again.")};
    if (detail.what == QLatin1StringView("empty file"))
        return ErrorText{
            file.isEmpty() ? ErrorWords::tr("The file is empty.")
                           : ErrorWords::tr("The file “%1” is empty.").arg(file),
            ErrorWords::tr("It was not attached."),
            ErrorWords::tr("Look whether it was saved completely, and choose it again.")};
    if (detail.what == QLatin1StringView("empty folder"))
        return ErrorText{ErrorWords::tr("There are no files in this folder."),
                         ErrorWords::tr("Nothing was taken in; folders inside it do not count."),
                         ErrorWords::tr("Choose the folder that the files themselves are in.")};
    if (detail.what == QLatin1StringView("file type"))
        return ErrorText{ErrorWords::tr("Ringi cannot make a mail from this kind of file."),
                         ErrorWords::tr("Nothing was imported."),
                         ErrorWords::tr("Choose a web page (.html, .htm) or a saved mail (.eml).")};
    if (detail.what == QLatin1StringView("not a picture"))
        return ErrorText{ErrorWords::tr("This file is not an image that mail programs can show."),
                         ErrorWords::tr("It was not inserted."),
                         ErrorWords::tr("Choose a PNG, JPEG, GIF or WebP file.")};
    return std::nullopt;
}

std::optional<ErrorText> aboutKeyFile(const QString& what)
{
    const auto refused = [](const QString& happened, const QString& todo) {
        return ErrorText{happened, ErrorWords::tr("The key was not taken."), todo};
    };
    if (what == QLatin1StringView("pem"))
        return refused(
            ErrorWords::tr("There is no private key in this file that Ringi can read."),
            ErrorWords::tr("Choose a file in PEM form: it contains “BEGIN PRIVATE KEY”."));
    if (what == QLatin1StringView("encrypted"))
        return refused(
            ErrorWords::tr("The key in this file is protected by a password."),
            ErrorWords::tr("Ask whoever made it for one without a password, or let Ringi "
                           "make a new key."));
    if (what == QLatin1StringView("public"))
        return refused(
            ErrorWords::tr("This file holds only the public half of a key."),
            ErrorWords::tr("To sign, the private half is needed: choose the other file."));
    if (what == QLatin1StringView("algorithm"))
        return refused(ErrorWords::tr("The key in this file is of a kind that does not sign mail."),
                       ErrorWords::tr("Use an RSA or Ed25519 key, or let Ringi make a new one."));
    if (what == QLatin1StringView("bits"))
        return refused(
            ErrorWords::tr("The key in this file is too short or too long."),
            ErrorWords::tr("Use an RSA key of 2048 to 3072 bits, or let Ringi make a new "
                           "one."));
    return std::nullopt;
}

std::optional<ErrorText> aboutText(const QString& what)
{
    if (what == QLatin1StringView("addresses"))
        return ErrorText{ErrorWords::tr("A test message goes to one to five different addresses."),
                         ErrorWords::tr("Nothing was sent."),
                         ErrorWords::tr("Enter each address once, and at most five.")};
    if (what == QLatin1StringView("link target"))
        return ErrorText{
            ErrorWords::tr("A value in the list begins a link and is no address."),
            ErrorWords::tr("The message for this person cannot be made."),
            ErrorWords::tr(
                "It must begin with https://, http://, mailto: or tel:. Correct the list, "
                "or write the beginning into the link.")};
    if (what == QLatin1StringView("unsubscribeUrl"))
        return ErrorText{ErrorWords::tr("The address for unsubscribing is not one of a web page."),
                         ErrorWords::tr("Mail programs could not offer it."),
                         ErrorWords::tr("It must begin with https:// and have no blanks.")};
    return std::nullopt;
}

std::optional<ErrorText> aboutDouble(const QString& what)
{
    if (what == QLatin1StringView("file name"))
        return ErrorText{
            ErrorWords::tr("Two files in this folder have names that differ only in upper "
                           "and lower case or in white space."),
            ErrorWords::tr("A value in the list would find both. Nothing was taken in."),
            ErrorWords::tr("Rename one of them and choose the folder again.")};
    if (what == QLatin1StringView("dkim key"))
        return ErrorText{ErrorWords::tr("The sender already has a signing key of this kind."),
                         ErrorWords::tr("The key was not taken."),
                         ErrorWords::tr("Remove the old key first, or choose the other kind.")};
    if (what == QLatin1StringView("template"))
        return ErrorText{ErrorWords::tr("There already is a template with this name."),
                         ErrorWords::tr("Upper and lower case do not count. Nothing was saved."),
                         ErrorWords::tr("Choose another name.")};
    return std::nullopt;
}

} // namespace

std::optional<ErrorText> ErrorWords::message(const Error& error)
{
    const Detail detail = split(error.detail);
    if (error.code == ErrorCode::AlreadyExists)
        return aboutDouble(detail.what);
    if (auto words = aboutFile(detail))
        return words;
    if (auto words = aboutKeyFile(detail.what))
        return words;
    return aboutText(detail.what);
}

} // namespace ringi
