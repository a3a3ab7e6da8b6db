// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ringi {

/// The files of a mail, one below the other: name, size, type, a small picture where it is one,
/// buttons that show what is in an attachment and save a copy.
class FileList final : public QWidget {
    Q_OBJECT

public:
    /// A picture inside the mail is called by its name there, an attachment by its own.
    enum class Kind { Picture, Attachment };

    FileList(UiContext& context, QWidget* parent);

    void add(const FileRef& file, Kind kind);
    /// Opens it in a PaperView; looked() follows.
    void lookInside(const FileRef& file);

Q_SIGNALS:
    void failed(const ringi::Error& error);
    void saved(const QString& path);
    /// What is in that file was shown.
    void looked(const QByteArray& digest);

private:
    void addLookButton(const FileRef& file, QHBoxLayout* row, QVBoxLayout* words);
    void showPicture(const FileRef& file, QLabel* label);
    void save(const FileRef& file, const QString& path);

    UiContext& m_context;
    QVBoxLayout* m_rows;
    int m_count = 0;
};

} // namespace ringi
