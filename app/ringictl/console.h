// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "base/secret.h"

#include <QJsonValue>
#include <QString>

namespace ringi {

/// What the program ends with; scripts rely on it.
enum class ExitCode {
    Done = 0,
    Failed = 1,       ///< what is on standard error says why; nothing was done by halves
    Usage = 2,        ///< wrong arguments: nothing was done
    Blocked = 3,      ///< check: a finding blocks; deliver: a campaign is paused, waits for a
                      ///< person's "go on", or has messages whose fate is unknown
    NotProven = 4,    ///< audit verify: the log is broken
};

/// One line on standard output, UTF-8.
void say(const QString& line);
/// Canonical JSON on standard output.
void sayJson(const QJsonValue& value);
/// "ringictl: what happened, what to do" on standard error.
ExitCode fail(const Error& error);
ExitCode fail(ExitCode code, const QString& line);

/// A password from the first line of a file, or from the terminal with echo off. An empty `file`
/// asks the terminal; without one it fails (InvalidInput): never from an argument.
Result<Secret> readPassword(const QString& prompt, const QString& file);

} // namespace ringi
