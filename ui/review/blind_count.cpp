// SPDX-License-Identifier: Apache-2.0
#include "ui/review/blind_count.h"

#include "base/when_done.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ringi {

BlindCount::BlindCount(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : QWidget(parent), m_context(context), m_campaign(folder.campaign),
      m_mustAgree(folder.policy.form == ReviewForm::Split), m_expected(new QSpinBox(this)),
      m_reveal(new QPushButton(tr("&Compare with the list"), this)),
      m_numbers(new QLabel(tr("The loaded number is shown after you have said yours. Your answer is "
                              "recorded and cannot be changed."),
                           this)),
      m_difference(new QCheckBox(tr("I know why the numbers differ"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto* question = new QLabel(tr("How many people do &you expect?"), this);
    question->setFont(textFont(TextSize::Normal, true));
    question->setBuddy(m_expected);
    column->addWidget(question);
    m_expected->setObjectName(QStringLiteral("expectedCountSpin"));
    m_expected->setAccessibleName(tr("The number of people you expect"));
    m_expected->setRange(0, 10'000'000);
    m_expected->setGroupSeparatorShown(true);
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    m_reveal->setAutoDefault(false);
    m_reveal->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_expected);
    row->addWidget(m_reveal);
    row->addStretch(1);
    column->addLayout(row);
    m_numbers->setObjectName(QStringLiteral("countWords"));
    m_numbers->setTextFormat(Qt::PlainText);
    m_numbers->setWordWrap(true);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_numbers);
    m_difference->setObjectName(QStringLiteral("differenceCheck"));
    m_difference->hide();
    column->addWidget(m_difference);
    connect(m_expected, &QSpinBox::valueChanged, this,
            [this](int value) { m_reveal->setEnabled(value > 0 && !m_count); });
    connect(m_reveal, &QPushButton::clicked, this, &BlindCount::reveal);
    connect(m_difference, &QCheckBox::toggled, this, &BlindCount::changed);
}

void BlindCount::reveal()
{
    m_reveal->setEnabled(false);
    whenDone(this,
             m_context.office->review().reveal(*m_context.session, m_campaign, m_expected->value()),
             [this](const Result<RevealedCount>& count) {
                 if (count) {
                     showCount(*count);
                 } else {
                     m_reveal->setEnabled(true);
                     Q_EMIT failed(count.error());
                 }
             });
}

void BlindCount::showCount(const RevealedCount& count)
{
    m_count = count;
    m_expected->setEnabled(false);
    m_expected->setValue(static_cast<int>(count.expected));
    const bool same = count.expected == count.loaded;
    m_numbers->setFont(textFont(TextSize::Large, true));
    m_numbers->setText(
        same ? tr("You expected %1, and the list holds %2. The numbers agree.")
                   .arg(formatCount(count.expected), formatCount(count.loaded))
             : tr("You expected %1, but the list holds %2. Find out why before you approve.")
                   .arg(formatCount(count.expected), formatCount(count.loaded)));
    m_difference->setVisible(!same && !m_mustAgree);
    Q_EMIT revealed(count);
    Q_EMIT changed();
}

void BlindCount::resume(const RevealedCount& count)
{
    if (m_count)
        return;
    m_reveal->setEnabled(false);
    showCount(count);
}

bool BlindCount::differenceAccepted() const
{
    return m_difference->isChecked();
}

QString BlindCount::missing() const
{
    if (!m_count)
        return tr("Say first how many people you expect.");
    if (m_count->expected == m_count->loaded)
        return {};
    if (m_mustAgree)
        return tr("All figures must agree in a split review: return the campaign.");
    return m_difference->isChecked()
               ? QString()
               : tr("The numbers differ: say that you know why, or return the campaign.");
}

} // namespace ringi
