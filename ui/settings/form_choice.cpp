// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/form_choice.h"

#include "ui/shell/form.h"
#include "ui/words/policy_words.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostApprovals = 5;
constexpr int kLongestDelayMinutes = 7 * 24 * 60;
constexpr int kUsualDelayMinutes = 60;

bool waits(ReviewForm form)
{
    return form == ReviewForm::Solo || form == ReviewForm::Staggered;
}

bool counts(ReviewForm form)
{
    return form == ReviewForm::Simultaneous || form == ReviewForm::Staggered;
}

QString explained(ReviewForm form)
{
    switch (form) {
    case ReviewForm::Simultaneous:
        return FormChoice::tr("The approvers look at it at any time and in any order.");
    case ReviewForm::Staggered:
        return FormChoice::tr("The same, but nobody can seal before a delay has passed: a second "
                              "look with fresh eyes.");
    case ReviewForm::Split:
        return FormChoice::tr("Three people: sender and content, recipients, figures. Nobody sees "
                              "the figures of the others, and they must agree.");
    case ReviewForm::Solo:
        return FormChoice::tr("For an office of one: the author alone, after a cool-down. It is no "
                              "second pair of eyes, and the log, the list and the messages say so.");
    }
    return {};
}

} // namespace

FormChoice::FormChoice(bool withSolo, QWidget* parent)
    : QWidget(parent), m_form(new QComboBox), m_words(new QLabel), m_approvals(new QSpinBox),
      m_delay(new QSpinBox)
{
    m_form->setObjectName(u"reviewFormCombo"_s);
    for (const ReviewForm form :
         {ReviewForm::Simultaneous, ReviewForm::Staggered, ReviewForm::Split, ReviewForm::Solo}) {
        if (form != ReviewForm::Solo || withSolo)
            m_form->addItem(formWord(form), static_cast<int>(form));
    }
    m_words->setObjectName(u"reviewFormWords"_s);
    m_words->setWordWrap(true);
    m_approvals->setObjectName(u"approvalsSpin"_s);
    m_approvals->setRange(1, kMostApprovals);
    m_delay->setObjectName(u"delaySpin"_s);
    m_delay->setRange(1, kLongestDelayMinutes);
    m_delay->setValue(kUsualDelayMinutes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* form = new Form;
    form->add(tr("&Form of the review"), m_form);
    form->addWidget(m_words);
    form->add(tr("Number of &approvers"), m_approvals,
              tr("So many people who had no part in writing a campaign have to seal it."));
    form->add(tr("&Delay after submission, in minutes"), m_delay,
              tr("Nobody can seal before it is over: staggered and solo."));
    column->addWidget(form);
    connect(m_form, &QComboBox::currentIndexChanged, this, [this] {
        show();
        Q_EMIT changed();
    });
    connect(m_approvals, &QSpinBox::valueChanged, this, &FormChoice::changed);
    connect(m_delay, &QSpinBox::valueChanged, this, [this] {
        m_rest = {};
        Q_EMIT changed();
    });
    show();
}

void FormChoice::set(const Policy& policy)
{
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(policy.form)));
    m_approvals->setValue(policy.approvals);
    if (waits(policy.form)) {
        m_delay->setValue(static_cast<int>(policy.delay.count() / 60));
        m_rest = policy.delay - std::chrono::minutes{m_delay->value()};
    }
    show();
}

ReviewForm FormChoice::form() const
{
    return static_cast<ReviewForm>(m_form->currentData().toInt());
}

int FormChoice::approvals() const
{
    return counts(form()) ? m_approvals->value() : 1;
}

std::chrono::seconds FormChoice::delay() const
{
    if (!waits(form()))
        return {};
    return std::chrono::minutes{m_delay->value()} + m_rest;
}

void FormChoice::show()
{
    m_words->setText(explained(form()));
    m_approvals->setEnabled(counts(form()));
    m_delay->setEnabled(waits(form()));
}

} // namespace ringi
