// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/dkim_desk.h"
#include "office/settings_desk.h"
#include "ui/settings/dkim_key_dialog.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

#include <QPointer>

class QListWidget;
class QPushButton;

namespace ringi {

class DkimRecordView;

/// The keys with which a sender's mail is signed, and what to publish for them.
class DkimDialog final : public Dialog {
    Q_OBJECT
public:
    DkimDialog(UiContext& context, SenderCard sender, QWidget* parent);

private:
    [[nodiscard]] QWidget* buildContent();
    [[nodiscard]] QLayout* buildButtons();
    void refresh();
    void show(const QList<DkimCard>& keys);
    void choose(int row);
    [[nodiscard]] DkimWish suggestion() const;
    void openKeyDialog(DkimKeyDialog::Kind kind);
    void add(const DkimWish& wish, const QPointer<DkimKeyDialog>& dialog);
    void import(const DkimPlace& place, const Secret& pem, const QPointer<DkimKeyDialog>& dialog);
    void added(const Result<AddedDkimKey>& key, const QPointer<DkimKeyDialog>& dialog);
    void askToRemove();
    void remove(DkimKeyId key);

    UiContext& m_context;
    SenderCard m_sender;
    QList<DkimCard> m_keys;
    DkimKeyId m_wanted; ///< to be chosen after the next loading
    QLabel* m_none;
    QListWidget* m_list;
    QPushButton* m_make;
    QPushButton* m_import;
    QPushButton* m_remove;
    DkimRecordView* m_record;
};

/// "RSA 2048" or "Ed25519".
[[nodiscard]] QString dkimAlgorithmWords(const DkimIdentity& identity);

} // namespace ringi
