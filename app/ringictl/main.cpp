// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "common/language.h"
#include "common/process_setup.h"
#include "ringictl/commands.h"

#include <QCoreApplication>

#include <array>

namespace {

using namespace ringi;

struct Command {
    const char* name;
    ExitCode (*run)(const QStringList&);
};

constexpr std::array kCommands{
    Command{"init", runInit},     Command{"import", runImport},   Command{"check", runCheck},
    Command{"status", runStatus}, Command{"deliver", runDeliver}, Command{"audit", runAudit},
};

QString usage()
{
    QStringList names;
    for (const Command& command : kCommands)
        names.append(QLatin1StringView(command.name));
    return QCoreApplication::translate("ringictl", "usage: ringictl %1 [options]; --help for each")
        .arg(names.join(u'|'));
}

ExitCode runProgram(const QStringList& arguments)
{
    if (auto ok = crypto::selfTest(); !ok)
        return fail(ok.error());
    const QString name = arguments.value(1);
    if (name == QLatin1StringView("--version")) {
        say(QStringLiteral("ringictl ") + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    if (name == QLatin1StringView("--help") || name == QLatin1StringView("-h")) {
        say(usage());
        return ExitCode::Done;
    }
    for (const Command& command : kCommands) {
        if (name == QLatin1StringView(command.name))
            return command.run(arguments.mid(2));
    }
    return fail(ExitCode::Usage, usage());
}

} // namespace

int main(int argc, char** argv)
{
    ringi::setUpProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringictl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RINGI_VERSION));
    ringi::installLanguage(ringi::chooseLanguage({}, {}));
    return static_cast<int>(runProgram(QCoreApplication::arguments()));
}
