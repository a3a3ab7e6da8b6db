// SPDX-License-Identifier: Apache-2.0
#include "ringi/program_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::OptionWords)
};

std::optional<ThemeChoice> themeFrom(const QString& name)
{
    if (name == "light"_L1)
        return ThemeChoice::Light;
    if (name == "dark"_L1)
        return ThemeChoice::Dark;
    if (name == "system"_L1)
        return ThemeChoice::System;
    return std::nullopt;
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        W::tr("Mail campaigns that a second person reviews and seals before they leave."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s, W::tr("Open this workspace."), u"DIR"_s);
    const QCommandLineOption practice(
        u"practice"_s, W::tr("Open the practice office: nothing can leave this computer."));
    const QCommandLineOption tour(
        u"tour"_s, W::tr("Play the guided tour and save its pictures in this folder."), u"DIR"_s);
    const QCommandLineOption language(u"language"_s, W::tr("en or ja."), u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, W::tr("light, dark or system."), u"NAME"_s);
    const QCommandLineOption scale(u"text-scale"_s, W::tr("Size of text in percent, 75 to 300."),
                                   u"PERCENT"_s);
    parser.addOptions({workspace, practice, tour, language, theme, scale});

    CommandLine result;
    if (!parser.parse(arguments)) {
        result.fault = parser.errorText();
        return result;
    }
    if (parser.isSet(help) || parser.isSet(u"help-all"_s)) {
        result.answer = parser.helpText();
        return result;
    }
    if (parser.isSet(version)) {
        result.answer = u"ringi %1"_s.arg(QCoreApplication::applicationVersion());
        return result;
    }
    if (!parser.positionalArguments().isEmpty())
        result.fault = W::tr("Unexpected argument: %1").arg(parser.positionalArguments().first());
    ProgramOptions& options = result.options;
    options.workspace = parser.value(workspace);
    options.practice = parser.isSet(practice);
    options.tour = parser.value(tour);
    options.language = parser.value(language);
    if (!options.language.isEmpty() && options.language != "en"_L1 && options.language != "ja"_L1)
        result.fault = W::tr("--language must be en or ja");
    if (parser.isSet(theme)) {
        options.theme = themeFrom(parser.value(theme));
        if (!options.theme)
            result.fault = W::tr("--theme must be light, dark or system");
    }
    if (parser.isSet(scale)) {
        bool isNumber = false;
        options.textPercent = parser.value(scale).toInt(&isNumber);
        if (!isNumber || *options.textPercent < 75 || *options.textPercent > 300)
            result.fault = W::tr("--text-scale must be a number from 75 to 300");
    }
    return result;
}

} // namespace ringi
