// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rehearsal/played.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace ringi {

class LeakView;
class MessageList;
class MessageSheet;
class WorkLine;

/// A whole campaign played to its last message inside the program: each can be looked at, searched,
/// saved, and all of them be searched for what is somebody else's. Closing it stops what is going
/// on and throws the messages away.
class RehearsalWindow final : public Dialog {
    Q_OBJECT

public:
    /// Begins at once. `context.rehearsals` is there.
    RehearsalWindow(UiContext& context, CampaignId campaign, QWidget* parent);
    ~RehearsalWindow() override;

private:
    void buildContent();
    QWidget* makeParts(QWidget* parent);
    void connectParts();
    void play();
    void onPlan(const Result<RehearsalPlan>& plan);
    void onPlayed(const Result<Rehearsal>& played);
    void onNotPlayed(const Error& error);
    void showOrigin(const RehearsalPlan& plan);
    void showFacts();
    void showChosen();
    void save(qint64 ordinal, const QString& path);
    void showError(const Error& error);

    UiContext& m_context;
    CampaignId m_campaign;
    Played m_played;
    QString m_origin; ///< what is played, in words

    WorkLine* m_work = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_again = nullptr;
    QWidget* m_parts = nullptr; ///< nothing to do there before it was played
    QTabWidget* m_tabs = nullptr;
    MessageList* m_list = nullptr;
    LeakView* m_leaks = nullptr;
    MessageSheet* m_sheet = nullptr;
};

} // namespace ringi
