// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/audit_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QComboBox;
class QLineEdit;

namespace ringi {

class Form;

/// Where and in which form the log is written.
class ExportDialog final : public Dialog {
    Q_OBJECT

public:
    ExportDialog(UiContext& context, QWidget* parent);

Q_SIGNALS:
    void exported(const QString& path, const ringi::ExportReceipt& receipt);

private:
    void browse();
    void write();
    void suggestName();

    UiContext& m_context;
    Form* m_form;
    QComboBox* m_format;
    QLineEdit* m_path;
};

} // namespace ringi
