// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/form.h"

#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ringi {
namespace {

/// "&Host name" is spoken "Host name".
QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

QLabel* makeWords(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(textFont(TextSize::Small));
    return label;
}

} // namespace

Form::Form(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGrid / 2);
}

QLineEdit* Form::addEdit(const QString& label, const QString& objectName, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    return add(label, edit, hint);
}

QLineEdit* Form::addPassword(const QString& label, const QString& objectName, const QString& hint)
{
    QLineEdit* edit = addEdit(label, objectName, hint);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                              Qt::ImhSensitiveData);
    return edit;
}

void Form::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, this);
    heading->setFont(textFont(TextSize::Large, true));
    heading->setWordWrap(true);
    if (m_layout->count() > 0)
        m_layout->addSpacing(2 * kGrid);
    m_layout->addWidget(heading);
    m_layout->addSpacing(kGrid);
}

void Form::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
    m_layout->addSpacing(kGrid);
}

void Form::addHint(QWidget* field, const QString& hint)
{
    if (hint.isEmpty())
        return;
    QLabel* words = makeWords(hint, this);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(words);
    field->setAccessibleDescription(hint);
}

void Form::addBox(QAbstractButton* box, const QString& hint)
{
    m_layout->addWidget(box);
    addHint(box, hint);
    m_layout->addSpacing(kGrid + kGrid / 2);
}

void Form::addField(const QString& label, QWidget* field, const QString& hint)
{
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    name->setWordWrap(true);
    m_layout->addWidget(name);
    field->setAccessibleName(withoutMnemonic(label));
    m_layout->addWidget(field);
    addHint(field, hint);
    QLabel* problem = makeWords({}, this);
    problem->setObjectName(field->objectName() + QStringLiteral("Problem"));
    problem->hide();
    m_layout->addWidget(problem);
    m_layout->addSpacing(kGrid + kGrid / 2);
    m_problems.insert(field, problem);
}

void Form::setProblem(QWidget* field, const QString& words)
{
    QLabel* label = m_problems.value(field);
    if (label == nullptr)
        return;
    // The sign in front keeps it recognisable without colour.
    label->setText(words.isEmpty() ? QString() : QStringLiteral("\u26A0 ") + words);
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, Colors::of(palette()).error);
    label->setPalette(coloured);
    label->setVisible(!words.isEmpty());
    label->setProperty("words", words);
    if (!words.isEmpty()) {
        label->setAccessibleName(words);
        field->setFocus();
    }
}

void Form::clearProblems()
{
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it)
        setProblem(it.key(), {});
}

QString Form::problem(QWidget* field) const
{
    const QLabel* label = m_problems.value(field);
    return label == nullptr ? QString() : label->property("words").toString();
}

} // namespace ringi
