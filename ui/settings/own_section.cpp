// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/own_section.h"

#include "office/people_desk.h"
#include "people/identity.h"
#include "base/when_done.h"
#include "ui/settings/code_dialog.h"
#include "ui/settings/end_code_dialog.h"
#include "ui/shell/form.h"
#include "ui/shell/password_fields.h"
#include "ui/shell/preferences.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

OwnSection::OwnSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_form(new Form)
{
    if (context.preferences != nullptr)
        buildLook();
    buildPassword();
    buildCodes();
    auto* sheet = new QWidget;
    sheet->setMaximumWidth(std::max(70 * kGrid, lines(this, 30)));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, kGrid / 2, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sheet, 100);
    row->addStretch(1);
}

void OwnSection::buildLook()
{
    m_form->addHeading(tr("View on this computer"));
    const auto addCombo = [this](const QString& label, const QString& objectName,
                                 const QString& hint = {}) {
        auto* combo = new QComboBox;
        combo->setObjectName(objectName);
        return m_form->add(label, combo, hint);
    };
    m_theme = addCombo(tr("&Colours"), u"themeCombo"_s);
    m_theme->addItem(tr("As the system has it"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_textSize = addCombo(tr("&Text size"), u"textSizeCombo"_s);
    for (const int percent : {75, 90, 100, 125, 150, 175, 200, 250, 300})
        m_textSize->addItem(tr("%1 %", "text size").arg(percent), percent);
    m_language = addCombo(tr("&Language"), u"languageCombo"_s,
                          tr("Takes effect when Ringi is started again."));
    m_language->addItem(tr("As the system has it"), QString());
    // Each language by its own name, so that whoever reads only that one finds it.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"日本語"_s, u"ja"_s);

    const Preferences& preferences = *context().preferences;
    const Look look = preferences.look();
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(look.theme)));
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(look.textPercent)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language())));
    connect(m_theme, &QComboBox::activated, this, &OwnSection::saveLook);
    connect(m_textSize, &QComboBox::activated, this, &OwnSection::saveLook);
    connect(m_language, &QComboBox::activated, this,
            [this] { context().preferences->setLanguage(m_language->currentData().toString()); });
}

void OwnSection::saveLook()
{
    Look look;
    look.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
    look.textPercent = m_textSize->currentData().toInt();
    context().preferences->setLook(look);
}

void OwnSection::buildPassword()
{
    m_form->addHeading(tr("Your password"));
    m_oldPassword = m_form->addPassword(tr("Your &present password"), u"oldPasswordEdit"_s);
    m_newPassword = new PasswordFields(m_form, tr("&New password"), {});
    m_save = new QPushButton(tr("Change the password"));
    m_save->setObjectName(u"changePasswordButton"_s);
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_save);
    row->addStretch(1);
    m_form->addWidget(holder);
    connect(m_save, &QPushButton::clicked, this, &OwnSection::savePassword);
}

void OwnSection::savePassword()
{
    messages().clear();
    m_form->clearProblems();
    if (!context().session)
        return;
    if (m_oldPassword->text().isEmpty()) {
        m_form->setProblem(m_oldPassword, tr("Enter your present password."));
        return;
    }
    const auto password = m_newPassword->take();
    if (!password)
        return;
    const Secret old = passwordFromText(m_oldPassword->text());
    m_oldPassword->clear();
    m_newPassword->clear();
    m_save->setEnabled(false);
    whenDone(this, context().office->people().changeOwnPassword(*context().session, old, *password),
             [this](const Status& status) {
                 m_save->setEnabled(true);
                 if (status)
                     messages().showMessage(MessageKind::Success, tr("Your password was changed."));
                 else
                     messages().showError(status.error());
             });
}

void OwnSection::buildCodes()
{
    m_form->addHeading(tr("Codes for approving"));
    m_codeWords = new QLabel;
    m_codeWords->setObjectName(u"codeStatusWords"_s);
    m_codeWords->setWordWrap(true);
    m_codeWords->setTextFormat(Qt::PlainText);
    m_form->addWidget(m_codeWords);
    m_changeCodes = new QPushButton;
    m_changeCodes->setObjectName(u"changeCodesButton"_s);
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_changeCodes);
    row->addStretch(1);
    m_form->addWidget(holder);
    connect(m_changeCodes, &QPushButton::clicked, this, &OwnSection::changeCodes);
    showCodes({});
    m_changeCodes->setEnabled(false); // until it is known
}

void OwnSection::refresh()
{
    if (!context().session)
        return;
    whenDone(this, context().office->people().codeStatus(*context().session),
             [this](const Result<CodeStatus>& status) {
                 if (status)
                     showCodes(*status);
                 else
                     messages().showError(status.error());
             });
}

void OwnSection::showCodes(const CodeStatus& status)
{
    m_hasCodes = status.since.has_value();
    m_codeWords->setText(
        m_hasCodes ? tr("On since %1: approving asks for your password and a code from your app.")
                         .arg(formatDay(*status.since))
                   : tr("Off: approving asks for your password alone. With codes from an app on your "
                        "phone, a password that somebody has learned is not enough."));
    m_changeCodes->setText(m_hasCodes ? tr("Switch off…") : tr("Switch on…"));
    m_changeCodes->setAccessibleName(m_hasCodes ? tr("Switch off codes for approving…")
                                                : tr("Switch on codes for approving…"));
    m_changeCodes->setEnabled(true);
}

void OwnSection::changeCodes()
{
    messages().clear();
    const auto say = [this](const QString& words) {
        messages().showMessage(MessageKind::Success, words);
        refresh();
    };
    if (m_hasCodes) {
        auto* dialog = new EndCodeDialog(context(), std::nullopt, this);
        connect(dialog, &EndCodeDialog::ended, this,
                [say] { say(tr("Codes for approving are off.")); });
        dialog->open();
        return;
    }
    auto* dialog = new CodeDialog(context(), this);
    connect(dialog, &CodeDialog::switchedOn, this,
            [say] { say(tr("Codes for approving are on.")); });
    dialog->open();
}

} // namespace ringi
