// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/two_rows_dialog.h"

#include "base/when_done.h"
#include "office/list_desk.h"
#include "ui/lists/table_view.h"
#include "ui/shell/theme.h"
#include "ui/words/finding_text.h"
#include "ui/words/format.h"

#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

TwoRowsDialog::TwoRowsDialog(UiContext& context, ListId list, const Finding& finding,
                             QWidget* parent)
    : Dialog(tr("Both rows of the list"), describe(finding).title, parent), m_context(context),
      m_list(list), m_found(finding.facts.value("field"_L1).toString().split(u" + "_s)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(u"twoRowsDialog"_s);
    m_rows[0].ordinal = finding.facts.value("first"_L1).toInteger();
    m_rows[1].ordinal = finding.facts.value("owner"_L1).toInteger();
    m_table = makeReadTable({u"twoRowsTable"_s, tr("Both rows of the list")}, m_model, this);
    m_table->setMinimumHeight(lines(this, 8));
    // Both rows beside each other, without scrolling to the one whose data it is. The dialog asks
    // its content how wide it wants to be, and a table would not say.
    const int room = screen()->availableSize().width() - 14 * kGrid;
    m_table->setMinimumWidth(std::min(lines(this, 44), room));
    m_table->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* around = new QVBoxLayout(content);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_table);
    setContent(content);
    connect(addRejectButton(tr("Close"), u"closeTwoRowsButton"_s), &QPushButton::clicked, this,
            &QDialog::reject);
    setBusy(true);
    readFields();
}

void TwoRowsDialog::readFields()
{
    whenDone(this, m_context.office->lists().all(), [this](const Result<QList<ListCard>>& lists) {
        if (!lists) {
            fail(lists.error());
            return;
        }
        const auto list = std::ranges::find(*lists, m_list, &ListCard::id);
        if (list == lists->end()) {
            fail({ErrorCode::NotFound, u"list"_s});
            return;
        }
        m_fields = list->fields;
        readRow(0);
    });
}

void TwoRowsDialog::readRow(std::size_t which)
{
    whenDone(this, m_context.office->lists().page(m_list, m_rows[which].ordinal - 1, 1),
             [this, which](const Result<QList<Recipient>>& rows) {
                 if (!rows) {
                     fail(rows.error());
                     return;
                 }
                 if (rows->isEmpty() || rows->constFirst().ordinal != m_rows[which].ordinal) {
                     fail({ErrorCode::NotFound, u"recipient"_s});
                     return;
                 }
                 m_rows[which] = rows->constFirst();
                 if (which == 0)
                     readRow(1);
                 else
                     showRows();
             });
}

void TwoRowsDialog::showRows()
{
    setBusy(false);
    m_model->setHorizontalHeaderLabels(
        {tr("Column"), tr("Number %1: gets the message").arg(formatCount(m_rows[0].ordinal)),
         tr("Number %1: whose it is").arg(formatCount(m_rows[1].ordinal))});
    int hit = 0;
    const auto add = [&](const QString& name, const QStringList& values, bool found) {
        QList<QStandardItem*> line;
        for (const QString& text :
             QStringList{found ? tr("%1 (found)").arg(name) : name} + values) {
            auto* item = new QStandardItem(text);
            item->setToolTip(text);
            item->setFont(textFont(TextSize::Normal, found));
            line.append(item);
        }
        if (found)
            hit = m_model->rowCount();
        m_model->appendRow(line);
    };
    add(tr("Address"), {m_rows[0].address, m_rows[1].address}, m_found.contains(u"address"_s));
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        add(m_fields.at(i), {m_rows[0].values.value(i), m_rows[1].values.value(i)},
            m_found.contains(m_fields.at(i)));
    }
    fitColumnsInside(m_table);
    m_table->selectRow(hit);
    m_table->setFocus();
}

void TwoRowsDialog::fail(const Error& error)
{
    setBusy(false);
    messages().showError(error);
}

} // namespace ringi
