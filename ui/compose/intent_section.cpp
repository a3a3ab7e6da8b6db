// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/intent_section.h"

#include "ui/compose/carried_over.h"
#include "ui/shell/form.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

IntentSection::IntentSection(CarriedOver& carried, QWidget* parent) : QWidget(parent)
{
    auto* form = new Form(this);
    form->addHeading(tr("1. Intent card"));
    form->addWidget(carried.makeMark(u"intent"_s, form));
    m_audience = form->addEdit(tr("Who &gets this?"), u"intentAudienceEdit"_s,
                               tr("In words, for example: customers who ordered this year."));
    m_purpose = form->addEdit(tr("&Why?"), u"intentPurposeEdit"_s);
    m_count = new QSpinBox(form);
    m_count->setObjectName(u"intentCountSpin"_s);
    m_count->setRange(0, 10'000'000);
    m_count->setGroupSeparatorShown(true);
    m_count->setSpecialValueText(tr("not said yet"));
    form->add(tr("About &how many people?"), m_count,
              tr("What you expect, before you look at a list. The approver compares it."));
    m_requester = form->addEdit(tr("Who asked &for it?"), u"intentRequesterEdit"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    for (QLineEdit* edit : {m_audience, m_purpose, m_requester})
        connect(edit, &QLineEdit::textChanged, this, &IntentSection::changed);
    connect(m_count, &QSpinBox::valueChanged, this, &IntentSection::changed);
}

void IntentSection::setCard(const IntentCard& card)
{
    const QSignalBlocker quiet(this);
    m_audience->setText(card.audience);
    m_purpose->setText(card.purpose);
    m_count->setValue(
        static_cast<int>(std::clamp<qint64>(card.expectedCount, 0, m_count->maximum())));
    m_requester->setText(card.requestedBy);
}

IntentCard IntentSection::card() const
{
    return {m_audience->text(), m_purpose->text(), m_count->value(), m_requester->text()};
}

void IntentSection::setWritable(bool writable)
{
    for (QLineEdit* edit : {m_audience, m_purpose, m_requester})
        edit->setReadOnly(!writable);
    m_count->setReadOnly(!writable);
}

void IntentSection::focusMissing()
{
    const IntentCard now = card();
    if (!now.audience.trimmed().isEmpty() && now.purpose.trimmed().isEmpty())
        m_purpose->setFocus();
    else if (!now.audience.trimmed().isEmpty() && now.expectedCount < 1)
        m_count->setFocus();
    else if (!now.audience.trimmed().isEmpty() && now.requestedBy.trimmed().isEmpty())
        m_requester->setFocus();
    else
        m_audience->setFocus();
}

} // namespace ringi
