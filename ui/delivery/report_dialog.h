// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_report.h"
#include "ui/delivery/run_report.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QCheckBox;
class QLineEdit;

namespace ringi {

class Form;

/// Asks where the report goes and whether it names anybody, and writes it beside the window.
class ReportDialog final : public Dialog {
    Q_OBJECT

public:
    ReportDialog(UiContext& context, const RunCard& run, QWidget* parent);

Q_SIGNALS:
    void written(const QString& path);

private:
    void write();
    void readPeople();
    void makePdf();
    void fail(const Error& error);

    UiContext& m_context;
    RunCard m_run;
    RunReport m_report;
    ReportOptions m_options;
    Form* m_form;
    QLineEdit* m_path = nullptr;
    QCheckBox* m_people = nullptr;
};

} // namespace ringi
