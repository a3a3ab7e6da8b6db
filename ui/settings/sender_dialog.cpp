// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/sender_dialog.h"

#include "base/when_done.h"
#include "ui/settings/header_form.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

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
      m_relay(m_form->add(tr("Re&lay"), makeRelayCombo(relays, m_sender.relay))),
      m_headers(new HeaderForm), m_tabs(new QTabBar), m_pages(new QStackedWidget)
{
    setObjectName(u"senderDialog"_s);
    m_name->setText(m_sender.name);
    m_address->setText(m_sender.address);
    m_replyTo->setText(m_sender.replyTo);
    m_envelope->setText(m_sender.envelopeSender);
    m_headers->setHeaders(m_sender.headers);
    setContent(buildPages());
    auto* save = addAcceptButton(tr("Save"), u"saveSenderButton"_s);
    addRejectButton(tr("Cancel"), u"cancelSenderButton"_s);
    connect(save, &QPushButton::clicked, this, &SenderDialog::save);
    m_name->setFocus();
}

QWidget* SenderDialog::buildPages()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    m_tabs->setObjectName(u"senderTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the sender"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Addresses"));
    m_tabs->addTab(tr("About the mailing"));
    auto* addresses = new QWidget;
    auto* top = new QVBoxLayout(addresses);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_form);
    top->addStretch(1);
    m_pages->addWidget(addresses);
    m_pages->addWidget(m_headers);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    return content;
}

void SenderDialog::save()
{
    m_form->clearProblems();
    m_headers->clearProblems();
    messages().clear();
    if (!m_context.session)
        return;
    m_sender.name = m_name->text().trimmed();
    m_sender.address = m_address->text().trimmed();
    m_sender.replyTo = m_replyTo->text().trimmed();
    m_sender.envelopeSender = m_envelope->text().trimmed();
    m_sender.relay = RelayId{m_relay->currentData().toLongLong()};
    m_sender.headers = m_headers->headers();
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
    QWidget* header = m_headers->field(field);
    QWidget* edit = field == "name"_L1             ? m_name
                    : field == "address"_L1        ? m_address
                    : field == "replyTo"_L1        ? m_replyTo
                    : field == "envelopeSender"_L1 ? m_envelope
                                                   : nullptr;
    // The page first: a field that is not seen cannot take the focus.
    if (header != nullptr) {
        m_tabs->setCurrentIndex(1);
        m_headers->setProblem(header, words);
    } else if (edit != nullptr) {
        m_tabs->setCurrentIndex(0);
        m_form->setProblem(edit, words);
    } else {
        messages().showError(error);
    }
}

} // namespace ringi
