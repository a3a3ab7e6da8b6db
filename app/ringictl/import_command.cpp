// SPDX-License-Identifier: Apache-2.0
#include "office/list_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace ringi {
namespace {

Result<ReadOptions> readOptions(const Seat& seat)
{
    const QString name = seat.value(QStringLiteral("encoding")).toLower();
    ReadOptions options;
    if (name.isEmpty())
        return options;
    if (name == QLatin1StringView("utf-8"))
        options.encoding = TextEncoding::Utf8;
    else if (name == QLatin1StringView("utf-16le"))
        options.encoding = TextEncoding::Utf16Le;
    else if (name == QLatin1StringView("utf-16be"))
        options.encoding = TextEncoding::Utf16Be;
    else if (name == QLatin1StringView("cp932"))
        options.encoding = TextEncoding::Cp932;
    else
        return failure(ErrorCode::InvalidInput, QStringLiteral("encoding"));
    return options;
}

/// The column by its name, or the one that looks like addresses.
Result<int> addressColumn(const ImportPreview& preview, const QString& asked)
{
    const qsizetype column =
        asked.isEmpty() ? preview.addressColumn : preview.header.indexOf(asked);
    if (column < 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("addressColumn"));
    return static_cast<int>(column);
}

void report(const Seat& seat, ListId list, const ImportJudgement& judgement)
{
    if (seat.wantsJson()) {
        QJsonArray refused;
        for (const RefusedLine& line : judgement.refused)
            refused.append(QJsonObject{{QStringLiteral("line"), line.line},
                                       {QStringLiteral("reason"), line.reason},
                                       {QStringLiteral("detail"), line.detail}});
        sayJson(QJsonObject{{QStringLiteral("list"), list.value},
                            {QStringLiteral("accepted"), judgement.accepted},
                            {QStringLiteral("refused"), judgement.refusedCount},
                            {QStringLiteral("refusedLines"), refused}});
        return;
    }
    say(QCoreApplication::translate("ringictl", "Imported %1, refused %2.")
            .arg(judgement.accepted)
            .arg(judgement.refusedCount));
    for (const RefusedLine& line : judgement.refused)
        say(QCoreApplication::translate("ringictl", "  line %1: %2 %3")
                .arg(line.line)
                .arg(line.reason, line.detail));
}

} // namespace

ExitCode runImport(const QStringList& arguments)
{
    Seat seat(QStringLiteral("import FILE"),
              QCoreApplication::translate("ringictl", "Imports a recipient file into a new list."));
    seat.addWorkspaceOptions();
    seat.addSignInOptions();
    seat.options().addPositionalArgument(
        QStringLiteral("FILE"), QCoreApplication::translate("ringictl", "CSV or TSV file."));
    seat.options().addOptions(
        {{QStringLiteral("list"), QCoreApplication::translate("ringictl", "Name of the new list."),
          QStringLiteral("NAME")},
         {QStringLiteral("column"),
          QCoreApplication::translate("ringictl", "Column that holds the addresses."),
          QStringLiteral("NAME")},
         {QStringLiteral("encoding"),
          QCoreApplication::translate("ringictl", "utf-8, utf-16le, utf-16be or cp932."),
          QStringLiteral("NAME")}});
    if (const auto ended = seat.parse(arguments, 1))
        return *ended;
    const auto options = readOptions(seat);
    if (!options)
        return fail(options.error());
    const auto office = seat.open();
    if (!office)
        return fail(office.error());
    const auto session = seat.signIn(**office);
    if (!session)
        return fail(session.error());

    ListDesk& lists = (*office)->lists();
    ImportRequest request;
    request.path = seat.options().positionalArguments().constFirst();
    request.options = *options;
    request.listName = seat.value(QStringLiteral("list"));
    if (request.listName.isEmpty())
        request.listName = QFileInfo(request.path).completeBaseName();
    const auto preview = lists.preview(request.path, *options).result();
    if (!preview)
        return fail(preview.error());
    const auto column = addressColumn(*preview, seat.value(QStringLiteral("column")));
    if (!column)
        return fail(column.error());
    request.addressColumn = *column;
    const auto judgement = lists.judge(request.path, *options, *column).result();
    if (!judgement)
        return fail(judgement.error());
    const auto list = lists.import(*session, request).result();
    if (!list)
        return fail(list.error());
    report(seat, *list, *judgement);
    return ExitCode::Done;
}

} // namespace ringi
