// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/dkim_key_dialog.h"

#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/words/error_text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

DkimKeyDialog::DkimKeyDialog(Kind kind, const DkimWish& suggestion, QWidget* parent)
    : Dialog(kind == Kind::Make ? tr("Make a signing key") : tr("Import a signing key"),
             tr("The private key goes straight into this computer’s keychain and nowhere else."),
             parent),
      m_kind(kind), m_sender(suggestion.place.sender), m_form(new Form)
{
    setObjectName(u"dkimKeyDialog"_s);
    buildForm(suggestion);
    setContent(m_form);
    auto* accept = addAcceptButton(kind == Kind::Make ? tr("Make the key") : tr("Import"),
                                   u"acceptDkimKeyButton"_s);
    addRejectButton(tr("Cancel"), u"cancelDkimKeyButton"_s);
    connect(accept, &QPushButton::clicked, this, &DkimKeyDialog::ask);
}

void DkimKeyDialog::buildForm(const DkimWish& suggestion)
{
    if (m_kind == Kind::Make) {
        m_algorithm = new QComboBox;
        m_algorithm->setObjectName(u"dkimAlgorithmCombo"_s);
        m_algorithm->addItem(tr("RSA 2048 – understood everywhere"),
                             static_cast<int>(DkimAlgorithm::RsaSha256));
        m_algorithm->addItem(tr("Ed25519 – newer, in addition to RSA"),
                             static_cast<int>(DkimAlgorithm::Ed25519Sha256));
        m_algorithm->setCurrentIndex(m_algorithm->findData(static_cast<int>(suggestion.algorithm)));
        m_form->add(tr("&Kind of key"), m_algorithm,
                    tr("Not every receiver understands Ed25519 yet; a sender may have one key of "
                       "each kind, and mails then carry both signatures."));
    } else {
        m_file = m_form->addEdit(tr("Key &file"), u"dkimFileEdit"_s,
                                 tr("A PEM file with the private key, RSA of 2048 to 3072 bits or "
                                    "Ed25519, without a password."));
        m_form->addWidget(buildFileRow());
    }
    m_domain = m_form->addEdit(tr("&Domain"), u"dkimDomainEdit"_s,
                               tr("The one of the sender’s address, or one above it."));
    m_selector = m_form->addEdit(tr("&Selector"), u"dkimSelectorEdit"_s,
                                 m_kind == Kind::Make
                                     ? tr("A short name for this key; it becomes part of the name "
                                          "in DNS.")
                                     : tr("The name under which the key is published in DNS, or "
                                          "will be."));
    m_domain->setText(suggestion.place.domain);
    m_selector->setText(suggestion.place.selector);
}

QWidget* DkimKeyDialog::buildFileRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* choose = new QPushButton(icon(u"folder"_s), tr("Choose a file…"), row);
    choose->setObjectName(u"dkimChooseFileButton"_s);
    choose->setAutoDefault(false);
    line->addWidget(choose);
    line->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &DkimKeyDialog::chooseFile);
    return row;
}

void DkimKeyDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a key file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Keys (*.pem *.key *.private)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void DkimKeyDialog::ask()
{
    m_form->clearProblems();
    messages().clear();
    DkimWish wish;
    wish.place = {m_sender, m_domain->text().trimmed(), m_selector->text().trimmed()};
    if (m_kind == Kind::Make) {
        wish.algorithm = static_cast<DkimAlgorithm>(m_algorithm->currentData().toInt());
    } else {
        wish.path = m_file->text().trimmed();
        if (wish.path.isEmpty()) {
            m_form->setProblem(m_file, tr("Choose the file with the key."));
            return;
        }
    }
    setBusy(true);
    Q_EMIT
    wanted(wish);
}

void DkimKeyDialog::settle(const Status& outcome)
{
    setBusy(false);
    if (outcome) {
        accept();
        return;
    }
    const Error& error = outcome.error();
    const ErrorText text = describe(error);
    const QString words = text.happened + u' ' + text.todo;
    const bool ofTheFile = error.code == ErrorCode::InvalidInput ||
                           error.code == ErrorCode::FileUnreadable ||
                           error.code == ErrorCode::TooLarge;
    if (error.detail == "domain"_L1)
        m_form->setProblem(m_domain, words);
    else if (error.detail == "selector"_L1)
        m_form->setProblem(m_selector, words);
    else if (m_file != nullptr && ofTheFile)
        m_form->setProblem(m_file, words);
    else
        messages().showError(error);
}

} // namespace ringi
