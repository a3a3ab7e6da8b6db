// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/make_workspace_form.h"

#include "office/office.h"
#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/password_fields.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString workspaceIn(const QString& parent)
{
    return QDir::toNativeSeparators(QDir(parent).filePath(u"Ringi"_s));
}

} // namespace

MakeWorkspaceForm::MakeWorkspaceForm(QWidget* parent) : QWidget(parent), m_form(new Form(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->addHeading(tr("Your office"));
    m_officeName = m_form->addEdit(tr("Name of the &office"), u"officeNameEdit"_s,
                                   tr("Everybody who opens the workspace sees it."));
    m_form->addWidget(buildFolder());
    m_form->addHeading(tr("First administrator"));
    m_personName = m_form->addEdit(tr("Your &name"), u"personNameEdit"_s,
                                   tr("As it will stand on seals and in the audit log."));
    m_login = m_form->addEdit(tr("&Sign-in name"), u"loginEdit"_s,
                              tr("Short, for example your first name."));
    m_password = new PasswordFields(m_form, tr("&Password"),
                                    tr("Nobody can look it up or reset it. Each person has their "
                                       "own and shares it with nobody: "
                                       "a seal is worth as much as the password behind it."));
    column->addWidget(m_form);
    column->addWidget(buildButtons());
    column->addStretch(1);
}

QWidget* MakeWorkspaceForm::buildFolder()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    m_folder = new QLineEdit(part);
    m_folder->setObjectName(u"folderEdit"_s);
    m_folder->setText(
        workspaceIn(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    m_folder->setAccessibleName(tr("Folder of the workspace"));
    auto* label = new QLabel(tr("&Folder of the workspace"), part);
    label->setBuddy(m_folder);
    auto* choose = new QPushButton(icon(u"folder"_s), tr("Choose…"), part);
    choose->setObjectName(u"chooseFolderButton"_s);
    choose->setAccessibleName(tr("Choose the folder of the workspace"));
    connect(choose, &QPushButton::clicked, this, &MakeWorkspaceForm::chooseFolder);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    column->addLayout(row);
    return part;
}

QWidget* MakeWorkspaceForm::buildButtons()
{
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, kGrid, 0, 0);
    row->setSpacing(kGrid);
    auto* back = new QPushButton(icon(u"back"_s), tr("Back"), part);
    back->setObjectName(u"backButton"_s);
    auto* make = new QPushButton(tr("Make the workspace"), part);
    make->setObjectName(u"makeWorkspaceButton"_s);
    make->setAutoDefault(true);
    setButtonKind(make, ButtonKind::Main);
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(make);
    connect(back, &QPushButton::clicked, this, &MakeWorkspaceForm::backRequested);
    connect(make, &QPushButton::clicked, this, &MakeWorkspaceForm::accept);
    return part;
}

void MakeWorkspaceForm::start()
{
    m_officeName->setFocus();
}

void MakeWorkspaceForm::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Where the workspace is made"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_folder->setText(workspaceIn(folder)); });
    dialog->open();
}

bool MakeWorkspaceForm::require(QLineEdit* field, const QString& words)
{
    if (!field->text().trimmed().isEmpty())
        return true;
    m_form->setProblem(field, words);
    return false;
}

void MakeWorkspaceForm::accept()
{
    m_form->clearProblems();
    if (!require(m_officeName, tr("Give the office a name.")))
        return;
    if (m_folder->text().trimmed().isEmpty()) {
        m_folder->setFocus();
        return;
    }
    if (!require(m_personName, tr("Enter your name.")) ||
        !require(m_login, tr("Enter a sign-in name.")))
        return;
    const auto password = m_password->take();
    if (!password)
        return;
    Founding founding;
    founding.officeName = m_officeName->text().trimmed();
    founding.personName = m_personName->text().trimmed();
    founding.login = m_login->text().trimmed();
    founding.password = *password;
    Q_EMIT
    accepted(QDir::fromNativeSeparators(m_folder->text().trimmed()), founding);
}

} // namespace ringi
