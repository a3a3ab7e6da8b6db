// SPDX-License-Identifier: Apache-2.0
#include "ringictl/commands.h"
#include "ringictl/seat.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace ringi {

ExitCode runInit(const QStringList& arguments)
{
    Seat seat(QStringLiteral("init"),
              QCoreApplication::translate("ringictl",
                                          "Makes a workspace and its first administrator."));
    seat.addWorkspaceOptions();
    seat.addSignInOptions();
    seat.options().addOptions(
        {{QStringLiteral("office"),
          QCoreApplication::translate("ringictl", "Name of the office."), QStringLiteral("NAME")},
         {QStringLiteral("person"),
          QCoreApplication::translate("ringictl", "Name of the first administrator."),
          QStringLiteral("NAME")}});
    if (const auto ended = seat.parse(arguments, 0))
        return *ended;
    const auto place = seat.place();
    if (!place)
        return fail(place.error());
    const auto password =
        readPassword(QCoreApplication::translate("ringictl", "New password (10 characters or more)"),
                     seat.value(QStringLiteral("password-file")));
    if (!password)
        return fail(password.error());
    Founding founding;
    founding.officeName = seat.value(QStringLiteral("office"));
    founding.personName = seat.value(QStringLiteral("person"));
    founding.login = seat.value(QStringLiteral("login"));
    founding.password = *password;
    MemorySecretStore noSecrets;
    const auto office = Office::create(*place, founding, {&seat.clock(), &noSecrets, {}}).result();
    if (!office)
        return fail(office.error());
    if (seat.wantsJson())
        sayJson(QJsonObject{{QStringLiteral("workspace"), (*office)->workspaceId()}});
    else
        say(QCoreApplication::translate("ringictl", "Made the workspace of %1 (%2).")
                .arg((*office)->officeName(), (*office)->workspaceId()));
    return ExitCode::Done;
}

} // namespace ringi
