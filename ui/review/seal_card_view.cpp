// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seal_card_view.h"

#include "base/when_done.h"
#include "ui/preview/file_saving.h"
#include "ui/review/seal_card_pdf.h"
#include "ui/review/seal_card_words.h"
#include "ui/review/seal_stamp.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QtConcurrent>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QLabel* wordsLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SealCardView::SealCardView(const SealCard& card, const Clock& clock, MessageBar& messages,
                           QWidget* parent)
    : QFrame(parent), m_card(card), m_clock(clock), m_messages(messages)
{
    setObjectName(u"sealCard%1"_s.arg(card.approverId.value));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kGrid);
    head->addWidget(makeMark());
    auto* title = wordsLabel(sealCardHeading(card), this);
    title->setObjectName(u"sealCardTitle"_s);
    title->setFont(textFont(TextSize::Large, true));
    // The button below the title: beside it both are cut where the card is narrow.
    auto* beside = new QVBoxLayout;
    beside->setSpacing(kGrid);
    beside->addStretch(1);
    beside->addWidget(title);
    if (card.fault == SealFault::None)
        beside->addWidget(makeSave(), 0, Qt::AlignLeading);
    beside->addStretch(1);
    head->addLayout(beside, 1);
    column->addLayout(head);
    if (card.fault != SealFault::None) {
        auto* why = wordsLabel(sealFaultWords(card.fault), this);
        why->setObjectName(u"sealFaultWords"_s);
        column->addWidget(why);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid / 2);
    grid->setColumnStretch(1, 1);
    addFacts(grid);
    column->addLayout(grid);
    column->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QWidget* SealCardView::makeMark()
{
    if (m_card.fault != SealFault::None) {
        auto* mark = new QLabel(this);
        setIconLabel(mark, u"error"_s, Tone::Error, lines(this, 2));
        return mark;
    }
    auto* stamp = new SealStamp(m_card.approver, formatDay(m_card.sealedAt), this);
    const int side = std::max(12 * kGrid, lines(this, 6));
    stamp->setFixedSize(side, side);
    return stamp;
}

void SealCardView::addFacts(QGridLayout* grid)
{
    for (const SealCardFact& fact : sealCardFacts(m_card)) {
        const int row = grid->rowCount();
        auto* name = wordsLabel(fact.name, this);
        name->setWordWrap(false);
        name->setForegroundRole(QPalette::PlaceholderText);
        auto* value = wordsLabel(fact.value, this);
        value->setAccessibleName(u"%1: %2"_s.arg(fact.name, fact.value));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
}

QPushButton* SealCardView::makeSave()
{
    m_save = new QPushButton(icon(u"file"_s), tr("Save as P&DF…"), this);
    m_save->setObjectName(u"saveSealCard%1Button"_s.arg(m_card.approverId.value));
    m_save->setAutoDefault(false);
    m_save->setAccessibleDescription(
        tr("One page with the seal, what it is on, and what it takes to check it without Ringi."));
    m_save->setToolTip(m_save->accessibleDescription());
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString name = tr("Seal of %1 on %2", "a file's name: approver, subject")
                                 .arg(m_card.approver, m_card.subject);
        askWhereToSave(this, tr("Save the seal card"), fileNameFor(name, u".pdf"_s),
                       [this](const QString& path) { save(path); });
    });
    return m_save;
}

void SealCardView::save(const QString& path)
{
    m_save->setEnabled(false);
    const SealCardPdf pdf{path, QApplication::font(), m_clock.now()};
    QFuture<Status> written =
        QtConcurrent::run([card = m_card, pdf]() -> Status { return writeSealCard(card, pdf); });
    whenDone(this, std::move(written), [this, path](const Status& done) {
        m_save->setEnabled(true);
        if (done)
            m_messages.showMessage(MessageKind::Success, tr("The seal card is saved."),
                                   QDir::toNativeSeparators(path));
        else
            m_messages.showError(done.error());
    });
}

void SealCardView::paintEvent(QPaintEvent*)
{
    const Colors colors = Colors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.sheet);
    const bool holds = m_card.fault == SealFault::None;
    // Two lines around it, as on a form that is worth keeping.
    painter.setPen(QPen(holds ? colors.seal : colors.error, 2));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
    painter.setPen(colors.line);
    painter.drawRect(rect().adjusted(5, 5, -6, -6));
}

} // namespace ringi
