// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/todo_panel.h"

#include "base/when_done.h"
#include "ui/review/talk_words.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QLabel* makeWords(const QString& text, TextSize size, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(textFont(size));
    return label;
}

/// Whether the form has a place for it.
bool hasPlace(const QString& part)
{
    static const QStringList places{u"intent"_s,  u"sender"_s, u"recipients"_s,
                                    u"subject"_s, u"body"_s,   u"timing"_s};
    return places.contains(part);
}

} // namespace

TodoPanel::TodoPanel(UiContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_status(makeWords({}, TextSize::Normal, this))
{
    setObjectName(u"todoPanel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto* heading = new QLabel(tr("To do"), this);
    heading->setFont(textFont(TextSize::Large, true));
    column->addWidget(heading);
    m_status->setObjectName(u"todoStatus"_s);
    column->addWidget(m_status);
    hide();
}

void TodoPanel::load(const OpenCampaign& campaign)
{
    const bool another = campaign.draft.id != m_campaign;
    m_campaign = campaign.draft.id;
    const int asked = ++m_asked;
    if (another)
        take({});
    if (!m_context.may(Permission::Compose))
        return;
    const bool writable = campaign.state == CampaignState::Draft;
    whenDone(this, m_context.office->review().talk().todo(*m_context.session, m_campaign),
             [this, asked, writable](const Result<QList<ReviewComment>>& items) {
                 if (asked != m_asked)
                     return;
                 if (!items) {
                     Q_EMIT
                     failed(items.error());
                     return;
                 }
                 if (*items == m_items && writable == m_writable)
                     return; // keeps the focus where it is
                 m_writable = writable;
                 take(*items);
             });
}

int TodoPanel::left() const
{
    return static_cast<int>(
        std::ranges::count_if(m_items, [](const ReviewComment& item) { return !item.row.doneAt; }));
}

void TodoPanel::focusFirst()
{
    if (m_first != nullptr)
        m_first->setFocus(Qt::OtherFocusReason);
}

void TodoPanel::take(const QList<ReviewComment>& items)
{
    m_items = items;
    showItems();
    showStatus();
    setVisible(!items.isEmpty());
}

void TodoPanel::showStatus()
{
    m_status->setText(left() == 0 ? tr("Everything that was asked for is done.")
                                  : tr("%n thing(s) that reviewers asked for are not done yet.",
                                       nullptr, left()));
}

void TodoPanel::showItems()
{
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_first = nullptr;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    for (const ReviewComment& item : std::as_const(m_items))
        addItem(item, column);
    layout()->addWidget(m_rows);
    m_rows->show();
}

void TodoPanel::addItem(const ReviewComment& item, QVBoxLayout* column)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(kGrid / 2);
    const Moment now = m_context.clock->now();
    QLabel* head = makeWords(TalkWords::part(item.row.part) + u"\n"_s + TalkWords::who(item, now),
                             TextSize::Small, m_rows);
    head->setForegroundRole(QPalette::PlaceholderText);
    box->addWidget(head);
    if (!item.row.quote.isEmpty()) {
        QLabel* quote = makeWords(TalkWords::quote(item.row.quote), TextSize::Normal, m_rows);
        quote->setIndent(2 * kGrid);
        box->addWidget(quote);
    }
    QLabel* text = makeWords(TalkWords::plain(item.row.text), TextSize::Normal, m_rows);
    text->setObjectName(u"todoText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->addWidget(text);
    addFoot(item, box);
    column->addLayout(box);
}

void TodoPanel::addFoot(const ReviewComment& item, QVBoxLayout* column)
{
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    auto* done = new QCheckBox(tr("Done"), m_rows);
    done->setObjectName(u"todoDone"_s);
    done->setAccessibleName(tr("Done: %1").arg(TalkWords::plain(item.row.text)));
    done->setChecked(item.row.doneAt.has_value());
    done->setEnabled(m_writable);
    connect(done, &QCheckBox::toggled, this,
            [this, id = item.row.id](bool checked) { setDone(id, checked); });
    if (m_first == nullptr)
        m_first = done;
    foot->addWidget(done);
    foot->addStretch(1);
    if (hasPlace(item.row.part)) {
        auto* place = new QPushButton(tr("Show: %1").arg(TalkWords::part(item.row.part)), m_rows);
        place->setObjectName(u"todoPlaceButton"_s);
        place->setAccessibleDescription(TalkWords::plain(item.row.text));
        connect(place, &QPushButton::clicked, this, [this, row = item.row] {
            Q_EMIT
            placeWanted(row.part, {row.quote, row.place});
        });
        foot->addWidget(place);
    }
    column->addLayout(foot);
}

void TodoPanel::setDone(CommentId item, bool done)
{
    whenDone(this, m_context.office->review().talk().setDone(*m_context.session, item, done),
             [this, item, done](const Status& kept) {
                 const auto known = std::ranges::find(
                     m_items, item, [](const ReviewComment& one) { return one.row.id; });
                 if (known == m_items.end())
                     return;
                 if (kept) {
                     known->row.doneAt =
                         done ? std::optional(m_context.clock->now()) : std::nullopt;
                     showStatus();
                 } else {
                     Q_EMIT
                     failed(kept.error());
                     showItems(); // as it is stored
                 }
             });
}

} // namespace ringi
