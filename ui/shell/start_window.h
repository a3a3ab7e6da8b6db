// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ringi {

class MakeWorkspaceForm;
class MessageBar;
struct Founding;

/// The first thing a person sees: make a workspace here, open one, or look round in the practice
/// office. It only asks; the program does it and answers with setBusy(), showError() or by closing
/// the window.
class StartWindow final : public QWidget {
    Q_OBJECT
public:
    explicit StartWindow(const QStringList& recentFolders, QWidget* parent = nullptr);

    void setBusy(const QString& what);
    void setIdle();
    /// Ends the busy state.
    void showError(const Error& error);

Q_SIGNALS:
    void makeRequested(const QString& folder, const ringi::Founding& founding);
    void openRequested(const QString& folder);
    void practiceRequested();

private:
    QWidget* buildChoices(const QStringList& recentFolders);
    void addRecent(QVBoxLayout* column, const QStringList& recentFolders);
    void chooseFolder();

    MessageBar* m_messages;
    QStackedWidget* m_stack;
    MakeWorkspaceForm* m_form;
    QLabel* m_busy;
};

} // namespace ringi
