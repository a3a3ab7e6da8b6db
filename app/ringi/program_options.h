// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ringi {

/// What the command line of ringi asks for.
struct ProgramOptions {
    QString workspace;                ///< open this folder at once
    bool practice = false;            ///< open the practice office at once
    QString tour;                     ///< folder for the guided tour's pictures
    QString language;                 ///< "en", "ja", or empty: as preferred
    std::optional<ThemeChoice> theme; ///< for this run only
    std::optional<int> textPercent;   ///< for this run only
};

/// What came of reading the command line.
struct CommandLine {
    ProgramOptions options;
    std::optional<QString> answer; ///< print it and end: help or version
    std::optional<QString> fault;  ///< print it to stderr and end with 2
};

/// `arguments` begins with the program's name. Needs a QCoreApplication and no screen.
CommandLine readCommandLine(const QStringList& arguments);

} // namespace ringi
