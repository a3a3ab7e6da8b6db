// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/audit_desk.h"
#include "ui/shell/page.h"

class QTableView;

namespace ringi {

class AuditModel;

/// Everything that happened, newest first; exported and proven from here.
class AuditPage final : public Page {
    Q_OBJECT

public:
    explicit AuditPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;

private:
    void verify();
    void showReport(const VerifyReport& report);
    void openExport();

    AuditModel* m_model;
    QTableView* m_table;
};

} // namespace ringi
