// SPDX-License-Identifier: Apache-2.0
#include "ui/review/review_part.h"

#include "ui/shell/theme.h"
#include "ui/words/finding_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ringi {

ReviewPart::ReviewPart(const QString& key, const QString& title, QWidget* parent)
    : QWidget(parent), m_key(key), m_title(title), m_scroll(new QScrollArea(this)),
      m_content(nullptr), m_tick(new QCheckBox(tr("I have &looked at this part"), this)),
      m_missing(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto* heading = new QLabel(title, this);
    heading->setFont(textFont(TextSize::Large, true));
    layout->addWidget(heading);

    auto* inside = new QWidget(m_scroll);
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(0, 0, kGrid, 0);
    m_content->setSpacing(kGrid);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(title);
    layout->addWidget(m_scroll, 1);

    m_missing->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("missingWords"));
    layout->addWidget(m_missing);
    QString tickName = key;
    tickName[0] = tickName.at(0).toUpper();
    m_tick->setObjectName(QStringLiteral("tick") + tickName);
    m_tick->setEnabled(false);
    layout->addWidget(m_tick);

    connect(m_tick, &QCheckBox::toggled, this, &ReviewPart::tickChanged);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReviewPart::look);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReviewPart::look);
}

bool ReviewPart::isTicked() const
{
    return m_tick->isChecked();
}

QLabel* ReviewPart::addFact(const QString& name, const QString& value)
{
    QLabel* label = addHeading(name);
    QLabel* words = addWords(value);
    words->setAccessibleName(name);
    words->setAccessibleDescription(value);
    label->setBuddy(words);
    return words;
}

QLabel* ReviewPart::addHeading(const QString& name)
{
    auto* label = new QLabel(name, this);
    label->setFont(textFont(TextSize::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    m_content->addWidget(label);
    return label;
}

QLabel* ReviewPart::addWords(const QString& words)
{
    QLabel* label = makeWords(words);
    m_content->addWidget(label);
    return label;
}

QLabel* ReviewPart::makeWords(const QString& words)
{
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel* ReviewPart::addNote(const Mark& mark, const QString& words)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* picture = new QLabel(this);
    setIconLabel(picture, mark.icon, mark.tone, 20);
    row->addWidget(picture, 0, Qt::AlignTop);
    QLabel* label = makeWords(words);
    row->addWidget(label, 1);
    m_content->addLayout(row);
    return label;
}

void ReviewPart::addFinding(const Finding& finding)
{
    const FindingText text = describe(finding);
    const Tone tone = finding.severity == Severity::Blocking  ? Tone::Error
                      : finding.severity == Severity::Warning ? Tone::Warning
                                                              : Tone::Soft;
    QStringList words{tr("%1, %2: %3", "severity, part, what was found")
                          .arg(severityWord(finding.severity), partWord(finding.part), text.title)};
    if (!text.todo.isEmpty())
        words.append(text.todo);
    addNote({severityIcon(finding.severity), tone}, words.join(u'\n'));
}

void ReviewPart::addFindings(const QList<Finding>& findings)
{
    for (const Finding& finding : findings) {
        if (finding.part == m_key)
            addFinding(finding);
    }
}

void ReviewPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // The scroll range is right only after the layout has run.
    QTimer::singleShot(0, this, [this] { onShown(); });
}

void ReviewPart::lookAnew()
{
    m_grows = true;
    m_seenToEnd = false;
    look();
}

void ReviewPart::look()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    // What was added is laid out some events later: its end was not the one that was seen.
    if (m_grows && bar->maximum() > m_seenMaximum && !m_tick->isChecked())
        m_seenToEnd = false;
    if (isVisible() && bar->value() >= bar->maximum()) {
        m_seenToEnd = true;
        m_seenMaximum = bar->maximum();
    }
    QString words = missing();
    if (words.isEmpty() && !m_seenToEnd)
        words = tr("Scroll to the end first.");
    m_missing->setText(words);
    m_missing->setVisible(!words.isEmpty());
    // A tick that was honestly set stays; it is only never offered too early.
    m_tick->setEnabled(words.isEmpty());
    if (!words.isEmpty())
        m_tick->setChecked(false);
}

} // namespace ringi
