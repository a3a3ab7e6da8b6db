// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/dkim_dialog.h"

#include "base/when_done.h"
#include "mail/mail_address.h"
#include "ui/settings/dkim_record_view.h"
#include "ui/settings/pem_file.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSslKey>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

QString dkimAlgorithmWords(const DkimIdentity& identity)
{
    if (identity.algorithm == DkimAlgorithm::Ed25519Sha256)
        return u"Ed25519"_s;
    const QSslKey key(identity.publicKey, QSsl::Rsa, QSsl::Der, QSsl::PublicKey);
    return key.isNull() ? u"RSA"_s : u"RSA %1"_s.arg(key.length());
}

DkimDialog::DkimDialog(UiContext& context, SenderCard sender, QWidget* parent)
    : Dialog(tr("Signing the mail of %1").arg(sender.address),
             tr("A signature (DKIM) shows receivers that a mail comes from your domain and was not "
                "changed on its way. Large providers expect one."),
             parent),
      m_context(context), m_sender(std::move(sender)), m_none(new QLabel), m_list(new QListWidget),
      m_make(new QPushButton(icon(u"key"_s), tr("&Make a key…"))),
      m_import(new QPushButton(icon(u"import"_s), tr("&Import a key…"))),
      m_remove(new QPushButton(icon(u"delete"_s), tr("&Remove…"))), m_record(new DkimRecordView)
{
    setObjectName(u"dkimDialog"_s);
    setMinimumWidth(std::max(76 * kGrid, lines(this, 27)));
    setContent(buildContent());
    addRejectButton(tr("Close"), u"closeDkimButton"_s);
    connect(m_list, &QListWidget::currentRowChanged, this, &DkimDialog::choose);
    connect(m_make, &QPushButton::clicked, this,
            [this] { openKeyDialog(DkimKeyDialog::Kind::Make); });
    connect(m_import, &QPushButton::clicked, this,
            [this] { openKeyDialog(DkimKeyDialog::Kind::Import); });
    connect(m_remove, &QPushButton::clicked, this, &DkimDialog::askToRemove);
    show({});
    m_none->hide(); // not known yet
    refresh();
}

QWidget* DkimDialog::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    m_none->setObjectName(u"noDkimKeyLabel"_s);
    m_none->setText(tr("This sender has no key yet: its mail leaves without a signature."));
    m_none->setWordWrap(true);
    m_list->setObjectName(u"dkimKeyList"_s);
    m_list->setAccessibleName(tr("Keys of this sender"));
    column->addWidget(m_none);
    column->addWidget(m_list);
    column->addLayout(buildButtons());
    column->addWidget(m_record);
    column->addStretch(1);
    return content;
}

