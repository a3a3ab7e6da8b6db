// SPDX-License-Identifier: Apache-2.0
#include "ui/review/domain_chart.h"

#include "ui/lists/table_view.h"
#include "ui/review/table_height.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

enum Column { Domain, People, Share, ColumnCount };

constexpr int kLengthRole = Qt::UserRole;     ///< of the bar, of the longest one
constexpr int kDomainRole = Qt::UserRole + 1; ///< empty: several

/// A bar with its number behind it.
class BarDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString words = std::exchange(ground.text, QString());
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter,
                                           option.widget);
        const QFontMetrics metrics(option.font);
        const int numbers = metrics.horizontalAdvance(u"100.0 %"_s) + kGrid;
        const QRect area = option.rect.adjusted(kGrid / 2, 0, -kGrid / 2, 0);
        const double length = index.data(kLengthRole).toDouble();
        // What is there is seen: one among a million still gets its two pixels.
        QRectF bar(0, 0, std::max(2.0, (area.width() - numbers) * length),
                   metrics.lineSpacing() * 0.7);
        bar.moveCenter(QRectF(area).center());
        bar.moveLeft(area.left());
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(area.right());
        const Colors colors = Colors::of(option.palette);
        painter->save();
        painter->fillRect(bar, colors.inkSoft);
        painter->setPen(colors.ink);
        const int behind = static_cast<int>(bar.width()) + kGrid / 2;
        painter->drawText(option.direction == Qt::RightToLeft ? area.adjusted(0, 0, -behind, 0)
                                                              : area.adjusted(behind, 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeading, words);
        painter->restore();
    }
};

} // namespace

DomainChart::DomainChart(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(0, ColumnCount, this)),
      m_table(makeReadTable({u"reviewDomainTable"_s, tr("How many people are at which domain")},
                            m_model, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_model->setHorizontalHeaderLabels({tr("Domain"), tr("People"), tr("Share")});
    m_table->setItemDelegateForColumn(Share, new BarDelegate(m_table));
    m_table->installEventFilter(this);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &DomainChart::choose);
}

bool DomainChart::eventFilter(QObject* watched, QEvent* event)
{
    // It would go on to the window and press its default button too.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DomainChart::choose(const QModelIndex& index)
{
    const QString domain = index.siblingAtColumn(Domain).data(kDomainRole).toString();
    if (!domain.isEmpty())
        Q_EMIT domainChosen(domain);
}

void DomainChart::showPicture(const RecipientPicture& picture)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const DomainShare& share : picture.largest) {
        addRow(share.domain, share.people, picture);
        m_model->item(m_model->rowCount() - 1, Domain)->setData(share.domain, kDomainRole);
    }
    const qint64 others = picture.domains - picture.largest.size();
    if (others > 0)
        addRow(tr("%Ln other domain(s)", nullptr, static_cast<int>(others)), picture.elsewhere,
               picture);
    m_table->setCurrentIndex(m_model->index(0, 0));
    fitColumns(m_table, 50);
    fitHeight(m_table, m_model->rowCount());
}

void DomainChart::addRow(const QString& name, qint64 people, const RecipientPicture& picture)
{
    const auto all = static_cast<double>(std::max<qint64>(1, picture.people));
    const auto first = picture.largest.isEmpty() ? people : picture.largest.first().people;
    const auto longest = static_cast<double>(std::max({first, picture.elsewhere, qint64{1}}));
    auto* bar = new QStandardItem(
        tr("%1 %", "share of the whole")
            .arg(QLocale().toString(100.0 * static_cast<double>(people) / all, 'f', 1)));
    bar->setData(static_cast<double>(people) / longest, kLengthRole);
    auto* count = new QStandardItem(formatCount(people));
    count->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_model->appendRow({new QStandardItem(name), count, bar});
}

} // namespace ringi
