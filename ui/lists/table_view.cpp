// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/table_view.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Shares the width of a table among its columns whenever it changes.
class ColumnSharer final : public QObject {
public:
    explicit ColumnSharer(QTableView* table) : QObject(table), m_table(table)
    {
        setObjectName(kName);
        table->viewport()->installEventFilter(this);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
            // Of its own accord the head resizes only the last section.
            if (!m_sharing && (QGuiApplication::mouseButtons() & Qt::LeftButton) != 0)
                m_byHand = true;
        });
    }

    static ColumnSharer* of(QTableView* table)
    {
        auto* known = table->findChild<QObject*>(kName, Qt::FindDirectChildrenOnly);
        return known == nullptr ? new ColumnSharer(table) : static_cast<ColumnSharer*>(known);
    }

    /// Reads every row that is there: once for each content.
    void measure()
    {
        const QHeaderView* head = m_table->horizontalHeader();
        const QScopedValueRollback sharing(m_sharing, true);
        m_columns.clear();
        for (int visual = 0; visual < head->count(); ++visual) {
            const int column = head->logicalIndex(visual);
            if (head->isSectionHidden(column))
                continue;
            m_table->resizeColumnToContents(column);
            const int wanted = m_table->columnWidth(column);
            const int least = std::max(head->sectionSizeHint(column), lines(m_table, kLeastLines));
            m_columns.append({column, wanted, std::min(wanted, least)});
        }
        share();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize && !m_byHand)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    struct Column {
        int index;
        int wanted;
        int least;
    };

    void share()
    {
        const QScopedValueRollback sharing(m_sharing, true);
        QList<Column> columns = m_columns;
        const int width = m_table->viewport()->width();
        int over = -width;
        int least = 0;
        for (const Column& column : columns) {
            over += column.wanted;
            least += column.least;
        }
        if (least > width) { // it scrolls anyway: then the words can be read
            for (Column& column : columns)
                column.least = std::max(column.least, std::min(column.wanted, width / 2));
        }
        // The last one is read for its beginning; where it ends can be looked up.
        if (!columns.isEmpty()) {
            Column& last = columns.last();
            const int floor = std::max(last.least, lines(m_table, kLastLines));
            const int given = std::clamp(last.wanted - floor, 0, std::max(over, 0));
            last.wanted -= given;
            over -= given;
        }
        for (; over > 0; --over) {
            const auto widest = std::max_element(
                columns.begin(), columns.end(),
                [](const Column& a, const Column& b) { return room(a) < room(b); });
            if (widest == columns.end() || room(*widest) <= 0)
                break;
            --widest->wanted;
        }
        for (const Column& column : columns)
            m_table->setColumnWidth(column.index, column.wanted);
        if (m_table->wordWrap())
            m_table->resizeRowsToContents();
    }
    /// How wide it is, where it may be narrower still.
    static int room(const Column& column)
    {
        return column.wanted > column.least ? column.wanted : 0;
    }

    static constexpr auto kName = "columnSharer"_L1;
    static constexpr double kLeastLines = 3.5;
    static constexpr double kLastLines = 6;

    QTableView* m_table;
    QList<Column> m_columns;
    bool m_sharing = false;
    bool m_byHand = false;
};

} // namespace

QTableView* makeReadTable(const TableNames& names, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(names.object);
    table->setAccessibleName(names.spoken);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

void fitColumns(QTableView* table, int widestPercent)
{
    const int widest = std::max(lines(table, 6), table->viewport()->width() * widestPercent / 100);
    const int last = table->model()->columnCount() - 1; // takes what is left
    for (int column = 0; column < last; ++column) {
        table->resizeColumnToContents(column);
        const int wanted = table->columnWidth(column) + kGrid;
        table->setColumnWidth(column, std::min(wanted, widest));
    }
}

void fitColumnsInside(QTableView* table)
{
    ColumnSharer::of(table)->measure();
}

} // namespace ringi
