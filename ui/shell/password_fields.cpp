// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/password_fields.h"

#include "people/identity.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSet>

namespace ringi {
namespace {

/// From so many characters on a password is called strong.
constexpr int kStrongLength = 16;

int lengthOf(const QString& text)
{
    return static_cast<int>(text.toUcs4().size());
}

bool isMonotonous(const QString& text)
{
    return QSet<QChar>(text.cbegin(), text.cend()).size() < 5;
}

} // namespace

PasswordFields::PasswordFields(Form* form, const QString& label, const QString& hint)
    : QObject(form), m_form(form),
      m_first(form->addPassword(label, QStringLiteral("newPasswordEdit"), hint)), m_second(nullptr),
      m_strength(new QLabel(form))
{
    m_strength->setObjectName(QStringLiteral("passwordStrength"));
    m_strength->setFont(textFont(TextSize::Small));
    m_strength->setWordWrap(true);
    form->addWidget(m_strength);
    m_second =
        form->addPassword(tr("The same password again"), QStringLiteral("repeatPasswordEdit"));
    connect(m_first, &QLineEdit::textChanged, this, &PasswordFields::showStrength);
    showStrength();
}

std::optional<Secret> PasswordFields::take()
{
    m_form->setProblem(m_first, {});
    m_form->setProblem(m_second, {});
    const Status fit = checkNewPassword(m_first->text());
    if (!fit) {
        m_form->setProblem(
            m_first, fit.error().code == ErrorCode::PasswordTooShort
                         ? tr("At least %n characters are needed.", nullptr, kMinPasswordLength)
                         : tr("This password holds a character that cannot be used."));
        return std::nullopt;
    }
    if (m_first->text() != m_second->text()) {
        m_second->clear();
        m_form->setProblem(m_second, tr("The two are not the same. Type it again."));
        return std::nullopt;
    }
    const Secret password = passwordFromText(m_first->text());
    return password;
}

void PasswordFields::clear()
{
    m_first->clear();
    m_second->clear();
}

void PasswordFields::showStrength()
{
    const QString text = m_first->text();
    const int length = lengthOf(text);
    QString words;
    if (length == 0)
        words = tr("At least %n characters. A few words in a row are strong and easy to remember.",
                   nullptr, kMinPasswordLength);
    else if (length < kMinPasswordLength)
        words = tr("Too short: %n more characters", nullptr, kMinPasswordLength - length);
    else if (isMonotonous(text))
        words = tr("Easy to guess: use more different characters");
    else if (length < kStrongLength)
        words = tr("Good. Longer is stronger.");
    else
        words = tr("Strong");
    m_strength->setText(words);
}

} // namespace ringi
