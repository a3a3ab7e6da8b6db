// SPDX-License-Identifier: Apache-2.0
#include "office/audit_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

ExitCode report(const Seat& seat, const VerifyReport& verified)
{
    const QString head = QString::fromLatin1(verified.head.toHex());
    if (seat.wantsJson()) {
        QJsonObject json{{QStringLiteral("proven"), verified.isProven()},
                         {QStringLiteral("entries"), verified.entries},
                         {QStringLiteral("seals"), verified.seals},
                         {QStringLiteral("workspace"), verified.workspace},
                         {QStringLiteral("head"), head}};
        if (verified.breach)
            json.insert(QStringLiteral("breach"),
                        QJsonObject{{QStringLiteral("entry"), verified.breach->sequence},
                                    {QStringLiteral("line"), verified.breach->line},
                                    {QStringLiteral("reason"), verified.breach->reason}});
        sayJson(json);
        return verified.isProven() ? ExitCode::Done : ExitCode::NotProven;
    }
    if (!verified.breach) {
        say(QCoreApplication::translate("ringictl", "Proven: %1 entries, %2 seals, head %3.")
                .arg(verified.entries)
                .arg(verified.seals)
                .arg(head));
        return ExitCode::Done;
    }
    return fail(ExitCode::NotProven,
                QCoreApplication::translate("ringictl",
                                            "NOT proven. First broken entry: %1 (line %2). %3")
                    .arg(verified.breach->sequence)
                    .arg(verified.breach->line)
                    .arg(verified.breach->reason));
}

/// 32 bytes in hex, with or without the spaces of a hash that was written down in groups.
std::optional<QByteArray> readHead(QString text)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9A-Fa-f]{64}\\z"));
    text.remove(QChar(u' '));
    if (!digits.match(text).hasMatch())
        return std::nullopt;
    return QByteArray::fromHex(text.toLatin1());
}

ExitCode verifyFile(const Seat& seat, const QString& path)
{
    // A head that cannot be read must not pass for "no head given".
    QByteArray head;
    if (seat.isSet(QStringLiteral("head"))) {
        const auto read = readHead(seat.value(QStringLiteral("head")));
        if (!read)
            return fail(ExitCode::Usage,
                        QCoreApplication::translate("ringictl", "--head wants 64 hex digits"));
        head = *read;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, {}, {}});
    const auto verified = verifyExport(file, head);
    return verified ? report(seat, *verified) : fail(verified.error());
}

ExitCode runVerify(const QStringList& arguments)
{
    Seat seat(QStringLiteral("audit verify [FILE]"),
              QCoreApplication::translate(
                  "ringictl", "Proves an export, or without FILE a workspace's own log."));
    seat.addWorkspaceOptions();
    seat.addSignInOptions();
    seat.options().addOption(
        {QStringLiteral("head"),
         QCoreApplication::translate("ringictl", "Hash of an entry that was written down earlier."),
         QStringLiteral("HEX")});
    const bool ofWorkspace =
        std::any_of(arguments.begin(), arguments.end(), [](const QString& argument) {
            return argument.startsWith(QLatin1StringView("--workspace"))
                   || argument.startsWith(QLatin1StringView("--postgres"));
        });
    if (const auto ended = seat.parse(arguments, ofWorkspace ? 0 : 1))
        return *ended;
    if (!ofWorkspace)
        return verifyFile(seat, seat.options().positionalArguments().constFirst());
    const auto office = seat.open();
    if (!office)
        return fail(office.error());
    const auto session = seat.signIn(**office);
    if (!session)
        return fail(session.error());
    const auto verified = (*office)->audit().verify(*session).result();
    return verified ? report(seat, *verified) : fail(verified.error());
}

ExitCode runExport(const QStringList& arguments)
{
    Seat seat(QStringLiteral("audit export FILE"),
              QCoreApplication::translate("ringictl", "Exports the audit log."));
    seat.addWorkspaceOptions();
    seat.addSignInOptions();
    seat.options().addOption(
        {QStringLiteral("format"),
         QCoreApplication::translate("ringictl", "csv or jsonl; by the file's name if left out."),
         QStringLiteral("NAME")});
    if (const auto ended = seat.parse(arguments, 1))
        return *ended;
    ExportRequest request;
    request.path = seat.options().positionalArguments().constFirst();
    QString format = seat.value(QStringLiteral("format")).toLower();
    if (format.isEmpty())
        format = QFileInfo(request.path).suffix().toLower();
    if (format != QLatin1StringView("csv") && format != QLatin1StringView("jsonl"))
        return fail({ErrorCode::InvalidInput, QStringLiteral("format"), {}});
    request.format = format == QLatin1StringView("csv") ? ExportFormat::Csv
                                                        : ExportFormat::JsonLines;
    const auto office = seat.open();
    if (!office)
        return fail(office.error());
    const auto session = seat.signIn(**office);
    if (!session)
        return fail(session.error());
    const auto receipt = (*office)->audit().exportTo(*session, request).result();
    if (!receipt)
        return fail(receipt.error());
    const QString head = QString::fromLatin1(receipt->head.toHex());
    if (seat.wantsJson())
        sayJson(QJsonObject{{QStringLiteral("entries"), receipt->entries},
                            {QStringLiteral("head"), head}});
    else
        say(QCoreApplication::translate("ringictl", "Exported %1 entries. Write this down: %2")
                .arg(receipt->entries)
                .arg(head));
    return ExitCode::Done;
}

} // namespace

ExitCode runAudit(const QStringList& arguments)
{
    const QString what = arguments.value(0);
    if (what == QLatin1StringView("export"))
        return runExport(arguments.mid(1));
    if (what == QLatin1StringView("verify"))
        return runVerify(arguments.mid(1));
    return fail(ExitCode::Usage, QCoreApplication::translate(
                                     "ringictl", "usage: ringictl audit export|verify (see --help)"));
}

} // namespace ringi
