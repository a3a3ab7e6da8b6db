// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/end_code_dialog.h"

#include "base/when_done.h"
#include "people/identity.h"
#include "people/totp.h"
#include "ui/shell/form.h"

#include <QLineEdit>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

EndCodeDialog::EndCodeDialog(UiContext& context, const std::optional<PersonCard>& person,
                             QWidget* parent)
    : Dialog(person ? tr("Remove the codes of %1").arg(person->name)
                    : tr("Switch off codes for approving"),
             person
                 ? tr("For somebody whose device is lost. They approve with their password alone "
                      "until they switch codes on again. It goes on record with your name.")
                 : tr("Approving will ask for your password alone."),
             parent),
      m_context(context), m_person(person), m_form(new Form)
{
    setObjectName(u"endCodeDialog"_s);
    m_password = m_form->addPassword(tr("Your &password"), u"endCodePasswordEdit"_s);
    if (!person) {
        m_code = m_form->addEdit(tr("&Code from your app"), u"endCodeEdit"_s,
                                 tr("If you have lost the device, an administrator can remove the "
                                    "codes under Settings, People."));
        m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    }
    setContent(m_form);
    auto* end = addAcceptButton(person ? tr("Remove") : tr("Switch off"), u"endCodeButton"_s);
    addRejectButton(tr("Cancel"), u"endCodeCancelButton"_s);
    connect(end, &QPushButton::clicked, this, &EndCodeDialog::end);
    m_password->setFocus();
}

void EndCodeDialog::end()
{
    messages().clear();
    m_form->clearProblems();
    if (!m_context.session)
        return;
    if (m_password->text().isEmpty()) {
        m_form->setProblem(m_password, tr("Enter your password."));
        return;
    }
    const auto code = m_code != nullptr ? codeFromText(m_code->text()) : QString();
    if (!code) {
        m_form->setProblem(m_code, tr("Type the six digits."));
        return;
    }
    const Secret password = passwordFromText(m_password->text());
    m_password->clear();
    if (m_code != nullptr)
        m_code->clear();
    PeopleDesk& people = m_context.office->people();
    setBusy(true);
    whenDone(this,
             m_person ? people.removeCode(*m_context.session, password, m_person->id)
                      : people.endCode(*m_context.session, password, *code),
             [this](const Status& done) {
                 setBusy(false);
                 if (!done) {
                     messages().showError(done.error());
                     m_password->setFocus();
                     return;
                 }
                 Q_EMIT
                 ended();
                 accept();
             });
}

} // namespace ringi
