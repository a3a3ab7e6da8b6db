// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/line_details.h"

#include "ui/delivery/line_words.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

LineDetails::LineDetails(QWidget* parent)
    : QWidget(parent), m_words(new QLabel(this)),
      m_copy(new QPushButton(icon(u"copy"_s), tr("Copy Message-&ID"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_words->setObjectName(u"lineDetails"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"copyMessageIdButton"_s);
    row->addWidget(m_words, 1, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_messageId); });
    showLine(std::nullopt, {});
}

void LineDetails::showLine(const std::optional<RunLine>& line, const QString& zone)
{
    m_messageId = line ? QString::fromLatin1(line->messageId) : QString();
    m_copy->setVisible(!m_messageId.isEmpty());
    if (!line) {
        m_words->setText(tr("Choose a row to see everything about it."));
        return;
    }
    const StateText state = describe(line->state);
    QStringList parts{tr("%1: %2. %3", "address, state, what it means")
                          .arg(line->address, state.word, state.meaning)};
    if (line->openedAt)
        parts << tr("Handed over at %1.").arg(formatMoment(*line->openedAt, zone));
    if (!m_messageId.isEmpty())
        parts << tr("Message-ID: %1").arg(m_messageId);
    if (!line->reply.isEmpty())
        parts << tr("The relay said: %1").arg(QString::fromUtf8(line->reply).trimmed());
    if (const QString meaning = lineMeaning(*line); !meaning.isEmpty())
        parts << meaning;
    m_words->setText(parts.join(u'\n'));
}

} // namespace ringi