QLayout* DkimDialog::buildButtons()
{
    m_make->setObjectName(u"makeDkimKeyButton"_s);
    m_import->setObjectName(u"importDkimKeyButton"_s);
    m_remove->setObjectName(u"removeDkimKeyButton"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    for (QPushButton* button : {m_make, m_import, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

void DkimDialog::refresh()
{
    whenDone(this, m_context.office->dkim().keys(m_sender.id),
             [this](const Result<QList<DkimCard>>& keys) {
                 if (keys)
                     show(*keys);
                 else
                     messages().showError(keys.error());
             });
}

void DkimDialog::show(const QList<DkimCard>& keys)
{
    m_keys = keys;
    m_list->clear();
    const int rowHeight = 3 * m_list->fontMetrics().lineSpacing() + 2 * kGrid;
    int chosen = 0;
    for (const DkimCard& key : keys) {
        if (key.id == m_wanted)
            chosen = m_list->count();
        const QString state = key.canSign ? tr("This computer can sign")
                                          : tr("The private key is not on this computer");
        const QString name =
            tr("%1, selector %2").arg(dkimAlgorithmWords(key.identity), key.identity.selector);
        auto* item = new QListWidgetItem(
            name + u'\n' + tr("Domain %1").arg(key.identity.domain) + u'\n' + state, m_list);
        item->setIcon(key.canSign ? icon(u"approve"_s, Tone::Success)
                                  : icon(u"warning"_s, Tone::Warning));
        item->setSizeHint({0, rowHeight});
        item->setToolTip(item->text());
    }
    // As high as its lines, so that nothing scrolls within what scrolls.
    m_list->setFixedHeight(rowHeight * m_list->count() + 2 * m_list->frameWidth() + kGrid);
    m_list->setVisible(!keys.isEmpty());
    m_none->setVisible(keys.isEmpty());
    m_list->setCurrentRow(keys.isEmpty() ? -1 : chosen);
    choose(m_list->currentRow());
    if (isVisible())
        fit();
}

void DkimDialog::choose(int row)
{
    const bool any = row >= 0 && row < m_keys.size();
    m_remove->setEnabled(any);
    m_record->setVisible(any);
    if (any)
        m_record->setRecord(m_keys.at(row).record);
}

DkimWish DkimDialog::suggestion() const
{
    DkimWish wish;
    wish.place.sender = m_sender.id;
    if (const auto from = MailAddress::parse(m_sender.address))
        wish.place.domain = from->domain();
    const auto taken = [this](const QString& selector) {
        return std::ranges::any_of(
            m_keys, [&](const DkimCard& key) { return key.identity.selector == selector; });
    };
    // Every key has a name of its own in DNS.
    int number = 1;
    while (taken(u"ringi%1"_s.arg(number)))
        ++number;
    wish.place.selector = u"ringi%1"_s.arg(number);
    if (std::ranges::any_of(m_keys, [](const DkimCard& key) {
            return key.identity.algorithm == DkimAlgorithm::RsaSha256;
        }))
        wish.algorithm = DkimAlgorithm::Ed25519Sha256;
    return wish;
}

void DkimDialog::openKeyDialog(DkimKeyDialog::Kind kind)
{
    messages().clear();
    auto* dialog = new DkimKeyDialog(kind, suggestion(), this);
    connect(dialog, &DkimKeyDialog::wanted, this,
            [this, safe = QPointer(dialog)](const DkimWish& wish) { add(wish, safe); });
    dialog->open();
}

void DkimDialog::add(const DkimWish& wish, const QPointer<DkimKeyDialog>& dialog)
{
    if (!m_context.session)
        return;
    if (wish.path.isEmpty()) {
        whenDone(this,
                 m_context.office->dkim().make(*m_context.session, wish.place, wish.algorithm),
                 [this, dialog](const Result<AddedDkimKey>& key) { added(key, dialog); });
        return;
    }
    whenDone(this, readPemFile(wish.path),
             [this, place = wish.place, dialog](const Result<Secret>& pem) {
                 if (pem)
                     import(place, *pem, dialog);
                 else
                     added(failure(pem), dialog);
             });
}

void DkimDialog::import(const DkimPlace& place, const Secret& pem,
                        const QPointer<DkimKeyDialog>& dialog)
{
    // Who closed the dialog meanwhile, or signed out, does not want it any more.
    if (!m_context.session || dialog == nullptr)
        return;
    whenDone(this, m_context.office->dkim().import(*m_context.session, place, pem),
             [this, dialog](const Result<AddedDkimKey>& key) { added(key, dialog); });
}

void DkimDialog::added(const Result<AddedDkimKey>& key, const QPointer<DkimKeyDialog>& dialog)
{
    if (dialog != nullptr)
        dialog->settle(key ? Status() : Status(failure(key)));
    if (!key)
        return;
    if (key->home == SecretHome::MemoryOnly) {
        messages().showMessage(
            MessageKind::Warning, tr("Saved, but the private key is kept for this run only."),
            tr("This computer offers no keychain, and Ringi never writes a private key into a "
               "file. Without it, campaigns that are signed with it cannot be sent."));
    } else {
        messages().showMessage(MessageKind::Success, tr("The key was saved."),
                               tr("The private key is in this computer’s keychain. Now publish "
                                  "what stands below."));
    }
    m_wanted = key->card.id;
    refresh();
    Q_EMIT
    m_context.events->settingsChanged();
}

void DkimDialog::askToRemove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_keys.size())
        return;
    const DkimCard& key = m_keys.at(row);
    confirm(this,
            {tr("Remove this key?"),
             tr("%1, domain %2, selector %3. The private key is removed from this computer’s "
                "keychain and cannot be brought back. Campaigns that were sealed with it cannot be "
                "sent any more.")
                 .arg(dkimAlgorithmWords(key.identity), key.identity.domain, key.identity.selector),
             tr("Remove the key"), tr("Keep the key")},
            [this, id = key.id] { remove(id); });
}

void DkimDialog::remove(DkimKeyId key)
{
    if (!m_context.session)
        return;
    messages().clear();
    setBusy(true);
    whenDone(this, m_context.office->dkim().remove(*m_context.session, key),
             [this](const Status& removed) {
                 setBusy(false);
                 // Also where the keychain failed: the key itself is gone from the sender.
                 refresh();
                 if (!removed) {
                     messages().showError(removed.error());
                     return;
                 }
                 messages().showMessage(MessageKind::Success, tr("The key was removed."),
                                        tr("Its lines in DNS are of no more use; whoever looks "
                                           "after your domain may take them out in some days."));
                 Q_EMIT
                 m_context.events->settingsChanged();
             });
}

} // namespace ringi
