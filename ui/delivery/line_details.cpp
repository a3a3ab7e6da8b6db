// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/line_details.h"

#include "ui/delivery/line_words.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// In line heights: below it the button stands under the words.
constexpr double kBesideFrom = 26;

} // namespace

LineDetails::LineDetails(QWidget* parent)
    : QWidget(parent), m_words(new QLabel(this)),
      m_copy(new QPushButton(icon(u"copy"_s), tr("&Copy Message-ID"), this))
{
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGrid);
    m_words->setObjectName(u"lineDetails"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A Message-ID is one long word: it is broken by hand and does not widen the page.
    m_words->setMinimumWidth(1);
    m_copy->setObjectName(u"copyMessageIdButton"_s);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_copy, 0, Qt::AlignTop | Qt::AlignLeading);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_messageId); });
    showLine(std::nullopt, {});
}

void LineDetails::showLine(const std::optional<RunLine>& line, const QString& zone)
{
    m_line = line;
    m_zone = zone;
    m_messageId = line ? QString::fromLatin1(line->messageId) : QString();
    m_copy->setVisible(!m_messageId.isEmpty());
    showWords();
}

void LineDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= ringi::lines(this, kBesideFrom);
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showWords();
}

QString LineDetails::messageIdWords() const
{
    const int room = m_words->width();
    if (m_words->fontMetrics().horizontalAdvance(m_messageId) <= room)
        return m_messageId;
    QString broken = m_messageId;
    return broken.replace(u'@', u"\n@"_s);
}

void LineDetails::showWords()
{
    const auto& line = m_line;
    if (!line) {
        m_words->setText(tr("Choose a row to see everything about it."));
        return;
    }
    const StateText state = describe(line->state);
    QStringList parts{tr("%1: %2. %3", "address, state, what it means")
                          .arg(line->address, state.word, state.meaning)};
    if (line->openedAt)
        parts << tr("Handed over at %1.").arg(formatMoment(*line->openedAt, m_zone));
    if (!m_messageId.isEmpty())
        parts << tr("Message-ID: %1").arg(messageIdWords());
    if (!line->reply.isEmpty())
        parts << tr("The relay said: %1").arg(QString::fromUtf8(line->reply).trimmed());
    if (const QString meaning = lineMeaning(*line); !meaning.isEmpty())
        parts << meaning;
    const QString words = parts.join(u'\n');
    if (m_words->text() != words)
        m_words->setText(words);
}

} // namespace ringi
