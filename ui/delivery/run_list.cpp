// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_list.h"

#include "ui/delivery/run_list_model.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// Icon, subject, and below it how far the run is; a heading stands alone in small letters.
class RunDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override
    {
        const int line = QFontMetrics(option.font).lineSpacing();
        const bool heading = index.data(RunListModel::HeadingRole).toBool();
        return {line * 8, heading ? line + kGrid : 2 * line + kGrid + kGrid / 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const Colors colors = Colors::of(option.palette);
        if (index.data(RunListModel::HeadingRole).toBool())
            paintHeading(*painter, option, index, colors);
        else
            paintRun(*painter, option, index, colors);
        painter->restore();
    }

private:
    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index, const Colors& colors)
    {
        painter.setFont(textFont(TextSize::Small, true));
        painter.setPen(colors.inkSoft);
        painter.drawText(option.rect.adjusted(kGrid, kGrid / 2, -kGrid, 0),
                         Qt::AlignLeading | Qt::AlignVCenter, index.data().toString());
    }

    static void paintRun(QPainter& painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index, const Colors& colors)
    {
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        const bool focused = chosen && (option.state & QStyle::State_HasFocus) != 0;
        if (chosen)
            painter.fillRect(option.rect, colors.selection);
        // A bar at its side: what is chosen is told by shape as well.
        if (chosen)
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                             colors.ink);
        if (focused) {
            painter.setPen(QPen(colors.ink, 2));
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        const QFontMetrics metrics(option.font);
        const int line = metrics.lineSpacing();
        const QRect room = option.rect.adjusted(kGrid, kGrid / 2, -kGrid, -kGrid / 2);
        const QRect picture(room.left(), room.top() + kGrid / 4, line, line);
        index.data(Qt::DecorationRole).value<QIcon>().paint(&painter, picture);
        QRect words = room.adjusted(line + kGrid, 0, 0, 0);
        words.setHeight(line);
        painter.setPen(colors.ink);
        painter.setFont(textFont(TextSize::Normal, true));
        painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          words.width()));
        words.translate(0, line + 2);
        painter.setPen(chosen ? colors.ink : colors.inkSoft);
        painter.setFont(textFont(TextSize::Small));
        painter.drawText(
            words, Qt::AlignLeading | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data(RunListModel::SummaryRole).toString(),
                                             Qt::ElideRight, words.width()));
    }
};

} // namespace

RunList::RunList(const Clock& clock, QWidget* parent)
    : QListView(parent), m_model(new RunListModel(clock, this))
{
    setObjectName(u"runList"_s);
    setAccessibleName(tr("Runs: now, next and past"));
    setModel(m_model);
    setItemDelegate(new RunDelegate(this));
    setUniformItemSizes(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void RunList::setRuns(const QList<RunCard>& runs)
{
    const CampaignId before = m_chosen;
    {
        const QScopedValueRollback filling(m_filling, true);
        const int scrolled = verticalOffset();
        m_model->setRuns(runs);
        QModelIndex index = m_model->indexOf(m_chosen);
        const bool stays = index.isValid();
        if (!stays)
            index = m_model->firstRun();
        if (index != currentIndex())
            setCurrentIndex(index);
        if (stays && verticalOffset() != scrolled)
            scrollTo(index);
        const auto run = m_model->run(index);
        m_chosen = run ? run->campaign : CampaignId{};
    }
    if (m_chosen != before)
        Q_EMIT
    choiceChanged();
}

void RunList::choose(CampaignId campaign)
{
    if (const QModelIndex index = m_model->indexOf(campaign); index.isValid())
        setCurrentIndex(index);
    else
        m_chosen = campaign; // as soon as it is there
}

void RunList::tick()
{
    m_model->tick();
}

std::optional<RunCard> RunList::chosen() const
{
    return m_model->run(m_model->indexOf(m_chosen));
}

void RunList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (m_filling)
        return;
    const auto run = m_model->run(current);
    if (!run || run->campaign == m_chosen)
        return;
    m_chosen = run->campaign;
    Q_EMIT
    choiceChanged();
}

int RunList::heightOfAll() const
{
    int height = 2 * frameWidth() + kGrid / 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

QSize RunList::sizeHint() const
{
    return {ringi::lines(this, 14), ringi::lines(this, 12)};
}

QSize RunList::minimumSizeHint() const
{
    return {ringi::lines(this, 9), ringi::lines(this, 6)};
}

} // namespace ringi
