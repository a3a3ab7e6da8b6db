// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/preview_pane.h"

#include "base/when_done.h"
#include "ui/compose/body_edit.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <limits>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kPause{300};

QLabel* makeLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PreviewPane::PreviewPane(UiContext& context, std::function<Draft()> collect, QWidget* parent)
    : QWidget(parent), m_context(context), m_collect(std::move(collect)),
      m_chooser(new QWidget(this)), m_words(makeLabel(u"previewWords"_s, this)),
      m_to(makeLabel(u"previewTo"_s, this)), m_subject(makeLabel(u"previewSubject"_s, this)),
      m_body(new QPlainTextEdit(this))
{
    auto* heading = new QLabel(tr("As a recipient will see it"), this);
    heading->setFont(textFont(TextSize::Large, true));
    heading->setWordWrap(true);
    m_subject->setFont(textFont(TextSize::Normal, true));
    m_body->setObjectName(u"previewBody"_s);
    m_body->setAccessibleName(tr("Text of the mail for this recipient"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(lines(this, 8));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(heading);
    buildChooser(m_chooser);
    column->addWidget(m_chooser);
    column->addWidget(m_words);
    column->addWidget(m_to);
    column->addWidget(m_subject);
    column->addWidget(m_body, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &PreviewPane::load);
    setCount(0);
}

void PreviewPane::buildChooser(QWidget* box)
{
    auto* label = new QLabel(tr("Reci&pient"), box);
    m_number = new QSpinBox(box);
    m_number->setObjectName(u"previewSpin"_s);
    m_number->setAccessibleName(tr("Number of the recipient"));
    m_number->setRange(1, 1);
    m_number->setKeyboardTracking(false);
    label->setBuddy(m_number);
    m_of = new QLabel(box);
    m_of->setObjectName(u"previewOf"_s);
    m_back = new QPushButton(icon(u"back"_s), {}, box);
    m_back->setObjectName(u"previewBackButton"_s);
    m_back->setAccessibleName(tr("Previous recipient"));
    m_back->setToolTip(tr("Previous recipient"));
    m_next = new QPushButton(icon(u"next"_s), {}, box);
    m_next->setObjectName(u"previewNextButton"_s);
    m_next->setAccessibleName(tr("Next recipient"));
    m_next->setToolTip(tr("Next recipient"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_number);
    row->addWidget(m_of);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, m_number, &QSpinBox::stepDown);
    connect(m_next, &QPushButton::clicked, m_number, &QSpinBox::stepUp);
    connect(m_number, &QSpinBox::valueChanged, this, &PreviewPane::load);
}

void PreviewPane::setCount(qint64 count)
{
    m_count = count;
    m_number->setMaximum(
        static_cast<int>(std::clamp<qint64>(count, 1, std::numeric_limits<int>::max())));
    m_of->setText(tr("of %1", "recipient number N of ...").arg(formatCount(count)));
    if (count < 1)
        showNothing(tr("Choose a list to see the mail with somebody’s values."));
    else
        renew();
}

void PreviewPane::renew()
{
    m_timer.start();
}

void PreviewPane::load()
{
    m_timer.stop();
    if (m_count < 1 || !m_context.office)
        return;
    const int generation = ++m_generation;
    whenDone(this, m_context.office->campaigns().preview(m_collect(), m_number->value()),
             [this, generation](const Result<RenderedMessage>& message) {
                 if (generation == m_generation)
                     showMessage(message);
             });
}

void PreviewPane::showMessage(const Result<RenderedMessage>& message)
{
    if (!message) {
        const ErrorText text = describe(message.error());
        showNothing(u"\u26A0 "_s + text.happened + u' ' + text.todo);
        m_chooser->show();
        return;
    }
    m_back->setEnabled(m_number->value() > 1);
    m_next->setEnabled(m_number->value() < m_number->maximum());
    m_words->setText(message->unresolved.isEmpty()
                         ? QString()
                         : tr("\u26A0 No value for this recipient: %1. The place shows the field "
                              "in braces.")
                               .arg(message->unresolved.join(tr(", ", "between field names"))));
    m_words->setVisible(!message->unresolved.isEmpty());
    m_to->setText(tr("To: %1").arg(message->to));
    m_subject->setText(message->subject);
    if (const QString body = BodyEdit::beginningOf(message->body); body != m_body->toPlainText())
        m_body->setPlainText(body);
    for (QWidget* part : {m_chooser, static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_subject),
                          static_cast<QWidget*>(m_body)})
        part->show();
}

void PreviewPane::showNothing(const QString& words)
{
    ++m_generation;
    m_words->setText(words);
    m_words->show();
    for (QWidget* part : {m_chooser, static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_subject),
                          static_cast<QWidget*>(m_body)})
        part->hide();
}

} // namespace ringi
