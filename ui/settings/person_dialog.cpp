// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/person_dialog.h"

#include "people/identity.h"
#include "ui/settings/role_boxes.h"
#include "base/when_done.h"
#include "ui/shell/form.h"
#include "ui/shell/password_fields.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

PersonDialog::PersonDialog(UiContext& context, const std::optional<PersonCard>& person,
                           QWidget* parent)
    : Dialog(person ? tr("Change %1").arg(person->name) : tr("Add a person"),
             person ? QString()
                    : tr("Let the new person sit down here: they type their own password, and you "
                         "confirm with yours."),
             parent),
      m_context(context), m_person(person), m_form(new Form)
{
    setObjectName(u"personDialog"_s);
    buildForm();
    setContent(m_form);
    auto* save = addAcceptButton(person ? tr("Save") : tr("Add"), u"savePersonButton"_s);
    addRejectButton(tr("Cancel"), u"cancelPersonButton"_s);
    connect(save, &QPushButton::clicked, this, &PersonDialog::save);
    m_name->setFocus();
}

void PersonDialog::buildForm()
{
    m_name = m_form->addEdit(tr("&Name"), u"personNameEdit"_s,
                             tr("As it will stand on seals and in the audit log."));
    m_login = m_form->addEdit(tr("&Sign-in name"), u"loginEdit"_s);
    m_form->addHeading(tr("Roles"));
    m_roles = new RoleBoxes;
    m_form->addWidget(m_roles);
    if (m_person) {
        m_name->setText(m_person->name);
        m_login->setText(m_person->login);
        m_login->setReadOnly(true);
        m_roles->setRoles(m_person->roles);
        m_active = new QCheckBox(tr("Active: may sign in"));
        m_active->setObjectName(u"activeCheck"_s);
        m_active->setChecked(m_person->active);
        m_form->addWidget(m_active);
    } else {
        m_form->addHeading(tr("The new person types"));
        m_password = new PasswordFields(
            m_form, tr("Their &password"),
            tr("Nobody else should know it: whoever knows it can seal in their name."));
    }
    m_form->addHeading(tr("You confirm"));
    const QString me = m_context.session ? m_context.session->name() : QString();
    m_administrator =
        m_form->addPassword(tr("Password of %1").arg(me), u"administratorPasswordEdit"_s,
                            tr("It opens your key, which signs this person’s record."));
}

bool PersonDialog::isFilledIn()
{
    m_form->clearProblems();
    if (m_name->text().trimmed().isEmpty()) {
        m_form->setProblem(m_name, tr("Enter the name."));
        return false;
    }
    if (m_login->text().trimmed().isEmpty()) {
        m_form->setProblem(m_login, tr("Enter a sign-in name."));
        return false;
    }
    return true;
}

void PersonDialog::save()
{
    messages().clear();
    if (!isFilledIn() || !m_context.session)
        return;
    if (!m_person && !m_roles->roles()) {
        messages().showMessage(MessageKind::Error, tr("Choose at least one role."));
        return;
    }
    std::optional<Secret> own;
    if (m_password != nullptr) {
        own = m_password->take();
        if (!own)
            return;
    }
    if (m_administrator->text().isEmpty()) {
        m_form->setProblem(m_administrator, tr("Enter your own password."));
        return;
    }
    const Secret administrator = passwordFromText(m_administrator->text());
    m_administrator->clear();
    setBusy(true);
    if (m_person) {
        change(administrator);
        return;
    }
    NewPerson person;
    person.name = m_name->text().trimmed();
    person.login = m_login->text().trimmed();
    person.roles = m_roles->roles();
    person.password = *own;
    whenDone(this, m_context.office->people().add(*m_context.session, administrator, person),
             [this, name = person.name](const Result<PersonId>& added) {
                 finish(added ? Status() : Status(failure(added)), tr("%1 was added.").arg(name));
             });
}

void PersonDialog::change(const Secret& administrator)
{
    PersonChange change;
    change.person = m_person->id;
    change.name = m_name->text().trimmed();
    change.roles = m_roles->roles();
    change.active = m_active->isChecked();
    whenDone(this, m_context.office->people().change(*m_context.session, administrator, change),
             [this, name = change.name](const Status& status) {
                 finish(status, tr("%1 was changed.").arg(name));
             });
}

void PersonDialog::finish(const Status& status, const QString& words)
{
    setBusy(false);
    if (!status) {
        messages().showError(status.error());
        if (status.error().code == ErrorCode::WrongPassword)
            m_administrator->setFocus();
        return;
    }
    Q_EMIT
    saved(words);
    accept();
}

} // namespace ringi
