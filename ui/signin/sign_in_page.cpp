// SPDX-License-Identifier: Apache-2.0
#include "ui/signin/sign_in_page.h"

#include "people/identity.h"
#include "base/when_done.h"
#include "ui/shell/card_button.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString cardName(const QString& login)
{
    return u"personButton_"_s + login;
}

QLabel* addWords(QVBoxLayout* column, const QString& text, TextSize size, bool bold)
{
    auto* label = new QLabel(text);
    label->setFont(textFont(size, bold));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    return label;
}

} // namespace

SignInPage::SignInPage(UiContext& context, const QString& hint, QWidget* parent)
    : QWidget(parent), m_context(context), m_messages(new MessageBar(this)),
      m_people(new QWidget(this)), m_peopleColumn(new QVBoxLayout(m_people)),
      m_passwordLabel(new QLabel), m_password(new QLineEdit),
      m_button(new QPushButton(tr("Sign in"))), m_passwordPart(buildPassword())
{
    setObjectName(u"signInPage"_s);
    auto* sheet = new QWidget(this);
    sheet->setMaximumWidth(std::max(56 * kGrid, lines(this, 24)));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(3 * kGrid, 5 * kGrid, 3 * kGrid, 3 * kGrid);
    column->setSpacing(2 * kGrid);
    addWords(column, context.office->officeName(), TextSize::Normal, false)
        ->setForegroundRole(QPalette::PlaceholderText);
    addWords(column, tr("Who are you?"), TextSize::Heading, true)->setObjectName(u"pageTitle"_s);
    column->addWidget(m_messages);
    m_peopleColumn->setContentsMargins(0, 0, 0, 0);
    m_peopleColumn->setSpacing(kGrid);
    column->addWidget(m_people);
    column->addWidget(m_passwordPart);
    if (!hint.isEmpty()) {
        auto* words = addWords(column, hint, TextSize::Normal, false);
        words->setObjectName(u"signInHint"_s);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(sheet, 100);
    row->addStretch(1);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget* SignInPage::buildPassword()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid / 2);
    m_passwordLabel->setTextFormat(Qt::PlainText);
    m_passwordLabel->setWordWrap(true);
    column->addWidget(m_passwordLabel);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_password->setAccessibleName(tr("Password"));
    m_button->setObjectName(u"signInButton"_s);
    setButtonKind(m_button, ButtonKind::Main);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_password, 1);
    row->addWidget(m_button);
    column->addLayout(row);
    connect(m_button, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    part->hide();
    return part;
}

void SignInPage::refresh()
{
    m_login.clear();
    m_password->clear();
    m_passwordPart->hide();
    setBusy(false);
    whenDone(this, m_context.office->people().all(), [this](Result<QList<PersonCard>> people) {
        if (!people) {
            m_messages->showError(people.error());
            return;
        }
        showPeople(*people);
    });
}

void SignInPage::showPeople(const QList<PersonCard>& people)
{
    qDeleteAll(m_people->findChildren<CardButton*>());
    CardButton* first = nullptr;
    for (const PersonCard& person : people) {
        if (!person.active)
            continue;
        auto* card = new CardButton({{}, person.name, roleWords(person.roles)}, m_people);
        card->setCheckable(true);
        card->setObjectName(cardName(person.login));
        m_peopleColumn->addWidget(card);
        // Not clicked(): a screen reader's action only toggles.
        connect(card, &CardButton::toggled, this, [this, person](bool on) {
            if (on != (m_login == person.login))
                choose(person);
        });
        if (first == nullptr)
            first = card;
    }
    if (first == nullptr)
        return;
    first->setFocus();
    if (m_people->findChildren<CardButton*>().size() == 1)
        first->click();
}

void SignInPage::choose(const PersonCard& person)
{
    m_login = person.login;
    // No exclusive group: Tab has to reach everybody, and a card is chosen by a click alone.
    for (CardButton* card : m_people->findChildren<CardButton*>())
        card->setChecked(card->objectName() == cardName(person.login));
    m_messages->clear();
    m_passwordLabel->setText(tr("Password of %1").arg(person.name));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_password->clear();
    m_passwordPart->show();
    m_password->setFocus();
}

void SignInPage::signIn()
{
    if (m_login.isEmpty() || !m_password->isEnabled())
        return;
    if (m_password->text().isEmpty()) {
        m_password->setFocus();
        return;
    }
    const Secret password = passwordFromText(m_password->text());
    m_password->clear();
    m_messages->clear();
    setBusy(true);
    whenDone(this, m_context.office->people().signIn(m_login, password),
             [this](Result<Session> session) {
                 setBusy(false);
                 if (!session) {
                     m_messages->showError(session.error());
                     m_password->setFocus();
                     return;
                 }
                 Q_EMIT
                 signedIn(*session);
             });
}

void SignInPage::setBusy(bool busy)
{
    m_people->setEnabled(!busy);
    m_password->setEnabled(!busy);
    m_button->setEnabled(!busy);
    m_button->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

} // namespace ringi
