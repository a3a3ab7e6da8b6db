// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/list_desk.h"
#include "ui/shell/page.h"

#include <optional>

class QStandardItemModel;
class QTableView;
class QTabWidget;

namespace ringi {

class MemberModel;
class RefusalModel;

/// The recipient lists; the chosen one's people and refused lines below.
class ListsPage final : public Page {
    Q_OBJECT

public:
    explicit ListsPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;

private:
    void buildBody();
    void openImport();
    void onLists(const QList<ListCard>& lists);
    void showSelected();
    [[nodiscard]] std::optional<ListCard> selected() const;

    QList<ListCard> m_lists;
    ListId m_shown;  ///< whose people are in the tables below
    ListId m_wanted; ///< to be selected as soon as it is there
    QStandardItemModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QTabWidget* m_tabs = nullptr;
    MemberModel* m_members = nullptr;
    RefusalModel* m_refusals = nullptr;
};

} // namespace ringi
