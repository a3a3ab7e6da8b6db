// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/relay_section.h"

#include "base/host_name.h"
#include "ui/settings/probe_view.h"
#include "ui/settings/relay_form.h"
#include "ui/settings/wire_part.h"
#include "base/when_done.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

RelaySection::RelaySection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_choice(new QComboBox), m_form(new RelayForm),
      m_save(new QPushButton(tr("Save"))), m_test(new QPushButton(tr("Test the connection"))),
      m_probe(new ProbeView)
{
    m_choice->setObjectName(u"relayCombo"_s);
    m_save->setObjectName(u"saveRelayButton"_s);
    m_test->setObjectName(u"testRelayButton"_s);
    setButtonKind(m_save, ButtonKind::Main);
    build();
    connect(m_choice, &QComboBox::activated, this, &RelaySection::choose);
    connect(m_form, &RelayForm::failed, this, &RelaySection::failed);
    connect(m_save, &QPushButton::clicked, this, &RelaySection::save);
    connect(m_test, &QPushButton::clicked, this, &RelaySection::test);
    connect(m_probe, &ProbeView::finished, this, [this] { setBusy(false); });
}

void RelaySection::build()
{
    auto* sheet = new QWidget;
    sheet->setMaximumWidth(std::max(70 * kGrid, lines(this, 30)));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, kGrid / 2, kGrid);
    column->setSpacing(kGrid / 2);
    auto* label = new QLabel(tr("&Relay"));
    label->setBuddy(m_choice);
    m_choice->setAccessibleName(tr("Relay"));
    column->addWidget(label);
    column->addWidget(m_choice);
    column->addSpacing(2 * kGrid);
    column->addWidget(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_save);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_probe);
    if (context().wire != nullptr) {
        column->addSpacing(3 * kGrid);
        column->addWidget(new WirePart(*context().wire));
    }
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sheet, 100);
    row->addStretch(1);
}

void RelaySection::refresh()
{
    // What is typed and not saved stays when the tab is left and comes back.
    if (!m_loaded)
        load({});
}

void RelaySection::load(RelayId choose)
{
    whenDone(this, context().office->settings().relays(),
             [this, choose](const Result<QList<RelayCard>>& relays) {
                 if (relays)
                     show(*relays, choose);
                 else
                     failed(relays.error());
             });
}

void RelaySection::show(const QList<RelayCard>& relays, RelayId wanted)
{
    m_loaded = true;
    m_relays = relays;
    m_choice->clear();
    int index = 0;
    for (const RelayCard& relay : relays) {
        if (relay.id == wanted)
            index = m_choice->count();
        m_choice->addItem(relay.name.isEmpty() ? relay.host : relay.name);
    }
    m_choice->addItem(tr("A new relay"));
    m_choice->setCurrentIndex(index);
    choose(index);
}

void RelaySection::choose(int index)
{
    m_probe->hide();
    m_form->setRelay(m_relays.value(index));
}

void RelaySection::save()
{
    messages().clear();
    if (!context().session || !m_form->isFilledIn())
        return;
    const Secret password = m_form->takePassword();
    setBusy(true);
    whenDone(this, context().office->settings().saveRelay(*context().session, m_form->relay()),
             [this, password](const Result<RelayId>& id) {
                 if (!id) {
                     failed(id.error());
                     return;
                 }
                 if (password.isEmpty())
                     saved(*id, SecretHome::Keychain, false);
                 else
                     savePassword(*id, password);
             });
}

void RelaySection::savePassword(RelayId relay, const Secret& password)
{
    whenDone(this,
             context().office->settings().saveRelayPassword(*context().session, relay, password),
             [this, relay](const Result<SecretHome>& home) {
                 if (home) {
                     saved(relay, *home, true);
                     return;
                 }
                 failed(home.error());
                 load(relay);
             });
}

void RelaySection::saved(RelayId relay, SecretHome home, bool withPassword)
{
    setBusy(false);
    if (withPassword && home == SecretHome::MemoryOnly) {
        messages().showMessage(
            MessageKind::Warning, tr("Saved, but the password is kept for this run only."),
            tr("This computer offers no keychain, and Ringi never writes a password into a file. "
               "Enter it again after each start."));
    } else {
        messages().showMessage(MessageKind::Success, tr("The relay was saved."),
                               withPassword ? tr("The password is in this computer’s keychain.")
                                            : QString());
    }
    load(relay);
    Q_EMIT
    context().events->settingsChanged();
}

void RelaySection::failed(const Error& error)
{
    setBusy(false);
    messages().showError(error);
}

void RelaySection::test()
{
    messages().clear();
    if (!m_form->isFilledIn())
        return;
    const RelayCard relay = m_form->relay();
    if (context().office->isPractice() && !isLoopbackHost(relay.host)) {
        failed({ErrorCode::NotPermitted, u"practice office"_s, {}});
        return;
    }
    const ProbeTarget target{relay.host,     relay.port,  relay.tlsRule,
                             relay.userName, relay.caPem, relay.token};
    setBusy(true);
    const Secret typed = m_form->typedPassword();
    if (relay.userName.isEmpty() || !typed.isEmpty() || !relay.passwordSaved) {
        m_probe->run(target, typed);
        return;
    }
    whenDone(this, context().office->settings().relayPassword(relay.id),
             [this, target](const Result<Secret>& password) {
                 if (password)
                     m_probe->run(target, *password);
                 else
                     failed(password.error());
             });
}

void RelaySection::setBusy(bool busy)
{
    m_choice->setEnabled(!busy);
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_test->setEnabled(!busy);
}

} // namespace ringi
