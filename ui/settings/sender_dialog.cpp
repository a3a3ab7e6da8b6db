// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/sender_dialog.h"

#include "base/when_done.h"
#include "ui/shell/form.h"
#include "ui/words/error_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QComboBox* makeRelayCombo(const QList<RelayCard>& relays, RelayId chosen)
{
    auto* combo = new QComboBox;
    combo->setObjectName(u"senderRelayCombo"_s);
    for (const RelayCard& relay : relays) {
        combo->addItem(relay.name.isEmpty() ? relay.host : relay.name, relay.id.value);
        if (relay.id == chosen)
            combo->setCurrentIndex(combo->count() - 1);
    }
    return combo;
}

} // namespace

SenderDialog::SenderDialog(UiContext& context, SenderCard sender, const QList<RelayCard>& relays,
                           QWidget* parent)
    : Dialog(sender.id.isValid() ? tr("Change a sender") : tr("Add a sender"),
             tr("Recipients see the name and the address."), parent),
      m_context(context), m_sender(std::move(sender)), m_form(new Form),
      m_name(m_form->addEdit(tr("&Name"), u"senderNameEdit"_s,
                             tr("For example the name of the office."))),
      m_address(m_form->addEdit(tr("&Address"), u"senderAddressEdit"_s)),
      m_replyTo(m_form->addEdit(tr("&Replies go to"), u"senderReplyToEdit"_s,
                                tr("Empty: to the address above."))),
      m_envelope(m_form->addEdit(tr("&Bounces go to"), u"senderEnvelopeEdit"_s,
                                 tr("Mail that could not be delivered comes back here. Empty: to "
                                    "the address above."))),
      m_relay(m_form->add(tr("Re&lay"), makeRelayCombo(relays, m_sender.relay)))
{
    setObjectName(u"senderDialog"_s);
    m_name->setText(m_sender.name);
    m_address->setText(m_sender.address);
    m_replyTo->setText(m_sender.replyTo);
    m_envelope->setText(m_sender.envelopeSender);
    setContent(m_form);
    auto* save = addAcceptButton(tr("Save"), u"saveSenderButton"_s);
    addRejectButton(tr("Cancel"), u"cancelSenderButton"_s);
    connect(save, &QPushButton::clicked, this, &SenderDialog::save);
    m_name->setFocus();
}

void SenderDialog::save()
{
    m_form->clearProblems();
    messages().clear();
    if (!m_context.session)
        return;
    m_sender.name = m_name->text().trimmed();
    m_sender.address = m_address->text().trimmed();
    m_sender.replyTo = m_replyTo->text().trimmed();
    m_sender.envelopeSender = m_envelope->text().trimmed();
    m_sender.relay = RelayId{m_relay->currentData().toLongLong()};
    setBusy(true);
    whenDone(this, m_context.office->settings().saveSender(*m_context.session, m_sender),
             [this](const Result<SenderId>& id) {
                 setBusy(false);
                 if (!id) {
                     showProblem(id.error());
                     return;
                 }
                 Q_EMIT
                 saved();
                 accept();
             });
}

void SenderDialog::showProblem(const Error& error)
{
    const ErrorText text = describe(error);
    const QString words = text.happened + u' ' + text.todo;
    const QString field = error.detail.section(u':', 0, 0).section(u' ', 0, 0);
    if (field == "name"_L1)
        m_form->setProblem(m_name, words);
    else if (field == "address"_L1)
        m_form->setProblem(m_address, words);
    else if (field == "replyTo"_L1)
        m_form->setProblem(m_replyTo, words);
    else if (field == "envelopeSender"_L1)
        m_form->setProblem(m_envelope, words);
    else
        messages().showError(error);
}

} // namespace ringi
