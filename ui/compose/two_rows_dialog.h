// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/finding.h"
#include "campaign/recipient.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

#include <array>

class QStandardItemModel;
class QTableView;

namespace ringi {

/// Two rows of a list side by side: who would get a message, and whose value is in it.
class TwoRowsDialog final : public Dialog {
    Q_OBJECT

public:
    /// @param finding one with the facts "first", "owner" and "field"
    TwoRowsDialog(UiContext& context, ListId list, const Finding& finding, QWidget* parent);

private:
    void readFields();
    void readRow(std::size_t which);
    void showRows();
    void fail(const Error& error);

    UiContext& m_context;
    ListId m_list;
    QStringList m_found; ///< the fields whose value it is; "address"
    QStringList m_fields;
    std::array<Recipient, 2> m_rows; ///< ordinals first
    QStandardItemModel* m_model;
    QTableView* m_table;
};

} // namespace ringi
