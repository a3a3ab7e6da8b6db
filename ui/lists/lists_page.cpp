// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/lists_page.h"

#include "base/when_done.h"
#include "ui/lists/import_dialog.h"
#include "ui/lists/member_model.h"
#include "ui/lists/table_view.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

ListsPage::ListsPage(UiContext& context, QWidget* parent)
    : Page(context,
           {tr("Lists"), tr("Who can be written to. A list is read from a spreadsheet once and "
                            "never changes after that.")},
           parent)
{
    const bool may = context.may(Permission::ManageLists);
    setEmptyState({u"lists"_s,
                   may ? tr("There is no list yet. Import one from a spreadsheet: save it as CSV "
                            "and choose “Import a list”.")
                       : tr("There is no list yet. Somebody who keeps the lists imports one."),
                   {},
                   {}});
    if (may) {
        auto* import = setMainAction(tr("&Import a list…"), u"import"_s, u"importListButton"_s);
        connect(import, &QPushButton::clicked, this, &ListsPage::openImport);
    }
    buildBody();
    connect(context.events, &UiEvents::listsChanged, this, &ListsPage::refresh);
}

void ListsPage::buildBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    m_model = new QStandardItemModel(0, 6, this);
    m_model->setHorizontalHeaderLabels(
        {tr("Name"), tr("People"), tr("Refused lines"), tr("File"), tr("Imported by"), tr("When")});
    m_table = makeReadTable({u"listsTable"_s, tr("Lists")}, m_model, body);
    m_table->setMinimumHeight(lines(this, 6));
    column->addWidget(m_table, 2);

    const auto failed = [this](const Error& error) { messages().showError(error); };
    m_members = new MemberModel(failed, this);
    m_refusals = new RefusalModel(failed, this);
    m_tabs = new QTabWidget(body);
    m_tabs->setObjectName(u"listTabs"_s);
    m_tabs->setDocumentMode(true);
    auto* members = makeReadTable({u"membersTable"_s, tr("People on the list")}, m_members, m_tabs);
    auto* refusals = makeReadTable({u"refusalsTable"_s, tr("Refused lines")}, m_refusals, m_tabs);
    for (QTableView* table : {members, refusals}) {
        connect(table->model(), &QAbstractItemModel::rowsInserted, table,
                [table](const QModelIndex&, int first) {
                    if (first == 0)
                        fitColumns(table);
                });
    }
    m_tabs->addTab(members, tr("People"));
    m_tabs->addTab(refusals, tr("Refused lines"));
    m_tabs->setMinimumHeight(lines(this, 9));
    column->addWidget(m_tabs, 3);
    setBody(body);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListsPage::showSelected);
}

void ListsPage::refresh()
{
    if (!context().office)
        return;
    whenDone(this, context().office->lists().all(), [this](const Result<QList<ListCard>>& lists) {
        if (lists)
            onLists(*lists);
        else
            messages().showError(lists.error());
    });
}

void ListsPage::onLists(const QList<ListCard>& lists)
{
    const ListId keep = m_wanted.isValid() ? m_wanted : m_shown;
    m_wanted = {};
    m_lists = lists;
    m_model->setRowCount(0);
    int row = 0;
    for (const ListCard& list : lists) {
        QList<QStandardItem*> cells;
        for (const QString& text :
             {list.name, formatCount(list.count), formatCount(list.refusedCount), list.sourceFile,
              list.importedBy, formatMomentShort(list.createdAt, context().clock->now())})
            cells.append(new QStandardItem(text));
        if (list.id == keep)
            row = m_model->rowCount();
        m_model->appendRow(cells);
    }
    if (lists.isEmpty()) {
        showEmpty();
        return;
    }
    showBody();
    fitColumns(m_table);
    m_table->selectRow(row);
}

std::optional<ListCard> ListsPage::selected() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_lists.size() ? std::optional(m_lists.at(row)) : std::nullopt;
}

void ListsPage::showSelected()
{
    const auto list = selected();
    if (!list || list->id == m_shown)
        return;
    m_shown = list->id;
    m_members->showList(context().office->lists(), *list);
    m_refusals->showList(context().office->lists(), *list);
    m_tabs->setTabText(0, tr("%1: people (%2)").arg(list->name, formatCount(list->count)));
    m_tabs->setTabText(1, tr("Refused lines (%1)").arg(formatCount(list->refusedCount)));
}

void ListsPage::openImport()
{
    auto* dialog = new ImportDialog(context(), this);
    connect(dialog, &ImportDialog::imported, this,
            [this](ListId list, const QString& name, const ImportJudgement& judgement) {
                m_wanted = list;
                messages().showMessage(
                    MessageKind::Success, tr("The list “%1” was imported").arg(name),
                    judgement.refusedCount == 0
                        ? tr("It has %1.").arg(formatPeople(judgement.accepted))
                        : tr("It has %1. Lines that were refused: %2; they are shown below with "
                             "their reasons.")
                              .arg(formatPeople(judgement.accepted),
                                   formatCount(judgement.refusedCount)));
                Q_EMIT
                context().events->listsChanged();
            });
    dialog->open();
}

Page* makeListsPage(UiContext& context, QWidget* parent)
{
    return new ListsPage(context, parent);
}

} // namespace ringi
