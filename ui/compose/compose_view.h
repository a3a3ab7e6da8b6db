// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compose/draft_keeper.h"
#include "ui/compose/message_section.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ringi {

class CarriedOver;
class ComposeActions;
class FindingsPanel;
class IntentSection;
class Notice;
class PreviewPane;
class ReviewRule;
class TimingSection;
class TodoPanel;

/// One campaign: written while it is a draft, read afterwards. The form on the left, preview and
/// checks on the right; one below the other where there is little room.
class ComposeView final : public QWidget {
    Q_OBJECT

public:
    ComposeView(UiContext& context, QWidget* parent);

    /// Shows it as soon as lists and senders are read, and puts in what was taken from a file;
    /// opened() follows.
    void open(const OpenCampaign& campaign, const std::optional<TakenMessage>& taken);
    /// Lists or senders are others now.
    void reloadChoices();
    /// Somebody may have changed it: shows that, unless something is typed and not saved.
    void reload();

    [[nodiscard]] const OpenCampaign& campaign() const { return m_keeper->stored(); }
    [[nodiscard]] bool isOpen() const { return campaign().draft.id.isValid(); }
    /// Saves, then says whether everything typed is saved.
    void saveThen(std::function<void(bool saved)> next);
    /// The window goes away.
    void abandon();
    /// Nothing can be typed while it is handed in.
    void setLocked(bool locked);
    void showFindings(const QList<Finding>& findings);
    /// How much of what reviewers asked for is not done.
    [[nodiscard]] int todoLeft() const;

    /// As it stands in the fields now.
    [[nodiscard]] Draft draft() const { return collect(); }
    /// Whose mail the preview shows.
    [[nodiscard]] qint64 previewOrdinal() const;
    /// A designer's file or a saved mail takes the place of what was written.
    void adopt(const TakenMessage& taken);

Q_SIGNALS:
    void opened();
    /// Something was typed.
    void edited();
    void backWanted();
    /// What is stored is another now.
    void stored();
    void failed(const ringi::Error& error);
    /// Something was done that cannot be seen here.
    void told(const QString& title, const QString& text);

private:
    void buildTop(QVBoxLayout* column);
    QWidget* makeForm();
    QWidget* makeSide();
    void connectAll();
    void fill(const OpenCampaign& campaign);
    [[nodiscard]] Draft collect() const;
    void onEdited(const QString& part);
    void onListChosen();
    void showUnseen();
    void showAccess();
    void showKeeper();
    void showReason();
    void check();
    void showPart(const QString& part);
    void copyMine();
    void loadTheirs();
    void takeTheirs();

    UiContext& m_context;
    DraftKeeper* m_keeper;
    CarriedOver* m_carried;
    ComposeActions* m_actions;
    int m_asked = 0;   ///< answers to earlier openings are dropped
    int m_checked = 0; ///< and to earlier checks
    bool m_locked = false;
    bool m_copied = false; ///< what was typed is on the clipboard

    QWidget* m_more = nullptr;
    QLabel* m_stateIcon = nullptr;
    QLabel* m_stateWord = nullptr;
    QLabel* m_saveState = nullptr;
    Notice* m_reason = nullptr;
    Notice* m_conflict = nullptr;
    QWidget* m_form = nullptr;
    IntentSection* m_intent = nullptr;
    MessageSection* m_message = nullptr;
    TimingSection* m_timing = nullptr;
    PreviewPane* m_preview = nullptr;
    FindingsPanel* m_findings = nullptr;
    TodoPanel* m_todo = nullptr;
    ReviewRule* m_rule = nullptr;
};

} // namespace ringi
