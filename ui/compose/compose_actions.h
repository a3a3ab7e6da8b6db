// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"
#include "ui/shell/ui_context.h"

#include <QObject>

class QAction;
class QWidget;

namespace ringi {

class ComposeView;

/// "Rehearse…" and the menu "More" of a campaign that is written, and what they do.
class ComposeActions final : public QObject {
    Q_OBJECT

public:
    ComposeActions(UiContext& context, ComposeView& view);

    QWidget* makeButtons(QWidget* parent);
    /// For a campaign that can be written; a template can be made of any.
    void setWritable(bool writable);
    /// Reads a file and puts it in the place of what is written, after asking where there is
    /// something.
    void useFile();
    /// The two rows of the list that a finding is about.
    void showRows(const Finding& finding);

private:
    QWidget* makeMore(QWidget* parent);
    QWidget* makeRehearse(QWidget* parent);
    void take(const QString& path);
    void askToReplace(const TakenMessage& taken);
    void saveTemplate();
    void sendTest();
    void rehearse();

    UiContext& m_context;
    ComposeView& m_view;
    QAction* m_test = nullptr;
    QAction* m_file = nullptr;
};

} // namespace ringi
