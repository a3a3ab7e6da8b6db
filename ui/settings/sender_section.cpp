// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/sender_section.h"

#include "base/when_done.h"
#include "ui/settings/dkim_dialog.h"
#include "ui/settings/sender_dialog.h"
#include "ui/settings/settings_table.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

SenderSection::SenderSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_model(new QStandardItemModel(0, 4, this)),
      m_table(makeSettingsTable(m_model, tr("Senders"), u"senderTable"_s)),
      m_add(new QPushButton(icon(u"add"_s, Tone::OnAction), tr("Add a sender…"))),
      m_change(new QPushButton(icon(u"edit"_s), tr("Change…"))),
      m_signing(new QPushButton(icon(u"key"_s), tr("Signing (DKIM)…")))
{
    m_model->setHorizontalHeaderLabels(
        {tr("Name"), tr("Address"), tr("Replies go to"), tr("Relay")});
    m_add->setObjectName(u"addSenderButton"_s);
    setButtonKind(m_add, ButtonKind::Main);
    m_add->setEnabled(false);
    m_change->setObjectName(u"changeSenderButton"_s);
    m_signing->setObjectName(u"senderSigningButton"_s);
    m_signing->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_signing);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, [this] { openDialog({}); });
    const auto change = [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < m_senders.size())
            openDialog(m_senders.at(row));
    };
    connect(m_change, &QPushButton::clicked, this, change);
    connect(m_table, &QTableView::activated, this, change);
    connect(m_signing, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < m_senders.size())
            openSigning(m_senders.at(row));
    });
}

void SenderSection::refresh()
{
    whenDone(this, context().office->settings().relays(),
             [this](const Result<QList<RelayCard>>& relays) {
                 if (!relays) {
                     messages().showError(relays.error());
                     return;
                 }
                 m_relays = *relays;
                 whenDone(this, context().office->settings().senders(),
                          [this](const Result<QList<SenderCard>>& senders) {
                              if (!senders) {
                                  messages().showError(senders.error());
                                  return;
                              }
                              m_senders = *senders;
                              show();
                          });
             });
}

void SenderSection::show()
{
    QList<QStringList> rows;
    for (const SenderCard& sender : m_senders) {
        rows.append({sender.name, sender.address,
                     sender.replyTo.isEmpty() ? tr("the same address") : sender.replyTo,
                     relayName(sender.relay)});
    }
    setRows(m_table, m_model, rows);
    m_add->setEnabled(!m_relays.isEmpty());
    m_change->setEnabled(!m_senders.isEmpty());
    m_signing->setEnabled(!m_senders.isEmpty());
    if (m_relays.isEmpty()) {
        messages().showMessage(MessageKind::Info, tr("Set up a relay first."),
                               tr("A sender needs one: the relay is how its mail leaves."));
    }
}

QString SenderSection::relayName(RelayId id) const
{
    for (const RelayCard& relay : m_relays) {
        if (relay.id == id)
            return relay.name.isEmpty() ? relay.host : relay.name;
    }
    return {};
}

void SenderSection::openDialog(const SenderCard& sender)
{
    auto* dialog = new SenderDialog(context(), sender, m_relays, this);
    connect(dialog, &SenderDialog::saved, this, [this] {
        messages().showMessage(MessageKind::Success, tr("The sender was saved."));
        Q_EMIT
        context().events->settingsChanged();
        refresh();
    });
    dialog->open();
}

void SenderSection::openSigning(const SenderCard& sender)
{
    (new DkimDialog(context(), sender, this))->open();
}

} // namespace ringi
