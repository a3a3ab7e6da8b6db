// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/carried_over.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/finding_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

QWidget* CarriedOver::makeMark(const QString& part, QWidget* parent)
{
    auto* mark = new QWidget(parent);
    mark->setObjectName(u"carriedMark-"_s + part);
    auto* picture = new QLabel(mark);
    setIconLabel(picture, u"copy"_s, Tone::Soft);
    auto* words = new QLabel(tr("Taken over – please look at it"), mark);
    words->setFont(textFont(TextSize::Small));
    words->setWordWrap(true);
    auto* button = new QPushButton(tr("Looked at"), mark);
    button->setObjectName(u"lookedAtButton-"_s + part);
    button->setFont(textFont(TextSize::Small));
    setButtonKind(button, ButtonKind::Quiet);
    button->setIcon(icon(u"check"_s));
    button->setAccessibleDescription(tr("%1: %2", "part of the campaign, what is to be done")
                                         .arg(partWord(part), words->text()));
    auto* row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(picture);
    row->addWidget(words, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, part] { clear(part); });
    m_marks.insert(part, mark);
    mark->hide();
    return mark;
}

void CarriedOver::setParts(const QStringList& parts)
{
    m_parts = parts;
    show();
}

void CarriedOver::setWritable(bool writable)
{
    m_writable = writable;
    show();
}

void CarriedOver::clear(const QString& part)
{
    if (m_parts.removeAll(part) == 0)
        return;
    show();
    Q_EMIT
    cleared();
}

void CarriedOver::show()
{
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        mark.value()->setVisible(m_writable && m_parts.contains(mark.key()));
}

} // namespace ringi
