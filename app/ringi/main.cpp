// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "base/logging.h"
#include "common/language.h"
#include "common/process_setup.h"
#include "ringi/program.h"
#include "ringi/program_options.h"
#include "ringi/tour.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

void setNames()
{
    QCoreApplication::setApplicationName(u"Ringi"_s);
    QCoreApplication::setOrganizationName(u"Ringi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RINGI_VERSION));
}

QString preferencesFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return QDir(folder).filePath(u"ringi.ini"_s);
}

/// The command line wins over the environment, and both over what is preferred; neither is saved.
Look lookFor(const ProgramOptions& options, const Preferences& preferences)
{
    Look look = preferences.look();
    const QString theme = qEnvironmentVariable("RINGI_THEME");
    if (theme == "dark"_L1)
        look.theme = ThemeChoice::Dark;
    else if (theme == "light"_L1)
        look.theme = ThemeChoice::Light;
    if (options.theme)
        look.theme = *options.theme;
    if (options.textPercent)
        look.textPercent = *options.textPercent;
    return look;
}

/// Help, version and faults need no screen. Nothing: go on.
std::optional<int> answerWithoutScreen(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    setNames();
    installLanguage(chooseLanguage({}, {}));
    const CommandLine line = readCommandLine(QCoreApplication::arguments());
    if (line.answer) {
        std::printf("%s\n", qPrintable(line.answer->trimmed()));
        return 0;
    }
    if (line.fault) {
        std::fprintf(stderr, "ringi: %s\n", qPrintable(*line.fault));
        return 2;
    }
    return std::nullopt;
}

/// A program whose cryptography gives wrong answers must not start; it says so and ends.
int refuseToStart(const Error& error)
{
    qCCritical(logApp) << "self-test failed:" << error.detail;
    QMessageBox box(QMessageBox::Critical, u"Ringi"_s,
                    QCoreApplication::translate("ringi::Main",
                                                "Ringi does not start: the cryptography of this "
                                                "computer gives wrong answers."));
    box.setInformativeText(
        QCoreApplication::translate(
            "ringi::Main",
            "Nothing was opened or sent. Install Ringi again, or restart the computer. "
            "For whoever helps you: %1.")
            .arg(error.detail));
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box.open();
    QApplication::exec();
    return 1;
}

int run(int argc, char** argv)
{
    QApplication app(argc, argv);
    setNames();
    QGuiApplication::setDesktopFileName(u"ringi"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/ringi.svg"_s));
    const ProgramOptions options = readCommandLine(QCoreApplication::arguments()).options;
    Preferences preferences(preferencesFile());
    installLanguage(chooseLanguage(options.language, preferences.language()));
    const bool systemIsDark = isDark(QApplication::palette());
    applyLook(lookFor(options, preferences), systemIsDark);
    QObject::connect(&preferences, &Preferences::lookChanged, &app,
                     [&preferences, systemIsDark] { applyLook(preferences.look(), systemIsDark); });

    const Status sound = crypto::selfTest();
    if (!sound)
        return refuseToStart(sound.error());
    Program program(options, preferences);
    program.start();
    if (!options.tour.isEmpty())
        startTour(program, options.tour);
    return QApplication::exec();
}

} // namespace
} // namespace ringi

int main(int argc, char** argv)
{
    ringi::setUpProcess();
    qSetMessagePattern(QStringLiteral("%{time} %{type} %{category}: %{message}"));
    if (const auto answered = ringi::answerWithoutScreen(argc, argv))
        return *answered;
    return ringi::run(argc, argv);
}
