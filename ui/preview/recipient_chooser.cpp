// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/recipient_chooser.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace ringi {

using namespace Qt::StringLiterals;

RecipientChooser::RecipientChooser(QWidget* parent) : QWidget(parent), m_answer(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeSteps());
    column->addWidget(makeSearch());
    m_answer->setObjectName(u"previewAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->hide();
    column->addWidget(m_answer);
}

QWidget* RecipientChooser::makeSteps()
{
    auto* box = new QWidget(this);
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
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) {
        m_back->setEnabled(number > 1);
        m_next->setEnabled(number < m_number->maximum());
        setAnswer({});
        Q_EMIT
        numberChanged();
    });
    return box;
}

QWidget* RecipientChooser::makeSearch()
{
    auto* box = new QWidget(this);
    m_search = new QLineEdit(box);
    m_search->setObjectName(u"previewSearchEdit"_s);
    m_search->setAccessibleName(tr("Find a recipient"));
    m_search->setAccessibleDescription(tr("Enter goes to the next one."));
    m_search->setPlaceholderText(tr("Address or value"));
    m_search->addAction(icon(u"search"_s, Tone::Soft), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_jump = new QPushButton(tr("&Jump to"), box);
    m_jump->setObjectName(u"previewJumpButton"_s);
    auto* menu = new QMenu(m_jump);
    const auto add = [this, menu](const QString& words, const QString& name, Notable what) {
        QAction* action = menu->addAction(words, this, [this, what] {
            Q_EMIT
            findWanted(what);
        });
        action->setObjectName(name);
    };
    add(tr("The longest mail"), u"jumpLongest"_s, Notable::Longest);
    add(tr("The shortest mail"), u"jumpShortest"_s, Notable::Shortest);
    add(tr("One with a blank field"), u"jumpBlank"_s, Notable::Blank);
    add(tr("One with letters other than A to Z"), u"jumpNonAscii"_s, Notable::NonAscii);
    m_jump->setMenu(menu);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_search, 1);
    row->addWidget(m_jump);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const QString words = m_search->text().trimmed(); !words.isEmpty())
            Q_EMIT
        searchWanted(words);
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { setAnswer({}); });
    return box;
}

void RecipientChooser::setCount(qint64 count)
{
    m_number->setMaximum(
        static_cast<int>(std::clamp<qint64>(count, 1, std::numeric_limits<int>::max())));
    m_of->setText(tr("of %1", "recipient number N of ...").arg(formatCount(count)));
    m_back->setEnabled(m_number->value() > 1);
    m_next->setEnabled(m_number->value() < m_number->maximum());
}

qint64 RecipientChooser::number() const
{
    return m_number->value();
}

void RecipientChooser::setNumber(qint64 number)
{
    m_number->setValue(static_cast<int>(std::clamp<qint64>(number, 1, m_number->maximum())));
}

void RecipientChooser::setAnswer(const QString& words)
{
    m_answer->setText(words);
    m_answer->setVisible(!words.isEmpty());
}

} // namespace ringi
