// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_text.h"

#include "ui/words/error_words.h"

#include <array>

namespace ringi {

QString ErrorText::all() const
{
    QStringList parts{happened, means, todo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorText describe(const Error& error)
{
    constexpr std::array groups{
        ErrorWords::general, ErrorWords::people,   ErrorWords::storage,    ErrorWords::importing,
        ErrorWords::mail,    ErrorWords::campaign, ErrorWords::connection, ErrorWords::certificate,
        ErrorWords::signIn,  ErrorWords::relay,   ErrorWords::keychain};
    for (const auto group : groups) {
        if (auto text = group(error)) {
            const QString said = ErrorWords::quoted(error.reply);
            if (!said.isEmpty())
                text->means = text->means.isEmpty() ? said : text->means + u' ' + said;
            return *text;
        }
    }
    return {};
}

std::optional<ErrorText> ErrorWords::general(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Internal:
        return ErrorText{
            tr("Something inside Ringi went wrong."),
            tr("Nothing was sent because of it. For whoever helps you: %1.")
                .arg(error.detail.isEmpty() ? QStringLiteral("internal") : error.detail),
            tr("Try again. If it happens again, close Ringi and start it anew.")};
    case ErrorCode::Cancelled: return ErrorText{tr("Cancelled."), tr("Nothing was changed."), {}};
    case ErrorCode::InvalidInput: {
        if (auto special = message(error))
            return special;
        const QString field = fieldWord(error.detail);
        return ErrorText{field.isEmpty() ? tr("Something that was entered cannot be right.")
                                         : tr("“%1” cannot be right.").arg(field),
                         tr("Nothing was saved."), tr("Correct it and try again.")};
    }
    case ErrorCode::NotFound:
        return ErrorText{tr("It is not there any more."), tr("Somebody may have removed it."),
                         tr("Go back and choose again.")};
    case ErrorCode::AlreadyExists:
        if (auto special = message(error))
            return special;
        return ErrorText{tr("There already is one with this name."), tr("Nothing was saved."),
                         tr("Choose another name.")};
    case ErrorCode::Conflict:
        return ErrorText{tr("Somebody else changed this in the meantime."),
                         tr("Your change was not saved, so that theirs is not lost."),
                         tr("Open it again and repeat your change.")};
    default: return std::nullopt;
    }
}

QString ErrorWords::quoted(const QByteArray& reply)
{
    if (reply.isEmpty())
        return {};
    return tr("The relay said: “%1”.").arg(QString::fromUtf8(reply).simplified().left(300));
}

QString ErrorWords::fieldWord(const QString& detail)
{
    const QString field = detail.section(u' ', 0, 0).section(u':', 0, 0);
    const std::array<std::pair<QLatin1StringView, QString>, 30> words{{
        {QLatin1StringView("host"), tr("Host name")},
        {QLatin1StringView("port"), tr("Port")},
        {QLatin1StringView("tlsRule"), tr("Encryption")},
        {QLatin1StringView("caPem"), tr("CA certificate")},
        {QLatin1StringView("userName"), tr("User name")},
        {QLatin1StringView("password"), tr("Password")},
        {QLatin1StringView("login"), tr("Sign-in name")},
        {QLatin1StringView("name"), tr("Name")},
        {QLatin1StringView("names"), tr("Name")},
        {QLatin1StringView("roles"), tr("Roles")},
        {QLatin1StringView("officeName"), tr("Name of the office")},
        {QLatin1StringView("relay"), tr("Relay")},
        {QLatin1StringView("address"), tr("Address")},
        {QLatin1StringView("replyTo"), tr("Reply address")},
        {QLatin1StringView("envelopeSender"), tr("Bounce address")},
        {QLatin1StringView("intent"), tr("Intent card")},
        {QLatin1StringView("listName"), tr("Name of the list")},
        {QLatin1StringView("addressColumn"), tr("Address column")},
        {QLatin1StringView("reason"), tr("Reason")},
        {QLatin1StringView("approvals"), tr("Number of approvers")},
        {QLatin1StringView("hold"), tr("Hold")},
        {QLatin1StringView("expected"), tr("Expected number")},
        {QLatin1StringView("secret"), tr("Password")},
        {QLatin1StringView("folder"), tr("Folder")},
        {QLatin1StringView("domain"), tr("Domain")},
        {QLatin1StringView("selector"), tr("Selector")},
        {QLatin1StringView("unsubscribeUrl"), tr("Address for unsubscribing")},
        {QLatin1StringView("unsubscribeMail"), tr("Mail address for unsubscribing")},
        {QLatin1StringView("listId"), tr("List-ID")},
        {QLatin1StringView("feedbackId"), tr("Feedback-ID")},
    }};
    for (const auto& [key, word] : words) {
        if (field == key)
            return word;
    }
    return {};
}

QString reasonWords(const QString& stored)
{
    const auto code = errorCodeFromName(stored);
    return code ? describe(Error{*code, {}, {}}).happened : stored;
}

} // namespace ringi
