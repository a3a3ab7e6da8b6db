// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace ringi {

/// What a person is asked to choose.
struct FileQuestion {
    enum class Kind { OneFile, Files, Folder };

    QString title;
    Kind kind = Kind::OneFile;
    QString filter = {}; ///< as QFileDialog has it; empty: all files
};

/// Asks for files or a folder and calls `chosen` with the paths, at least one; returns at once. The
/// dialog is called "chooseFileDialog".
void askForFiles(QWidget* parent, const FileQuestion& question,
                 std::function<void(const QStringList& paths)> chosen);

/// Asks for a designer's HTML or a saved mail.
void askForMessageFile(QWidget* parent, std::function<void(const QString& path)> chosen);

} // namespace ringi
