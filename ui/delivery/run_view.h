// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "office/run_desk.h"
#include "ui/delivery/run_history.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ringi {

class CourseView;
class MessageBar;
class PeopleView;
class RunPanel;
class TallyView;
class UnknownView;

/// The chosen run, whole: what it does and what can be done, and below it the course, the people,
/// domains, reasons and what is unknown. Only the part that is seen reads from the store.
class RunView final : public QWidget {
    Q_OBJECT

public:
    enum class Part { Course, People, Domains, Reasons, Unknown };

    RunView(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void showRun(const RunCard& run, const RunHistory& history);
    void showProgress(const RunProgress& progress);
    void tick();
    void choosePart(Part part);
    [[nodiscard]] RunPanel& panel() const { return *m_panel; }
    /// What of the people is shown, for an export.
    [[nodiscard]] LineFilter filter() const;

Q_SIGNALS:
    void exportAsked();
    void settled();

private:
    void buildParts(MessageBar& messages);
    void addPart(QWidget* part, const QString& name);
    void showPart();
    void showReasonPeople(const QString& reason);

    UiContext& m_context;
    RunCard m_run;
    RunHistory m_history;
    RunPanel* m_panel;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    CourseView* m_course = nullptr;
    PeopleView* m_people = nullptr;
    TallyView* m_domains = nullptr;
    TallyView* m_reasons = nullptr;
    UnknownView* m_unknown = nullptr;
};

} // namespace ringi
