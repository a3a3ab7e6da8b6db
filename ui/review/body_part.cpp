// SPDX-License-Identifier: Apache-2.0
#include "ui/review/body_part.h"

#include "base/when_done.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <QtEndian>

#include <algorithm>

namespace ringi {

QList<qint64> sampleOrdinals(const QByteArray& packetDigest, qint64 recipients)
{
    if (recipients <= 0)
        return {};
    QList<qint64> ordinals{1, recipients};
    for (const qsizetype offset : {0, 8}) {
        if (packetDigest.size() < offset + 8)
            continue;
        const auto number = qFromBigEndian<quint64>(packetDigest.constData() + offset);
        ordinals.append(1 + static_cast<qint64>(number % static_cast<quint64>(recipients)));
    }
    std::sort(ordinals.begin(), ordinals.end());
    ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
    return ordinals;
}

BodyPart::BodyPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("body"), tr("Body"), parent), m_context(context),
      m_campaign(folder.campaign), m_digest(folder.packetDigest), m_head(new QLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_previous(new QPushButton(icon(QStringLiteral("back")), tr("&Previous sample"), this)),
      m_next(new QPushButton(icon(QStringLiteral("next")), tr("&Next sample"), this))
{
    m_head->setObjectName(QStringLiteral("sampleHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    content()->addWidget(m_head);
    m_text->setObjectName(QStringLiteral("sampleText"));
    m_text->setAccessibleName(tr("Message as it will be sent"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(lines(this, 8));
    content()->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_previous->setObjectName(QStringLiteral("samplePreviousButton"));
    m_next->setObjectName(QStringLiteral("sampleNextButton"));
    for (QPushButton* button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_previous, &QPushButton::clicked, this, [this] { showSample(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showSample(m_current + 1); });
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &BodyPart::noteRead);
    connect(m_text->verticalScrollBar(), &QScrollBar::rangeChanged, this, &BodyPart::noteRead);
    m_head->setText(tr("The samples are drawn when you have said how many people you expect."));
}

void BodyPart::drawSamples(qint64 recipients)
{
    m_samples = sampleOrdinals(m_digest, recipients);
    m_read.clear();
    showSample(0);
}

void BodyPart::showSample(int index)
{
    if (index < 0 || index >= m_samples.size())
        return;
    m_current = index;
    m_shown = false;
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_samples.size());
    whenDone(this,
             m_context.office->review().message(*m_context.session, m_campaign,
                                                m_samples.at(index)),
             [this, index](const Result<RenderedMessage>& message) {
                 if (index != m_current)
                     return;
                 if (!message) {
                     Q_EMIT failed(message.error());
                     return;
                 }
                 m_head->setText(tr("Sample %1 of %2: recipient no. %3, %4\nSubject: %5")
                                     .arg(index + 1)
                                     .arg(m_samples.size())
                                     .arg(message->ordinal)
                                     .arg(message->to, message->subject));
                 m_text->setPlainText(message->body);
                 m_shown = true;
                 QTimer::singleShot(0, this, &BodyPart::noteRead);
             });
}

/// A sample counts when its end has been in view while somebody could see it.
void BodyPart::noteRead()
{
    const QScrollBar* bar = m_text->verticalScrollBar();
    if (m_shown && isVisible() && bar->value() >= bar->maximum())
        m_read.insert(m_current);
    look();
}

QString BodyPart::missing() const
{
    if (m_samples.isEmpty())
        return tr("Say first how many people you expect, under Recipients.");
    const qsizetype left = m_samples.size() - m_read.size();
    return left > 0 ? tr("Read %n more sample(s) to the end.", nullptr, static_cast<int>(left))
                    : QString();
}

} // namespace ringi
