// SPDX-License-Identifier: Apache-2.0
#include "ringictl/seat.h"

#include "office/people_desk.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ringi {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ringictl", text);
}

} // namespace

Seat::Seat(const QString& command, const QString& description) : m_command(command)
{
    m_parser.setApplicationDescription(description);
    m_parser.addHelpOption();
    m_parser.addOption({QStringLiteral("json"), words(QT_TRANSLATE_NOOP("ringictl", "Report as JSON."))});
}

void Seat::addWorkspaceOptions()
{
    m_parser.addOption({QStringLiteral("workspace"),
                        words(QT_TRANSLATE_NOOP("ringictl", "Folder of the workspace.")),
                        QStringLiteral("FOLDER")});
    m_parser.addOption({QStringLiteral("postgres"),
                        words(QT_TRANSLATE_NOOP("ringictl", "PostgreSQL database of the workspace.")),
                        QStringLiteral("URL")});
}

void Seat::addSignInOptions()
{
    m_parser.addOption({QStringLiteral("login"),
                        words(QT_TRANSLATE_NOOP("ringictl", "Who signs in.")),
                        QStringLiteral("NAME")});
    m_parser.addOption(
        {QStringLiteral("password-file"),
         words(QT_TRANSLATE_NOOP("ringictl",
                                 "File whose first line is the password; without it the terminal is asked.")),
         QStringLiteral("FILE")});
}

std::optional<ExitCode> Seat::parse(const QStringList& arguments, int positionals)
{
    if (!m_parser.parse(QStringList{QStringLiteral("ringictl ") + m_command} + arguments))
        return fail(ExitCode::Usage, m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        say(m_parser.helpText().trimmed());
        say(QString());
        say(QCoreApplication::translate(
            "ringictl", "Exit status: 0 done, 1 failed, 2 wrong usage, 3 a finding blocks or a "
                        "person has to decide, 4 the log is not proven."));
        return ExitCode::Done;
    }
    if (m_parser.positionalArguments().size() != positionals)
        return fail(ExitCode::Usage,
                    QCoreApplication::translate("ringictl", "usage: ringictl %1 (see --help)")
                        .arg(m_command));
    return std::nullopt;
}

bool Seat::wantsJson() const
{
    return m_parser.isSet(QStringLiteral("json"));
}

Result<WorkspacePlace> Seat::place() const
{
    WorkspacePlace place;
    place.postgresUrl = value(QStringLiteral("postgres"));
    if (const QString folder = value(QStringLiteral("workspace")); !folder.isEmpty())
        place.folder = QFileInfo(folder).absoluteFilePath();
    if (place.folder.isEmpty() == place.postgresUrl.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("workspace"));
    return place;
}

Result<std::shared_ptr<Office>> Seat::open(SecretStore* secrets)
{
    const auto where = place();
    if (!where)
        return failure(where);
    return Office::open(*where, {&m_clock, secrets ? secrets : &m_noSecrets, {}}).result();
}

Result<std::shared_ptr<Office>> Seat::look()
{
    const auto opened = open();
    if (opened || opened.error().code != ErrorCode::WorkspaceInUse)
        return opened;
    const auto where = place();
    if (!where)
        return failure(where);
    return Office::look(*where, {&m_clock, &m_noSecrets, {}}).result();
}

Result<std::optional<int>> Seat::number(const QString& option, int least, int most) const
{
    if (!isSet(option))
        return std::optional<int>();
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(ErrorCode::InvalidInput, option);
    return std::optional(number);
}

Result<Session> Seat::signIn(Office& office)
{
    const QString login = value(QStringLiteral("login"));
    if (login.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("login"));
    const auto password =
        readPassword(QCoreApplication::translate("ringictl", "Password of %1").arg(login),
                     value(QStringLiteral("password-file")));
    if (!password)
        return failure(password);
    return office.people().signIn(login, *password).result();
}

} // namespace ringi
